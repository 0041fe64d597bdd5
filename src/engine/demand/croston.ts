import { weightLever, type ForecastModel } from './forecast-model';

const size = 0;
const interval = 1;
const since = 2;

/**
 * Croston's method for demand that comes now and then: size of a demand and days between two are smoothed apart, on days
 * with demand only.
 *
 *   on a day with demand y, i days after the last:  z ← z + α_d (y − z)      x ← x + α_i (i − x)
 *   forecast of every day after: z/x; too high by about α_i/2 of it, which two variants take off:
 *   SBA  (1 − α_i/2) z/x  (Syntetos and Boylan)      SBJ  (1 − α_i/(2 − α_i)) z/x  (Shale, Boylan and Johnston)
 *
 * It never decays: a product nobody wants any more keeps its forecast. State: z, x, days since the last demand. Weights: α_d,
 * α_i. A day that is not usable does not count into the days between, since a demand would not have been seen on it.
 *
 * `response` is that of simple smoothing with a weight α/x, which has the same spread: of each day's chance only one in x
 * moves anything.
 *
 * @see Croston, Operational Research Quarterly 23 (1972); Syntetos & Boylan, International Journal of Forecasting 21 (2005);
 * Shale, Boylan & Johnston, J. Operational Research Society 57 (2006)
 */
export function croston(variant: 'croston' | 'sba' | 'sbj'): ForecastModel {
  const kept = (alpha: number) =>
    variant === 'croston' ? 1 : variant === 'sba' ? 1 - alpha / 2 : 1 - alpha / (2 - alpha);
  return {
    id: variant,
    levers: [weightLever(0.01, 0.5), weightLever(0.01, 0.5)],
    usualWeights: [0.1, 0.1],
    freeStates: [size, interval],
    begin: (demand) => {
      const { meanSize, days, demands } = demandsOf(demand);
      return Float64Array.of(meanSize, demands === 0 ? Math.max(1, days) : days / demands, 0);
    },
    expected: (state, weights) => (kept(weights[1]) * state[size]) / Math.max(1, state[interval]),
    update: (state, weights, value) => {
      if (value !== value) return;
      state[since]++;
      if (!(value > 0)) return;
      state[size] += weights[0] * (value - state[size]);
      state[interval] += weights[1] * (state[since] - state[interval]);
      state[since] = 0;
    },
    response: (state, weights) =>
      Math.sqrt((weights[0] ** 2 + weights[1] ** 2) / 2) / Math.max(1, state[interval]),
  };
}

/** Days usable, those with demand, and the mean of these. */
export function demandsOf(demand: Float64Array): {
  readonly days: number;
  readonly demands: number;
  readonly meanSize: number;
} {
  let days = 0;
  let demands = 0;
  let sum = 0;
  for (let day = 0; day < demand.length; day++) {
    if (Number.isNaN(demand[day])) continue;
    days++;
    if (demand[day] > 0) demands++;
    sum += demand[day];
  }
  return { days, demands, meanSize: demands === 0 ? 0 : sum / demands };
}
