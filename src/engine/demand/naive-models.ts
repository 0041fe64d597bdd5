import { earlyMean, type ForecastModel } from './forecast-model';

/** Tomorrow is like the last usable day. State: its demand. What every method has to beat. */
export const lastValue: ForecastModel = {
  id: 'naive',
  levers: [],
  usualWeights: [],
  freeStates: [],
  begin: (demand) => Float64Array.of(earlyMean(demand, 1)),
  expected: (state) => state[0],
  update: (state, _weights, value) => {
    if (value === value) state[0] = value;
  },
  response: () => 1,
};

/**
 * Each day is like the last usable one of its weekday. State: place in the week, then the seven days.
 *
 * @param length - days of the season, whole, >= 2
 */
export const lastWeek = (length = 7): ForecastModel => ({
  id: 'weekday-naive',
  levers: [],
  usualWeights: [],
  freeStates: [],
  begin: (demand) => new Float64Array(length + 1).fill(earlyMean(demand, length)).fill(0, 0, 1),
  expected: (state, _weights, ahead) => state[1 + ((state[0] + ahead - 1) % length)],
  update: (state, _weights, value) => {
    if (value === value) state[1 + state[0]] = value;
    state[0] = (state[0] + 1) % length;
  },
  response: (_state, _weights, ahead) => (ahead % length === 0 ? 1 : 0),
});
