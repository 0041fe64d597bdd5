import { croston, demandsOf } from './croston';
import type { ForecastId, ForecastModel } from './forecast-model';
import { lastValue, lastWeek } from './naive-models';
import { seasonalSmoothing } from './seasonal-smoothing';
import { simpleSmoothing } from './simple-smoothing';
import { trendSmoothing } from './trend-smoothing';
import { tsb } from './tsb';

/**
 * Every method, the simplest first: of two that do as well, the one that stands earlier is taken. The first two are what the
 * others have to beat.
 */
export const forecastModels = (seasonLength = 7): readonly ForecastModel[] => [
  lastValue,
  lastWeek(seasonLength),
  simpleSmoothing,
  tsb,
  croston('sba'),
  croston('sbj'),
  croston('croston'),
  trendSmoothing,
  seasonalSmoothing('additive', seasonLength),
  seasonalSmoothing('multiplicative', seasonLength),
];

/** Whether a method is one that the others have to beat. */
export const isNaive = (id: ForecastId): boolean => id === 'naive' || id === 'weekday-naive';

/** Mean days between demands from which demand counts as intermittent: Syntetos, Boylan & Croston, J. Operational Research Society 56 (2005). */
const intermittentInterval = 1.32;

const intermittent: ReadonlySet<ForecastId> = new Set(['tsb', 'sba', 'sbj', 'croston']);

/**
 * Whether a method is meant for such demand: Croston's and its kin where it comes less often than every 1.32 days, since nearer
 * to every day their second weight fits nothing but noise; a multiplicative season where it comes more often, since it divides by it.
 *
 * @param demand - units a day, NaN where the day is not usable
 */
export function isSuited(id: ForecastId, demand: Float64Array): boolean {
  const { days, demands } = demandsOf(demand);
  const isIntermittent = days >= intermittentInterval * demands;
  if (intermittent.has(id)) return isIntermittent;
  return id !== 'holt-winters-multiplicative' || !isIntermittent;
}
