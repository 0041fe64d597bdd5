import { outOfRange } from '../statistics/out-of-range';
import { poissonLaw } from './count-laws';

/**
 * Erlang's loss formula: the chance that all servers are busy, and so the share of lost arrivals.
 *
 *   B₀ = 1   B_k = a B_(k−1)/(k + a B_(k−1))
 *
 * @param servers - whole, >= 0
 * @param offeredLoad - a, arrivals per time × mean time each takes, >= 0
 * @returns 0 to 1
 * @throws RangeError when an argument is outside its range
 */
export function erlangLoss(servers: number, offeredLoad: number): number {
  if (!(Number.isInteger(servers) && servers >= 0)) throw outOfRange('Servers', servers);
  if (!(offeredLoad >= 0 && offeredLoad < Infinity)) throw outOfRange('Offered load', offeredLoad);
  let loss = 1;
  for (let k = 1; k <= servers; k++) loss = (offeredLoad * loss) / (k + offeredLoad * loss);
  return loss;
}

export interface LostSalesPerformance {
  /** Share of demand that is lost. */
  readonly lossProbability: number;
  readonly onHand: number;
}

/**
 * Base stock S with Poisson demand, what is short being lost: Erlang's formula with S servers, whatever the law of lead times.
 *
 * @param demandRate - λ, units per time, >= 0
 * @param leadTime - L, same time, >= 0
 * @param level - S, whole, >= 0
 * @see Karush, Operations Research 5 (1957)
 */
export function baseStockLostSales(
  demandRate: number,
  leadTime: number,
  level: number,
): LostSalesPerformance {
  const load = demandRate * leadTime;
  const lossProbability = erlangLoss(level, load);
  return { lossProbability, onHand: level - load * (1 - lossProbability) };
}

/**
 * Base stock S when a share of those who find nothing waits and the rest is lost.
 *
 * Birth and death of what is on order: λ below S, βλ from S on, death n/L (exact for exponential lead times).
 *
 * @param waitingShare - β, 0 to 1
 * @see Zipkin, Foundations of Inventory Management (2000), section 7.2
 */
export function baseStockPartialBackorders(
  demandRate: number,
  leadTime: number,
  level: number,
  waitingShare: number,
): LostSalesPerformance & { readonly backorders: number } {
  if (!(waitingShare >= 0 && waitingShare <= 1)) throw outOfRange('Waiting share', waitingShare);
  const load = demandRate * leadTime;
  // Chances relative to that of the level itself, which are never far apart in size near the mode.
  let below = 0;
  let onHandSum = 0;
  let term = 1;
  for (let n = level; n > 0 && term > 0; n--) {
    term *= n / load;
    below += term;
    onHandSum += (level - n + 1) * term;
    if (below > 1e280) {
      // So far from being empty that nothing is ever short.
      return { lossProbability: 0, onHand: level - load, backorders: 0 };
    }
  }
  let above = 1;
  let backorders = 0;
  term = 1;
  for (let n = level + 1; term > 1e-18 * above && waitingShare > 0; n++) {
    term *= (waitingShare * load) / n;
    above += term;
    backorders += (n - level) * term;
  }
  const total = below + above;
  return {
    lossProbability: ((1 - waitingShare) * above) / total,
    onHand: onHandSum / total,
    backorders: backorders / total,
  };
}

export interface LostSalesReview {
  readonly lostPerCycle: number;
  readonly fillRate: number;
  readonly lostPerTime: number;
  readonly onHand: number;
  readonly cycleTime: number;
}

/**
 * (r, Q) policy with lost sales, at most one order on its way (r < Q), unit Poisson demand, a fixed lead time.
 *
 *   lost per cycle = n(r)   cycle = (Q + n(r))/λ   fill = Q/(Q + n(r))
 *
 * On hand, averaged over time: after an order of Q lands on what is left of r, the stock falls by one at a time to r, and goes on
 * falling for the lead time.
 *
 * @param demandRate - λ, units per time, > 0
 * @param leadTime - L, same time, > 0
 * @param reorderPoint - r, whole, >= 0, below Q
 * @param orderQuantity - Q, whole
 * @throws RangeError when r is not below Q: then more than one order may be on its way
 * @see Hadley & Whitin, Analysis of Inventory Systems (1963), section 4-11
 */
export function reviewLostSales(
  demandRate: number,
  leadTime: number,
  reorderPoint: number,
  orderQuantity: number,
): LostSalesReview {
  if (!(reorderPoint >= 0 && reorderPoint < orderQuantity)) throw outOfRange('Reorder point', reorderPoint);
  const law = poissonLaw(demandRate * leadTime);
  const lostPerCycle = law.loss(reorderPoint);
  const cycleTime = (orderQuantity + lostPerCycle) / demandRate;
  // Unit-times on hand in a cycle. Before the order: from r' + Q down to r + 1, each level for 1/λ, r' = E over what is left.
  let before = 0;
  for (let demanded = 0; demanded <= reorderPoint; demanded++) {
    const left = reorderPoint - demanded;
    const chance =
      demanded < reorderPoint ? law.cdf(demanded) - law.cdf(demanded - 1) : law.upperTail(demanded - 1);
    const top = left + orderQuantity;
    before += (chance * (top * (top + 1) - reorderPoint * (reorderPoint + 1))) / 2;
  }
  // During the lead time: ∫ E[(r − N(t))+] dt = Σ_j (r − j) P(more than j in L)/λ.
  let during = 0;
  for (let j = 0; j < reorderPoint; j++) during += (reorderPoint - j) * law.upperTail(j);
  return {
    lostPerCycle,
    fillRate: orderQuantity / (orderQuantity + lostPerCycle),
    lostPerTime: lostPerCycle / cycleTime,
    onHand: (before + during) / demandRate / cycleTime,
    cycleTime,
  };
}
