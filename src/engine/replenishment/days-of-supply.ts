import { poissonOverGamma } from './exact-lead-time-demand';
import { outOfRange } from '../statistics/out-of-range';
import { poissonLaw } from './count-laws';
import type { DemandLaw } from './demand-law';

/** How long stock lasts at a steady pace, and what is to be done by when. */
export interface DaysOfSupply {
  /** Days until the last unit is sold. */
  readonly daysOfSupply: number;
  /** Units at which to order. */
  readonly reorderPoint: number;
  /** Days until the stock is down to it; below 0 it was some days ago. */
  readonly daysUntilReorder: number;
  /** Days out if ordered today: lead time less days of supply, or 0. */
  readonly gapDays: number;
}

/**
 * Days of supply at a steady velocity, and the gap that an order placed today would leave.
 *
 *   on hand/velocity      reorder point = velocity·L + safety stock
 *
 * @param onHand - usable units, >= 0
 * @param velocity - units per day in stock, > 0
 * @param leadTimeDays - L, days, >= 0
 * @param safetyStock - units
 * @throws RangeError when the velocity is not above 0
 */
export function daysOfSupply(
  onHand: number,
  velocity: number,
  leadTimeDays: number,
  safetyStock: number,
): DaysOfSupply {
  if (!(velocity > 0)) throw outOfRange('Velocity', velocity);
  const days = onHand / velocity;
  const reorderPoint = velocity * leadTimeDays + safetyStock;
  return {
    daysOfSupply: days,
    reorderPoint,
    daysUntilReorder: (onHand - reorderPoint) / velocity,
    gapDays: Math.max(0, leadTimeDays - days),
  };
}

/** What may go wrong until the restock. */
export interface ShortageBefore {
  /** Chance that demand exceeds what is on hand. */
  readonly shortageProbability: number;
  readonly unitsShort: number;
  /** Days without stock. */
  readonly stockoutDays: number;
}

/**
 * Shortage until a restock, Poisson demand: n(I) units short, and n(I)/λ days out.
 *
 * @param onHand - I, units, whole, >= 0
 * @param demandRate - λ, units per day, > 0
 * @param restockDays - days to the restock, >= 0
 * @param restockSd - its spread, days; 0 for a certain date, else the time is taken as gamma
 */
export function shortageBeforeRestock(
  onHand: number,
  demandRate: number,
  restockDays: number,
  restockSd = 0,
): ShortageBefore {
  if (!(demandRate > 0)) throw outOfRange('Demand', demandRate);
  const law: DemandLaw =
    restockSd > 0
      ? poissonOverGamma(demandRate, restockDays, restockSd)
      : poissonLaw(demandRate * restockDays);
  const unitsShort = law.loss(onHand);
  return {
    shortageProbability: law.upperTail(onHand),
    unitsShort,
    stockoutDays: unitsShort / demandRate,
  };
}
