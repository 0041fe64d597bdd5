import { regularizedGammaQ } from '../statistics/incomplete-gamma';
import { betaQuantile } from '../statistics/beta';
import type { Interval } from '../statistics/proportion-interval';
import { poissonRateInterval } from '../statistics/rate-interval';
import { checkWaits, type WaitingTime } from './hazard-fit';

/** How long one order waited, and the wait it was promised. */
export interface PromisedWait extends WaitingTime {
  /** Days, >= 0; Infinity where nothing was promised. */
  readonly promiseDays: number;
}

/** A constant hazard over one piece of the waits. */
export interface HazardPiece extends Interval {
  readonly cancellations: number;
  /** Order-days waited in the piece. */
  readonly exposureDays: number;
  /** Per day; 0 where nobody waited in it. */
  readonly hazard: number;
}

/** Who left in the day after the promise broke. */
export interface BreakDay extends Interval {
  /** Orders that were still waiting when their promise broke. */
  readonly atRisk: number;
  readonly cancellations: number;
  /** j. */
  readonly promiseBreak: number;
}

/** The model's own patience fitted to waits. */
export interface PromiseFit {
  /** h₁. */
  readonly before: HazardPiece;
  /** null where no order waited past its promise. */
  readonly breakDay: BreakDay | null;
  /** h₂, from the day after the break on; null where no order waited so long. */
  readonly after: HazardPiece | null;
  /** Chance of a difference as large as between the two hazards, or larger, were they one; null without both. */
  readonly sameHazardChance: number | null;
}

/** Days after the promise in which those who leave are taken to leave because of it: dates are often no finer. */
const breakDays = 1;

/**
 * Maximum-likelihood fit of  S(w) = exp(−h₁·min(w,P) − j·[w>P] − h₂·max(0, w−P)),  with censoring.
 *
 * The pieces part the likelihood, so each has its closed form: h = cancellations / order-days waited in the piece, before
 * the promise and from one day past it. In the day between, the share still standing is taken by the product limit of
 * Kaplan and Meier, and j is what of it h₂ does not explain:
 *
 *   h₁ = d₁/T₁      h₂ = d₂/T₂      j = max(0, −Σ ln(1 − d/n) − h₂ · 1 day)
 * with h₁ in place of h₂ where nothing is known of later days. A cancellation on the promised day itself counts before the
 * break. Intervals: exact Poisson for the hazards; for j Clopper and Pearson's of the share that left in the day, S among
 * as many orders as would tell it as well had none been filled within the day, h₂ taken as known:
 *
 *   n = (1 − S) / (S · Σ 1/(r(r − 1)))     r at risk at each cancellation (Greenwood)
 * which is all at risk where none was filled. The chance is that of the likelihood-ratio statistic under χ² with one
 * degree of freedom.
 *
 * @param confidence - of the intervals, inside (0, 1)
 * @throws RangeError when no order waited, a wait is not above 0 or a promise is below 0
 * @see Klein & Moeschberger, Survival Analysis (2003), sections 3.5 and 4.2; Friedman, Ann. Statist. 10 (1982), piecewise
 * hazards; Dorey & Korn, Statistics in Medicine 6 (1987), effective sample sizes
 */
export function fitPromiseHazard(waits: readonly PromisedWait[], confidence: number): PromiseFit {
  checkWaits(waits);
  const sums = { d1: 0, t1: 0, d2: 0, t2: 0 };
  const inBreak: { past: number; cancelled: boolean }[] = [];
  for (const { days, cancelled, promiseDays } of waits) {
    if (!(promiseDays >= 0)) throw new RangeError('Each promise must be at least 0 days.');
    sums.t1 += Math.min(days, promiseDays);
    if (days <= promiseDays) {
      sums.d1 += Number(cancelled);
      continue;
    }
    const past = days - promiseDays;
    const later = past > breakDays;
    inBreak.push({ past: Math.min(past, breakDays), cancelled: cancelled && !later });
    if (!later) continue;
    sums.t2 += past - breakDays;
    sums.d2 += Number(cancelled);
  }
  const before = piece(sums.d1, sums.t1, confidence);
  const after = sums.t2 > 0 ? piece(sums.d2, sums.t2, confidence) : null;
  return {
    before,
    breakDay: inBreak.length === 0 ? null : breakDay(inBreak, (after ?? before).hazard, confidence),
    after,
    sameHazardChance: after && before.exposureDays > 0 ? sameHazardChance(before, after) : null,
  };
}

function piece(cancellations: number, exposureDays: number, confidence: number): HazardPiece {
  if (exposureDays <= 0) return { cancellations, exposureDays: 0, hazard: 0, lower: 0, upper: Infinity };
  const hazard = cancellations / exposureDays;
  return {
    cancellations,
    exposureDays,
    hazard,
    ...poissonRateInterval(cancellations, exposureDays, confidence),
  };
}

function breakDay(
  waits: { readonly past: number; readonly cancelled: boolean }[],
  hazardAfter: number,
  confidence: number,
): BreakDay {
  // At a tie cancellations come before censorings.
  waits.sort((a, b) => a.past - b.past || Number(b.cancelled) - Number(a.cancelled));
  const atRisk = waits.length;
  let cancellations = 0;
  let exponent = 0;
  let variance = 0;
  let days = 0;
  waits.forEach(({ past, cancelled }, index) => {
    days += past / breakDays;
    if (!cancelled) return;
    const standing = atRisk - index;
    cancellations++;
    exponent -= Math.log1p(-1 / standing);
    variance += 1 / (standing * (standing - 1));
  });
  const ofBreak = (total: number) => Math.max(0, total - hazardAfter * breakDays);
  const tail = (1 - confidence) / 2;
  const left = -Math.expm1(-exponent);
  const orders =
    cancellations === 0 ? days : exponent === Infinity ? cancellations : left / ((1 - left) * variance);
  const leaving = orders * left;
  const lower = cancellations === 0 ? 0 : betaQuantile(tail, leaving, orders - leaving + 1);
  const upper = exponent === Infinity ? 1 : betaQuantile(1 - tail, leaving + 1, orders - leaving);
  return {
    atRisk,
    cancellations,
    promiseBreak: ofBreak(exponent),
    lower: ofBreak(-Math.log1p(-lower)),
    upper: ofBreak(-Math.log1p(-upper)),
  };
}

function sameHazardChance(before: HazardPiece, after: HazardPiece): number {
  const term = ({ cancellations, exposureDays }: Pick<HazardPiece, 'cancellations' | 'exposureDays'>) =>
    cancellations === 0 ? 0 : cancellations * Math.log(cancellations / exposureDays);
  const together = {
    cancellations: before.cancellations + after.cancellations,
    exposureDays: before.exposureDays + after.exposureDays,
  };
  return chiSquareOneTail(2 * (term(before) + term(after) - term(together)));
}

/**
 * Chance that a χ² variable of one degree of freedom exceeds a likelihood-ratio statistic.
 *
 * @param statistic - twice the gain in log-likelihood; below 0 by rounding counts as 0
 * @returns 0 to 1
 */
export function chiSquareOneTail(statistic: number): number {
  return regularizedGammaQ(0.5, Math.max(0, statistic) / 2);
}
