import type { Figure } from '../engine/simulation/gap-summary';
import type { CustomerNotice } from '../fields/answer';
import { dayOfWeek } from '../fields/calendar-date';
import type { Formatter } from '../fields/format';
import { calendarDays } from './calendar';
import type { GapValues } from './gap-inputs';
import { amazonNotices } from './notices/amazon';
import { isLate, type Delay } from './notices/delay';
import { euShopNotices } from './notices/shop-eu';
import { shopPageNotice } from './notices/shop-page';
import { usShopNotices } from './notices/shop-us';
import { restockAfter } from './promises/restock-after';
import { isRareGap } from './rare-gap';
import { ownUnits } from './shipments';

/** What the messages are worded from: part of a gap's summary. */
export interface NoticeBasis {
  readonly gapChance: number;
  readonly captured: Pick<Figure, 'mean'>;
  readonly firstDayOut: Pick<Figure, 'p50'> | null;
  readonly restockDay: Pick<Figure, 'p90'> | null;
  readonly kept: Pick<Figure, 'p90'>;
}

const sureEnough = 0.9;

/**
 * Messages for the orders that wait in this gap, per channel that takes any, where nine of ten futures do not keep their promise.
 *
 * A message goes out on the day before the promise breaks, and only if the stock has not landed by then: its new date is the one
 * that nine in ten of those futures keep, with the days it takes to clear the queue. What the shop's page says is said before,
 * and holds in nine of ten of all futures.
 */
export function gapNotices(
  values: GapValues,
  run: { readonly way: NoticeBasis } | null,
  format: Formatter,
): CustomerNotice[] {
  if (run === null || isRareGap(run.way) || run.way.captured.mean < 0.5) return [];
  const delay = delayOf(values, run.way);
  return [
    ...(takesFbmOrders(values) ? amazonNotices(delay, format) : []),
    ...(takesShopOrders(values)
      ? [
          ...shopPage(values, run.way, delay, format),
          ...usShopNotices(delay, format),
          ...euShopNotices(delay, format),
        ]
      : []),
  ];
}

function takesFbmOrders(values: GapValues): boolean {
  return values.whileOut === 'backorder' && values.shopShare < 1 && ownUnits(values) > 0;
}

function takesShopOrders({ whileOut, shopShare }: GapValues): boolean {
  return whileOut === 'shop' || (whileOut !== 'closed' && shopShare > 0);
}

function delayOf(values: GapValues, way: NoticeBasis): Delay {
  const promisedDay = promisedDayOf(values, way);
  const writtenDay = Math.max(0, Math.floor(promisedDay) - 1);
  const seenToday = dayOfP90(values, way);
  const delay = {
    promisedDay,
    writtenDay,
    samePromise: values.promiseKind === 'fixed-date',
    newDay: seenToday,
    promisedTransitDays: values.promisedTransitDays,
    transitDays: values.transitDays,
    autoCancelDays: autoCancelDaysFrom(promisedDay, values),
  };
  if (seenToday === null || !isLate(delay)) return delay;
  return { ...delay, newDay: Math.max(seenToday, seenWhenWritten(values, way, writtenDay) ?? 0) };
}

/** Day by which nine of ten futures have shipped the queue, seen from day 0. */
function dayOfP90(values: GapValues, way: NoticeBasis): number | null {
  return way.restockDay === null ? null : Math.ceil(way.restockDay.p90) + clearingDays(values, way);
}

/** The same among the futures in which the stock has not landed by the day of writing. */
function seenWhenWritten(values: GapValues, way: NoticeBasis, writtenDay: number): number | null {
  const day = restockAfter(values, Math.floor(way.firstDayOut?.p50 ?? 0), writtenDay, sureEnough);
  return day === null ? null : day + clearingDays(values, way);
}

function clearingDays({ dispatchCapacity }: GapValues, { kept }: NoticeBasis): number {
  return dispatchCapacity === null ? 0 : Math.max(0, Math.ceil(kept.p90 / Math.max(1, dispatchCapacity)) - 1);
}

/** Of the oldest waiting order: one that waits already, else one taken on the day stock runs out. */
function promisedDayOf(values: GapValues, way: NoticeBasis): number {
  if (values.waitingOrders > 0) return Math.max(0, values.waitingPromise);
  const { firstDayOut, restockDay } = way;
  const out = Math.max(0, Math.floor(firstDayOut?.p50 ?? 0));
  switch (values.promiseKind) {
    case 'fixed-date':
      return values.promiseDate;
    case 'fixed-wait':
      return out + values.promiseDays;
    case 'shrinking':
      // It follows the restock dates as far as the channel lets it.
      return Math.min(out + values.promiseLimit, Math.ceil(restockDay?.p90 ?? Infinity));
  }
}

function autoCancelDaysFrom(day: number, { asOf, autoCancelDays }: GapValues): number {
  if (asOf === null) return Math.ceil((autoCancelDays * 7) / 5);
  return calendarDays(autoCancelDays, (dayOfWeek(asOf) + Math.round(day)) % 7);
}

/** Only where there is a basis for what it promises. */
function shopPage(values: GapValues, way: NoticeBasis, delay: Delay, format: Formatter): CustomerNotice[] {
  const day = dayOfP90(values, way);
  if (day === null) return [];
  if (values.promiseKind === 'fixed-wait' && !isLate(delay))
    return [shopPageNotice({ waitDays: values.promiseDays }, format)];
  return [shopPageNotice({ day: Math.max(day, delay.promisedDay) }, format)];
}
