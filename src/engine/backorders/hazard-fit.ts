import { findRoot } from '../statistics/root';

/**
 * How long one order waited, and whether it ended in a cancellation.
 *
 * Orders that were filled, or that still wait, are censored (`cancelled` false): they would have waited at least this
 * long. Leaving them out makes buyers look less patient than they are.
 */
export interface WaitingTime {
  /** Days, > 0. */
  readonly days: number;
  readonly cancelled: boolean;
}

/** A constant hazard fitted to waiting times. */
export interface ExponentialFit {
  /** Per day. */
  readonly hazard: number;
  readonly standardError: number;
  readonly cancellations: number;
  readonly logLikelihood: number;
}

/**
 * Maximum-likelihood constant hazard of cancelling, with censoring.
 *
 *   h = cancellations / total waiting time      standard error = h / √cancellations
 *
 * @throws RangeError when no order waited, or a wait is not above 0
 * @see Klein & Moeschberger, Survival Analysis (2003), section 3.5
 */
export function fitConstantHazard(waits: readonly WaitingTime[]): ExponentialFit {
  checkWaits(waits);
  const total = waits.reduce((sum, { days }) => sum + days, 0);
  const cancellations = waits.filter(({ cancelled }) => cancelled).length;
  const hazard = cancellations / total;
  return {
    hazard,
    standardError: Math.sqrt(cancellations) / total,
    cancellations,
    logLikelihood: cancellations === 0 ? 0 : cancellations * (Math.log(hazard) - 1),
  };
}

/** Weibull patience S(w) = e^(−(h·w)^k) fitted to waiting times. */
export interface WeibullFit {
  /** h = 1 / scale, per day. */
  readonly hazard: number;
  /** k. */
  readonly shape: number;
  readonly scaleDays: number;
  readonly logLikelihood: number;
}

/**
 * Maximum-likelihood Weibull patience, with censoring.
 *
 * The shape k solves  Σ t^k ln t / Σ t^k − 1/k = mean of ln t over cancellations  (sums over all waits), then
 * scale^k = Σ t^k / cancellations.
 *
 * @returns the fit, or null when the likelihood has no maximum (fewer than two cancellations, or every wait alike)
 * @throws RangeError when no order waited, or a wait is not above 0
 * @see Klein & Moeschberger, Survival Analysis (2003), section 12.2
 */
export function fitWeibullHazard(waits: readonly WaitingTime[]): WeibullFit | null {
  checkWaits(waits);
  const cancelled = waits.filter((wait) => wait.cancelled);
  if (cancelled.length < 2) return null;
  const meanLog = cancelled.reduce((sum, { days }) => sum + Math.log(days), 0) / cancelled.length;
  const longest = waits.reduce((most, { days }) => Math.max(most, days), 0);
  // Waits are divided by the longest so that no power overflows.
  const slope = (shape: number): number => {
    let powers = 0;
    let weighted = 0;
    for (const { days } of waits) {
      const power = (days / longest) ** shape;
      powers += power;
      weighted += power * Math.log(days);
    }
    return weighted / powers - 1 / shape - meanLog;
  };
  const steepest = 500;
  if (slope(steepest) <= 0) return null;
  const shape = findRoot(slope, 1e-3, steepest, 1e-12);
  const powers = waits.reduce((sum, { days }) => sum + (days / longest) ** shape, 0);
  const scaleDays = longest * (powers / cancelled.length) ** (1 / shape);
  const logLikelihood =
    cancelled.length * (Math.log(shape) - shape * Math.log(scaleDays) + (shape - 1) * meanLog - 1);
  return { hazard: 1 / scaleDays, shape, scaleDays, logLikelihood };
}

/**
 * @throws RangeError when there is no wait, or one is not above 0 and finite
 */
export function checkWaits(waits: readonly WaitingTime[]): void {
  if (waits.length === 0) throw new RangeError('There must be at least one order that waited.');
  for (const { days } of waits) {
    if (!(days > 0 && days < Infinity)) throw new RangeError('Each wait must be above 0 days.');
  }
}
