import { CashBooks } from '../../engine/costs/cash-flow';
import { CashFutures } from '../../engine/costs/cash-futures';
import {
  ChangeMeter,
  cheapestChange,
  orderChanges,
  type MeasuredChange,
} from '../../engine/costs/order-changes';
import { bandOf } from '../../engine/simulation/band';
import type { Band } from '../../engine/simulation/gap-summary';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import type { SimulationReport } from '../../jobs/job';
import type { Simulation } from '../calculator';
import type { CashValues } from './inputs';
import { model } from './model';
import { chancesOf, planOf } from './plan-of';

export interface CashRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What may happen to the cash, demand and landings as they come. */
export interface CashOutcome {
  readonly trials: number;
  /** Closing cash of each day. */
  readonly cash: Band;
  /** Of each future, its least; on which day that is differs between them. */
  readonly lowest: CashRange;
  /** The days on which most futures are lowest, the likeliest first: share of futures, and middle of their lowest cash. */
  readonly lowDays: readonly { readonly day: number; readonly chance: number; readonly p50: number }[];
  /** Share of futures that fall under the floor, its standard error, and the day they first do. */
  readonly shortChance: number;
  readonly standardError: number;
  readonly firstShort: CashRange | null;
  /** Cash that would have to be there besides, to fall under the floor with no more than the chance put up with. */
  readonly missing: number;
  readonly closing: CashRange;
  /** Null in the first look. */
  readonly changes: readonly MeasuredChange[] | null;
  /** The cheapest of them that does; null when nothing needs to, or none does. */
  readonly best: MeasuredChange | null;
}

const mostTrialDays = 2_500_000;
/** Futures that changes are measured against. */
const changeTrials = 800;
const mostLowDays = 4;

export const simulation: Simulation<CashValues, CashOutcome> = { simulate };

function simulate(
  values: CashValues,
  { trials: wanted, seed, isPreview, onProgress }: SimulationReport<CashOutcome>,
): CashOutcome {
  const plan = planOf(values);
  const days = plan.horizonDays;
  const trials = Math.min(wanted, Math.max(300, Math.floor(mostTrialDays / days)));
  const futures = new CashFutures(chancesOf(values), seed);
  const books = new CashBooks(plan);
  const byDay = Array.from({ length: days }, () => new Float32Array(trials));
  const lowest = new Float64Array(trials);
  const lowestDay = new Float64Array(trials);
  const closing = new Float64Array(trials);
  const firstShort: number[] = [];
  const floor = values.cashFloor - 0.005;
  for (let trial = 0; trial < trials; trial++) {
    futures.draw(trial);
    books.run(futures.demand, futures.shipmentDays, futures.leadDays);
    const { cash } = books;
    for (let day = 0; day < days; day++) byDay[day]![trial] = cash[day]!;
    lowest[trial] = books.lowest;
    lowestDay[trial] = books.lowestDay;
    closing[trial] = cash[days - 1]!;
    if (books.lowest < floor) firstShort.push(cash.findIndex((money) => money < floor));
    if (trial % 500 === 499) onProgress(trial + 1, 2 * trials);
  }
  const shortChance = firstShort.length / trials;
  const [needed] = selectQuantiles(lowest.slice(), [values.allowedChance]);
  let changes: MeasuredChange[] | null = null;
  if (isPreview !== true) {
    const meter = new ChangeMeter(
      plan,
      futures,
      {
        floor: values.cashFloor,
        allowedChance: values.allowedChance,
        contribution: model.compute(values).contribution,
      },
      Math.min(trials, changeTrials),
    );
    changes = orderChanges(
      meter,
      plan.orders,
      values.purchaseOrders.map(({ likely }) => likely),
      { mostDays: values.mostMoveDays, isFine: shortChance <= values.allowedChance },
      (done, all) => onProgress(trials + (done / all) * trials, 2 * trials),
    );
  }
  return {
    trials,
    cash: bandOf(byDay),
    lowest: rangeOf(lowest.slice()),
    lowDays: lowDaysOf(lowest, lowestDay),
    shortChance,
    standardError: Math.sqrt((shortChance * (1 - shortChance)) / trials),
    firstShort: firstShort.length === 0 ? null : rangeOf(Float64Array.from(firstShort)),
    missing: shortChance <= values.allowedChance ? 0 : Math.max(0, values.cashFloor - needed!),
    closing: rangeOf(closing),
    changes,
    best:
      changes === null || shortChance <= values.allowedChance
        ? null
        : cheapestChange(changes, values.allowedChance),
  };
}

function rangeOf(values: Float64Array): CashRange {
  const [p10, p50, p90] = selectQuantiles(values, [0.1, 0.5, 0.9]) as [number, number, number];
  return { p10, p50, p90 };
}

function lowDaysOf(lowest: Float64Array, lowestDay: Float64Array): CashOutcome['lowDays'] {
  const byDay = new Map<number, number[]>();
  lowestDay.forEach((day, trial) => {
    const found = byDay.get(day);
    if (found) found.push(lowest[trial]!);
    else byDay.set(day, [lowest[trial]!]);
  });
  return [...byDay]
    .sort(([a, those], [b, others]) => others.length - those.length || a - b)
    .slice(0, mostLowDays)
    .map(([day, those]) => ({
      day,
      chance: those.length / lowest.length,
      p50: rangeOf(Float64Array.from(those)).p50,
    }));
}
