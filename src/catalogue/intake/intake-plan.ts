import type { Value } from '../../fields/field';
import type { History, Product, Supplier } from '../../fields/stored';
import type { AccountReport } from '../../seller-reports/read-account';

/** A report to take in, with the day it is of where it does not say itself. */
export interface IntakeReport {
  readonly report: AccountReport;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

/** One fact that becomes another. */
export interface FactChange {
  readonly key: string;
  /** Null where it was not known. */
  readonly from: Value | null;
  readonly to: Value;
  readonly source: string;
  readonly asOf: string;
}

/** A product that is new, or gets other facts. */
export interface ProductChange {
  readonly product: Product;
  readonly isNew: boolean;
  readonly changes: readonly FactChange[];
  /** Days of history that are new or others than before. */
  readonly historyDays: number;
}

/** Two sources that do not agree on a fact of a product; which one was kept and why. */
export interface IntakeConflict {
  readonly sku: string;
  readonly key: string;
  readonly kept: { readonly value: Value; readonly source: string; readonly asOf: string | null };
  readonly other: { readonly value: Value; readonly source: string; readonly asOf: string | null };
  /** In a sentence. */
  readonly why: string;
}

/** What taking reports in would do; nothing is written by making it. */
export interface IntakePlan {
  readonly put: {
    readonly products: readonly Product[];
    readonly suppliers: readonly Supplier[];
    readonly histories: readonly History[];
  };
  readonly changes: readonly ProductChange[];
  /** Products of the reports that stay as they are. */
  readonly unchanged: number;
  readonly conflicts: readonly IntakeConflict[];
  /** Rows that could not be joined, with the reason. */
  readonly skipped: readonly { readonly rows: number; readonly said: string }[];
  /** Anything else to know, in sentences. */
  readonly remarks: readonly string[];
  /** What brings everything back: rows as they were, and ids of those that were not there. */
  readonly undo: {
    readonly products: readonly Product[];
    readonly suppliers: readonly Supplier[];
    readonly histories: readonly History[];
    readonly remove: {
      readonly products: readonly string[];
      readonly suppliers: readonly string[];
      readonly histories: readonly string[];
    };
  };
}
