import type { Inputs } from '../../fields/field';
import { habitPreset } from '../dated-defaults';

/** How sales velocity (rank) falls while out and comes back. All of it a modelling choice that can be fitted. */
export const recoveryInputs = {
  velocityOn: {
    kind: 'toggle',
    label: 'Velocity falls while out',
    help: 'Off for a shop that has no rank to lose.',
    default: true,
  },
  velocityFloor: {
    kind: 'number',
    label: 'Lowest velocity',
    unit: 'fraction',
    help: 'Share of normal sales that a very long gap falls to.',
    min: 0,
    max: 1,
    default: 0.4,
  },
  velocityFallDays: {
    kind: 'number',
    label: 'Falls over',
    unit: 'days',
    help: 'Time constant: after this many days closed, 63 percent of the fall has happened.',
    min: 0.5,
    max: 365,
    default: 7,
  },
  recoveryDays: {
    kind: 'optional-number',
    label: 'Days to win back 95 % of the dip',
    unit: 'days',
    help: 'Sellers report two to four weeks after a 10-day gap.',
    min: 1,
    max: 365,
    default: null,
    emptyMeans: '14 days plus the days out, at most 42',
    presets: [
      habitPreset('recovery-optimistic', 'Optimistic'),
      habitPreset('recovery-pessimistic', 'Pessimistic'),
    ],
  },
  rebuildAdsPerDay: {
    kind: 'number',
    label: 'Extra ads after restock',
    unit: 'money-per-day',
    help: 'Spent each day until 95 % of the dip is won back.',
    min: 0,
    max: 1e9,
    default: 0,
  },
  rebuildSpeedUp: {
    kind: 'number',
    label: 'which speed recovery up',
    unit: 'factor',
    help: 'The recovery time is divided by this while the ads run.',
    min: 1,
    max: 10,
    default: 1.5,
  },
} as const satisfies Inputs;
