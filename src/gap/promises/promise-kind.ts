import type { Formatter } from '../../fields/format';
import type { GapValues } from '../gap-inputs';

/** What a seller can promise a customer who has to wait. */
export type PromiseKind = GapValues['promiseKind'];

/**
 * One promise: a number whose meaning its kind says. Days of waiting for a fixed wait, the day itself for a fixed date, the
 * share of restock dates covered for a promise that shrinks.
 */
export interface Promised {
  readonly kind: PromiseKind;
  readonly promise: number;
}

/** The promise that the values hold. */
export function promiseInUse(values: GapValues): Promised {
  switch (values.promiseKind) {
    case 'fixed-wait':
      return { kind: 'fixed-wait', promise: values.promiseDays };
    case 'fixed-date':
      return { kind: 'fixed-date', promise: values.promiseDate };
    case 'shrinking':
      return { kind: 'shrinking', promise: values.shrinkPercentile };
  }
}

/** What choosing it changes of the seller's numbers, so that it is an edit like any other. */
export function promiseChanges({ kind, promise }: Promised): Partial<GapValues> {
  switch (kind) {
    case 'fixed-wait':
      return { promiseKind: kind, promiseDays: promise };
    case 'fixed-date':
      return { promiseKind: kind, promiseDate: promise };
    case 'shrinking':
      return { promiseKind: kind, shrinkPercentile: promise };
  }
}

/** A promise in the fewest words: "21 days", "day 34", "90% of dates". */
export function promiseName({ kind, promise }: Promised, format: Formatter): string {
  switch (kind) {
    case 'fixed-wait':
      return format.days(promise, 0);
    case 'fixed-date':
      return format.day(promise);
    case 'shrinking':
      return `${format.percent(promise, 0)} of dates`;
  }
}
