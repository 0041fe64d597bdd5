import type { ReadReport, Wanted } from './read-report';
import type { Given } from './report-kind';

/** Pieces of one report, read as one; or rows pasted as text, which give orders. */
export type ReportSource = { readonly files: readonly Blob[] } | { readonly pasted: string };

/** What the page posts to the worker that reads reports. */
export interface ToReportWorker {
  readonly source: ReportSource;
  readonly wanted: Wanted<keyof Given>;
}

/** What the worker posts back. */
export type FromReportWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly report: ReadReport }
  | { readonly kind: 'problem'; readonly message: string };
