import type { BackTest } from '../../engine/demand/back-test';
import { countBand, countQuantile } from '../../engine/demand/count-band';
import { fitModel } from '../../engine/demand/fit-model';
import { forecastDemand, type DemandForecast, type Outlook } from '../../engine/demand/forecast-demand';
import { forecastModels } from '../../engine/demand/forecast-models';
import type { Simulation } from '../calculator';
import { eventFactors, horizonOf } from './history';
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
  const factors = eventFactors(values, length + horizon);
  const demand = read.demand.map((units, day) => units * factors[day]!);
  // A short past is tried over shorter stretches than the lead time, rather than not at all.
  const testedDays = Math.max(1, Math.min(horizon, Math.floor((length - 28) / 2)));
  const forecast = forecastDemand(demand, {
    days: horizon,
    leadDays: testedDays,
    horizon: Math.min(testedDays, mostDaysScored),
    factors,
    ...(values.method === 'automatic' ? {} : { method: values.method }),
  });
  const test = forecast.backTest;
  return {
    method: forecast.method,
    best: test?.chosen ?? null,
    beatsNaive: test?.beatsNaive ?? false,
    tried: test === null ? [] : triedMethods(test, testedDays),
    testedDays,
    choiceFrom: test?.selectionFrom ?? 0,
    lastFrom: test?.reportFrom ?? 0,
    level: levels(read.demand, factors, forecast),
    weekdays: null,
    months: null,
    ahead: bandOf(forecast.daily),
    total: bandOf(forecast.upTo),
  };
}

function triedMethods({ methods }: BackTest, days: number): TriedMethod[] {
  const told = (value: number) => (Number.isFinite(value) ? value : null);
  const naive = Math.min(
    ...methods
      .filter(({ id }) => id === 'naive' || id === 'weekday-naive')
      .map(({ report }) => report.totals.mae),
  );
  return methods
    .map(({ id, selection, report }): TriedMethod => ({
      method: id,
      choiceError: told(selection.totals.rmse / days),
      error: told(report.totals.mae / days),
      againstNaive: naive > 0 ? told(report.totals.mae / naive) : null,
      bias: told(report.totals.bias / days),
      coverage: told(report.coverage),
    }))
    .sort((a, b) => (a.choiceError ?? Infinity) - (b.choiceError ?? Infinity));
}

/** What the method expected of each day of the history on the day before, events put back in. */
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
