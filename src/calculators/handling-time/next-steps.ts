import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { canFillBackorders, takingBackorders } from '../../gap/promises/taking-backorders';
import { businessDays, handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { picksOf } from './picks';
import { skusOf } from './skus';

/** Steps of the schedule less likely than this to be needed are left to the table. */
const seldomNeeded = 0.05;

/** What to set and when: the schedule date by date, or the one promise of the kind in use. */
export function handlingActions(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
): Action[] {
  if (run === null || run.gap.gapChance < 0.02 || !canFillBackorders(takingBackorders(values))) return [];
  const set = settings(values, result, run, format);
  if (set.length === 0) return [];
  return [...set, ...afterwards(values, result, run, format)].sort((a, b) => a.byDay - b.byDay);
}

function settings(
  values: HandlingValues,
  { schedule, startDay }: HandlingResult,
  run: HandlingOutcome,
  format: Formatter,
): Action[] {
  const skus = skusOf(values.sku);
  const of =
    skus.length === 0
      ? ''
      : ` of ${skus.length > 3 ? `${skus.slice(0, 3).join(', ')} and others` : skus.join(', ')}`;
  const what = (date: number) =>
    values.whileOut === 'shop'
      ? `show “ships by ${format.day(date)}” in your shop`
      : `set the restock date${of} to ${format.day(date)}`;
  if (values.promiseKind === 'shrinking')
    return schedule
      .filter(({ needed }, at) => at === 0 || needed >= seldomNeeded)
      .map(({ fromDay, date }, at) => ({
        text: at === 0 ? `${capitalised(what(date))}.` : `If the shipment has not landed, ${what(date)}.`,
        byDay: fromDay,
      }));
  const { promiseKind } = values;
  const advised = picksOf(promiseKind === 'fixed-date' ? (run.dates ?? []) : run.waits, values)?.advised;
  if (advised === null || advised === undefined) return [];
  if (promiseKind === 'fixed-date')
    return [{ text: `${capitalised(what(advised.promise))}.`, byDay: startDay }];
  const days = format.days(advised.promise, 0);
  return [
    {
      text:
        values.whileOut === 'shop'
          ? `Show “ships in ${days}” in your shop.`
          : `Set the handling time${of} to ${businessDays(handlingTime(advised.promise, startDay, values), format)} (${days}).`,
      byDay: startDay,
    },
  ];
}

function afterwards(
  values: HandlingValues,
  { schedule, startDay }: HandlingResult,
  { gap }: HandlingOutcome,
  format: Formatter,
): Action[] {
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
