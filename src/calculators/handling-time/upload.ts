import { addDays } from '../../fields/calendar-date';
import type { Cell } from '../../ui/csv';
import { handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { picksOf } from './picks';
import { skusOf, skuToFillIn } from './skus';

/** Columns of the file as Amazon’s Price & Quantity and Inventory Loader files call them. */
export const uploadColumns = ['sku', 'handling-time', 'restock-date'] as const;
export const stepColumns = ['from-date', ...uploadColumns] as const;

/** What is entered for a SKU: handling time in business days, and a restock date or none. */
interface Setting {
  readonly handlingTime: number;
  readonly restockDate: string;
}

/** Rows to upload when the promise begins, one a SKU; empty where there is nothing that can be entered. */
export function uploadRows(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
): Cell[][] {
  const setting = firstSetting(values, result, run);
  if (setting === null) return [];
  return skusToFill(values).map((sku) => [sku, setting.handlingTime, setting.restockDate]);
}

/** Rows for every step of the schedule, each with the date from which it is uploaded; empty while day 0 has no date. */
export function stepRows(values: HandlingValues, { schedule }: HandlingResult): Cell[][] {
  const { asOf } = values;
  if (asOf === null) return [];
  return schedule.flatMap(({ fromDay, date }) =>
    skusToFill(values).map((sku) => [
      addDays(asOf, fromDay),
      sku,
      normalHandlingTime(values),
      addDays(asOf, date),
    ]),
  );
}

function firstSetting(
  values: HandlingValues,
  { schedule, startDay }: HandlingResult,
  run: HandlingOutcome | null,
): Setting | null {
  const { promiseKind, asOf } = values;
  if (promiseKind === 'fixed-wait') {
    const advised = picksOf(run?.waits ?? [], values)?.advised ?? null;
    if (advised === null) return null;
    return { handlingTime: handlingTime(advised.promise, startDay, values), restockDate: '' };
  }
  const day =
    promiseKind === 'shrinking' ? schedule[0]?.date : picksOf(run?.dates ?? [], values)?.advised?.promise;
  // Without a date for day 0 the column would hold a day number, which Amazon would refuse.
  if (day === undefined || asOf === null) return null;
  return { handlingTime: normalHandlingTime(values), restockDate: addDays(asOf, day) };
}

/** With a restock date the handling time stays what it is: orders after the restock are promised by it. */
const normalHandlingTime = ({ normalHandlingDays }: HandlingValues) => normalHandlingDays;

function skusToFill({ sku }: HandlingValues): string[] {
  const skus = skusOf(sku);
  return skus.length === 0 ? [skuToFillIn] : skus;
}
