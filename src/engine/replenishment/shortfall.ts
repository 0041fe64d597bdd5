import { normalCdf, normalPdf } from '../statistics/normal';
import { fittingLaw } from './law-of-demand';
import type { MeanAndSpread } from './lead-time-demand';
import type { RunOut } from './run-out';

/** Units that come on a day of chance, days from the start. */
export interface Coming extends MeanAndSpread {
  readonly units: number;
  /** The day where a serious slip comes on top, and the chance of that; null where none can. */
  readonly slipped: (MeanAndSpread & { readonly chance: number }) | null;
}

/** What stock lacks before an end that is of chance itself. */
export interface Shortfall {
  /** Chance to be sold out at some time before the end, 0 to 1. */
  readonly chance: number;
  /** Expected units wanted while sold out. */
  readonly units: number;
  /** Standard deviation of those units over their mean, given that it is sold out. */
  readonly relativeSpread: number;
}

/** What one stage, until a landing or the end, adds to the shortfall before it. */
export interface StageShortfall {
  /** Chance to be sold out in it, whatever was before. */
  readonly chance: number;
  /** Chance that it adds to what was lost before, and expected units it adds. */
  readonly addsChance: number;
  readonly addsUnits: number;
  /** Standard deviation over mean of what it adds, given that it does. */
  readonly relativeSpread: number;
  /** Expected day on which it ends. */
  readonly endsOn: number;
}

/** Beyond so many standard deviations one side of a law is all there is. */
const farAway = 12;
const none: Shortfall = { chance: 0, units: 0, relativeSpread: 1 };

/**
 * What is wanted and not there before an order lands, with shipments that land on their way, in closed form.
 *
 *   lost = max over j of (D(Wⱼ) − Sⱼ)+    Wⱼ = min(landing j, end)    Sⱼ = on hand + all that is due to land before j
 *
 * which is exact for given landings: stock that is refilled loses just what demand had run ahead at its worst. Approximated:
 * the law of D(Wⱼ) by its mean and variance (a count, `fittingLaw`), the earlier of two dates by its first two moments
 * (Clark), shipments landing in the order of their mean dates, and the worst of several stages between the worst of
 * independent and of fully dependent ones, by their correlation.
 *
 * @param dispersion - variance of a day's demand over its mean, >= 1
 * @param onHand - units, >= 0
 * @param coming - in rising order of their mean dates
 * @param end - when the order lands, days
 * @see Clark, The Greatest of a Finite Set of Random Variables, Operations Research 9 (1961)
 */
export function shortfallBefore(
  runOut: RunOut,
  dispersion: number,
  onHand: number,
  coming: readonly Coming[],
  end: MeanAndSpread,
): Shortfall & { readonly stages: readonly StageShortfall[] } {
  const stages: StageShortfall[] = [];
  let stock = onHand;
  let found: Shortfall = none;
  let last: Stage | null = null;
  for (let j = 0; j <= coming.length; j++) {
    const next = coming[j];
    const stage = stageBefore(runOut, dispersion, stock, next, end);
    const together = last === null ? 1 : correlation(last, stage, end.sd);
    const before = found;
    found = last === null ? stage : worst(found, stage, together);
    stages.push(added(before, stage, found, together));
    last = stage;
    stock += next?.units ?? 0;
  }
  return { chance: found.chance, units: found.units, relativeSpread: found.relativeSpread, stages };
}

/** The earlier of two dates, and the chance that it is the second. */
interface Window extends MeanAndSpread {
  readonly late: number;
}

interface Stage extends Shortfall {
  /** Expected day on which it ends. */
  readonly endsOn: number;
  /** Of demand until the stage's end, by the days' own chance and by when the end is. */
  readonly ofDemand: number;
  readonly ofTime: number;
  /** Units a day around the end, and the chance that the end is the order's landing. */
  readonly pace: number;
  readonly late: number;
}

/** Of demand until two ends, the first within the second: days they share, and the landing of the order where it ends both. */
function correlation(first: Stage, second: Stage, endSd: number): number {
  const all = Math.sqrt((first.ofDemand + first.ofTime) * (second.ofDemand + second.ofTime));
  const landing = first.pace * second.pace * endSd * endSd * first.late * second.late;
  return all === 0 ? 1 : Math.min(1, (first.ofDemand + landing) / all);
}

/** One stage: demand until the next landing or the order's against a stock; with and without a slip, where one can come. */
function stageBefore(
  runOut: RunOut,
  dispersion: number,
  stock: number,
  next: Coming | undefined,
  end: MeanAndSpread,
): Stage {
  if (next === undefined) return shortOf(runOut, dispersion, stock, { mean: end.mean, sd: end.sd, late: 1 });
  const usual = shortOf(runOut, dispersion, stock, earlier(next, end));
  const { slipped } = next;
  if (slipped === null) return usual;
  const late = shortOf(runOut, dispersion, stock, earlier(slipped, end));
  const mix = (key: Exclude<keyof Stage, 'relativeSpread'>) =>
    (1 - slipped.chance) * usual[key] + slipped.chance * late[key];
  const lateLeads = slipped.chance * late.units > (1 - slipped.chance) * usual.units;
  return {
    chance: mix('chance'),
    units: mix('units'),
    relativeSpread: (lateLeads ? late : usual).relativeSpread,
    ofDemand: mix('ofDemand'),
    ofTime: mix('ofTime'),
    pace: mix('pace'),
    late: mix('late'),
    endsOn: mix('endsOn'),
  };
}

