import type { Field, Inputs, Value } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import type { DailyDemand } from '../../seller-reports/daily-demand';
import { dateWords } from './date-words';

/** Inputs to fill and, for each, what was filled, in words. */
export interface Filled {
  readonly values: Readonly<Record<string, Value>>;
  readonly said: readonly string[];
}

type NumberLike = Extract<Field, { readonly min: number; readonly max: number }>;

/** To four digits, which says more than any report knows, and within what the input takes. */
const fitted = (value: number, { min, max }: NumberLike) =>
  Math.min(max, Math.max(min, Number(value.toPrecision(4))));

/** What of a demand fits a calculator's inputs, by the keys of the catalogue. */
export function filledValues(
  inputs: Inputs,
  demand: DailyDemand,
  format: Formatter,
  { price }: { readonly price: boolean },
): Filled {
  const values: Record<string, Value> = {};
  const said: string[] = [];
  const number = (key: string, value: number | null) => {
    const field = inputs[key];
    if (value === null || (field?.kind !== 'number' && field?.kind !== 'optional-number')) return;
    values[key] = fitted(value, field);
    said.push(`${field.label}: ${format.quantity(values[key], field.unit)}`);
  };
  number('dailyDemand', demand.mean);
  number('dailyDemandSd', demand.sd);
  const series = inputs.dailySales;
  if (series?.kind === 'series' && demand.days.length > 0) {
    // Days left out stay in their places, so that weekdays keep in step.
    const days = demand.days.slice(-series.maxLength);
    values.dailySales = days.map((day) => fitted(day.units, series));
    said.push(`${series.label}: ${format.days(days.length)}`);
    if (inputs.dailySalesFrom?.kind === 'date') {
      values.dailySalesFrom = days[0]!.date;
      said.push(`${inputs.dailySalesFrom.label}: ${dateWords(days[0]!.date, format)}`);
    }
  }
  if (price && demand.price) number('price', demand.price.amount);
  return { values, said };
}
