import type { MeanAndSpread } from '../../engine/replenishment/lead-time-demand';
import { sumOfLegs, type LegShare } from '../../engine/replenishment/lead-time-legs';
import { LeadTimeCourses, type DatedLeg } from '../../engine/replenishment/lead-time-paths';
import { selectQuantiles } from '../../engine/statistics/quantiles';

/** What one leg does to the whole. */
export interface LegEffect {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
  /** Its share of the variance of the total; below 0 never. */
  readonly shareOfVariance: number;
  /** Days from the order at which it is over. */
  readonly ends: { readonly p10: number; readonly p50: number; readonly p80: number; readonly p90: number };
  /** Usual day it begins. */
  readonly begins: number;
  /** Days that P95 comes down when this leg always takes its mean. */
  readonly withoutSpread: number;
  /** Days that this leg is taken to be quicker by: a week, or its earliest time where that is shorter. */
  readonly quickerBy: number;
  /** Days that P95 comes down by it: as many, but for what the calendar makes of them. */
  readonly quicker: number;
  /** Mean of the total with this leg at its earliest and at its latest. */
  readonly early: number;
  readonly late: number;
}

interface Run {
  readonly legs: readonly DatedLeg[];
  readonly names: readonly string[];
  readonly moments: MeanAndSpread & { readonly legs: readonly LegShare[] };
  /** Mean of the whole through the calendar. */
  readonly mean: number;
  /** Whether the calendar holds any course up. */
  readonly isMet: boolean;
}

/** Courses and grid points: what is compared are differences of the same courses or grids, so few are enough. */
const courses = 1024;
const fewCourses = 1024;
/** Days that so many courses cannot tell from none, where a closure lies near the very safe day. */
const resolution = 1;
const points = 256;

/** Each leg's part in how long the whole takes, and in how surely. */
export function legEffects({ legs, names, moments, mean, isMet }: Run): LegEffect[] {
  const ends = new LeadTimeCourses(legs, courses).ends(isMet);
  const scratch = new Float64Array(courses);
  const withCalendar = isMet ? calendarEffects(legs) : null;
  const safe = sumOfLegs(legs, points).quantile(0.95);
  const variance = moments.sd ** 2;
  let begins = 0;
  return legs.map((leg, index): LegEffect => {
    const share = moments.legs[index]!;
    const [p10, p50, p80, p90] = selectQuantiles(ends[index]!, [0.1, 0.5, 0.8, 0.9], scratch) as [
      number,
      number,
      number,
      number,
    ];
    const others = legs.filter((other) => other !== leg);
    const certain = others.length === 0 ? share.mean : sumOfLegs(others, points).quantile(0.95) + share.mean;
    const quickerBy = Math.min(7, leg.p10);
    const effect: LegEffect = {
      name: names[index]!,
      mean: share.mean,
      sd: share.sd,
      shareOfVariance: variance > 0 ? share.covariance / variance : 0,
      ends: { p10, p50, p80, p90 },
      begins,
      withoutSpread: share.sd === 0 ? 0 : safe - certain,
      quickerBy,
      quicker: quickerBy,
      // Without a calendar a leg's days are simply added.
      early: moments.mean + leg.p10 - share.mean,
      late: moments.mean + leg.p90 - share.mean,
    };
    begins = p50;
    if (withCalendar === null) return effect;
    const { earlier, later, held, quicker } = withCalendar(index, share.mean, quickerBy);
    return {
      ...effect,
      withoutSpread: share.sd === 0 ? 0 : toldFromNone(effect.withoutSpread + held),
      quicker,
      early: mean + earlier,
      late: mean + later,
    };
  });
}

/** The same where closures hold legs up, so that days do not simply add. */
function calendarEffects(legs: readonly DatedLeg[]) {
  const run = new LeadTimeCourses(legs, fewCourses);
  const scratch = new Float64Array(fewCourses);
  const last = (leg: number, days: (days: number) => number, dated = true) =>
    run.ends(dated, { leg, days }).at(-1)!;
  const p95 = (days: Float64Array) => selectQuantiles(days, [0.95], scratch)[0]!;
  const now = run.ends(true).at(-1)!;
  const [safe, mean] = [p95(now), meanOf(now)];
  const free = p95(run.ends(false).at(-1)!);
  return (index: number, legMean: number, quickerBy: number) => ({
    // What the calendar makes of it alone: so few courses say less about the rest than the convolution does.
    held: safe - p95(last(index, () => legMean)) - (free - p95(last(index, () => legMean, false))),
    quicker: safe - p95(last(index, (days) => Math.max(0, days - quickerBy))),
    // Of the mean's difference, as the level is the whole's.
    earlier: meanOf(last(index, () => legs[index]!.p10)) - mean,
    later: meanOf(last(index, () => legs[index]!.p90)) - mean,
  });
}

const toldFromNone = (days: number) => (days < 0 && days > -resolution ? 0 : days);

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
