import { certainLaw, normalLaw } from '../replenishment/continuous-laws';
import { tableLaw } from '../replenishment/count-laws';
import type { DemandLaw } from '../replenishment/demand-law';
import { binomialPmf } from '../statistics/binomial';
import { outOfRange } from '../statistics/out-of-range';
import { poissonPmf } from '../statistics/poisson';

/** A list that visitors join while nothing is left, and are written to when it is back. */
export interface WaitingList {
  /** On it today, >= 0. */
  readonly onList: number;
  /** Visitors a day while out of stock, >= 0. */
  readonly visitorsPerDay: number;
  /** Days on which they meet an empty shelf, >= 0. */
  readonly daysOut: number;
  /** Share of those visitors who sign up, and of messages sent that become an order, 0 to 1. */
  readonly signUpShare: number;
  readonly conversion: number;
}

/** Names on the list at the restock: those today and visitors × days × share who sign up. */
export function namesAtRestock({ onList, visitorsPerDay, daysOut, signUpShare }: WaitingList): number {
  return onList + visitorsPerDay * daysOut * signUpShare;
}

/** Orders that writing to the list brings, on average: names × conversion. */
export const ordersFromList = (list: WaitingList): number => namesAtRestock(list) * list.conversion;

/**
 * Standard deviation of those orders, each name and each visitor deciding alone: sign-ups are Poisson, so orders from them are
 * too (variance their mean, by thinning), and those of today's names binomial.
 */
export function spreadOfOrders(list: WaitingList): number {
  const { onList, conversion } = list;
  const toCome = ordersFromList(list) - onList * conversion;
  return Math.sqrt(onList * conversion * (1 - conversion) + toCome);
}

/** Counts of orders up to this spread are summed exactly; beyond, single orders do not show and the normal law stands in. */
const widestSummed = 25;

/**
 * The law of those orders: a binomial count of today's names plus a Poisson count of the names to come, by their convolution.
 *
 *   P(N = k) = Σ P(B = j) P(S = k − j),  B binomial(names today, conversion), S Poisson(names to come × conversion)
 *
 * Exact up to a standard deviation of 25 orders, apart from tails beyond 8 standard deviations; above that the normal law, which is
 * off by less than 0.5 % in any chance.
 */
export function lawOfOrders(list: WaitingList): DemandLaw {
  const { onList, conversion } = list;
  const mean = ordersFromList(list);
  const sd = spreadOfOrders(list);
  if (sd === 0) return certainLaw(mean);
  if (sd > widestSummed) return normalLaw(mean, sd);
  const fromNames = counts(onList * conversion, Math.sqrt(onList * conversion * (1 - conversion)), (k) =>
    binomialPmf(k, onList, conversion),
  );
  const toCome = Math.max(0, mean - onList * conversion);
  const fromToCome = counts(toCome, Math.sqrt(toCome), (k) => poissonPmf(k, toCome));
  const first = fromNames.from + fromToCome.from;
  const sums = new Float64Array(fromNames.chances.length + fromToCome.chances.length - 1);
  for (let i = 0; i < fromNames.chances.length; i++)
    for (let j = 0; j < fromToCome.chances.length; j++)
      sums[i + j]! += fromNames.chances[i]! * fromToCome.chances[j]!;
  return tableLaw(Array.from(sums, (chance, k) => [first + k, chance]));
}

/** Chances of the counts that lie within reach of the mean. */
function counts(mean: number, sd: number, pmf: (k: number) => number) {
  const reach = 8 * sd + 20;
  const from = Math.max(0, Math.floor(mean - reach));
  return {
    from,
    chances: Array.from({ length: Math.ceil(mean + reach) - from + 1 }, (_, k) => pmf(from + k)),
  };
}

/** E[min(units, N)]: orders that the units fill on average, fewer than min(units, E[N]) as luck goes both ways. */
export const ordersFilled = (units: number, law: DemandLaw): number =>
  Math.max(0, law.mean - law.loss(units));

/**
 * Orders of the best buyers that are filled on average, each order being theirs with a chance of its own.
 *
 *   oldest first  b E[min(u, N)]    by value  E[min(u, N_b)],  N_b the orders of the best alone
 *
 * First come, first served gives them their share of the units; by value they are asked first.
 *
 * @param units - for the list, >= 0
 * @param bestShare - b, of the names, 0 to 1
 * @throws RangeError when the share is outside 0 to 1
 */
export function bestBuyersServed(
  units: number,
  list: WaitingList,
  bestShare: number,
): { readonly oldestFirst: number; readonly byValue: number } {
  if (!(bestShare >= 0 && bestShare <= 1)) throw outOfRange('Share of the best buyers', bestShare);
  // A name that is theirs and orders: both at once is one chance.
  const ofTheBest = lawOfOrders({ ...list, conversion: list.conversion * bestShare });
  return {
    oldestFirst: bestShare * ordersFilled(units, lawOfOrders(list)),
    byValue: ordersFilled(units, ofTheBest),
  };
}
