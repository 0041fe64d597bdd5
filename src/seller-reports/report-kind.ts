import type { AccountDays, DailyStock, Positions } from './account-parts';
import type { OpenDates, OrderWaits } from './order-waits';
import type { SalesLines } from './sales-lines';

/** A column of a report. */
export interface ReportColumn {
  /** Its names, in plain form (`plainName`): today's first, then those of older and translated files. */
  readonly names: readonly string[];
  /** What cannot be told when the file lacks it; a column without this must be there. */
  readonly without?: string;
}
export type ReportColumns = Readonly<Record<string, ReportColumn>>;

/** The cells of one row by column, '' where the file lacks the column. Nothing but the kind's own columns is in it. */
export type ReportRow<C extends ReportColumns = ReportColumns> = { readonly [K in keyof C]: string };

/** Rows of the file under one reason: "cancelled". */
export interface Counted {
  readonly rows: number;
  /** Follows the number: "lines were cancelled and are not counted." */
  readonly said: string;
}

export interface Accumulated<R> {
  readonly result: R;
  /** Rows that were used. */
  readonly used: number;
  readonly skipped: readonly Counted[];
  /** Rows that were used in a way the reader should know of. */
  readonly noted: readonly Counted[];
  /** Anything else to know, in sentences. */
  readonly remarks: readonly string[];
  /** How dates that can be read two ways were read; absent or null where none can. */
  readonly openDates?: OpenDates | null;
}

/** Takes a report in row by row. */
export interface Accumulator<C extends ReportColumns, R> {
  add(row: ReportRow<C>): void;
  finish(): Accumulated<R>;
}

/** What reports give, under the names that calculators accept. */
export interface Given {
  readonly 'daily-sales': SalesLines;
  readonly orders: OrderWaits;
  readonly positions: Positions;
  readonly 'daily-stock': DailyStock;
  readonly 'account-days': AccountDays;
}

/** How dates like 3/4/2026 are read: as most of them make sense, or as the reader says. */
export type DateOrder = 'guess' | 'month-first' | 'day-first';

/** Another report that may be taken for this one. */
export interface Lookalike {
  /** Columns that tell it, in plain form (`plainName`); all of them are in its header. */
  readonly columns: readonly string[];
  /** What it is, and which report to take instead. */
  readonly said: string;
}

/** One kind of report: how to get it, how to know it, how to take it in. One file in `kinds/`. */
export interface ReportKind<C extends ReportColumns = ReportColumns, G extends keyof Given = keyof Given> {
  /** File name in `kinds/`, and the first part of its fixtures' names. */
  readonly id: string;
  readonly title: string;
  /** How to get it, step by step. */
  readonly steps: readonly string[];
  readonly gives: G;
  /** What to say where it is loaded for something else, which it cannot give. */
  readonly otherwise: string;
  readonly columns: C;
  /**
   * Names, in plain form, that stand in no other report: beside the columns that must be there, one of them must. Without
   * them the columns that must be there say enough.
   */
  readonly telling?: readonly string[];
  /** Reports that cannot stand in for it though they look like it. */
  readonly lookalikes?: readonly Lookalike[];
  /** Rows read at most; `fileLimits.rows` where it does not say. */
  readonly mostRows?: number;
  readonly start: (dates: DateOrder) => Accumulator<C, Given[G]>;
}

/** Identity with types. */
export function defineReportKind<const C extends ReportColumns, G extends keyof Given>(
  kind: ReportKind<C, G>,
): ReportKind<C, G> {
  return kind;
}
