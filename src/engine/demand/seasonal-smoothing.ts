import { earlyMean, weightLever, type ForecastModel } from './forecast-model';
import { dampedDays } from './trend-smoothing';

/** How a season's own number is renewed; see {@link seasonalSmoothing}. */
export type SeasonalUpdate = 'current' | 'previous';

const level = 0;
const trend = 1;
const phase = 2;
const seasons = 3;

/**
 * Holt and Winters' smoothing with a damped trend and a season of m days.
 *
 *   additive        l' = α (y − s) + (1 − α)(l + φ b)      forecast h days on: l + (φ + … + φ^h) b + s of that day
 *   multiplicative  l' = α y/s + (1 − α)(l + φ b)          forecast: (l + (φ + … + φ^h) b) · s of that day
 *   both            b' = β (l' − l) + (1 − β) φ b
 *
 * A season's number is renewed in one of two ways, which give different forecasts:
 *   'previous'  s' = γ (y − l − φ b) + (1 − γ) s    or  γ y/(l + φ b) + (1 − γ) s     the default here: the form of ETS, in
 *               which one error moves all states, so that bands follow from it
 *   'current'   s' = γ (y − l') + (1 − γ) s         or  γ y/l' + (1 − γ) s            Winters' own, and R's HoltWinters
 *
 * State: l, b, place in the season, then s of the m days, the first day's first. Weights: α, β, γ, φ. A day that is not usable moves
 * the level by its trend and the place by one. Multiplicative levels and seasons are kept above 0, since days may sell nothing.
 * `response` of the multiplicative kind takes the days' seasons as alike.
 *
 * @param length - m, whole days, >= 2
 * @see Winters, Management Science 6 (1960); Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 8.3
 */
export function seasonalSmoothing(
  kind: 'additive' | 'multiplicative',
  length = 7,
  seasonalUpdate: SeasonalUpdate = 'previous',
): ForecastModel {
  const isAdditive = kind === 'additive';
  const model: ForecastModel = {
    id: isAdditive ? 'holt-winters-additive' : 'holt-winters-multiplicative',
    levers: [weightLever(0.01, 0.6), weightLever(0, 0.2), weightLever(0, 0.4), weightLever(0.8, 0.98)],
    usualWeights: [0.1, 0, 0.02, 0.9],
    freeStates: [level, trend, ...Array.from({ length }, (_, season) => seasons + season)],
    begin: (demand) => {
      const mean = earlyMean(demand, 4 * length);
      return Float64Array.of(mean, 0, 0, ...seasonsOf(demand, length, isAdditive));
    },
    expected: (state, weights, ahead) => {
      const base = state[level] + dampedDays(weights[3], ahead) * state[trend];
      const season = state[seasons + ((state[phase] + ahead - 1) % length)];
      return isAdditive ? base + season : base * season;
    },
    update: (state, weights, value) => {
      const drift = weights[3] * state[trend];
      const before = state[level];
      const at = seasons + state[phase];
      const season = state[at];
      const base = before + drift;
      if (value === value) {
        const alpha = weights[0];
        const next = alpha * (isAdditive ? value - season : value / season) + (1 - alpha) * base;
        state[level] = isAdditive ? next : Math.max(leastLevel, next);
        state[trend] = weights[1] * (state[level] - before) + (1 - weights[1]) * drift;
        const from = seasonalUpdate === 'current' ? state[level] : base;
        const seen = isAdditive ? value - from : value / Math.max(leastLevel, from);
        const renewed = weights[2] * seen + (1 - weights[2]) * season;
        state[at] = isAdditive ? renewed : Math.max(leastSeason, renewed);
      } else {
        state[level] = isAdditive ? base : Math.max(leastLevel, base);
        state[trend] = drift;
      }
      state[phase] = (state[phase] + 1) % length;
    },
    response: (_state, weights, ahead) => {
      const [alpha, beta, gamma, phi] = [weights[0], weights[1], weights[2], weights[3]];
      const own = ahead % length === 0 ? (seasonalUpdate === 'current' ? gamma * (1 - alpha) : gamma) : 0;
      const lasting = alpha * (1 + beta * dampedDays(phi, ahead));
      return lasting + own;
    },
  };
  return model;
}

/** A multiplicative level, and a season of one, stay above these: one sale on a day that hardly ever has one must not be the world. */
const leastLevel = 1e-3;
const leastSeason = 0.05;

/** Each season's mean beside the mean of all, drawn towards no season as if two weeks of none had been seen. */
function seasonsOf(demand: Float64Array, length: number, isAdditive: boolean): number[] {
  const sums = new Float64Array(length);
  const counts = new Int32Array(length);
  for (let day = 0; day < demand.length; day++) {
    if (Number.isNaN(demand[day])) continue;
    sums[day % length] += demand[day];
    counts[day % length]++;
  }
  const mean = earlyMean(demand, demand.length);
  return Array.from(sums, (sum, season) => {
    const drawn = (sum + 2 * mean) / (counts[season] + 2);
    if (isAdditive) return drawn - mean;
    return mean > 0 ? Math.max(leastSeason, drawn / mean) : 1;
  });
}
