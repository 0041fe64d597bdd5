import { dipAfterClosedDays, tailInDaysOfSales, type Velocity } from '../engine/backorders/velocity';
import type { RunOut } from '../engine/replenishment/run-out';
import type { StageShortfall } from '../engine/replenishment/shortfall';

/**
 * Units of sales lost in gaps and to the velocity that comes back slowly after each: of every stage, a gap as long as what it
 * adds at the pace of its season; what is lost before today is left out.
 */
export function lostUnits(
  stages: readonly StageShortfall[],
  already: number,
  demand: number,
  runOut: RunOut,
  velocity: Velocity,
): number {
  const tail = (length: number) => tailInDaysOfSales(dipAfterClosedDays(length, velocity), velocity);
  let left = already;
  let lost = 0;
  for (const { addsChance, addsUnits, relativeSpread, endsOn } of stages) {
    const gap = Math.max(0, addsUnits - left);
    left = Math.max(0, left - addsUnits);
    if (gap === 0 || addsChance === 0) continue;
    const days = daysBefore(runOut, endsOn, gap / addsChance) ?? gap / addsChance / demand;
    // The tail bends with the days out: its mean over two lengths, a standard deviation to either side.
    const spread = Math.min(1, relativeSpread) * days;
    lost += gap + (addsChance * demand * (tail(days - spread) + tail(days + spread))) / 2;
  }
  return lost;
}

/** Days before a day within which so many units are expected; null where its pace is none. */
function daysBefore(runOut: RunOut, day: number, units: number): number | null {
  const until = runOut.expectedWithin(day);
  const start = until > units ? runOut.cover(until - units) : 0;
  if (start === null || day <= start) return null;
  const pace = (until - runOut.expectedWithin(start)) / (day - start);
  return pace > 0 ? units / pace : null;
}
