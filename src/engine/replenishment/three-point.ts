import { fitMetalog } from '../random/metalog';
import type { MeanAndSpread } from './lead-time-demand';

/**
 * Mean and standard deviation of a quantity of which a forecaster gives three percentiles, by the metalog through them.
 *
 *   mean = a₁ + a₃/2      variance = a₂² π²/3 + a₃² (1/12 + π²/36)
 *
 * About 0.28 of the low, 0.43 of the middle and 0.28 of the high one, near the rule of thumb of 0.3, 0.4, 0.3.
 *
 * @param low - 10th percentile
 * @param likely - median
 * @param high - 90th percentile
 * @throws RangeError when no metalog runs through the three, as `checkTriplet` says
 * @see Keelin, The Metalog Distributions, Decision Analysis 13 (2016), section 3.4
 */
export function meanAndSpreadOf(low: number, likely: number, high: number): MeanAndSpread {
  const { a1, a2, a3 } = fitMetalog(low, likely, high);
  return {
    mean: a1 + a3 / 2,
    sd: Math.sqrt((a2 * Math.PI) ** 2 / 3 + a3 * a3 * (1 / 12 + Math.PI ** 2 / 36)),
  };
}
