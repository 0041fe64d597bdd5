import { outOfRange } from '../statistics/out-of-range';
import { backTest, withoutFactors, type BackTest, type BackTestOptions } from './back-test';
import { countBand, type CountBand } from './count-band';
import { fitModel } from './fit-model';
import type { ForecastId } from './forecast-model';
import { forecastModels } from './forecast-models';
import { forecastSpread, varianceOfTotal } from './forecast-spread';
import { runModel } from './run-model';

export interface ForecastOptions extends Omit<BackTestOptions, 'factors'> {
  /** Days to forecast, whole, >= 1. */
  readonly days: number;
  /** Known factor of each day of the history and of those forecast, > 0; 1 unless said. */
  readonly factors?: Float64Array;
  /**
   * The same for the back-test, told from the days before its middle part alone (`historyParts`), so that it knows nothing of the
   * days it foretells; `factors` unless said.
   */
  readonly testFactors?: Float64Array;
  /** A method to use whatever the back-test says. */
  readonly method?: ForecastId;
}

/** Units to come: mean, spread and band. */
export interface Outlook extends CountBand {
  readonly mean: number;
  readonly sd: number;
}

export interface DemandForecast {
  readonly method: ForecastId;
  /** Why: the least error, the caller's wish, or a history too short to tell. */
  readonly reason: 'least-error' | 'asked' | 'too-short';
  readonly weights: readonly number[];
  /** Each day from the first after the history on. */
  readonly daily: readonly Outlook[];
  /** The sum of the days up to each. */
  readonly upTo: readonly Outlook[];
  /**
   * The sum over the lead time. Its sd is the forecast-error sd that safety stock stands on: chance and what is not known of the
   * level together, not the sd of raw demand.
   */
  readonly overLeadTime: Outlook;
  /** Null where the history is too short for one. */
  readonly backTest: BackTest | null;
}

/**
 * Forecast of a product's demand by the method that did best on its own past.
 *
 * Without a back-test simple smoothing is used. Bands are negative binomial, their variance {@link varianceOfTotal} times what the back-test
 * asks for. Days that are not usable are passed over: a stockout does not pull the forecast down.
 *
 * @param demand - units a day, NaN where the day is not usable, as {@link trueDemand} gives it
 * @throws RangeError when an option is outside its range, or the asked method is not among the models
 */
export function forecastDemand(demand: Float64Array, options: ForecastOptions): DemandForecast {
  const { days, leadDays, bandChance = 0.8, models = forecastModels() } = options;
  if (!(Number.isInteger(days) && days >= 1)) throw outOfRange('Days to forecast', days);
  const reach = Math.max(days, leadDays);
  const factors = options.factors ?? new Float64Array(demand.length + reach).fill(1);
  if (factors.length < demand.length + reach) throw outOfRange('Number of factors', factors.length);
  const { factors: _, testFactors = factors, ...rest } = options;
  const tested = backTest(demand, { ...rest, factors: testFactors });
  const method = options.method ?? tested?.chosen ?? 'ses';
  const model = models.find(({ id }) => id === method);
  if (model === undefined) throw new RangeError(`There is no method ${method} among those given`);

  const plain = withoutFactors(demand, factors);
  const itself = tested?.methods.find(({ id }) => id === method);
  const fitted = fitModel(model, plain, plain.length, itself?.weights);
  const spread = forecastSpread(fitted, plain, factors, plain.length, reach);
  const state = fitted.start.slice();
  runModel(model, plain, fitted.weights, state);
  const widen = itself?.widen ?? 1;
  const ahead = factors.subarray(demand.length, demand.length + reach);
  const forecasts = ahead.map((_factor, j) => Math.max(0, model.expected(state, fitted.weights, j + 1)));

  const outlook = (mean: number, variance: number): Outlook => ({
    mean,
    sd: Math.sqrt(variance),
    ...countBand(bandChance, mean, variance),
  });
  const daily: Outlook[] = [];
  const upTo: Outlook[] = [];
  let sum = 0;
  let before = 0;
  let moved = 0;
  for (let j = 0; j < reach; j++) {
    const mean = forecasts[j] * ahead[j];
    sum += mean;
    // Its own chance, and how far earlier days may have moved the forecast: σ² (1 + Σ r²).
    if (j > 0) moved += (spread.carried[j] - spread.carried[j - 1]) ** 2;
    const own = spread.spread * mean * (1 + moved);
    const variance = widen * varianceOfTotal(spread, forecasts, ahead, j + 1);
    before = Math.max(before, variance);
    daily.push(outlook(mean, Math.max(mean, widen * own)));
    upTo.push(outlook(sum, before));
  }
  return {
    method,
    reason: options.method !== undefined ? 'asked' : tested === null ? 'too-short' : 'least-error',
    weights: fitted.weights,
    daily: daily.slice(0, days),
    upTo: upTo.slice(0, days),
    overLeadTime: upTo[leadDays - 1],
    backTest: tested,
  };
}
