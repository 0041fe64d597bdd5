import { trueDemand, type TrueDemand, type TrueDemandOptions } from '../../engine/demand/true-demand';
import type { DayKind } from '../../engine/demand/history';
import type { CalculatorModel } from '../calculator';
import { eventFactors, historyOf } from './history';
import type { VelocityValues } from './inputs';

/** Why there is nothing to say. */
export type NoAnswer = 'no-days' | 'too-few-days' | 'no-sales' | 'never-in-stock';

/** A day of the history, as it was and as it counts. */
export interface ToldDay {
  readonly day: number;
  readonly sold: number;
  /** Units that count, in terms of a normal day; null where the day says nothing of demand. */
  readonly demand: number | null;
  readonly kind: DayKind;
  /** How many times a normal day it was, by the events. */
  readonly factor: number;
}

/** A day with far more units than its neighbours explain. */
export interface Outlier {
  readonly day: number;
  readonly sold: number;
  readonly expected: number;
  /** Where the usual ends. */
  readonly limit: number;
  readonly isCapped: boolean;
}

/** A day with units in bulk lines. */
export interface BulkDay {
  readonly day: number;
  readonly sold: number;
  readonly bulk: number;
  /** Units of it that are left out. */
  readonly leftOut: number;
}

/** One look back of the weighted mean. */
export interface Look {
  readonly days: number;
  readonly usableDays: number;
  /** Share of the weights. */
  readonly share: number;
  /** Null where no day of it says anything. */
  readonly rate: number | null;
}

export interface VelocityResult {
  /** Null where there is an answer. */
  readonly nothing: NoAnswer | null;
  /** Units a normal day while in stock. */
  readonly rate: number;
  /** Where it lies in 8 of 10 cases. */
  readonly lower: number;
  readonly upper: number;
  /** All units over all days. */
  readonly naive: number;
  /** The newest days weighted. */
  readonly weighted: number | null;
  readonly looks: readonly Look[];
  /** Variance over mean of a day, at least 1. */
  readonly spread: number;
  /** Days the figures are of: the last year at most. */
  readonly lookBack: number;
  /** Of these: without stock, cut short, and those that count in the rate. */
  readonly daysOut: number;
  readonly daysSuspected: number;
  readonly daysPartial: number;
  readonly daysLanded: number;
  readonly daysCounted: number;
  readonly unitsCounted: number;
  readonly days: readonly ToldDay[];
  readonly outliers: readonly Outlier[];
  readonly bulk: readonly BulkDay[];
}

/** Fewest days from which on a rate is told. */
export const fewestDays = 14;
/** Figures are of so many days at most. */
export const lookBackDays = 365;
/** Share of cases the range of the rate is to hold in. */
const rangeShare = 0.8;

export const model: CalculatorModel<VelocityValues, VelocityResult> = { compute };

function compute(values: VelocityValues): VelocityResult {
  if (values.dailySales.length === 0) return nothing;
  const { first, read, outliers } = readDemand(values);
  const days = daysOf(values, first.kinds, read.demand);
  const recent = days.slice(-lookBackDays);
  const counted = recent.filter(({ demand }) => demand !== null);
  const ofKind = (kind: DayKind) => recent.filter((day) => day.kind === kind).length;
  const told: VelocityResult = {
    ...nothing,
    nothing: whyNothing(days),
    naive: recent.reduce((sum, { sold }) => sum + sold, 0) / recent.length,
    lookBack: recent.length,
    daysOut: ofKind('out') + ofKind('suspected'),
    daysSuspected: ofKind('suspected'),
    daysPartial: ofKind('partial'),
    daysLanded: ofKind('landed'),
    daysCounted: counted.length,
    unitsCounted: counted.reduce((sum, { demand }) => sum + demand!, 0),
    days,
    outliers,
    bulk: bulkOf(values, days),
  };
  if (told.nothing !== null || read.rate === null)
    return { ...told, nothing: told.nothing ?? 'never-in-stock' };
  const weights = read.windows.reduce((sum, { weight, rate }) => sum + (rate === null ? 0 : weight), 0);
  return {
    ...told,
    rate: read.rate,
    lower: Math.min(read.rate, read.interval!.lower),
    upper: Math.max(read.rate, read.interval!.upper),
    weighted: read.weightedRate,
    looks: read.windows.map(({ days, usableDays, weight, rate }) => ({
      days,
      usableDays,
      share: rate === null || weights === 0 ? 0 : weight / weights,
      rate,
    })),
    spread: read.spread,
  };
}

