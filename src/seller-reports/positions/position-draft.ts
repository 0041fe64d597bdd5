import type { Value } from '../../fields/field';
import type { DateReadings } from '../order-moment';

/** What one row of a report says of a product, before it is put together with others of the same product. */
export interface PositionDraft {
  readonly sku: string;
  readonly marketplace?: string;
  readonly asin?: string;
  readonly name?: string;
  readonly supplier?: string;
  readonly currency?: string | null;
  /** Which part of the product's stock it is: its condition, label or place. Parts are added up; the same one counts once. */
  readonly part?: string;
  /** By fact key; null where the row does not say. */
  readonly facts: Readonly<Record<string, Value | null>>;
  /** The day it was counted, in days since 1970. */
  readonly counted?: DateReadings | null;
  /** The day the row alone says its stock was counted, of a table that is of no one day. */
  readonly countedOn?: DateReadings | null;
  readonly shipBy?: DateReadings | null;
  /** In which ways to know of the row is used: each follows "3 rows". */
  readonly notes?: readonly string[];
}

/** A draft as it is kept: nothing in it that the row does not say. */
export interface PositionLine {
  /** Which row of the report it is. */
  readonly at: number;
  readonly sku: string;
  readonly marketplace: string;
  readonly asin: string;
  readonly name: string;
  readonly supplier: string;
  readonly currency: string | null;
  readonly part: string;
  readonly facts: Record<string, Value>;
  readonly counted: DateReadings | null;
  readonly countedOn: DateReadings | null;
  readonly shipBy: DateReadings | null;
}
