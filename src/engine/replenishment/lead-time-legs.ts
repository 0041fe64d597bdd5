import { fitMetalog } from '../random/metalog';
import { DurationLaw } from './duration-law';
import type { MeanAndSpread } from './lead-time-demand';

/** One leg of a lead time, such as production or ocean freight, in days. */
export interface Leg {
  /** Read as a three-term metalog; below 0 it counts as 0. Three equal values are a certain time. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Legs of one number >= 0 are early and late together; −1 is independent of all others. */
  readonly group: number;
  /** Chance of a serious slip, independent of everything, and its mean extra days (exponential). */
  readonly slipChance: number;
  readonly slipMeanDays: number;
}

/** Even steps of logit(u) from −furthest to furthest: quantiles are cheap there, and both tails are resolved. */
const furthest = 14;
const strata = 512;
const logits = Float64Array.from({ length: strata + 1 }, (_, i) => furthest * ((2 * i) / strata - 1));
const halfTanh = logits.map((y) => 0.5 * Math.tanh(0.5 * y));
/** P(u <= edge); nothing is left beyond the outer ones. */
const chances = logits.map((y, i) => (i === 0 ? 0 : i === strata ? 1 : 1 / (1 + Math.exp(-y))));

/** Days of a leg without its slip at the edges of the strata, rising, never below 0. @throws RangeError when no metalog fits */
function quantilesOf({ p10, p50, p90 }: Leg): Float64Array {
  const { a1, a2, a3 } = fitMetalog(p10, p50, p90);
  return logits.map((y, i) => Math.max(0, a1 + y * (a2 + a3 * halfTanh[i]!)));
}

/** Sum over the strata of f·g, each straight within a stratum. */
function meanOfProduct(f: Float64Array, g: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < strata; i++) {
    const [a, b, c, d] = [f[i]!, f[i + 1]!, g[i]!, g[i + 1]!];
    sum += ((chances[i + 1]! - chances[i]!) * (2 * a * c + a * d + b * c + 2 * b * d)) / 6;
  }
  return sum;
}

function meanOf(f: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < strata; i++) sum += (chances[i + 1]! - chances[i]!) * 0.5 * (f[i]! + f[i + 1]!);
  return sum;
}

/** Mean and variance of what a slip adds: with chance c an exponential of mean m. */
const slipMean = ({ slipChance, slipMeanDays }: Leg) => slipChance * slipMeanDays;
const slipVariance = ({ slipChance, slipMeanDays }: Leg) =>
  slipChance * (2 - slipChance) * slipMeanDays * slipMeanDays;

/** A leg's part in the whole. */
export interface LegShare extends MeanAndSpread {
  /** Cov(leg, total), days²; together they are the variance of the total. */
  readonly covariance: number;
}

/**
 * Mean and spread of a lead time and of its legs.
 *
 * Means add. Variances add between groups; within one group the legs share their luck, so their covariances count too.
 *
 * @throws RangeError when a leg's triplet is not feasible
 */
export function legMoments(legs: readonly Leg[]): MeanAndSpread & { readonly legs: readonly LegShare[] } {
  const tables = legs.map(quantilesOf);
  const means = tables.map(meanOf);
  const shares = legs.map((leg, i): LegShare => {
    const own = leg.p10 === leg.p90 ? 0 : Math.max(0, meanOfProduct(tables[i]!, tables[i]!) - means[i]! ** 2);
    const slip = slipVariance(leg);
    let covariance = own + slip;
    if (leg.group >= 0)
      legs.forEach(({ group }, j) => {
        if (j !== i && group === leg.group)
          covariance += meanOfProduct(tables[i]!, tables[j]!) - means[i]! * means[j]!;
      });
    return { mean: means[i]! + slipMean(leg), sd: Math.sqrt(own + slip), covariance };
  });
  const variance = shares.reduce((sum, { covariance }) => sum + covariance, 0);
  return {
    mean: shares.reduce((sum, { mean }) => sum + mean, 0),
    sd: Math.sqrt(Math.max(0, variance)),
    legs: shares,
  };
}

/** Grid points of a lead time. */
const usualPoints = 1024;
/** Slips beyond this many of their means are gathered there. */
const slipReach = 14;

