import { outOfRange } from '../statistics/out-of-range';

/** Largest |a3| / a2 of a three-term metalog whose quantile function rises everywhere. */
const LARGEST_SKEW = 1.6671131192;
const LOGIT_90 = Math.log(9);

/** Coefficients of M(u) = a1 + a2 · logit(u) + a3 · (u - 1/2) · logit(u), in the unit of the quantity. */
export interface Metalog {
  readonly a1: number;
  readonly a2: number;
  readonly a3: number;
}

/** Why three percentiles make no distribution, and what would. */
export interface TripletProblem {
  /** A value that is not a number, an order other than P10 <= P50 <= P90, or a P50 too far to one side. */
  readonly kind: 'not-finite' | 'order' | 'skew';
  readonly message: string;
  /** Smallest and largest P50 that would do between the given P10 and P90; absent where those must change. */
  readonly lowestP50?: number;
  readonly highestP50?: number;
}

/**
 * What is wrong with a triplet of percentiles, or null when a three-term metalog runs through it.
 *
 * Feasible is P10 + k (P90 - P10) <= P50 <= P90 - k (P90 - P10) with k = 0.16658, and three equal values, a certain date.
 *
 * @param p10 - 10th percentile
 * @param p50 - median
 * @param p90 - 90th percentile
 * @see Keelin, The Metalog Distributions, Decision Analysis 13 (2016), section 4.2
 */
export function checkTriplet(p10: number, p50: number, p90: number): TripletProblem | null {
  if (!Number.isFinite(p10) || !Number.isFinite(p50) || !Number.isFinite(p90)) {
    return { kind: 'not-finite', message: 'Give all three values as numbers.' };
  }
  if (!(p10 <= p50 && p50 <= p90)) {
    return { kind: 'order', message: 'Put the values in order: P10 at most P50, and P50 at most P90.' };
  }
  const range = p90 - p10;
  const margin = 0.5 * range * (1 - 0.4 * LARGEST_SKEW);
  const lowestP50 = p10 + margin;
  const highestP50 = p90 - margin;
  if (range === 0 || (p50 >= lowestP50 && p50 <= highestP50)) return null;
  return {
    kind: 'skew',
    message: 'P50 lies too close to P10 or to P90 for a distribution to run through all three.',
    lowestP50,
    highestP50,
  };
}

/**
 * The three-term metalog with given 10th, 50th and 90th percentiles (symmetric-percentile triplet, unbounded).
 *
 * Its tails are exponential-like: who is late is not almost surely here tomorrow. Three equal values give a point mass.
 *
 *   a1 = P50   a2 = (P90 - P10) / (2 ln 9)   a3 = (P10 + P90 - 2 P50) / (0.8 ln 9)
 *
 * @throws RangeError with the message of `checkTriplet` when the triplet is not feasible
 * @see Keelin (2016), equations 21 and 22
 */
export function fitMetalog(p10: number, p50: number, p90: number): Metalog {
  const problem = checkTriplet(p10, p50, p90);
  if (problem) throw new RangeError(problem.message);
  return { a1: p50, a2: (p90 - p10) / (2 * LOGIT_90), a3: (p10 + p90 - 2 * p50) / (0.8 * LOGIT_90) };
}

/**
 * Quantile of a metalog, its draw by inversion.
 *
 * @param u - probability inside (0, 1)
 * @throws RangeError when u is outside (0, 1)
 */
export function metalogQuantile(u: number, metalog: Metalog): number {
  checkProbability(u);
  return atLogit(Math.log(u / (1 - u)), metalog);
}

/**
 * Probability that a metalog variable is at most x.
 *
 * @throws RangeError when x is NaN
 */
export function metalogCdf(x: number, metalog: Metalog): number {
  return 1 / (1 + Math.exp(-logitAt(x, metalog)));
}

/** Probability that a metalog variable exceeds x, exact in the far tail; errors as for `metalogCdf`. */
export function metalogUpperTail(x: number, metalog: Metalog): number {
  // A point mass at x is not beyond x.
  if (metalog.a2 === 0) return x < metalog.a1 ? 1 : 0;
  return 1 / (1 + Math.exp(logitAt(x, metalog)));
}

/**
 * Quantile of a metalog variable known to exceed a threshold: the date of a shipment not here by then.
 *
 * Solves P(X > x) = (1 - u) P(X > threshold), in logarithms, so it holds however little is left beyond the
 * threshold; whether so little makes sense is for `metalogUpperTail` and the caller to say. A point mass at or below the
 * threshold gives the threshold.
 *
 * @param u - probability inside (0, 1)
 * @param threshold - what is already exceeded
 * @returns at least the threshold
 * @throws RangeError when u is outside (0, 1) or the threshold is NaN
 */
export function metalogQuantileBeyond(u: number, threshold: number, metalog: Metalog): number {
  checkProbability(u);
  if (metalog.a2 === 0) return Math.max(threshold, metalog.a1);
  const logit = logitAt(threshold, metalog);
  if (logit === -Infinity) return metalogQuantile(u, metalog);
  // ln(1 + e^logit), and from it the logarithm of the upper tail wanted.
  const softplus = logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit));
  const logTail = Math.log1p(-u) - softplus;
  return Math.max(threshold, atLogit(Math.log(-Math.expm1(logTail)) - logTail, metalog));
}

function checkProbability(u: number): void {
  if (!(u > 0 && u < 1)) throw outOfRange('Probability', u);
}

/** M(u) where y = logit(u); u - 1/2 is tanh(y/2)/2. */
function atLogit(y: number, { a1, a2, a3 }: Metalog): number {
  return a1 + y * (a2 + 0.5 * a3 * Math.tanh(0.5 * y));
}

/** The y with M = x: Newton's steps, halved into a bracket where they leave it. */
function logitAt(x: number, metalog: Metalog): number {
  const { a1, a2, a3 } = metalog;
  if (Number.isNaN(x)) throw outOfRange('x', x);
  if (a2 === 0) return x < a1 ? -Infinity : Infinity;
  if (Math.abs(x) === Infinity) return x;
  const sign = x < a1 ? -1 : 1;
  let low = 0;
  let high = 1;
  const distance = Math.abs(x - a1);
  // Mirrored, so that the root is sought above 0.
  const lean = sign * a3;
  const gap = (y: number) => y * (a2 + 0.5 * lean * Math.tanh(0.5 * y)) - distance;
  while (gap(high) < 0) {
    low = high;
    high *= 2;
  }
  let y = 0.5 * (low + high);
  for (let iteration = 0; iteration < 200; iteration++) {
    const tanh = Math.tanh(0.5 * y);
    const value = y * (a2 + 0.5 * lean * tanh) - distance;
    if (value > 0) high = y;
    else low = y;
    const slope = a2 + 0.5 * lean * (tanh + 0.5 * y * (1 - tanh * tanh));
    const step = value / slope;
    if (Math.abs(step) <= 2 ** -52 * y) break;
    y -= step;
    if (!(y > low && y < high)) y = 0.5 * (low + high);
  }
  return sign * y;
}
