import { gammaQuantile } from './gamma';
import type { Interval } from './proportion-interval';

/**
 * Exact interval for the rate of a Poisson process, from so many events in so much exposure (Garwood).
 *
 *   lower = G((1 − c)/2; d)/T      upper = G((1 + c)/2; d + 1)/T      G = quantile of the gamma distribution
 *
 * Where the exposure is fixed in advance it is never below its nominal confidence; where it depends on the events, as
 * with censored waits, nearly so.
 *
 * @param events - d, whole number >= 0
 * @param exposure - T, > 0, in the unit whose inverse the rate has
 * @param confidence - c, inside (0, 1)
 * @throws RangeError when an argument is outside its range
 * @see Garwood, Biometrika 28 (1936); R's poisson.test
 */
export function poissonRateInterval(events: number, exposure: number, confidence: number): Interval {
  if (!(events >= 0 && Number.isInteger(events)))
    throw new RangeError(`Events must be a whole number >= 0, not ${events}`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`Confidence must be inside (0, 1), not ${confidence}`);
  const tail = (1 - confidence) / 2;
  const upper = gammaQuantile(1 - tail, events + 1, 1 / exposure);
  return { lower: events === 0 ? 0 : gammaQuantile(tail, events, 1 / exposure), upper };
}
