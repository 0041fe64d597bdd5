import type { AccountReading, AccountWanted } from './read-account';
import type { ReadReport, Wanted } from './read-report';
import type { Given } from './report-kind';

/** Pieces of one report, read as one; or rows pasted as text, which give orders. */
export type ReportSource = { readonly files: readonly Blob[] } | { readonly pasted: string };

/** A whole account: its files, or one made up as of a day (YYYY-MM-DD). */
export type AccountSource = { readonly files: readonly File[] } | { readonly sampleAt: string };

/** What the page posts to the worker that reads reports: one report to read, or files of a whole account. */
export type ToReportWorker =
  | { readonly source: ReportSource; readonly wanted: Wanted<keyof Given> }
  | { readonly source: AccountSource; readonly account: AccountWanted };

/** What the worker posts back. */
export type FromReportWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly report: ReadReport }
  | { readonly kind: 'account'; readonly reading: AccountReading }
  | { readonly kind: 'problem'; readonly message: string };
