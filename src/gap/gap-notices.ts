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
import { ownUnits } from './shipments';

/** What the messages are worded from: part of a gap's summary. */
export interface NoticeBasis {
  readonly gapChance: number;
  readonly captured: Pick<Figure, 'mean'>;
  readonly firstDayOut: Pick<Figure, 'p50'> | null;
  readonly restockDay: Pick<Figure, 'p90'> | null;
  readonly kept: Pick<Figure, 'p90'>;
}

/**
 * Messages for the orders that wait in this gap, per channel that takes any. The new date is the one that nine of ten futures
 * keep: the restock's P90 and the days it takes to clear the queue.
 */
export function gapNotices(
  values: GapValues,
  run: { readonly way: NoticeBasis } | null,
  format: Formatter,
): CustomerNotice[] {
  if (run === null || run.way.gapChance < 0.02 || run.way.captured.mean < 0.5) return [];
  const delay = delayOf(values, run.way);
  return [
    ...(takesFbmOrders(values) ? amazonNotices(delay, format) : []),
    ...(takesShopOrders(values)
      ? [...shopPage(values, delay, format), ...usShopNotices(delay, format), ...euShopNotices(delay, format)]
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
  return {
    promisedDay,
    samePromise: values.promiseKind === 'fixed-date',
    newDay: newDayOf(values, way),
    promisedTransitDays: values.promisedTransitDays,
    transitDays: values.transitDays,
    autoCancelDays: autoCancelDaysFrom(promisedDay, values),
  };
}

function newDayOf({ dispatchCapacity }: GapValues, { restockDay, kept }: NoticeBasis): number | null {
  if (restockDay === null) return null;
  const clearing =
    dispatchCapacity === null ? 0 : Math.max(0, Math.ceil(kept.p90 / Math.max(1, dispatchCapacity)) - 1);
  return Math.ceil(restockDay.p90) + clearing;
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
function shopPage(values: GapValues, delay: Delay, format: Formatter): CustomerNotice[] {
  const { newDay, promisedDay } = delay;
  if (newDay === null) return [];
  if (values.promiseKind === 'fixed-wait' && !isLate(delay))
    return [shopPageNotice({ waitDays: values.promiseDays }, format)];
  return [shopPageNotice({ day: Math.max(newDay, promisedDay) }, format)];
}
