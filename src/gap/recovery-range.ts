import type { Velocity } from '../engine/backorders/velocity';
import { daysToRegain, dipAfterClosedDays, usualRecovery } from '../engine/backorders/velocity';
import type { Problem, ValuesOf } from '../fields/field';
import type { recoveryRangeInputs } from './inputs/recovery-range';

type RangeValues = ValuesOf<typeof recoveryRangeInputs>;

/** The sides of a range: cheaper than entered, as entered, dearer. */
export const sides = ['low', 'base', 'high'] as const;
export type Side = (typeof sides)[number];

/** What of the seller's values says how velocity behaves. */
interface VelocityValues {
  readonly velocityOn: boolean;
  readonly velocityFloor: number;
  readonly velocityFallDays: number;
  readonly recoveryDays: number | null;
}

/** The velocity as entered, at full speed before the gap. */
export function velocityFrom(values: VelocityValues): Velocity {
  return {
    enabled: values.velocityOn,
    floor: values.velocityFloor,
    fallDays: values.velocityFallDays,
    ...usualRecovery,
    recoveryDays: values.recoveryDays,
    startIndex: 1,
  };
}

/** Velocity on one side of the range: never milder than entered on the severe side, nor more severe on the mild one. */
export function velocityAt(side: Side, velocity: Velocity, closedDays: number, range: RangeValues): Velocity {
  if (side === 'base') return velocity;
  const inUse = daysToRegain(dipAfterClosedDays(closedDays, velocity), velocity);
  return side === 'low'
    ? {
        ...velocity,
        floor: Math.max(velocity.floor, range.velocityFloorMild),
        recoveryDays: Math.min(inUse, range.recoveryDaysQuick),
      }
    : {
        ...velocity,
        floor: Math.min(velocity.floor, range.velocityFloorSevere),
        recoveryDays: Math.max(inUse, range.recoveryDaysSlow),
      };
}

/** Ends of the range that stand the wrong way round. */
export function checkRecoveryRange(range: RangeValues): Problem[] {
  return [
    ...(range.velocityFloorMild < range.velocityFloorSevere
      ? [
          {
            path: 'velocityFloorMild',
            message: 'The mild end lies below the severe one. Swap them, or make them the same.',
          },
        ]
      : []),
    ...(range.recoveryDaysQuick > range.recoveryDaysSlow
      ? [
          {
            path: 'recoveryDaysQuick',
            message: 'The mild end takes longer than the severe one. Swap them, or make them the same.',
          },
        ]
      : []),
  ];
}
