import { describe, expect, it } from 'vitest';
import { croston } from './croston';
import published from './published-cases.json' with { type: 'json' };
import { runModel } from './run-model';
import { seasonalSmoothing } from './seasonal-smoothing';
import { simpleSmoothing } from './simple-smoothing';
import { trendSmoothing } from './trend-smoothing';
import { tsb } from './tsb';
import type { ForecastModel } from './forecast-model';

type Given = Readonly<Record<string, number>> & {
  readonly y: readonly number[];
  readonly variant: 'croston' | 'sba' | 'sbj';
  readonly initialisation: 'first' | 'mean';
  readonly seasonal: 'additive' | 'multiplicative';
  readonly seasonal_update: 'current' | 'previous';
  readonly initial_seasonals: readonly number[];
};
type Outputs = Readonly<Record<string, number | readonly number[]>>;

function ran(
  model: ForecastModel,
  of: Given,
  weights: readonly number[],
  start: readonly number[],
  from = 0,
) {
  const state = Float64Array.from(start);
  const sse = runModel(model, Float64Array.from(of.y), weights, state, from);
  const ahead = (h: number) => model.expected(state, weights, h);
  const forecast =
    of.horizon === undefined ? ahead(1) : Array.from({ length: of.horizon }, (_, i) => ahead(i + 1));
  return { sse, state, forecast };
}

const models: Readonly<Record<string, (of: Given) => Outputs>> = {
  ses: (of) => ran(simpleSmoothing, of, [of.alpha], [of.initial_level]),
  holt: (of) => {
    const weights = [of.alpha, of.beta, of.phi ?? 1];
    const { state, ...found } = ran(trendSmoothing, of, weights, [of.initial_level, of.initial_trend]);
    return { ...found, level: state[0], trend: state[1] };
  },
  holt_winters: (of) => {
    const model = seasonalSmoothing(of.seasonal, of.season_length, of.seasonal_update);
    const start = [of.initial_level, of.initial_trend, 0, ...of.initial_seasonals];
    const { state, ...found } = ran(model, of, [of.alpha, of.beta, of.gamma, 1], start);
    return { ...found, level: state[0], trend: state[1], seasonals: [...state.subarray(3)] };
  },
  croston: (of) => {
    const first = of.y.findIndex((units) => units > 0);
    const demands = of.y.flatMap((units, i) => (units > 0 ? [i + 1] : []));
    const start = of.initialisation === 'first' ? first + 1 : demands.at(-1)! / demands.length;
    const weights = [of.alpha_demand, of.alpha_interval];
    const { state, forecast } = ran(croston(of.variant), of, weights, [of.y[first], start, 0], first + 1);
    return { forecast, demand_size: state[0], interval: state[1] };
  },
  tsb: (of) => {
    const weights = [of.alpha_demand, of.alpha_probability];
    const { state, forecast } = ran(tsb, of, weights, [of.initial_demand, of.initial_probability], 1);
    return { forecast, probability: state[1] };
  },
};

describe('published forecasts', () => {
  it.each(published.cases.map((one) => [one.id, one.source, one] as const))('%s: %s', (_id, _source, one) => {
    const found = models[one.model](one.inputs as unknown as Given);
    for (const [key, value] of Object.entries(one.expected as unknown as Outputs)) {
      const expected = [value].flat();
      const given = [found[key]].flat();
      expect(given, key).toHaveLength(expected.length);
      expected.forEach((number, i) => {
        const allowed = Math.max(one.tolerance.abs, one.tolerance.rel * Math.abs(number));
        expect(Math.abs(given[i] - number), `${key}: ${given[i]} for ${number}`).toBeLessThanOrEqual(allowed);
      });
    }
  });
});
