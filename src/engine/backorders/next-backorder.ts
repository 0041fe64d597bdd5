import type { Goodwill } from '../costs/goodwill';
import { goodwillCost } from '../costs/goodwill';
import type { Patience } from './patience';
import { meanStandingShare } from './patience';

/** One day on which an order may be filled, and its chance. Chances that are missing from 1 are those of never. */
export interface FillChance {
  /** Whole day, after the order day. */
  readonly day: number;
  readonly chance: number;
}

/** What a backorder brings and costs. */
export interface BackorderTerms extends Goodwill {
  /** m, contribution when it is filled, money, may be negative. */
  readonly contribution: number;
  /** c, handling of one cancellation, money, >= 0. */
  readonly handlingCostPerCancellation: number;
  /** ℓ, cost of shipping one order after its promise, money, >= 0. */
  readonly lateCost: number;
  /** r, what a buyer who is turned away brings all the same: comes back later, or takes another item, money. */
  readonly refusedWorth: number;
  /** Days that count as no delay. */
  readonly normalHandlingDays: number;
  readonly patience: Patience;
}

/** An order about to be taken. */
export interface OrderOffered {
  /** Day of the order, whole, >= 0. */
  readonly day: number;
  /** P, promised wait, whole days, >= 0. */
  readonly promiseDays: number;
  /** Last day on which it can still be filled before the marketplace cancels it; Infinity when nobody does. */
  readonly lastDay: number;
}

/** The value of one more backorder and what it is made of; `value` is the sum of the money entries, those of cost negative. */
export interface NextBackorder {
  readonly value: number;
  /** Chances: kept + cancelledByBuyer + cancelledBySeller = 1; late is a part of kept. */
  readonly kept: number;
  readonly late: number;
  readonly cancelledByBuyer: number;
  readonly cancelledBySeller: number;
  /** Money. */
  readonly contribution: number;
  readonly handling: number;
  readonly goodwill: number;
  readonly lateness: number;
  /** What refusing it would have brought, as a loss. */
  readonly refused: number;
}

/**
 * Expected value of taking one more backorder rather than turning its buyer away.
 *
 *   V = Σ_t f(t)·S̄(t − d)·(m − g(t − d) − ℓ·[t − d > P]) − c·(1 − kept) − r
 *
 * over the days t on which it may be filled: f their chances, S̄(k) the share of a day's orders that stand on the k-th morning
 * after it, g the goodwill lost by a wait. A day past `lastDay`, or never, ends as a cancellation by the seller of those buyers
 * who have not cancelled before it; where nobody else sets an end, all such orders are the seller's to cancel.
 *
 * @param fills - days and chances seen from the day of the order; chances sum to 1 at most
 */
export function nextBackorder(
  order: OrderOffered,
  fills: readonly FillChance[],
  terms: BackorderTerms,
): NextBackorder {
  const { day, promiseDays, lastDay } = order;
  const { patience } = terms;
  const unfilled = Number.isFinite(lastDay)
    ? meanStandingShare(Math.max(1, lastDay + 1 - day), promiseDays, patience)
    : 1;
  let filled = 0;
  let kept = 0;
  let late = 0;
  let goodwill = 0;
  let cancelledByBuyer = 0;
  for (const fill of fills) {
    if (fill.day > lastDay) continue;
    const waited = Math.max(1, fill.day - day);
    const standing = fill.chance * meanStandingShare(waited, promiseDays, patience);
    filled += fill.chance;
    kept += standing;
    cancelledByBuyer += fill.chance - standing;
    if (waited > promiseDays) late += standing;
    goodwill -= standing * goodwillCost(waited - Math.floor(terms.normalHandlingDays), terms);
  }
  const never = Math.max(0, 1 - filled);
  const cancelledBySeller = never * unfilled;
  cancelledByBuyer += never - cancelledBySeller;
  const contribution = kept * terms.contribution;
  const handling = -(cancelledByBuyer + cancelledBySeller) * terms.handlingCostPerCancellation;
  const lateness = -late * terms.lateCost;
  const refused = -terms.refusedWorth;
  return {
    value: contribution + handling + goodwill + lateness + refused,
    kept,
    late,
    cancelledByBuyer,
    cancelledBySeller,
    contribution,
    handling,
    goodwill,
    lateness,
    refused,
  };
}

/**
 * Longest wait at which an order that is filled for certain, within its promise, is still worth taking.
 *
 * With standing share S̄(k) and goodwill g(k) the value S̄(k)·(m − g(k) + c) − c − r falls with the wait as long as a kept order
 * beats a cancelled one, so the last whole day of value 0 or more is found by bisection. Where it does not, the value rises with
 * the wait: such an order pays, if ever, by being cancelled, and is not taken on that ground.
 *
 * @param longest - days looked at, whole, >= 1
 * @returns whole days; 0 when not even the next morning is worth it, `longest` when all of them are
 */
export function longestWorthwhileWait(terms: BackorderTerms, longest: number): number {
  const isWorth = (wait: number) =>
    nextBackorder({ day: 0, promiseDays: Infinity, lastDay: Infinity }, [{ day: wait, chance: 1 }], terms)
      .value >= 0;
  return lastThatHolds(isWorth, 0, longest);
}

/**
 * Last whole number of the run of numbers from `low` + 1 on for which a condition holds; by bisection, doubling away from a guess.
 *
 * The condition is to hold nowhere past its first failure, but for one case that is caught: where it fails at `low` + 1 the run is
 * empty, whatever comes after.
 *
 * @param holds - asked for numbers above `low` up to `high`
 * @param guess - number near which the run may end
 * @returns `low` when it holds not even for the first
 */
export function lastThatHolds(
  holds: (number: number) => boolean,
  low: number,
  high: number,
  guess = Math.floor((low + high + 1) / 2),
): number {
  if (high <= low || !holds(low + 1)) return low;
  let yes = low + 1;
  let no = high + 1;
  for (let at = Math.min(high, Math.max(yes, guess)), step = 1; no - yes > 1; step *= 2) {
    if (at <= yes || at >= no) break;
    if (holds(at)) {
      yes = at;
      if (no <= high) break;
      at = Math.min(high, at + step);
    } else {
      no = at;
      if (yes > low + 1) break;
      at = Math.max(low + 1, at - step);
    }
  }
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
