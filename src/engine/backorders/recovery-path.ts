import { timeConstantsToRegain95 } from './velocity';

/** Velocity after a restock: q(t) = 1 − δ·e^(−t/τ) with τ = T95/3, t days after the restock. A modelling choice. */

/**
 * Mean of e^(−t/τ) over the first day after a restock, and what a day later leaves of it.
 *
 *   mean = τ(1 − e^(−1/τ))      left = e^(−1/τ)
 *
 * So day n after the restock (0 the first) trades at 1 − δ·mean·left^n: the day's average, as the velocity index steps.
 *
 * @param recoveryDays - T95, days, > 0
 */
export function dayMeans(recoveryDays: number): { readonly mean: number; readonly left: number } {
  const timeConstant = recoveryDays / timeConstantsToRegain95;
  return { mean: -timeConstant * Math.expm1(-1 / timeConstant), left: Math.exp(-1 / timeConstant) };
}

/**
 * Days after a restock until velocity is back at a share of normal.
 *
 *   t = τ·ln(δ / (1 − share)); 0 where the dip never went below it
 *
 * While rebuilding ads run the time constant is τ/f, until 95 % of the dip is back; then it is τ again.
 *
 * @param share - of normal velocity, 0 to below 1
 * @param dip - δ at restock, 0 to 1
 * @param recoveryDays - T95 without ads, days, >= 0
 * @param speedUp - f, >= 1; 1 without ads
 * @returns days
 */
export function daysUntilShare(share: number, dip: number, recoveryDays: number, speedUp = 1): number {
  if (dip <= 1 - share) return 0;
  const timeConstant = recoveryDays / timeConstantsToRegain95;
  const constants = Math.log(dip / (1 - share));
  const sped = Math.min(constants, Math.log(20));
  return timeConstant * (sped / speedUp + (constants - sped));
}

/**
 * Velocity some days after a restock, with the ads of {@link daysUntilShare}.
 *
 * @param days - since the restock, >= 0
 * @returns 0 to 1
 */
export function velocityAfterRestock(days: number, dip: number, recoveryDays: number, speedUp = 1): number {
  if (dip <= 0 || recoveryDays <= 0) return 1;
  const timeConstant = recoveryDays / timeConstantsToRegain95;
  const adsEnd = (Math.log(20) * timeConstant) / speedUp;
  const sped = Math.min(days, adsEnd);
  return 1 - dip * Math.exp((-sped * speedUp - (days - sped)) / timeConstant);
}
