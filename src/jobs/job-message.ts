import type { JobRequest } from './job';

/** What the page posts to a worker. */
export type ToWorker =
  | { readonly kind: 'warm'; readonly request: JobRequest }
  | { readonly kind: 'run'; readonly request: JobRequest };

/** What a worker posts back. An Error does not survive every browser's cloning whole, so its words travel. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly preview: unknown }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'problem'; readonly name: string; readonly message: string };
