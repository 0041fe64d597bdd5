import { VelocityIndex, type Velocity } from '../../engine/backorders/velocity';
import { findRoot } from '../../engine/statistics/root';

/** Demand over some days, and how velocity answers when part of it is kept away. */
export interface SlowedDemand {
  /** Full-rate units of each day, >= 0. */
  readonly demandMean: ArrayLike<number>;
  readonly velocity: Velocity;
  /** Factor by which rebuilding ads divide the rising time constant, and whether they run. */
  readonly speedUp: number;
  readonly rebuild: boolean;
}

/**
 * Units that customers want over the first days when only a share of demand is kept.
 *
 *   Σ over days of base(d) · q̄(d) · k
 * where velocity heads for floor + (1 − floor)·k, so that slowing sales slows them further.
 *
 * @param days - whole, 0 to the length of the demand
 * @param kept - k, 0 to 1
 */
export function unitsWanted(demand: SlowedDemand, days: number, kept: number): number {
  const index = new VelocityIndex(demand.velocity, demand.speedUp);
  let units = 0;
  for (let day = 0; day < days; day++)
    units += demand.demandMean[day]! * index.step(kept, demand.rebuild) * kept;
  return units;
}

/**
 * Share of demand to keep so that the stock lasts so many days, velocity's own fall counted in.
 *
 *   the k with Σ base(d) · q̄(d; k) · k = on hand, by root finding; without a velocity that falls it is on hand ÷ demand
 *
 * @param onHand - units, >= 0
 * @param days - whole, 0 to the length of the demand
 * @returns 1 when the stock lasts anyway, 0 when there is none
 */
export function neededShare(demand: SlowedDemand, onHand: number, days: number): number {
  if (unitsWanted(demand, days, 1) <= onHand) return 1;
  if (onHand <= 0) return 0;
  return findRoot((kept) => unitsWanted(demand, days, kept) - onHand, 0, 1, 1e-13);
}

/** Days the stock lasts at a share of demand, a part of the last day counted as a part; all of them when it outlasts them. */
export function daysOfCover(demand: SlowedDemand, onHand: number, kept: number): number {
  const index = new VelocityIndex(demand.velocity, demand.speedUp);
  let left = onHand;
  for (let day = 0; day < demand.demandMean.length; day++) {
    const wanted = demand.demandMean[day]! * index.step(kept, demand.rebuild) * kept;
    if (wanted > left) return day + left / wanted;
    left -= wanted;
  }
  return demand.demandMean.length;
}

/**
 * Price rise that keeps a share of demand, at constant elasticity.
 *
 *   r = k^(1/e) − 1, the inverse of k = (1 + r)^e
 *
 * @param kept - k, 0 to 1
 * @param elasticity - e, <= 0
 * @param most - highest rise allowed, fraction
 * @returns fraction of the normal price; null when no rise up to `most` slows sales enough
 */
export function priceRiseFor(kept: number, elasticity: number, most: number): number | null {
  if (kept >= 1) return 0;
  if (elasticity === 0 || kept <= 0) return null;
  const rise = kept ** (1 / elasticity) - 1;
  return rise <= most ? rise : null;
}

/**
 * Cut of the ads that keeps a share of demand.
 *
 *   cut = (1 − k) ÷ share of sales that ads bring
 *
 * @returns 0 to 1; null when switching them off is not enough
 */
export function adsCutFor(kept: number, adsShareOfSales: number): number | null {
  if (kept >= 1) return 0;
  const cut = (1 - kept) / adsShareOfSales;
  return cut <= 1 + 1e-12 ? Math.min(1, cut) : null;
}

/**
 * Mildest limit on units an order that keeps at most a share of demand, orders being geometric with mean m.
 *
 *   the largest whole L with 1 − (1 − 1/m)^L <= k
 *
 * @param unitsPerOrder - m, >= 1
 * @returns whole, >= 1; null when even one unit an order leaves more than the share
 */
export function orderLimitFor(kept: number, unitsPerOrder: number): number | null {
  if (unitsPerOrder <= 1 || kept >= 1) return null;
  const limit = Math.floor(Math.log1p(-kept) / Math.log1p(-1 / unitsPerOrder) + 1e-9);
  return limit >= 1 ? limit : null;
}
