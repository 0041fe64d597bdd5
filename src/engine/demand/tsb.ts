import { demandsOf } from './croston';
import { weightLever, type ForecastModel } from './forecast-model';

const size = 0;
const chance = 1;

/**
 * The method of Teunter, Syntetos and Babai: size of a demand and chance of one are smoothed apart, the chance on every day, so
 * that the forecast of a product nobody wants any more decays.
 *
 *   every usable day  p ← p + α_p (1{y > 0} − p)      on a day with demand  z ← z + α_d (y − z)      forecast: p z
 *
 * State: z, p. Weights: α_d, α_p. After n days without demand p has fallen by (1 − α_p)^n.
 *
 * `response` is that of simple smoothing with weight α_p, which has at least its spread where sizes vary less than their mean.
 *
 * @see Teunter, Syntetos & Babai, European Journal of Operational Research 214 (2011)
 */
export const tsb: ForecastModel = {
  id: 'tsb',
  levers: [weightLever(0.01, 0.5), weightLever(0.01, 0.5)],
  usualWeights: [0.1, 0.05],
  freeStates: [size, chance],
  begin: (demand) => {
    const { meanSize, days, demands } = demandsOf(demand);
    return Float64Array.of(meanSize, days === 0 ? 0 : demands / days);
  },
  expected: (state) => Math.min(1, Math.max(0, state[chance])) * state[size],
  update: (state, weights, value) => {
    if (value !== value) return;
    const has = value > 0 ? 1 : 0;
    state[chance] += weights[1] * (has - state[chance]);
    if (has === 1) state[size] += weights[0] * (value - state[size]);
  },
  response: (_state, weights) => weights[1],
};
