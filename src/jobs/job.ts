/**
 * Long work off the page. The page asks a runner to run a named simulation, in a worker; tests run it where they stand. Who
 * asks ends a run that is not wanted any more.
 */
export interface JobRequest {
  /** A calculator's id, whose `simulation.ts` the worker loads, or the name of a file in `gap/jobs/`. */
  readonly model: string;
  readonly values: unknown;
  readonly trials: number;
  readonly previewTrials: number;
  readonly seed: number;
  /** Only what the answer needs, from all the trials: comparisons beside it are left out. */
  readonly answerOnly?: boolean;
  /** Work beside the page's own, which waits for that and gives way to it. */
  readonly isBeside?: boolean;
}

export interface JobListener<S> {
  readonly onProgress: (done: number, total: number) => void;
  readonly onPreview: (preview: S) => void;
}

/** Ends work that is not needed any more; after it nothing more is reported. */
export interface RunningWork<S> {
  readonly result: Promise<S>;
  abort(): void;
}

export interface JobRunner {
  /** Gets ready for a run like this one, so that it starts at once when it is wanted. */
  warm?(request: JobRequest): void;
  run<S>(request: JobRequest, listener: JobListener<S>): RunningWork<S>;
}

/** What a run reports while it works: a preview first, then how far it is. */
export interface SimulationReport<S> {
  readonly trials: number;
  readonly seed: number;
  /** Set where only the answer is wanted, as in the quick first run: the rest is left out. */
  readonly isPreview?: boolean;
  readonly onProgress: (done: number, total: number) => void;
  /** Hears parts of the result as they come. */
  readonly onPreview: (preview: S) => void;
}