/** Demand over a window of chance against a stock. */
function shortOf(
  runOut: RunOut,
  dispersion: number,
  stock: number,
  { mean: days, sd: spread, late }: Window,
): Stage {
  // A landing is the morning of a whole day.
  const reach = Math.min(spread, days);
  const certain = reach < 0.05;
  const mean = runOut.expectedWithin(certain ? Math.floor(days + 0.5) : days);
  const pace = certain
    ? 0
    : (runOut.expectedWithin(days + reach) - runOut.expectedWithin(days - reach)) / (2 * reach);
  const ofDemand = dispersion * mean;
  const ofTime = (pace * spread) ** 2;
  const parts = { ofDemand, ofTime, pace, late, endsOn: days };
  const sd = Math.sqrt(ofDemand + ofTime);
  const short = mean - stock;
  if (stock <= 0) return { chance: 1, units: mean, relativeSpread: mean > 0 ? sd / mean : 0, ...parts };
  if (mean === 0 || short < -farAway * sd) return { ...none, ...parts };
  if (short > farAway * sd) return { chance: 1, units: short, relativeSpread: sd / short, ...parts };
  const { law } = fittingLaw({ mean, sd });
  return {
    chance: law.upperTail(Math.ceil(stock) - 1),
    units: law.loss(stock),
    relativeSpread: spreadAbove(short / sd),
    ...parts,
  };
}

/** Standard deviation over mean of what a normal variable is above 0, given that it is, z = mean/sd. */
function spreadAbove(z: number): number {
  // So far out what is left is exponential.
  if (z < -6) return 1;
  const hazard = normalPdf(z) / normalCdf(z);
  return Math.min(1, Math.sqrt(Math.max(0, 1 - hazard * (hazard + z))) / (z + hazard));
}

/** Mean and spread of the earlier of two independent dates, each taken as normal. */
function earlier(a: MeanAndSpread, b: MeanAndSpread): Window {
  const width = Math.hypot(a.sd, b.sd);
  const apart = b.mean - a.mean;
  if (width < 1e-9 || Math.abs(apart) > 6 * width)
    return apart >= 0 ? { mean: a.mean, sd: a.sd, late: 0 } : { mean: b.mean, sd: b.sd, late: 1 };
  const z = apart / width;
  const first = normalCdf(z);
  const density = width * normalPdf(z);
  const mean = a.mean * first + b.mean * (1 - first) - density;
  const square =
    (a.mean ** 2 + a.sd ** 2) * first + (b.mean ** 2 + b.sd ** 2) * (1 - first) - (a.mean + b.mean) * density;
  return {
    mean: Math.max(0, mean),
    sd: Math.sqrt(Math.max(0, square - mean * mean)),
    late: 1 - first,
  };
}

/**
 * The worse of two shortfalls, between independent and fully dependent.
 *
 * Independent, with excesses of means a and c: E max = pa + qc − pq·E min, see `lesser`.
 */
function worst(before: Shortfall, stage: Stage, together: number): Shortfall {
  if (before.chance === 0) return stage;
  if (stage.chance === 0) return before;
  const either = before.chance + stage.chance * (1 - before.chance);
  const a = before.units / before.chance;
  const c = stage.units / stage.chance;
  const less = before.chance * stage.chance * lesser(a, before.relativeSpread, c, stage.relativeSpread).mean;
  const apartUnits = before.units + stage.units - less;
  const mix = (dependent: number, independent: number) => together * dependent + (1 - together) * independent;
  const leading = stage.units > before.units ? stage : before;
  return {
    chance: mix(Math.max(before.chance, stage.chance), either),
    units: mix(Math.max(before.units, stage.units), apartUnits),
    relativeSpread: leading.relativeSpread,
  };
}

/**
 * The smaller of two independent excesses of means a and c, and the chance that it is the second.
 *
 * Exponential where both spread as widely as their means: ac/(a + c); as normal ones (Clark) where one hardly spreads; in
 * proportion to the smaller spread between.
 */
function lesser(a: number, spreadA: number, c: number, spreadC: number) {
  if (a <= 0 || c <= 0) return { mean: 0, isSecond: c <= a ? 1 : 0 };
  const wide = Math.min(1, spreadA, spreadC);
  const width = Math.hypot(spreadA * a, spreadC * c);
  const z = width < 1e-9 * (a + c) ? (c - a) * Infinity || 0 : (c - a) / width;
  const isFirst = normalCdf(z);
  const normal = a * isFirst + c * (1 - isFirst) - (Number.isFinite(z) ? width * normalPdf(z) : 0);
  const mix = (exponential: number, other: number) => wide * exponential + (1 - wide) * other;
  return {
    mean: Math.max(0, mix((a * c) / (a + c), normal)),
    isSecond: mix(a / (a + c), 1 - isFirst),
  };
}

/**
 * What a stage adds to what was lost before, between independent and fully dependent as `worst` has it.
 *
 * Independent, it adds with chance q(1 − p·P(it is the smaller)).
 */
function added(before: Shortfall, stage: Stage, after: Shortfall, together: number): StageShortfall {
  const { chance, relativeSpread, endsOn } = stage;
  const addsUnits = Math.max(0, after.units - before.units);
  if (chance === 0 || addsUnits === 0) return { chance, addsChance: 0, addsUnits: 0, relativeSpread, endsOn };
  const a = before.chance === 0 ? 0 : before.units / before.chance;
  const c = stage.units / chance;
  const { isSecond } = lesser(a, before.relativeSpread, c, relativeSpread);
  const apart = chance * (1 - before.chance * isSecond);
  const dependent = stage.units > before.units ? chance : 0;
  const addsChance = Math.max(1e-12, together * dependent + (1 - together) * apart);
  return { chance, addsChance: Math.min(chance, addsChance), addsUnits, relativeSpread, endsOn };
}
