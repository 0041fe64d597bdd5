import { earlyMean, weightLever, type ForecastModel } from './forecast-model';

/**
 * Simple exponential smoothing: a level that each day moves a little.
 *
 *   l ← α y + (1 − α) l      forecast of every day after: l
 *
 * State: l. Weights: α, looked for from 0.01, which still follows a level within half a year.
 *
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 8.1
 */
export const simpleSmoothing: ForecastModel = {
  id: 'ses',
  levers: [weightLever(0.01, 1)],
  usualWeights: [0.1],
  freeStates: [0],
  begin: (demand) => Float64Array.of(earlyMean(demand, 28)),
  expected: (state) => state[0],
  update: (state, weights, value) => {
    if (value === value) state[0] += weights[0] * (value - state[0]);
  },
  response: (_state, weights) => weights[0],
};
