import type { ForecastId } from '../../engine/demand/forecast-model';

/** The methods by the names of textbooks, and what each does in a line. */
export const methods: readonly {
  readonly value: ForecastId;
  readonly label: string;
  readonly help: string;
}[] = [
  { value: 'naive', label: 'Naive', help: 'Every day to come sells as the last one did.' },
  {
    value: 'weekday-naive',
    label: 'Naive by weekday',
    help: 'Every day to come sells as the same weekday of the last week did.',
  },
  {
    value: 'ses',
    label: 'Simple smoothing',
    help: 'A level that each day moves a little; no trend, no weekdays.',
  },
  {
    value: 'holt',
    label: 'Smoothing with trend (Holt, damped)',
    help: 'A level and a trend that levels off.',
  },
  {
    value: 'holt-winters-additive',
    label: 'Trend and weekdays, added (Holt–Winters)',
    help: 'Weekdays sell so many units more or less.',
  },
  {
    value: 'holt-winters-multiplicative',
    label: 'Trend and weekdays, multiplied (Holt–Winters)',
    help: 'Weekdays sell so many times the level.',
  },
  {
    value: 'croston',
    label: 'Croston',
    help: 'For sales now and then: their size and the days between them, each on its own.',
  },
  {
    value: 'sba',
    label: 'Croston, corrected (SBA)',
    help: 'Croston without most of what it foretells too much.',
  },
  { value: 'sbj', label: 'Croston, corrected (SBJ)', help: 'The same, corrected a little more.' },
  {
    value: 'tsb',
    label: 'Now and then, fading (TSB)',
    help: 'For sales now and then that may end: the forecast fades while nothing sells.',
  },
];

/** Its name, and the same within a sentence. */
export const methodName = (id: ForecastId): string => methods.find(({ value }) => value === id)!.label;
export const methodWords = (id: ForecastId): string =>
  methodName(id).startsWith('Croston')
    ? methodName(id)
    : methodName(id)[0]!.toLowerCase() + methodName(id).slice(1);
