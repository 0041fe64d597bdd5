import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { canFillBackorders, takingBackorders } from '../../gap/promises/taking-backorders';
import { isRareGap } from '../../gap/rare-gap';
import { businessDays, enteredDate, handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { picksOf } from './picks';
import { skusOf } from './skus';

/** Steps of the schedule less likely than this to be needed are left to the table. */
const seldomNeeded = 0.05;

/** Something to do by a day, or on it and no sooner. */
export interface DatedAction extends Action {
  readonly isOnDay?: boolean;
}

/** What to set and when: the schedule date by date, or the one promise of the kind in use. */
export function handlingActions(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
): DatedAction[] {
  if (run === null || isRareGap(run.gap) || !canFillBackorders(takingBackorders(values))) return [];
  const set = settings(values, result, run, format);
  if (set.length === 0) return [];
  return [...set, ...afterwards(values, result, run, format)].sort((a, b) => a.byDay - b.byDay);
}

function settings(
  values: HandlingValues,
  { schedule, startDay }: HandlingResult,
  run: HandlingOutcome,
  format: Formatter,
): DatedAction[] {
  const skus = skusOf(values.sku);
  const of =
    skus.length === 0
      ? ''
      : ` of ${skus.length > 3 ? `${skus.slice(0, 3).join(', ')} and others` : skus.join(', ')}`;
  const what = (date: number) =>
    values.whileOut === 'shop'
      ? `show “ships by ${format.day(date)}” in your shop`
      : `set the restock date${of} to ${format.day(date)}`;
  const first = (date: number): DatedAction => ({
    text: `${capitalised(what(date))}${notBefore(values, date, startDay, format)}.`,
    byDay: startDay,
    isOnDay: true,
  });
  if (values.promiseKind === 'shrinking')
    return schedule
      .filter(({ needed }, at) => at === 0 || needed >= seldomNeeded)
      .map(({ fromDay, date }, at) =>
        at === 0
          ? first(date)
          : {
              text: `If the shipment has not landed by ${format.day(fromDay)}, ${what(date)}.`,
              byDay: fromDay,
              isOnDay: true,
            },
      );
  const { promiseKind } = values;
  const advised = picksOf(promiseKind === 'fixed-date' ? (run.dates ?? []) : run.waits, values)?.advised;
  if (advised === null || advised === undefined) return [];
  if (promiseKind === 'fixed-date') return [first(enteredDate(advised.promise, startDay, values))];
  const days = format.days(advised.promise, 0);
  return [
    {
      text:
        values.whileOut === 'shop'
          ? `Show “ships in ${days}” in your shop.`
          : `Set the handling time${of} to ${businessDays(handlingTime(advised.promise, startDay, values), format)} (${days}).`,
      byDay: startDay,
      isOnDay: true,
    },
  ];
}

/** A date at the far end of what the channel takes is refused a day sooner. */
function notBefore(values: HandlingValues, date: number, fromDay: number, format: Formatter): string {
  if (values.whileOut === 'shop' || fromDay <= 0 || date - values.promiseLimit < fromDay) return '';
  return `, not before ${format.day(fromDay)}: Amazon takes dates up to ${format.days(values.promiseLimit)} ahead`;
}

function afterwards(
  values: HandlingValues,
  { schedule, startDay }: HandlingResult,
  { gap }: HandlingOutcome,
  format: Formatter,
): DatedAction[] {
  const first = values.promiseKind === 'shrinking' ? schedule[0]?.date : undefined;
  const back = gap.restockDay === null ? null : Math.max(startDay, Math.round(gap.restockDay.p50));
  return [
    ...(first === undefined
      ? []
      : [
          {
            text: `If the stock is not there yet, write to the customers promised ${format.day(first)}, before it passes.`,
            byDay: Math.max(0, first - 1),
          },
        ]),
    ...(back === null
      ? []
      : [
          {
            text: `Once the stock has landed, take the promise back to your normal handling time of ${format.days(values.normalHandlingDays, 0)}: a longer one than you need is policed and costs orders.`,
            byDay: back,
          },
        ]),
  ];
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
