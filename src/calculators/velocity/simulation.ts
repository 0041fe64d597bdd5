import { historyParts, withoutFactors, type BackTest } from '../../engine/demand/back-test';
import { countBand, countQuantile } from '../../engine/demand/count-band';
import { demandPatterns } from '../../engine/demand/demand-patterns';
import { fitModel } from '../../engine/demand/fit-model';
import { forecastDemand, type DemandForecast, type Outlook } from '../../engine/demand/forecast-demand';
import { forecastModels } from '../../engine/demand/forecast-models';
import type { ShrunkFactors } from '../../engine/demand/shrunk-factors';
import type { Simulation } from '../calculator';
import { eventFactors, eventsOf, firstWeekdayOf, horizonOf, monthsOf } from './history';
import type { VelocityValues } from './inputs';
import { model, readDemand } from './model';
import { noOutcome, type DayBand, type TriedMethod, type VelocityOutcome } from './outlook';

/** No chance plays a part: it stands in the worker because trying every method takes longer than a keystroke. */
export const simulation: Simulation<VelocityValues, VelocityOutcome> = { simulate };

/** Single days are scored no further ahead than this; totals are what counts. */
const mostDaysScored = 28;

function simulate(values: VelocityValues): VelocityOutcome {
  if (model.compute(values).nothing !== null) return noOutcome;
  const horizon = horizonOf(values);
  const { read } = readDemand(values);
  const length = read.demand.length;
  const events = eventFactors(values, length);
  const demand = read.demand.map((units, day) => units * events[day]!);
  const { patterns, factors, forecast, testedDays } = foretold(values, demand, horizon);
  const test = forecast.backTest;
  return {
    method: forecast.method,
    best: test?.chosen ?? null,
    beatsNaive: test?.beatsNaive ?? false,
    tried: test === null ? [] : triedMethods(test, testedDays),
    testedDays,
    choiceFrom: test?.selectionFrom ?? 0,
    lastFrom: test?.reportFrom ?? 0,
    level: levels(withoutFactors(demand, factors), factors, forecast),
    weekdays: mondayFirst(told(patterns.weekdays)),
    months: told(patterns.months),
    trend: patterns.trend && { inThirtyDays: 30 * patterns.trend.slope, chance: patterns.trend.chance },
    ahead: bandOf(forecast.daily),
    total: bandOf(forecast.upTo),
  };
}

/** Months must do so much better than none to be taken, as a share of the error. */
const clearly = 0.02;

/**
 * The forecast with what repeats. The back-test is given patterns told from the days before it chooses among methods; months are
 * taken only where they foretold those days clearly better, since wandering demand looks like a season.
 */
function foretold(values: VelocityValues, demand: Float64Array, horizon: number) {
  const length = demand.length;
  const parts = historyParts(length);
  const testedDays = parts === null ? horizon : Math.min(horizon, parts.mostSumDays);
  const withMonths = (monthOf: ArrayLike<number> | null) => {
    const patternsOf = (days: Float64Array) =>
      demandPatterns(days, { firstWeekday: firstWeekdayOf(values), monthOf, events: eventsOf(values) });
    const patterns = patternsOf(demand);
    const factors = patterns.factorsFor(length + horizon);
    const forecast = forecastDemand(demand, {
      days: horizon,
      leadDays: testedDays,
      horizon: Math.min(testedDays, mostDaysScored),
      factors,
      ...(parts && {
        testFactors: patternsOf(demand.subarray(0, parts.selectionFrom)).factorsFor(length + horizon),
      }),
      ...(values.method === 'automatic' ? {} : { method: values.method }),
    });
    const tried = forecast.backTest?.methods.find(({ id }) => id === forecast.method);
    return { patterns, factors, forecast, testedDays, error: tried?.selection.totals.rmse ?? NaN };
  };
  const without = withMonths(null);
  const monthOf = monthsOf(values, length + horizon);
  if (monthOf === null) return without;
  const seasonal = withMonths(monthOf);
  return seasonal.error < (1 - clearly) * without.error ? seasonal : without;
}

/** Factors that say anything: not those wholly drawn to 1. */
const told = (found: ShrunkFactors | null): readonly number[] | null =>
  found !== null && found.kept.some((share) => share > 0) ? found.factors : null;

const mondayFirst = (factors: readonly number[] | null): readonly number[] | null =>
  factors && [...factors.slice(1), factors[0]!];

function triedMethods({ methods }: BackTest, days: number): TriedMethod[] {
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const naive = Math.min(
    ...methods
      .filter(({ id }) => id === 'naive' || id === 'weekday-naive')
      .map(({ report }) => report.totals.mae),
  );
  return methods
    .map(({ id, selection, report }): TriedMethod => ({
      method: id,
      choiceError: known(selection.totals.rmse / days),
      error: known(report.totals.mae / days),
      againstNaive: naive > 0 ? known(report.totals.mae / naive) : null,
      bias: known(report.totals.bias / days),
      coverage: known(report.coverage),
    }))
    .sort((a, b) => (a.choiceError ?? Infinity) - (b.choiceError ?? Infinity));
}

/** What the method expected of each day of the history on the day before, patterns and events put back in. */
function levels(plain: Float64Array, factors: Float64Array, { method, weights }: DemandForecast): number[] {
  const found = forecastModels().find(({ id }) => id === method)!;
  const fitted = fitModel(found, plain, plain.length, weights);
  const state = fitted.start.slice();
  return Array.from(plain, (units, day) => {
    const expected = Math.max(0, found.expected(state, fitted.weights, 1)) * factors[day]!;
    found.update(state, fitted.weights, units);
    return expected;
  });
}

function bandOf(days: readonly Outlook[]): DayBand {
  const inner = days.map(({ mean, sd }) => countBand(0.5, mean, sd ** 2));
  return {
    mean: days.map(({ mean }) => mean),
    p10: days.map(({ low }) => low),
    p25: inner.map(({ low }) => low),
    p50: days.map(({ mean, sd }) => countQuantile(0.5, mean, sd ** 2)),
    p75: inner.map(({ high }) => high),
    p90: days.map(({ high }) => high),
  };
}
