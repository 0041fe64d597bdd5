import type { ReadReport } from './read-report';

/** What the page posts to the worker that reads reports. */
export interface ToReportWorker {
  /** Pieces of one report, read as one. */
  readonly files: readonly Blob[];
}

/** What the worker posts back. */
export type FromReportWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly report: ReadReport }
  | { readonly kind: 'problem'; readonly message: string };
