import type { DurationLaw } from '../../engine/replenishment/duration-law';
import type { MeanAndSpread } from '../../engine/replenishment/lead-time-demand';
import { Moments } from '../../engine/statistics/moments';

/** How long the whole takes. */
export interface TimeLaw extends MeanAndSpread {
  quantile(p: number): number;
  cdf(days: number): number;
}

/** Without a calendar: the convolution. */
export const freeLaw = (law: DurationLaw, { mean, sd }: MeanAndSpread): TimeLaw => ({
  mean,
  sd,
  quantile: (p) => law.quantile(p),
  cdf: (days) => law.cdf(days),
});

/**
 * Through a calendar: the courses, each moved by what the same courses miss of the convolution without a calendar, so that the two
 * agree as the calendar's weight goes to nothing.
 */
export function heldLaw(free: TimeLaw, freeEnds: Float64Array, heldEnds: Float64Array): TimeLaw {
  const [without, through] = [sorted(freeEnds), sorted(heldEnds)];
  const moved = through.map((days, i) => {
    const p = (i + 0.5) / through.length;
    // The outermost of so many courses are no quantiles to correct by.
    return p < 0.01 || p > 0.99 ? days : days + free.quantile(p) - without[i]!;
  });
  moved.sort();
  const [before, after] = [momentsOf(without), momentsOf(through)];
  return {
    mean: free.mean + after.mean - before.mean,
    sd: before.sd > 0 ? (after.sd * free.sd) / before.sd : after.sd,
    quantile: (p) => {
      const at = Math.min(moved.length - 1, Math.max(0, p * moved.length - 0.5));
      const low = Math.floor(at);
      return moved[low]! + (at - low) * ((moved[low + 1] ?? moved[low]!) - moved[low]!);
    },
    cdf: (days) => {
      let [low, high] = [0, moved.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (moved[middle]! <= days) low = middle + 1;
        else high = middle;
      }
      return low / moved.length;
    },
  };
}

const sorted = (values: Float64Array) => Float64Array.from(values).sort();

function momentsOf(values: Float64Array): MeanAndSpread {
  const moments = new Moments();
  for (const value of values) moments.add(value);
  return { mean: moments.mean, sd: Math.sqrt(moments.variance) };
}
