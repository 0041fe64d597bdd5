import type { Inputs } from '../field';
import { share } from './ranges';

/** How far sales fall back while sold out, and how soon they return. */
export const recoveryFields = {
  velocityFloor: {
    ...share,
    label: 'Lowest velocity',
    term: 'velocity',
    help: 'Share of normal sales that is left of the ranking after a long time closed (a modelling choice).',
    default: 0.4,
  },
  velocityFallDays: {
    kind: 'number',
    label: 'Velocity falls within',
    unit: 'days',
    help: 'Time constant of the fall: after so many days closed, 63% of it has happened (a modelling choice).',
    min: 0.1,
    max: 365,
    default: 7,
  },
  recoveryDays: {
    kind: 'optional-number',
    label: 'Days to recover',
    unit: 'days',
    help: 'From the restock until 95% of the dip is won back. Sellers report 2 to 4 weeks.',
    min: 1,
    max: 365,
    default: null,
    emptyMeans: '14 days plus the days out, at most 42',
  },
} as const satisfies Inputs;
