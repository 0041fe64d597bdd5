import { sameValue } from '../../fields/values';
import type { JobRunner, RunningWork } from '../../jobs/job';
import { problemMessage } from '../../jobs/job-problem';
import type { Optimised, OptimiseValues } from './optimise-outcome';

export interface OptimiseSize {
  readonly trials: number;
  readonly seed: number;
}

/** One search at a time, and what it found for which numbers. */
export class OptimiseRun {
  #progress = $state<number | null>(null);
  #found = $state.raw<{ readonly of: OptimiseValues; readonly outcome: Optimised } | null>(null);
  #error = $state<string | null>(null);
  #work: RunningWork<Optimised> | null = null;

  /** Share done, 0 to 1; null when no search is under way. */
  get progress(): number | null {
    return this.#progress;
  }

  /** The latest proposal, of a search under way too, with the numbers it is for. */
  get found(): { readonly of: OptimiseValues; readonly outcome: Optimised } | null {
    return this.#found;
  }

  get error(): string | null {
    return this.#error;
  }

  start(jobs: JobRunner, of: OptimiseValues, { trials, seed }: OptimiseSize): void {
    this.stop();
    this.#found = null;
    this.#error = null;
    this.#progress = 0;
    const work = jobs.run<Optimised>(
      { model: 'optimise-ways', values: of, trials, previewTrials: 0, seed },
      {
        onPreview: (outcome) => {
          if (this.#work === work) this.#found = { of, outcome };
        },
        onProgress: (done, total) => {
          if (this.#work === work) this.#progress = total > 0 ? done / total : 0;
        },
      },
    );
    this.#work = work;
    work.result.then(
      (outcome) => {
        if (this.#work !== work) return;
        this.#end();
        this.#found = { of, outcome };
      },
      (thrown: unknown) => {
        if (this.#work !== work) return;
        this.#end();
        this.#found = null;
        this.#error = problemMessage(thrown);
      },
    );
  }

  /** Ends the search; what it had found so far goes with it, since nothing of it was compared in full. */
  stop(): void {
    if (this.#work === null) return;
    this.#work.abort();
    this.#end();
    this.#found = null;
  }

  #end(): void {
    this.#work = null;
    this.#progress = null;
  }
}

/** How what was found stands to the numbers on the page: for them, taken over into them, or for earlier ones. */
export function standing(
  { of, outcome }: { readonly of: OptimiseValues; readonly outcome: Optimised },
  now: OptimiseValues,
): 'present' | 'taken' | 'earlier' {
  const asOf = { ...now, mayMove: of.mayMove };
  if (sameValue(of, asOf)) return 'present';
  return sameValue({ ...of, ...outcome.changes }, asOf) ? 'taken' : 'earlier';
}
