import { outOfRange } from '../statistics/out-of-range';

/**
 * Share of buyers who still order when they are told to wait.
 *
 * A modelling choice: each further day of promised wait loses the same share of those left,
 *   c(P) = e^(−κP)      P = promiseDays, κ = decay
 *
 * @param promiseDays - calendar days from the order to the promised ship date, >= 0; Infinity means nobody is asked
 * @param decay - κ, per day, >= 0; Infinity means that nobody accepts any wait
 * @returns 0 to 1; 1 at no wait, whatever the decay
 */
export function captureShare(promiseDays: number, decay: number): number {
  // 0 · Infinity is no number, yet both limits are plain.
  if (promiseDays <= 0 || decay === 0) return 1;
  return Math.exp(-decay * promiseDays);
}

/**
 * Decay κ of the capture curve through one known point: "at 14 days x % still order".
 *
 *   κ = −ln(share) / atDays
 *
 * @param share - who still orders at that wait, 0 to 1; 0 gives Infinity
 * @param atDays - promised wait, days, > 0
 * @returns κ, per day
 * @throws RangeError when the share is outside 0 to 1 or the days are not above 0
 */
export function captureDecayFrom(share: number, atDays: number): number {
  if (!(share >= 0 && share <= 1)) throw outOfRange('Share', share);
  if (!(atDays > 0 && atDays < Infinity)) throw outOfRange('Days', atDays);
  return share === 1 ? 0 : -Math.log(share) / atDays;
}
