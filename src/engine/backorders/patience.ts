import { oneMinusExpOverX } from '../statistics/exponential-integrals';
import { weibullSurvivalIntegral } from './weibull-patience';
import { outOfRange } from '../statistics/out-of-range';

/**
 * How buyers who wait for their order give up: a hazard before the promise, a share who leave when the promise
 * breaks, a hazard after it.
 */
export interface Patience {
  /** h₁, per day, >= 0. */
  readonly hazardBefore: number;
  /** j, share who leave at the broken promise as e^(−j), >= 0. */
  readonly promiseBreak: number;
  /** h₂, per day, >= 0. */
  readonly hazardAfter: number;
  /** k of a Weibull hazard before the promise, S(w) = e^(−(h₁w)^k); 1 is the constant hazard; > 0. */
  readonly weibullShape: number;
}

/**
 * Share of orders still standing after waiting.
 *
 *   S(w) = exp(−(h₁·min(w,P))^k − j·[w>P] − h₂·max(0, w−P))      w = waitDays, P = promiseDays
 *
 * @param waitDays - days since the order, >= 0
 * @param promiseDays - promised wait, days, >= 0, Infinity for a promise that never breaks
 * @returns 0 to 1
 */
export function standingShare(waitDays: number, promiseDays: number, patience: Patience): number {
  return Math.exp(-standingExponent(waitDays, promiseDays, patience));
}

/** −ln S(w) of {@link standingShare}, which shares too small for a number still have. */
export function standingExponent(waitDays: number, promiseDays: number, patience: Patience): number {
  const { hazardBefore, promiseBreak, hazardAfter, weibullShape } = patience;
  const before = hazardBefore * Math.min(waitDays, promiseDays);
  const exponent = weibullShape === 1 ? before : before ** weibullShape;
  if (!(waitDays > promiseDays)) return exponent;
  return exponent + (promiseBreak + hazardAfter * (waitDays - promiseDays));
}

/**
 * Expected share of one day's orders still standing at the start of the k-th day after it.
 *
 * Orders are placed evenly over their day, so they have waited between k − 1 and k days:
 *   S̄(k) = ∫ from k−1 to k of S(w) dw
 * in closed form on each side of the promise; totals over days therefore equal the continuous model exactly.
 * Weibull shapes go by the incomplete gamma function.
 *
 * @param k - whole days from the order's day to the morning looked at, >= 1
 * @param promiseDays - promised wait, days, >= 0, need not be whole
 * @returns 0 to 1
 * @throws RangeError when k is below 1
 */
export function meanStandingShare(k: number, promiseDays: number, patience: Patience): number {
  if (!(k >= 1)) throw outOfRange('Days', k);
  return standingIntegral(k - 1, k, promiseDays, patience);
}

/**
 * Days of standing between two waits: ∫ from `from` to `to` of S(w) dw.
 *
 * @param from - days, >= 0
 * @param to - days, >= from
 * @param promiseDays - promised wait, days, >= 0
 * @returns days, 0 to (to − from)
 */
export function standingIntegral(from: number, to: number, promiseDays: number, patience: Patience): number {
  const { hazardBefore, promiseBreak, hazardAfter, weibullShape } = patience;
  const breakAt = Math.min(Math.max(promiseDays, from), to);
  let integral = 0;
  if (breakAt > from) {
    integral +=
      weibullShape === 1
        ? decayIntegral(from, breakAt, hazardBefore)
        : weibullSurvivalIntegral(from, breakAt, hazardBefore, weibullShape);
  }
  if (to > breakAt) {
    const before = hazardBefore * promiseDays;
    const atBreak = Math.exp(-(weibullShape === 1 ? before : before ** weibullShape) - promiseBreak);
    integral += atBreak * decayIntegral(breakAt - promiseDays, to - promiseDays, hazardAfter);
  }
  return integral;
}

function decayIntegral(from: number, to: number, hazard: number): number {
  return Math.exp(-hazard * from) * (to - from) * oneMinusExpOverX(hazard * (to - from));
}
