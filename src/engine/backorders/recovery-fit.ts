import { findRoot } from '../statistics/root';
import { RecoveryLikelihood, type RestockEpisode } from './recovery-likelihood';

/** What is believed of a recovery before any data, on the scales the fit works on. */
export interface RecoveryPrior {
  /** Middle of T95, days, > 0, and the standard deviation of its logarithm. */
  readonly recoveryDays: number;
  readonly logDaysSd: number;
  /** Standard deviation of the log-odds of the dip around each episode's usual dip. */
  readonly logOddsSd: number;
}

/**
 * Spread of T95 and of the dip around the usual rule (modelling choices): in 8 of 10 products T95 lies within a factor of
 * 1.7 of the rule's, so 14 to 41 days where the rule says 24; a usual dip of 46 % lies between 28 % and 65 %.
 */
export const usualSpread = { logDaysSd: 0.42, logOddsSd: 0.6 } as const;

/** A number with its interval; an end is null where the data set no bound within what is searched. */
export interface Estimate {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One reading of the data: T95 and the log-odds shift of the dip. */
export interface RecoveryEstimate {
  readonly recoveryDays: Estimate;
  /** η: how far the log-odds of every dip lie from the usual ones. */
  readonly shift: Estimate;
  /** Covariance of η and ln T95. */
  readonly covariance: readonly [shift: number, both: number, logDays: number];
}

export interface RecoveryFit {
  /** From the data alone. */
  readonly raw: RecoveryEstimate;
  /** Drawn towards the usual rule as far as the data leave it open. */
  readonly shrunk: RecoveryEstimate;
  /** Weight of the data in the shrunk estimate, 0 to 1; the rest is the rule's. */
  readonly weight: { readonly recoveryDays: number; readonly shift: number };
  /** Variance over mean of daily sales around the fitted curve; intervals are widened by its root when above 1. */
  readonly dispersion: number;
  /** Full-speed units a day of each episode at the raw estimate. */
  readonly base: readonly number[];
  readonly days: number;
  readonly sold: number;
}

/** Why nothing can be fitted. */
export type NoRecoveryFit = 'no-gap' | 'too-few-days' | 'no-sales' | 'no-dip';

/** Fewest spans of sales after a restock: below, three unknowns are hardly seen. */
const fewestSpans = 5;
const shortest = 4;
const longest = 180;
const gridSize = 36;
/** Half the 80 % quantile of χ² with one degree of freedom, and the normal quantile of the same interval. */
const likelihoodDrop = 0.821187;
export const sdsOfInterval = 1.281552;

/**
 * Velocity at restock and days to win 95 % of the dip back, from the sales after past restocks.
 *
 * Sales of a day t after the restock are Poisson with mean base·(1 − δ·m·e^(−t/τ)), τ = T95/3, m the day's average: the
 * path of the velocity index. One T95 for all episodes; the dips share η, logit δ = logit(usual δ) + η, so with one episode δ is
 * free. The base of an episode comes from the days before its gap and after it together (profiled), or is known.
 *
 * Intervals hold in 8 of 10 cases: of T95 by profile likelihood, of the shift by curvature. Sales that
 * spread more than Poisson's widen them (quasi-likelihood: Pearson's χ² over its degrees of freedom, at least 1). The shrunk
 * estimate is the mode under normal priors on ln T95 and η; its weight is 1 − posterior variance ÷ prior variance.
 *
 * Floor and fall are not fitted: one gap shows only the dip that they make together.
 *
 * @returns the fit, or why there is none; 'no-dip' where the data say that hardly any sales were missing after the restocks
 */
export function fitRecovery(
  episodes: readonly RestockEpisode[],
  prior: RecoveryPrior,
): RecoveryFit | NoRecoveryFit {
  if (episodes.length === 0) return 'no-gap';
  const spans = episodes.reduce((count, { after }) => count + after.length, 0);
  if (spans < fewestSpans) return 'too-few-days';
  const likelihood = new RecoveryLikelihood(episodes);
  if (likelihood.sold === 0 || !likelihood.hasBases) return 'no-sales';

  const start = climb(likelihood, null, 1);
  const dispersion = likelihood.dispersion(start.shift, start.days);
  const scale = Math.max(1, dispersion);
  const raw = estimate(likelihood, null, scale, start);
  if (showsNoDip(likelihood, raw, scale)) return 'no-dip';
  const shrunk = estimate(likelihood, prior, scale, climb(likelihood, prior, scale));
  const weight = (variance: number, sd: number) => Math.min(1, Math.max(0, 1 - variance / sd ** 2));
  return {
    raw,
    shrunk,
    weight: {
      recoveryDays: weight(shrunk.covariance[2], prior.logDaysSd),
      shift: weight(shrunk.covariance[0], prior.logOddsSd),
    },
    dispersion,
    base: likelihood.bases(raw.shift.value, raw.recoveryDays.value),
    days: likelihood.days,
    sold: likelihood.sold,
  };
}

interface Peak {
  readonly shift: number;
  readonly days: number;
  readonly height: number;
}

/** What is climbed: the log-likelihood over its scale, and the prior's part. */
function heightAt(
  likelihood: RecoveryLikelihood,
  prior: RecoveryPrior | null,
  scale: number,
  shift: number,
  days: number,
): number {
  const data = likelihood.at(shift, days) / scale;
  if (prior === null) return data;
  const x = Math.log(days / prior.recoveryDays) / prior.logDaysSd;
  return data - 0.5 * ((shift / prior.logOddsSd) ** 2 + x * x);
}

/** Highest point at a given T95. */
function peakAt(
  likelihood: RecoveryLikelihood,
  prior: RecoveryPrior | null,
  scale: number,
  days: number,
  near = 0,
): Peak {
  const shift = likelihood.bestShift(days, prior === null ? 0 : scale / prior.logOddsSd ** 2, near);
  return { shift, days, height: heightAt(likelihood, prior, scale, shift, days) };
}

const gridDays = (index: number): number => shortest * (longest / shortest) ** (index / (gridSize - 1));

/** The highest point of all: over a grid of T95, then by golden section around its best. */
function climb(likelihood: RecoveryLikelihood, prior: RecoveryPrior | null, scale: number): Peak {
  let best = peakAt(likelihood, prior, scale, gridDays(0));
  let at = 0;
  let near = best.shift;
  for (let index = 1; index < gridSize; index++) {
    const peak = peakAt(likelihood, prior, scale, gridDays(index), near);
    near = peak.shift;
    if (peak.height > best.height) [best, at] = [peak, index];
  }
  let low = Math.log(gridDays(Math.max(0, at - 1)));
  let high = Math.log(gridDays(Math.min(gridSize - 1, at + 1)));
  const golden = (Math.sqrt(5) - 1) / 2;
  const peak = (logDays: number) => peakAt(likelihood, prior, scale, Math.exp(logDays), best.shift);
  let left = peak(high - golden * (high - low));
  let right = peak(low + golden * (high - low));
  for (let step = 0; step < 24; step++) {
    if (left.height >= right.height) {
      high = Math.log(right.days);
      right = left;
      left = peak(high - golden * (high - low));
    } else {
      low = Math.log(left.days);
      left = right;
      right = peak(low + golden * (high - low));
    }
  }
  return [left, right, best].reduce((a, b) => (b.height > a.height ? b : a));
}

function estimate(
  likelihood: RecoveryLikelihood,
  prior: RecoveryPrior | null,
  scale: number,
  top: Peak,
): RecoveryEstimate {
  // Without a prior the height is still the plain log-likelihood over the scale.
  const height = heightAt(likelihood, prior, scale, top.shift, top.days);
  const lacks = (days: number) =>
    peakAt(likelihood, prior, scale, days, top.shift).height - height + likelihoodDrop;
  const covariance = covarianceAt(likelihood, prior, scale, top);
  const half = sdsOfInterval * Math.sqrt(covariance[0]);
  return {
    recoveryDays: {
      value: top.days,
      lower: crossing(lacks, top.days, shortest),
      upper: crossing(lacks, top.days, longest),
    },
    shift: { value: top.shift, lower: top.shift - half, upper: top.shift + half },
    covariance,
  };
}

/** Where the profile falls below the interval's drop on the way to an end of the search; null when it does not. */
function crossing(lacks: (days: number) => number, from: number, end: number): number | null {
  const steps = 24;
  const at = (step: number) => from * (end / from) ** (step / steps);
  let before = from;
  for (let step = 1; step <= steps; step++) {
    const days = at(step);
    if (lacks(days) < 0) return findRoot(lacks, before, days, 1e-6 * days);
    before = days;
  }
  return null;
}

/** Inverse of the curvature at the top, by differences; as wide as the search where it is flat. */
function covarianceAt(
  likelihood: RecoveryLikelihood,
  prior: RecoveryPrior | null,
  scale: number,
  { shift, days }: Peak,
): RecoveryEstimate['covariance'] {
  const h = 1e-3;
  const f = (dShift: number, dLog: number) =>
    heightAt(likelihood, prior, scale, shift + dShift, days * Math.exp(dLog));
  const middle = f(0, 0);
  const a = -(f(h, 0) - 2 * middle + f(-h, 0)) / h ** 2;
  const c = -(f(0, h) - 2 * middle + f(0, -h)) / h ** 2;
  const b = -(f(h, h) - f(h, -h) - f(-h, h) + f(-h, -h)) / (4 * h ** 2);
  const determinant = a * c - b * b;
  const widest = 25;
  if (!(a > 0 && c > 0 && determinant > 1e-6 * a * c)) return [widest, 0, widest];
  return [Math.min(widest, c / determinant), -b / determinant, Math.min(widest, a / determinant)];
}

/** A dip below this share of sales costs next to nothing. */
const negligibleDip = 0.05;

/** Whether a dip of more than 5 % is unlikely at any T95 that a return could take. */
function showsNoDip(likelihood: RecoveryLikelihood, raw: RecoveryEstimate, scale: number): boolean {
  const top = likelihood.at(raw.shift.value, raw.recoveryDays.value) / scale;
  return [14, 24, 42].every((days) => {
    const shift = likelihood.shiftOfMeanDip(negligibleDip);
    const slope = likelihood.bestShift(days, 0, 0);
    return slope < shift && likelihood.at(shift, days) / scale < top - likelihoodDrop;
  });
}
