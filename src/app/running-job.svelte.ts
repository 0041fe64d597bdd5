import type { JobRequest, JobRunner, RunningWork } from '../jobs/job';
import { problemMessage } from '../jobs/job-problem';

/** One stream of work for one page: a new start ends what runs, a preview shows before the whole. */
export class RunningJob<S> {
  #progress = $state<number | null>(null);
  #result = $state.raw<S | null>(null);
  #error = $state<string | null>(null);
  #work: RunningWork<S> | null = null;
  readonly #runner: JobRunner;

  constructor(runner: JobRunner) {
    this.#runner = runner;
  }

  /** Share done, 0 to 1, or null when nothing runs. */
  get progress(): number | null {
    return this.#progress;
  }

  /** The latest preview or result; kept until a later one comes. */
  get result(): S | null {
    return this.#result;
  }

  get error(): string | null {
    return this.#error;
  }

  /** @param onResult - told of the preview, then of the whole */
  start(
    request: JobRequest,
    onResult: (result: S) => void = () => {},
    onError: (message: string) => void = () => {},
  ): void {
    this.#work?.abort();
    this.#progress = 0;
    this.#error = null;
    const take = (result: S) => {
      this.#result = result;
      onResult(result);
    };
    const work = this.#runner.run<S>(request, {
      onPreview: (preview) => {
        if (this.#work === work) take(preview);
      },
      onProgress: (done, total) => {
        if (this.#work === work) this.#progress = total > 0 ? done / total : 0;
      },
    });
    this.#work = work;
    work.result.then(
      (result) => {
        if (this.#work !== work) return;
        this.#end();
        take(result);
      },
      (thrown: unknown) => {
        if (this.#work !== work) return;
        this.#end();
        this.#error = problemMessage(thrown);
        onError(this.#error);
      },
    );
  }

  stop(): void {
    this.#work?.abort();
    this.#end();
  }

  #end(): void {
    this.#work = null;
    this.#progress = null;
  }
}
