import * as v from 'valibot';
import { quickly } from './quick-schema';

/** Most days of a history; older ones go. */
export const mostHistoryDays = 1_100;
const mostUnits = 1e9;

type Days = (number | null)[];

function daysOf(input: unknown): Days | undefined {
  if (!Array.isArray(input) || input.length > mostHistoryDays) return undefined;
  const days = input as readonly unknown[];
  for (const units of days) {
    if (units === null) continue;
    // Not a number either, where neither holds.
    if (typeof units !== 'number' || !(units >= 0 && units <= mostUnits)) return undefined;
  }
  return days.slice() as Days;
}

const units = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(mostUnits));

/** Units day by day, null where a day is not known; quick, since a catalogue has millions of days. */
export const daySeriesSchema = quickly<Days>(
  v.pipe(v.array(v.nullable(units)), v.maxLength(mostHistoryDays)),
  daysOf,
);
