import { velocityAt, velocityFrom, type Side } from '../../gap/recovery-range';
import { gapCost, type GapCost } from './gap-cost';
import type { CostValues } from './inputs';

/** The longest gap that is worked out. */
export const longestGap = 545;

/** The inputs of one side, all of them moved together: a shorter gap, a milder dip, a quicker return, more who come back. */
export function valuesAt(side: Side, values: CostValues): CostValues {
  const { gapDays, gapDaysSpread, deferredShare, switchedShare } = values;
  if (side === 'base') return values;
  // Who comes back cannot also have switched.
  const most = Math.min(1 - switchedShare, Math.max(deferredShare, values.deferredShareMost));
  return side === 'low'
    ? {
        ...values,
        gapDays: Math.max(Math.min(1, gapDays), gapDays - gapDaysSpread),
        deferredShare: Math.max(0, most),
      }
    : {
        ...values,
        gapDays: Math.min(longestGap, gapDays + gapDaysSpread),
        deferredShare: Math.min(deferredShare, values.deferredShareLeast),
      };
}

/** A whole scenario of one side. */
export function costAt(side: Side, values: CostValues): GapCost {
  const moved = valuesAt(side, values);
  return gapCost(moved, moved.gapDays, velocityAt(side, velocityFrom(values), moved.gapDays, values));
}
