import { gammaQuantile } from '../statistics/gamma';
import { meanOf } from '../statistics/mean';
import type { Interval } from '../statistics/proportion-interval';
import { outOfRange } from '../statistics/out-of-range';
import { censoredRate, expectedAtLeast, type CensoredRate } from './censored-rate';
import { dayKinds } from './day-kinds';
import type { DayKind, DemandHistory } from './history';
import { recentRate, usualWindows, type RateWindow, type WindowRate } from './recent-rate';
import type { SuspicionRule } from './suspected-stockouts';
import { unusualDays, type UnusualDay } from './unusual-days';

export interface TrueDemandOptions {
  /** Windows of the weighted rate; 7, 30 and 90 days unless said. */
  readonly windows?: readonly RateWindow[];
  /** Rates and spread are of the last so many days; 365 unless said. */
  readonly lookBackDays?: number;
  /**
   * Bulk units of a day count up to this many days' ordinary sales, rounded up to whole units; 1 unless said, 0 leaves them
   * out, Infinity counts all. Ordinary is the mean of what was not bulk on days in stock.
   */
  readonly bulkDays?: number;
  /** Whether days listed as unusual count up to their limit only; false unless said. */
  readonly capUnusual?: boolean;
  /** How stockouts are suspected where no stock is known; null suspects none. */
  readonly suspicion?: Partial<SuspicionRule> | null;
  /** How sure the interval of the rate is, inside (0, 1); 0.9 unless said. */
  readonly confidence?: number;
}

/** What a product's customers wanted, as far as its sales tell. Rates are units a day. */
export interface TrueDemand {
  /** What each day's sales say. */
  readonly kinds: readonly DayKind[];
  /** How many days of each kind, within the look back. */
  readonly dayCounts: Readonly<Record<DayKind, number>>;
  /**
   * Demand of each day, bulk and unusual days capped as asked, as forecasts read it; a partial day at what it may be expected to
   * have been, NaN where the day says nothing. Of the whole history.
   */
  readonly demand: Float64Array;
  /** Units sold over all days whose sales are known, days without stock counted as 0: biased low by every stockout. */
  readonly rawRate: number | null;
  /** Mean of what was sold on days with stock, partial ones included: a little low, since those are cut short by their stock. */
  readonly inStockRate: number | null;
  /** The likeliest rate, partial days taken as lower bounds; null where no day was in stock all day. */
  readonly rate: number | null;
  /** Range of that rate at the confidence asked for; null with it. */
  readonly interval: Interval | null;
  /** Variance over mean of a day, >= 1; 1 is Poisson. */
  readonly spread: number;
  /** Weighted over the newest windows; null where they have no usable day. */
  readonly weightedRate: number | null;
  readonly windows: readonly WindowRate[];
  /** Of the whole history, oldest first. */
  readonly unusual: readonly UnusualDay[];
  /** Units above the cap on bulk lines, in the whole history. */
  readonly bulkLeftOut: number;
}

/**
 * Demand behind a product's sales: the days it could not be bought do not count as days without demand.
 *
 * Each day is told apart by its stock ({@link dayKinds}); bulk lines are capped; unusual days are listed, and capped where that is
 * asked for; the rate comes three ways: mean of the days with stock, maximum likelihood with partial days as lower bounds
 * ({@link censoredRate}), and the newest windows weighted. Rates and spread are of the look back. Under a millisecond for two
 * years, so it may run over a whole catalogue.
 *
 * The range of the rate m, from w days' worth at spread d, is a gamma law's: quantiles of shape m w/d (lower) and m w/d + 1
 * (upper) over w/d; exact for Poisson whole days.
 *
 * @throws RangeError when a series has another length, or an option is outside its range
 */
export function trueDemand(history: DemandHistory, options: TrueDemandOptions = {}): TrueDemand {
  const { lookBackDays = 365, confidence = 0.9, bulkDays = 1, capUnusual = false } = options;
  if (!(lookBackDays >= 1)) throw outOfRange('Look back', lookBackDays);
  if (!(confidence > 0 && confidence < 1)) throw outOfRange('Confidence', confidence);
  if (!(bulkDays >= 0)) throw outOfRange('Days of bulk', bulkDays);
  const kinds = dayKinds(history, options.suspicion);
  const { units, leftOut } = withoutBulk(history, kinds, bulkDays);
  const from = Math.max(0, kinds.length - lookBackDays);
  const demand = units.map((value, day) => (isUsable(kinds[day]) ? value : NaN));
  const unusual = unusualDays(demand);
  if (capUnusual) for (const { day, limit } of unusual) demand[day] = Math.min(demand[day], limit);

  const whole: number[] = [];
  const partial: number[] = [];
  const dayCounts = { 'in-stock': 0, partial: 0, landed: 0, out: 0, suspected: 0, unknown: 0 };
  let known = 0;
  let sold = 0;
  for (let day = from; day < kinds.length; day++) {
    dayCounts[kinds[day]]++;
    if (kinds[day] === 'in-stock') whole.push(demand[day]);
    else if (kinds[day] === 'partial') partial.push(Math.round(demand[day]));
    const value = history.sold[day];
    if (value !== null || kinds[day] === 'out') {
      known++;
      sold += value ?? 0;
    }
  }
  const fit = censoredRate(whole, partial);
  if (fit !== null)
    for (let day = 0; day < kinds.length; day++)
      if (kinds[day] === 'partial')
        demand[day] = expectedAtLeast(Math.round(demand[day]), fit.rate, fit.size);
  const recent = recentRate(demand, options.windows ?? usualWindows);
  return {
    kinds,
    dayCounts,
    demand,
    rawRate: known === 0 ? null : sold / known,
    inStockRate: whole.length + partial.length === 0 ? null : meanOf([...whole, ...partial]),
    rate: fit?.rate ?? null,
    interval: fit === null ? null : rangeOf(fit, confidence),
    spread: fit?.spread ?? 1,
    weightedRate: recent.rate,
    windows: recent.windows,
    unusual,
    bulkLeftOut: leftOut,
  };
}

const isUsable = (kind: DayKind) => kind === 'in-stock' || kind === 'partial';

/** Units of each day with bulk lines capped; NaN where the sales are not known. */
function withoutBulk(
  { sold, bulk }: DemandHistory,
  kinds: readonly DayKind[],
  bulkDays: number,
): { readonly units: Float64Array; readonly leftOut: number } {
  const units = Float64Array.from(sold, (value) => value ?? NaN);
  if (bulk.length === 0 || bulkDays === Infinity) return { units, leftOut: 0 };
  let days = 0;
  let ordinary = 0;
  for (let day = 0; day < kinds.length; day++) {
    if (kinds[day] !== 'in-stock') continue;
    days++;
    ordinary += Math.max(0, units[day] - (bulk[day] ?? 0));
  }
  const cap = days === 0 ? 0 : Math.ceil(bulkDays * (ordinary / days));
  let leftOut = 0;
  for (let day = 0; day < kinds.length; day++) {
    const above = Math.max(0, Math.min(bulk[day] ?? 0, units[day]) - cap);
    if (!(above > 0)) continue;
    units[day] -= above;
    leftOut += above;
  }
  return { units, leftOut };
}

function rangeOf({ rate, spread, worth }: CensoredRate, confidence: number): Interval {
  const exposure = worth / spread;
  const tail = (1 - confidence) / 2;
  const events = rate * exposure;
  return {
    lower: events > 0 ? gammaQuantile(tail, events, 1 / exposure) : 0,
    upper: gammaQuantile(1 - tail, events + 1, 1 / exposure),
  };
}
