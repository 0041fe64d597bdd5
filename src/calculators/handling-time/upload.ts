import { addDays } from '../../fields/calendar-date';
import type { Cell } from '../../ui/csv';
import { enteredDate, handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { picksOf } from './picks';
import { skusOf, skuToFillIn } from './skus';

/** Columns of the file as Amazon’s Price & Quantity and Inventory Loader files call them. */
export const uploadColumns = ['sku', 'handling-time', 'restock-date'] as const;

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

/** Rows for every step of the schedule, each with the date from which it is uploaded; days from day 0 while that has no date. */
export function stepRows(values: HandlingValues, { schedule }: HandlingResult): Cell[][] {
  const { asOf } = values;
  const when = (day: number) => (asOf === null ? day : addDays(asOf, day));
  return schedule.flatMap(({ fromDay, date }) =>
    skusToFill(values).map((sku) => [when(fromDay), sku, normalHandlingTime(values), when(date)]),
  );
}

/** Columns of {@link stepRows}: dates once day 0 has one. */
export function stepColumns({ asOf }: Pick<HandlingValues, 'asOf'>): readonly string[] {
  return asOf === null
    ? ['from-day', 'sku', 'handling-time', 'restock-day']
    : ['from-date', ...uploadColumns];
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
  const picked = picksOf(run?.dates ?? [], values)?.advised?.promise;
  const day =
    promiseKind === 'shrinking'
      ? schedule[0]?.date
      : picked === undefined
        ? undefined
        : enteredDate(picked, startDay, values);
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
