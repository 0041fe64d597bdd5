import { logGamma } from '../statistics/gamma-function';
import { regularizedGammaP, regularizedGammaQ } from '../statistics/incomplete-gamma';

/**
 * Weibull patience: share of buyers still waiting, S(w) = e^(−(h·w)^k).
 *
 * A scale parameter η of other texts is 1 / h.
 *
 * @param waitDays - days, >= 0
 * @param hazard - h, per day, >= 0
 * @param shape - k, > 0; below 1 those who wait long grow more patient, above 1 less
 * @returns 0 to 1
 */
export function weibullSurvival(waitDays: number, hazard: number, shape: number): number {
  return Math.exp(-((hazard * waitDays) ** shape));
}

/**
 * Chance per day of giving up now, of those who still wait: h·k·(h·w)^(k−1).
 *
 * @param waitDays - days, > 0
 * @param hazard - h, per day, > 0
 * @param shape - k, > 0
 * @returns per day
 */
export function weibullHazard(waitDays: number, hazard: number, shape: number): number {
  return hazard * shape * (hazard * waitDays) ** (shape - 1);
}

/**
 * Wait by which half of the buyers have given up: (ln 2)^(1/k) / h.
 *
 * @param hazard - h, per day, > 0
 * @param shape - k, > 0
 * @returns days
 */
export function weibullMedian(hazard: number, shape: number): number {
  return Math.LN2 ** (1 / shape) / hazard;
}

/**
 * ∫ of e^(−(h·w)^k) dw between two waits.
 *
 *   Γ(1 + 1/k)/h · (P(1/k, (h·to)^k) − P(1/k, (h·from)^k))      P = regularised lower incomplete gamma
 *
 * taken from the upper tails where those are the smaller. Absolute error about 1e-15 · Γ(1 + 1/k)/h.
 *
 * @param from - days, >= 0
 * @param to - days, >= from
 * @param hazard - h, per day, >= 0
 * @param shape - k, > 0
 * @returns days
 */
export function weibullSurvivalIntegral(from: number, to: number, hazard: number, shape: number): number {
  if (!(to > from)) return 0;
  const low = (hazard * from) ** shape;
  const high = (hazard * to) ** shape;
  // Nobody leaves; the formula would multiply an infinite mean by nothing.
  if (high < 1e-17) return to - from;
  const mean = Math.exp(logGamma(1 + 1 / shape)) / hazard;
  // The median of a gamma variable lies a little below its mean of 1/k.
  return low > 1 / shape
    ? mean * (regularizedGammaQ(1 / shape, low) - regularizedGammaQ(1 / shape, high))
    : mean * (regularizedGammaP(1 / shape, high) - regularizedGammaP(1 / shape, low));
}
