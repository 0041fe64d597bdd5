import { earlyMean, weightLever, type ForecastModel } from './forecast-model';

/**
 * Holt's smoothing with a damped trend.
 *
 *   l' = α y + (1 − α)(l + φ b)      b' = β (l' − l) + (1 − β) φ b
 *   forecast h days on: l + (φ + φ² + … + φ^h) b
 *
 * State: l, b. Weights: α, β, φ; φ = 1 is Holt's own, undamped, and is not looked for in a fit: over a lead time of months it runs
 * away. A day that is not usable moves the level by its trend alone.
 *
 * @see Gardner & McKenzie, Forecasting trends in time series, Management Science 31 (1985); Hyndman & Athanasopoulos,
 * Forecasting: Principles and Practice (3rd ed.), 8.2
 */
export const trendSmoothing: ForecastModel = {
  id: 'holt',
  levers: [weightLever(0.01, 1), weightLever(0, 0.5), weightLever(0.8, 0.98)],
  usualWeights: [0.1, 0.02, 0.95],
  freeStates: [0, 1],
  begin: (demand) => Float64Array.of(earlyMean(demand, 28), 0),
  expected: (state, weights, ahead) => state[0] + dampedDays(weights[2], ahead) * state[1],
  update: (state, weights, value) => {
    const drift = weights[2] * state[1];
    const before = state[0];
    if (value === value) {
      state[0] = weights[0] * value + (1 - weights[0]) * (before + drift);
      state[1] = weights[1] * (state[0] - before) + (1 - weights[1]) * drift;
    } else {
      state[0] = before + drift;
      state[1] = drift;
    }
  },
  response: (_state, weights, ahead) => weights[0] * (1 + weights[1] * dampedDays(weights[2], ahead)),
};

/** φ + φ² + … + φ^h. */
export function dampedDays(phi: number, ahead: number): number {
  return phi === 1 ? ahead : (phi * (1 - phi ** ahead)) / (1 - phi);
}
