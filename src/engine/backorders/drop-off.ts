import { oneMinusExpOverX, xMinusOneMinusExp } from '../statistics/exponential-integrals';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Average share of waiting orders cancelled by the end of a gap, orders arriving evenly and all filled at its end.
 *
 *   D = 1 − (1 − e^(−hG)) / (hG)      h = hazard, G = gapDays
 *
 * @param hazard - cancellations per waiting order and day, >= 0
 * @param gapDays - days, >= 0
 * @returns 0 to 1
 */
export function dropOffFromHazard(hazard: number, gapDays: number): number {
  const x = hazard * gapDays;
  if (x === 0) return 0;
  return x === Infinity ? 1 : xMinusOneMinusExp(x) / x;
}

/**
 * Hazard that makes evenly arriving orders lose a given share on average over a gap.
 *
 * The inverse of {@link dropOffFromHazard}, to rounding. The drop-off bends downwards in hG, so Newton's steps from
 * hG = 2D rise to the root without passing it.
 *
 * @param dropOff - average share cancelled, 0 to below 1
 * @param gapDays - days, > 0
 * @returns per day; a 20 % drop-off over 10 days is 0.046421
 * @throws RangeError when the share is outside 0 to 1 or the gap is not above 0
 */
export function hazardFromDropOff(dropOff: number, gapDays: number): number {
  checkDropOff(dropOff, gapDays);
  // So near 0 the bracket is narrower than rounding; D = x/2 − x²/6 inverted is exact to rounding there.
  if (dropOff < 1e-9) return (2 * dropOff * (1 + (2 / 3) * dropOff)) / gapDays;
  let x = 2 * dropOff;
  for (let left = 100, step = x; left > 0 && step > 1e-15 * x; left--) {
    const reached = dropOffFromHazard(x, 1);
    step = ((dropOff - reached) * x) / (-Math.expm1(-x) - reached);
    x += step;
  }
  return x / gapDays;
}

/**
 * Hazard of the other reading of a drop-off: every order waits the whole gap.
 *
 *   h = −ln(1 − D) / G
 *
 * @param dropOff - share cancelled, 0 to below 1
 * @param gapDays - days, > 0
 * @returns per day; a 20 % drop-off over 10 days is 0.022314
 * @throws RangeError when the share is outside 0 to 1 or the gap is not above 0
 */
export function hazardFromWholeWaitDropOff(dropOff: number, gapDays: number): number {
  checkDropOff(dropOff, gapDays);
  return -Math.log1p(-dropOff) / gapDays;
}

function checkDropOff(dropOff: number, gapDays: number): void {
  if (!(dropOff >= 0 && dropOff < 1)) throw outOfRange('Drop-off', dropOff);
  if (!(gapDays > 0 && gapDays < Infinity)) throw outOfRange('Days', gapDays);
}

/** Backorders of one gap: taken, cancelled while waiting, kept until they are filled. */
export interface PipelineTotals {
  readonly captured: number;
  readonly cancelled: number;
  readonly kept: number;
}

/**
 * Backorders of a gap with a constant hazard, all filled at its end.
 *
 *   captured = λG      cancelled = λ(G − (1 − e^(−hG))/h)      kept = λ(1 − e^(−hG))/h
 * without loss of accuracy when h is tiny.
 *
 * @param ordersPerDay - λ, backorders taken a day, >= 0
 * @param gapDays - G, days, >= 0
 * @param hazard - h, per day, >= 0
 * @returns units
 */
export function pipelineTotals(ordersPerDay: number, gapDays: number, hazard: number): PipelineTotals {
  const captured = ordersPerDay * gapDays;
  return {
    captured,
    cancelled: captured * dropOffFromHazard(hazard, gapDays),
    kept: captured * oneMinusExpOverX(hazard * gapDays),
  };
}

/** The pipeline at the end of a day of the gap, all since the gap began. */
export interface PipelineDay {
  /** Days since the gap began; the last may be a part of a day. */
  readonly day: number;
  readonly captured: number;
  readonly cancelled: number;
  readonly waiting: number;
}

/**
 * How a backorder queue builds up day by day through a gap.
 *
 * @param ordersPerDay - backorders taken a day, >= 0
 * @param gapDays - days, 0 to 10,000
 * @param hazard - per day, >= 0
 * @returns one entry for the end of each day, the last at the end of the gap
 * @throws RangeError when the gap is outside 0 to 10,000 days
 */
export function pipelineByDay(ordersPerDay: number, gapDays: number, hazard: number): PipelineDay[] {
  if (!(gapDays >= 0 && gapDays <= 10_000))
    throw new RangeError('The gap must lie between 0 and 10,000 days.');
  return Array.from({ length: Math.ceil(gapDays) }, (_, index) => {
    const day = Math.min(index + 1, gapDays);
    const { captured, cancelled, kept } = pipelineTotals(ordersPerDay, day, hazard);
    return { day, captured, cancelled, waiting: kept };
  });
}