/** The seller's days read twice: as they are, to tell days and outliers apart, and as they count. */
export function readDemand(values: VelocityValues): {
  readonly first: TrueDemand;
  readonly read: TrueDemand;
  readonly outliers: readonly Outlier[];
} {
  const { stockoutDays, bulkDays, weight7, weight30, weight90 } = values;
  const options: TrueDemandOptions = {
    windows: [
      { days: 7, weight: weight7 },
      { days: 30, weight: weight30 },
      { days: 90, weight: weight90 },
    ],
    lookBackDays,
    bulkDays: bulkDays ?? Infinity,
    confidence: rangeShare,
    ...(stockoutDays === 'counted' ? { suspicion: null } : {}),
  };
  const history = historyOf(values);
  const first = trueDemand(history, options);
  const outliers = outliersOf(values, first);
  const most = new Map(outliers.filter(({ isCapped }) => isCapped).map(({ day, limit }) => [day, limit]));
  const isLeftOut = (day: number) => stockoutDays === 'removed' && first.kinds[day] === 'partial';
  if (most.size === 0 && first.dayCounts.partial === 0) return { first, read: first, outliers };
  const sold = history.sold.map((units, day) =>
    isLeftOut(day) ? null : Math.min(units!, most.get(day) ?? Infinity),
  );
  return { first, read: trueDemand({ ...history, sold }, options), outliers };
}

function outliersOf(values: VelocityValues, { unusual }: TrueDemand): Outlier[] {
  const { outliers, cappedDays, keptDays, dailySales } = values;
  if (outliers === 'kept') return [];
  return unusual.map(({ day, expected, limit }) => ({
    day,
    sold: dailySales[day]!,
    expected,
    limit,
    isCapped: outliers === 'capped' ? !keptDays.includes(day + 1) : cappedDays.includes(day + 1),
  }));
}

function daysOf(values: VelocityValues, kinds: readonly DayKind[], demand: Float64Array): ToldDay[] {
  const factors = eventFactors(values, kinds.length);
  return values.dailySales.map((sold, day) => ({
    day,
    sold,
    demand: Number.isFinite(demand[day]) ? demand[day]! : null,
    kind: kinds[day]!,
    factor: factors[day]!,
  }));
}

function bulkOf({ dailyBulk }: VelocityValues, days: readonly ToldDay[]): BulkDay[] {
  return dailyBulk.flatMap((bulk, day) => {
    const { sold, demand, factor } = days[day] ?? {};
    if (!(bulk > 0) || sold === undefined) return [];
    const kept = demand === null ? sold : demand! * factor!;
    return [{ day, sold, bulk, leftOut: Math.max(0, Math.min(bulk, sold - kept)) }];
  });
}

function whyNothing(days: readonly ToldDay[]): NoAnswer | null {
  if (days.length < fewestDays) return 'too-few-days';
  if (days.every(({ sold }) => sold === 0)) return 'no-sales';
  return days.some(({ demand }) => demand !== null) ? null : 'never-in-stock';
}

const nothing: VelocityResult = {
  nothing: 'no-days',
  rate: 0,
  lower: 0,
  upper: 0,
  naive: 0,
  weighted: null,
  looks: [],
  spread: 1,
  lookBack: 0,
  daysOut: 0,
  daysSuspected: 0,
  daysPartial: 0,
  daysLanded: 0,
  daysCounted: 0,
  unitsCounted: 0,
  days: [],
  outliers: [],
  bulk: [],
};
