import { checkTriplet } from '../random/metalog';
import { Moments } from '../statistics/moments';
import { quantileRanks } from '../statistics/quantile-interval';
import { selectQuantiles } from '../statistics/quantiles';
import { outOfRange } from '../statistics/out-of-range';
import type { MeanAndSpread } from './lead-time-demand';

/** A percentile of a sample with the order statistics that hold it in 8 of 10 samples. */
export interface SampleQuantile {
  readonly value: number;
  /** Null where the sample is too small for the interval to end inside it. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What past lead times say. */
export interface LeadTimeFit extends MeanAndSpread {
  readonly count: number;
  /** Standard error of the mean, days. */
  readonly standardError: number;
  readonly p10: SampleQuantile;
  readonly p50: SampleQuantile;
  readonly p90: SampleQuantile;
  readonly shortest: number;
  readonly longest: number;
  /** Three times that a metalog runs through: the percentiles, with P50 moved where it lay too near to an end. */
  readonly triplet: readonly [number, number, number];
  readonly isMoved: boolean;
}

/** Fewest lead times a fit is made of. */
export const fewestLeadTimes = 5;

const confidence = 0.8;

/**
 * Mean, spread and percentiles (type 7) of past lead times, and a metalog's three times.
 *
 * @param days - at least {@link fewestLeadTimes}, each >= 0 and finite
 * @throws RangeError when there are fewer or one is outside its range
 */
export function fitLeadTimes(days: readonly number[]): LeadTimeFit {
  const count = days.length;
  if (count < fewestLeadTimes) throw outOfRange('Number of lead times', count);
  const moments = new Moments();
  for (const value of days) {
    if (!(value >= 0 && value < Infinity)) throw outOfRange('Lead time', value);
    moments.add(value);
  }
  const sorted = Float64Array.from(days).sort();
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((p) => sampleQuantile(sorted, p)) as [
    SampleQuantile,
    SampleQuantile,
    SampleQuantile,
  ];
  const problem = checkTriplet(p10.value, p50.value, p90.value);
  // A hair inside the range, so that rounding leaves it feasible.
  const hair = 1e-6 * (p90.value - p10.value);
  const likely =
    problem?.lowestP50 === undefined || problem.highestP50 === undefined
      ? p50.value
      : Math.min(problem.highestP50 - hair, Math.max(problem.lowestP50 + hair, p50.value));
  return {
    count,
    mean: moments.mean,
    sd: Math.sqrt(moments.variance),
    standardError: moments.standardError,
    p10,
    p50,
    p90,
    shortest: sorted[0]!,
    longest: sorted[count - 1]!,
    triplet: [p10.value, likely, p90.value],
    isMoved: likely !== p50.value,
  };
}

function sampleQuantile(sorted: Float64Array, p: number): SampleQuantile {
  const ranks = quantileRanks(sorted.length, p, confidence);
  return {
    value: selectQuantiles(sorted, [p], new Float64Array(sorted.length))[0]!,
    lower: ranks === null ? null : sorted[ranks.lower - 1]!,
    upper: ranks === null ? null : sorted[ranks.upper - 1]!,
  };
}
