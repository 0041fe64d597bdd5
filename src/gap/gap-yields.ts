import type { Values } from '../fields/field';
import type { GapOutcome } from './gap-outcome';

/** What a simulated gap gives to pages that ask for a gap in a few numbers: its usual length and the orders taken in it. */
export function gapYields({ way }: GapOutcome): Values {
  const gapDays = Math.round(way.daysOutAll.p50);
  const captured = Math.round(way.captured.mean);
  return {
    ...(gapDays >= 1 ? { gapDays } : {}),
    ...(captured >= 1 ? { ordersGiven: 'whole-gap', ordersCaptured: captured } : {}),
  };
}
