import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { PartSize } from '../../jobs/parted';
import { restockLaw, restockQuantile } from '../../gap/promises/restock-law';
import type { HandlingValues } from './inputs';

const mostWaits = 45;
const mostDates = 15;
const percentiles = [0.5, 0.6, 0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 0.99];

/** Days simulated beyond which only some of the promises are tried. */
const longHorizon = 400;

/** Waits to play through, rising, whole days from 1; the one in use and the channel’s limit among them. */
export function waitsTried(
  { longestTried, promiseDays, promiseLimit }: HandlingValues,
  horizonDays: number,
): number[] {
  const step = Math.ceil(longestTried / (horizonDays > longHorizon ? mostWaits / 3 : mostWaits));
  const even = Array.from({ length: Math.floor((longestTried - 1) / step) + 1 }, (_, at) => 1 + at * step);
  const named = [promiseDays, promiseLimit, longestTried].filter((days) => days >= 1 && days <= longestTried);
  return rising([...even, ...named]);
}

/** Dates to play through: from the tenth to the ninety-ninth percentile of the restock; the one in use among them. */
export function datesTried(
  { promiseKind, promiseDate }: HandlingValues,
  parameters: GapParameters,
  clearingDays: number,
): number[] {
  const law = restockLaw(parameters);
  if (law === null) return [];
  const last = parameters.horizonDays - 1;
  const from = Math.min(last, Math.max(1, restockQuantile(law, 0.1)));
  const to = Math.min(last, Math.max(from, restockQuantile(law, 0.99) + clearingDays));
  const step = Math.max(1, Math.ceil((to - from) / (mostDates - 1)));
  const even = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
  return rising([...even, to, ...(promiseKind === 'fixed-date' ? [promiseDate] : [])]);
}

/** Shares of restock dates that a shrinking promise may cover; the one in use among them. */
export function percentilesTried({ shrinkPercentile }: HandlingValues): number[] {
  return rising([...percentiles, shrinkPercentile]);
}

const rising = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Trials of one promise: a first round over all of them, and another near what is advised. */
export interface Effort {
  readonly few: number;
  readonly many: number;
}

const budgets = { few: 5_000_000, preview: 500_000, many: 350_000 };
const trialsAtMost = { few: 500, preview: 100, many: 2_500 };
const trialsAtLeast = 20;

/** How many trials are affordable, so that the whole stays near a second whatever the horizon. */
export function effortFor({ trials, isPreview }: PartSize, horizonDays: number, promises: number): Effort {
  const round = isPreview ? 'preview' : 'few';
  const affordable = Math.floor(budgets[round] / (horizonDays * promises));
  const few = Math.min(trials, trialsAtMost[round], Math.max(trialsAtLeast, affordable));
  if (isPreview) return { few, many: few };
  const more = Math.min(trials, trialsAtMost.many, Math.floor(budgets.many / horizonDays));
  return { few, many: Math.max(few, more) };
}
