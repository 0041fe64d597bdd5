import { dayOfWeek } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import type { TableOfChart } from '../../charts/chart-table';
import { calendarDays } from '../../gap/calendar';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { picksOf } from './picks';

const usual = [7, 10, 14, 18, 21, 25, 30, 45];

/** The usual promises and those spoken of: when Amazon would cancel the first order, and how many it cancels. */
export function wallTable(
  values: HandlingValues,
  { startDay }: HandlingResult,
  { waits }: HandlingOutcome,
  format: Formatter,
): TableOfChart {
  const picks = picksOf(waits, values);
  const wanted = new Set([...usual, values.promiseDays, picks?.safe?.promise, picks?.best.promise]);
  const whole = (value: number) => format.number(value, 0);
  const futures = (chance: number) => `${format.frequency(chance)} futures`;
  return {
    columns: [
      { label: 'Promised days', show: whole },
      { label: 'First order due', words: true },
      { label: 'cancelled if not shipped by', words: true },
      { label: 'Any cancelled in', show: futures },
      { label: 'Orders cancelled, mean', show: (units) => format.number(units, 2) },
      { label: 'Cancellation limit breached in', show: futures },
    ],
    rows: waits
      .filter(({ promise }) => wanted.has(promise))
      .map(({ promise, wallChance, autoCancelled, cancelledChance }) => {
        const due = startDay + promise;
        return [
          promise,
          format.day(due),
          format.day(due + wallDays(due, values)),
          wallChance,
          autoCancelled,
          cancelledChance,
        ];
      }),
  };
}

/** Calendar days from a ship-by day until Amazon cancels. */
function wallDays(due: number, { asOf, autoCancelDays }: HandlingValues): number {
  if (asOf === null) return Math.ceil((autoCancelDays * 7) / 5);
  return calendarDays(autoCancelDays, (dayOfWeek(asOf) + due) % 7);
}
