import { oneMinusExpOverX } from '../statistics/exponential-integrals';
import { outOfRange } from '../statistics/out-of-range';
import { captureShare } from './capture';
import { standingShare, type Patience } from './patience';

/** Orders taken ahead of stock, all of them promised to ship by one day. Days are points in time, rates are per day. */
export interface PreOrderTerms {
  /** λ, orders a day if nobody had to wait, >= 0. */
  readonly interest: number;
  /** κ, per promised day, >= 0. */
  readonly captureDecay: number;
  /** o, day from which orders are taken. */
  readonly opens: number;
  /** P, day all of them are promised to ship by, > o; no order is taken after it. */
  readonly promise: number;
  /** How those who wait give up; the hazard before the promise is constant. */
  readonly patience: Patience;
  /** Day on which those who have not agreed to wait longer are let go, >= P; Infinity where silence is enough. */
  readonly consentDay: number;
  /** Share of those still waiting that agrees, 0 to 1. */
  readonly consentShare: number;
}

/**
 * Orders taken between two days by a shop that promises one ship date.
 *
 *   ∫ λ e^(−κ(P − s)) ds  over s from `from` to `to`, within o to P
 *
 * The promise shrinks as its day comes nearer, so orders come faster towards it.
 *
 * @returns orders, >= 0
 */
export function preOrdersBetween(from: number, to: number, terms: PreOrderTerms): number {
  return grown(from, to, terms, 0, terms.promise);
}

/**
 * Of the orders taken between two days, those still waiting at a later one, the stock not having landed.
 *
 *   ∫ λ e^(−κ(P − s)) S(t − s) ds      S with the promised wait P − s of each order, times the share that agrees after the consent day
 *
 * @param at - t, >= to
 * @returns orders, >= 0
 * @throws RangeError where the hazard before the promise is a Weibull one, for which there is no closed form
 */
export function preOrdersWaiting(from: number, to: number, at: number, terms: PreOrderTerms): number {
  const { patience, promise } = terms;
  if (patience.weibullShape !== 1) throw outOfRange('Weibull shape', patience.weibullShape);
  const until = Math.min(at, promise);
  const before = grown(from, Math.min(to, until), terms, patience.hazardBefore, until);
  return at > promise ? before * standingAfterPromise(at, terms) : before;
}

/**
 * Share of the orders that wait on one day which still wait on a later one, the stock not having landed.
 *
 * The same for all of them: their hazards do not grow old. Steps multiply to the whole.
 *
 * @param today - day on which they wait
 * @param at - a later day
 */
export function stillWaiting(today: number, at: number, terms: PreOrderTerms): number {
  const { patience, promise, consentDay } = terms;
  const wait = Math.max(0, at - today);
  const standing =
    today > promise ? Math.exp(-patience.hazardAfter * wait) : standingShare(wait, promise - today, patience);
  return standing * (today > consentDay ? 1 : agreed(at, terms));
}

/** Of those who wait as the promise breaks, the share that still does on a day after it. */
function standingAfterPromise(at: number, terms: PreOrderTerms): number {
  return standingShare(at - terms.promise, 0, terms.patience) * agreed(at, terms);
}

const agreed = (at: number, { consentDay, consentShare }: PreOrderTerms) =>
  at > consentDay ? consentShare : 1;

/** ∫ λ e^(−κ(P − s)) e^(−h(until − s)) ds: written from its end, where it is greatest, so that nothing overflows. */
function grown(from: number, to: number, terms: PreOrderTerms, hazard: number, until: number): number {
  const { interest, captureDecay, opens, promise } = terms;
  const start = Math.max(from, opens);
  const end = Math.min(to, promise);
  if (!(end > start) || interest === 0) return 0;
  const length = end - start;
  return (
    interest *
    captureShare(promise - end, captureDecay) *
    Math.exp(-hazard * (until - end)) *
    length *
    oneMinusExpOverX((captureDecay + hazard) * length)
  );
}

/**
 * Mean days since they were placed of the orders that wait on a day up to the promise.
 *
 *   1/c − T/(e^(cT) − 1)      c = κ + h₁, T = day − o
 *
 * @returns days, 0 before the opening
 */
export function meanAgeWaiting(day: number, { captureDecay, opens, patience }: PreOrderTerms): number {
  const length = day - opens;
  if (!(length > 0)) return 0;
  const c = captureDecay + patience.hazardBefore;
  const x = c * length;
  if (x < 1e-4) return length * (0.5 - x / 12);
  return 1 / c - length / Math.expm1(x);
}
