import { playQuote, type QuotePlayed } from '../../engine/queueing/daily-queue';
import { nextKept } from '../../engine/queueing/promise-kept';
import { bandOf } from '../../engine/simulation/band';
import type { Band } from '../../engine/simulation/gap-summary';
import type { SimulationReport } from '../../jobs/job';
import type { Simulation } from '../calculator';
import type { MadeValues } from './inputs';
import { bestOf, isKept, model, pointOf, shorterThan, type QuotePoint } from './model';
import { longestQuote, quotesToTry } from './workshop-of';

export interface MadeOutcome {
  readonly trials: number;
  /** Shortest quote that is kept as often as wanted; null where none up to a year is. */
  readonly advised: number | null;
  readonly quote: number;
  readonly point: QuotePoint;
  /** Standard error of the share kept at the quote. */
  readonly standardError: number;
  readonly shorter: QuotePoint;
  /** Null in a first look. */
  readonly curve: readonly QuotePoint[] | null;
  readonly best: QuotePoint | null;
  readonly sideTrials: number;
  /** Orders waiting at the end of each day, at the quote. */
  readonly waiting: Band;
}

/** Days played in all, by one run and by each of the quotes tried beside it. */
const mostTrialDays = 900_000;
const mostSideDays = 130_000;

export const simulation: Simulation<MadeValues, MadeOutcome> = { simulate };

function simulate(values: MadeValues, report: SimulationReport<MadeOutcome>): MadeOutcome {
  const quick = model.compute(values);
  const { workshop } = quick;
  const days = values.quoteWeeks * 7;
  const trials = Math.min(report.trials, Math.ceil(mostTrialDays / days));
  const sideTrials = Math.min(trials, Math.max(200, Math.ceil(mostSideDays / days)));
  const side = { days, trials: sideTrials, seed: report.seed };
  const played = new Map<number, QuotePlayed>();
  const play = (quote: number) => {
    const known = played.get(quote);
    if (known !== undefined) return known;
    const run = playQuote(workshop, quote, side);
    played.set(quote, run);
    report.onProgress(Math.min(0.5, played.size / 30), 1);
    return run;
  };
  // Of today's orders futures hold a few each: the next one's chance is known without any draw.
  const point = (run: QuotePlayed): QuotePoint =>
    pointOf(values, run.quoteDays, {
      ...run,
      keptToday: nextKept(workshop, workshop.backlog, run.quoteDays),
    });
  const advised = search(values.fixedDays + 1, quick.advised ?? longestQuote, (quote) =>
    isKept(point(play(quote)), values),
  );
  const quote = values.quoteBy === 'days' ? values.promiseDays : (advised ?? longestQuote);
  const paths = new Float32Array(days * trials);
  const main = playQuote(workshop, quote, { ...side, trials }, paths);
  const outcome: MadeOutcome = {
    trials,
    advised,
    quote,
    point: point(main),
    standardError: main.standardError,
    shorter: point(play(shorterThan(quote, values))),
    curve: null,
    best: null,
    sideTrials,
    waiting: bandOf(
      Array.from({ length: days }, (_, day) => paths.subarray(day * trials, (day + 1) * trials)),
    ),
  };
  if (report.isPreview === true) return outcome;
  report.onPreview(outcome);
  const quotes = quotesToTry(values.fixedDays, quote, advised ?? quote);
  const curve = quotes.map((at, index) => {
    report.onProgress(0.5 + (0.5 * index) / quotes.length, 1);
    return point(at === quote ? main : play(at));
  });
  return { ...outcome, curve, best: bestOf(curve) };
}

/** The shortest quote that holds, sought outward from a guess that is seldom far off. */
function search(first: number, guess: number, holds: (quote: number) => boolean): number | null {
  let step = 1;
  let low = first - 1;
  let high = longestQuote + 1;
  let at = Math.max(first, guess);
  while (high - low > 1) {
    if (holds(at)) high = at;
    else low = at;
    if (low === first - 1) at = Math.max(first, high - step);
    else if (high === longestQuote + 1) at = Math.min(longestQuote, low + step);
    else at = Math.floor((low + high) / 2);
    step *= 2;
    if (at <= low || at >= high) at = Math.floor((low + high) / 2);
  }
  return high > longestQuote ? null : high;
}
