import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { moves } from '../tornado';

const [severe, mild] = moves.velocityFloor.to;
const [quick, slow] = moves.recoveryDays.to;

/** A mild and a severe return of velocity around the one entered: modelling choices that every page varies alike. */
export const recoveryRangeInputs = {
  velocityFloorMild: {
    ...catalogue.velocityFloor,
    label: 'Lowest velocity, mild',
    help: 'Used for the mild side, where it is above the one entered (a modelling choice).',
    default: mild,
  },
  velocityFloorSevere: {
    ...catalogue.velocityFloor,
    label: 'Lowest velocity, severe',
    help: 'Used for the severe side, where it is below the one entered (a modelling choice).',
    default: severe,
  },
  recoveryDaysQuick: {
    kind: 'number',
    label: 'Days to recover, mild',
    unit: 'days',
    help: 'Used for the mild side, where it is shorter than the one in use. Sellers report from two weeks on.',
    min: 1,
    max: 365,
    default: quick,
  },
  recoveryDaysSlow: {
    kind: 'number',
    label: 'Days to recover, severe',
    unit: 'days',
    help: 'Used for the severe side, where it is longer than the one in use. Sellers report up to six weeks.',
    min: 1,
    max: 365,
    default: slow,
  },
} as const satisfies Inputs;