/**
 * The law of a lead time: the sum of its legs.
 *
 * Within a group quantiles add (the sum of comonotone times is exact), and between groups laws are convolved on an even grid of days.
 *
 * @param points - of the grid; more are finer
 * @throws RangeError when a leg's triplet is not feasible
 */
export function sumOfLegs(legs: readonly Leg[], points = usualPoints): DurationLaw {
  const parts = partsOf(legs);
  const start = parts.reduce((sum, { from }) => sum + from, 0);
  const span = parts.reduce((sum, { to, from }) => sum + to - from, 0);
  if (span <= 1e-9) return new DurationLaw(start, 1, Float64Array.of(1));
  // Each part may need a point more than its length.
  const step = span / Math.max(16, points - 2 * parts.length);
  let sum = Float64Array.of(1);
  for (const part of parts) sum = convolved(sum, masses(part, step));
  let before = 0;
  for (let i = 0; i < sum.length; i++) {
    const mass = sum[i]!;
    // A point's mass lies evenly around it, but for the least, before which there is nothing.
    sum[i] = Math.min(1, before + (i === 0 ? mass : mass / 2));
    before += mass;
  }
  sum[sum.length - 1] = 1;
  return new DurationLaw(start, step, sum);
}

/** An independent part of the sum, by its own chance of being done so many days after its least. */
interface Part {
  readonly from: number;
  readonly to: number;
  /** Integral of the chance to be done, from `from` to a time; asked for at rising times. */
  readonly integral: () => (time: number) => number;
}

function partsOf(legs: readonly Leg[]): Part[] {
  const groups = new Map<number, Float64Array>();
  const parts: Part[] = [];
  for (const leg of legs) {
    const table = quantilesOf(leg);
    const shared = leg.group >= 0 ? groups.get(leg.group) : undefined;
    if (shared) for (let i = 0; i <= strata; i++) shared[i] = shared[i]! + table[i]!;
    else {
      if (leg.group >= 0) groups.set(leg.group, table);
      parts.push(tablePart(table));
    }
    if (leg.slipChance > 0 && leg.slipMeanDays > 0) parts.push(slipPart(leg));
  }
  return parts;
}

function tablePart(table: Float64Array): Part {
  return {
    get from() {
      return table[0]!;
    },
    get to() {
      return table[strata]!;
    },
    integral: () => {
      let stratum = 0;
      let sum = 0;
      return (time) => {
        while (stratum < strata && table[stratum + 1]! <= time) {
          sum += ((table[stratum + 1]! - table[stratum]!) * (chances[stratum]! + chances[stratum + 1]!)) / 2;
          stratum++;
        }
        if (stratum === strata) return sum + (time - table[strata]!);
        const [low, high] = [table[stratum]!, table[stratum + 1]!];
        if (time <= low) return sum;
        const rise = (chances[stratum + 1]! - chances[stratum]!) / (high - low);
        return sum + (time - low) * (chances[stratum]! + (rise * (time - low)) / 2);
      };
    },
  };
}

function slipPart({ slipChance, slipMeanDays }: Leg): Part {
  const to = slipReach * slipMeanDays;
  return {
    from: 0,
    to,
    integral: () => (time) =>
      time <= 0 ? 0 : time - slipChance * slipMeanDays * -Math.expm1(-time / slipMeanDays),
  };
}

/**
 * Masses on the grid from `from` on, each time split between its two neighbours so that the mean stays exact: second differences of
 * the integrated chance.
 */
function masses({ from, to, integral }: Part, step: number): Float64Array {
  const length = Math.floor((to - from) / step) + 2;
  const found = new Float64Array(length);
  const at = integral();
  let [before, here] = [0, 0];
  for (let i = 0; i < length; i++) {
    const after = at(from + (i + 1) * step);
    found[i] = Math.max(0, (after - 2 * here + before) / step);
    before = here;
    here = after;
  }
  // What lies beyond the last point belongs to it.
  let sum = 0;
  for (const mass of found) sum += mass;
  found[length - 1]! += Math.max(0, 1 - sum);
  return found;
}

function convolved(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const mass = a[i]!;
    // Far tails of many legs would be multiplied by thousands of noughts.
    if (mass < 1e-18) continue;
    for (let j = 0; j < b.length; j++) sum[i + j]! += mass * b[j]!;
  }
  return sum;
}
