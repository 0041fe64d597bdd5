import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';
import { gammaQuantile } from '../statistics/gamma';
import { regularizedGammaP } from '../statistics/incomplete-gamma';
import { negativeBinomialCdf } from '../statistics/negative-binomial';
import { poissonCdf } from '../statistics/poisson';

/** Two quantiles of units to come. */
export interface CountBand {
  readonly low: number;
  readonly high: number;
}

/** Where a band of such a chance begins and ends: both tails alike. */
const tailOf = (chance: number): number => (1 - chance) / 2;

/**
 * The middle band of a count: negative binomial of this mean and variance, Poisson where the variance is not above the mean.
 *
 * @param chance - of the band, inside (0, 1)
 * @param mean - units, >= 0
 * @param variance - >= 0
 * @returns whole units
 * @throws RangeError when one is outside its range
 */
export function countBand(chance: number, mean: number, variance: number): CountBand {
  const tail = tailOf(chance);
  return { low: countQuantile(tail, mean, variance), high: countQuantile(1 - tail, mean, variance) };
}

/** Variance over mean from which counts are so uneven that their law is the gamma law of its own mixing, to a few parts in a thousand. */
const mixedAlone = 200;

/** Quantile p of the same count; where the variance is above 200 times the mean, of the gamma law, far quicker to find. */
export function countQuantile(p: number, mean: number, variance: number): number {
  if (!isSpread(mean, variance)) return poissonQuantile(p, mean);
  if (variance > mixedAlone * mean)
    return Math.floor(gammaQuantile(p, (mean * mean) / variance, variance / mean));
  return negativeBinomialQuantile(p, mean, variance);
}

/**
 * How much of what came lies inside a band, 0 to 1: 1 between its ends, and on an end the part of that count's chance the band
 * needs to have just its nominal one. So the mean over many is the chance of the band even where counts are few.
 *
 * @param units - what came, rounded
 */
export function insideBand(
  { low, high }: CountBand,
  chance: number,
  mean: number,
  variance: number,
  units: number,
): number {
  if (units < low || units > high) return 0;
  if (units > low && units < high) return 1;
  const upTo = countCdf(units, mean, variance);
  const exactly = upTo - countCdf(units - 1, mean, variance);
  if (!(exactly > 0)) return 1;
  const tail = tailOf(chance);
  const inside = Math.min(upTo, 1 - tail) - Math.max(upTo - exactly, tail);
  return Math.min(1, Math.max(0, inside / exactly));
}

/** P(N <= k) of the same count. */
function countCdf(k: number, mean: number, variance: number): number {
  if (k < 0) return 0;
  if (!isSpread(mean, variance)) return poissonCdf(k, mean);
  if (variance > mixedAlone * mean)
    return regularizedGammaP((mean * mean) / variance, ((k + 1) * mean) / variance);
  return negativeBinomialCdf(k, mean, variance);
}

const isSpread = (mean: number, variance: number) => mean > 0 && variance > mean * (1 + 1e-9);
