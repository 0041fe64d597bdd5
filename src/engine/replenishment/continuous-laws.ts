import { gammaLoss, gammaQuantile } from '../statistics/gamma';
import { regularizedGammaP, regularizedGammaQ } from '../statistics/incomplete-gamma';
import {
  normalCdf,
  normalLoss,
  normalQuantile,
  normalSecondOrderLoss,
  normalUpperTail,
} from '../statistics/normal';
import { outOfRange } from '../statistics/out-of-range';
import type { DemandLaw } from './demand-law';

/**
 * Demand that is known: the limit of every law as its spread goes to nothing.
 *
 * @param amount - units, finite
 */
export function certainLaw(amount: number): DemandLaw {
  return {
    kind: 'normal',
    isDiscrete: false,
    mean: amount,
    sd: 0,
    cdf: (x) => (x >= amount ? 1 : 0),
    upperTail: (x) => (x >= amount ? 0 : 1),
    quantile: () => amount,
    loss: (x) => Math.max(0, amount - x),
    secondLoss: (x) => Math.max(0, amount - x) ** 2 / 2,
  };
}

/**
 * Normal demand. It allows negative demand, so it is for spreads well below the mean.
 *
 *   n(x) = s G(z)   n₂(x) = s² H(z)   z = (x − m)/s
 *
 * @param mean - m, units, finite
 * @param sd - s, units, >= 0
 * @throws RangeError when the spread is negative or not finite
 * @see Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., appendix C
 */
export function normalLaw(mean: number, sd: number): DemandLaw {
  if (!(sd >= 0 && sd < Infinity)) throw outOfRange('Standard deviation', sd);
  if (sd <= 1e-15 * Math.abs(mean)) return certainLaw(mean);
  const z = (x: number) => (x - mean) / sd;
  return {
    kind: 'normal',
    isDiscrete: false,
    mean,
    sd,
    cdf: (x) => normalCdf(z(x)),
    upperTail: (x) => normalUpperTail(z(x)),
    quantile: (p) => mean + sd * normalQuantile(p),
    loss: (x) => sd * normalLoss(z(x)),
    secondLoss: (x) => sd * sd * normalSecondOrderLoss(z(x)),
  };
}

/** Spread over mean below which skewed laws and the normal are the same to ten digits, and shapes too large to compute. */
const narrow = 1e-5;

/**
 * Gamma demand of a mean and a spread: never negative, longer in its upper tail than the normal.
 *
 *   shape a = (m/s)²   scale θ = s²/m   n₂ = θ²/2 [a(a + 1) Q(a + 2, y) − 2ya Q(a + 1, y) + y² Q(a, y)],  y = x/θ
 *
 * @param mean - m, units, > 0
 * @param sd - s, units, >= 0
 * @throws RangeError when mean or spread is outside its range
 * @see Burgin, The gamma distribution and inventory control, OR Quarterly 26 (1975)
 */
export function gammaLaw(mean: number, sd: number): DemandLaw {
  if (!(mean > 0 && mean < Infinity)) throw outOfRange('Mean', mean);
  if (!(sd >= 0 && sd < Infinity)) throw outOfRange('Standard deviation', sd);
  if (sd <= narrow * mean) return normalLaw(mean, sd);
  const shape = (mean / sd) ** 2;
  const scale = (sd * sd) / mean;
  return {
    kind: shape === 1 ? 'exponential' : 'gamma',
    isDiscrete: false,
    mean,
    sd,
    cdf: (x) => (x <= 0 ? 0 : regularizedGammaP(shape, x / scale)),
    upperTail: (x) => (x <= 0 ? 1 : regularizedGammaQ(shape, x / scale)),
    quantile: (p) => gammaQuantile(p, shape, scale),
    loss: (x) => gammaLoss(x, shape, scale),
    secondLoss: (x) => {
      if (x <= 0) return (sd * sd + (mean - x) ** 2) / 2;
      const y = x / scale;
      const tail = (more: number) => regularizedGammaQ(shape + more, y);
      return Math.max(
        0,
        ((scale * scale) / 2) * (shape * (shape + 1) * tail(2) - 2 * y * shape * tail(1) + y * y * tail(0)),
      );
    },
  };
}

/**
 * Lognormal demand of a mean and a spread: the longest upper tail of the three.
 *
 *   σ² = ln(1 + (s/m)²)   μ = ln m − σ²/2   n(x) = m Φ((μ + σ² − ln x)/σ) − x Φ((μ − ln x)/σ)
 *
 * @param mean - m, units, > 0
 * @param sd - s, units, >= 0
 * @throws RangeError when mean or spread is outside its range
 * @see Zipkin, Foundations of Inventory Management (2000), appendix C
 */
export function lognormalLaw(mean: number, sd: number): DemandLaw {
  if (!(mean > 0 && mean < Infinity)) throw outOfRange('Mean', mean);
  if (!(sd >= 0 && sd < Infinity)) throw outOfRange('Standard deviation', sd);
  if (sd <= narrow * mean) return normalLaw(mean, sd);
  const variance = Math.log1p((sd / mean) ** 2);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(mean) - variance / 2;
  /** Φ of how far ln x lies below μ + k σ², in σ. */
  const above = (x: number, k: number) => normalUpperTail((Math.log(x) - mu - k * variance) / sigma);
  return {
    kind: 'lognormal',
    isDiscrete: false,
    mean,
    sd,
    cdf: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)),
    upperTail: (x) => (x <= 0 ? 1 : above(x, 0)),
    quantile: (p) => Math.exp(mu + sigma * normalQuantile(p)),
    loss: (x) => (x <= 0 ? mean - x : Math.max(0, mean * above(x, 1) - x * above(x, 0))),
    secondLoss: (x) => {
      if (x <= 0) return (sd * sd + (mean - x) ** 2) / 2;
      const square = mean * mean * Math.exp(variance);
      return Math.max(0, (square * above(x, 2) - 2 * x * mean * above(x, 1) + x * x * above(x, 0)) / 2);
    },
  };
}
