import type { JobRequest } from './job';

/** What the page posts to a worker. */
export type ToWorker =
  | { readonly kind: 'warm'; readonly request: JobRequest }
  | { readonly kind: 'run'; readonly request: JobRequest }
  /** To the worker that leads a run in pieces: a port to each helper, or none where it works alone. */
  | { readonly kind: 'helpers'; readonly ports: readonly MessagePort[] }
  | { readonly kind: 'helper lost'; readonly helper: number }
  /** To a helper: pieces of this run will come through the port. */
  | { readonly kind: 'help'; readonly request: JobRequest; readonly port: MessagePort };

/** Why work did not end well. An Error does not survive every browser's cloning whole, so its words travel. */
export interface PostedProblem {
  readonly kind: 'problem';
  readonly name: string;
  readonly message: string;
}

/** What a worker posts back. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly preview: unknown }
  /** The run is in so many pieces that helpers could take: answered by `helpers`. */
  | { readonly kind: 'parts'; readonly count: number }
  | { readonly kind: 'result'; readonly result: unknown }
  | PostedProblem;

/** What the leading worker posts to a helper: a piece, and its place among all. */
export interface ToHelper {
  readonly part: unknown;
  readonly at: number;
}

/** What a helper posts back. `unable`: its code did not load, so that others must do its share. */
export type FromHelper =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unable' }
  | { readonly kind: 'part'; readonly result: unknown }
  | PostedProblem;
