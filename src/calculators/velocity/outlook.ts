import type { ForecastId } from '../../engine/demand/forecast-model';

/** Days to come, or totals up to them, over many futures; each list has one value a day. */
export interface DayBand {
  readonly mean: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
}

/** How one method would have foretold the seller's own past; errors are those of totals, by the days of a total. */
export interface TriedMethod {
  readonly method: ForecastId;
  /** Root mean square error over the days by which methods were compared, units a day; null where none could be scored. */
  readonly choiceError: number | null;
  /** Mean absolute error over the last days, which had no say in the choice, units a day. */
  readonly error: number | null;
  /** The same over that of the better naive method. */
  readonly againstNaive: number | null;
  /** Mean of foretold less sold, units a day; above 0 it foretells too much. */
  readonly bias: number | null;
  /** Share of totals that fell into its 8 of 10 band. */
  readonly coverage: number | null;
}

/** What the worker adds to the quick answer: a method chosen by back-test, patterns, and the days to come. */
export interface VelocityOutcome {
  /** The method in force; null where there is nothing to forecast from. */
  readonly method: ForecastId | null;
  /** What the back-test chose, whatever the seller did; null where there was none. */
  readonly best: ForecastId | null;
  readonly beatsNaive: boolean;
  /** The least error first; empty where the past is too short. */
  readonly tried: readonly TriedMethod[];
  /** Days of each total foretold, and the first days of the two parts of the history they were foretold in. */
  readonly testedDays: number;
  readonly choiceFrom: number;
  readonly lastFrom: number;
  /** Units expected on each day of the history, as the method had it on the day before. */
  readonly level: readonly number[];
  /** Monday to Sunday around 1; null where the days have no dates or tell none. */
  readonly weekdays: readonly number[] | null;
  /** January to December around 1; null where the data do not tell. */
  readonly months: readonly number[] | null;
  /** Units a day gained in thirty days, and how often chance alone brings a trend as strong; null where the past is too short. */
  readonly trend: { readonly inThirtyDays: number; readonly chance: number } | null;
  readonly ahead: DayBand;
  readonly total: DayBand;
}

const noDays: DayBand = { mean: [], p10: [], p25: [], p50: [], p75: [], p90: [] };

export const noOutcome: VelocityOutcome = {
  method: null,
  best: null,
  beatsNaive: false,
  tried: [],
  testedDays: 0,
  choiceFrom: 0,
  lastFrom: 0,
  level: [],
  weekdays: null,
  months: null,
  trend: null,
  ahead: noDays,
  total: noDays,
};
