import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { habitPreset, startsFrom } from '../dated-defaults';

/** How sales velocity (rank) falls while out and comes back. All of it a modelling choice that can be fitted. */
export const recoveryInputs = {
  velocityOn: {
    kind: 'toggle',
    label: 'Velocity falls while out',
    help: 'Off for a shop that has no rank to lose.',
    default: true,
  },
  velocityNow: {
    kind: 'number',
    label: 'Sales velocity today',
    unit: 'fraction',
    help: '100% when you sell at your normal pace. Less while you are out of stock, or still winning your ranking back from an earlier gap.',
    min: 0,
    max: 1,
    default: 1,
  },
  velocityFloor: { ...catalogue.velocityFloor, ...startsFrom('velocity-floor') },
  velocityFallDays: { ...catalogue.velocityFallDays, ...startsFrom('velocity-fall-days') },
  recoveryDays: {
    ...catalogue.recoveryDays,
    presets: [
      habitPreset('recovery-optimistic', 'Optimistic'),
      habitPreset('recovery-pessimistic', 'Pessimistic'),
    ],
  },
  rebuildAdsPerDay: {
    kind: 'number',
    label: 'Extra ads after restock',
    unit: 'money-per-day',
    help: 'Spent each day until 95% of the dip is won back.',
    min: 0,
    max: 1e9,
    default: 0,
  },
  rebuildSpeedUp: {
    kind: 'number',
    label: 'which speed recovery up',
    unit: 'factor',
    help: 'The recovery time is divided by this while the ads run (a modelling choice).',
    min: 1,
    max: 10,
    default: 1.5,
  },
} as const satisfies Inputs;
