import type { Calculator } from '../../calculators/calculator';
import type { Values } from '../../fields/field';
import type { JobRunner } from '../../jobs/job';
import { problemMessage } from '../../jobs/job-problem';
import { RunningJob } from '../running-job.svelte';

/** What came of one scenario's numbers; `simulated` is null until its run is done, and where chance plays no part. */
export interface Outcome {
  readonly result: unknown;
  readonly simulated: unknown;
  /** Whether there is nothing more to come. */
  readonly done: boolean;
  readonly failure: string | null;
}

/** The futures all runs share. */
export interface Futures {
  readonly seed: number;
  readonly trials: number;
}

const waiting: Outcome = { result: null, simulated: null, done: false, failure: null };

/**
 * Runs several scenarios under the same futures, one after another. What has been run once is not run again: taking a
 * scenario out, or making another the base with the same seed, costs nothing.
 */
export class ComparedRuns {
  readonly #job: RunningJob<unknown>;
  #outcomes = $state.raw<Readonly<Record<string, Outcome>>>({});
  #queue: readonly { readonly key: string; readonly values: Values }[] = [];
  #todo = $state(0);
  #total = $state(0);
  // Other futures are other outcomes, though nothing new has run.
  #calculator = $state.raw<Calculator | null>(null);
  #futures = $state.raw<Futures>({ seed: 1, trials: 1 });

  constructor(runner: JobRunner) {
    this.#job = new RunningJob(runner);
  }

  /** Share done of all the runs wanted, 0 to 1; null when all are there. */
  get progress(): number | null {
    if (this.#todo === 0) return null;
    return (this.#total - this.#todo + (this.#job.progress ?? 0)) / this.#total;
  }

  /** How many runs are still to be done. */
  get left(): number {
    return this.#todo;
  }

  outcome(values: Values): Outcome {
    return this.#outcomes[this.#key(values)] ?? waiting;
  }

  /** Wants these, in this order; whatever ran for others ends. */
  want(calculator: Calculator, futures: Futures, all: readonly Values[]): void {
    this.stop();
    this.#calculator = calculator;
    this.#futures = futures;
    this.#queue = all
      .map((values) => ({ key: this.#key(values), values }))
      .filter(({ key }, index, keys) => keys.findIndex((other) => other.key === key) === index)
      .filter(({ key }) => !this.#outcomes[key]?.done);
    this.#todo = this.#total = this.#queue.length;
    this.#next();
  }

  stop(): void {
    this.#job.stop();
    this.#queue = [];
    this.#todo = 0;
  }

  #key(values: Values): string {
    const { seed, trials } = this.#futures;
    return JSON.stringify([this.#calculator?.about.id, seed, trials, values]);
  }

  #next(): void {
    const [first, ...rest] = this.#queue;
    const calculator = this.#calculator;
    this.#todo = this.#queue.length;
    if (first === undefined || calculator === null) return;
    const { key, values } = first;
    const settle = (outcome: Partial<Outcome>) => {
      this.#outcomes = { ...this.#outcomes, [key]: { ...waiting, ...this.#outcomes[key], ...outcome } };
    };
    const finish = (outcome: Partial<Outcome>) => {
      settle({ ...outcome, done: true });
      this.#queue = rest;
      this.#next();
    };
    try {
      settle({ result: calculator.model.compute(values as never) });
    } catch (thrown) {
      finish({ failure: problemMessage(thrown) });
      return;
    }
    if (!calculator.simulation) {
      finish({});
      return;
    }
    // Straight to the whole: a first look of few futures would only make the columns jump.
    const request = {
      model: calculator.about.id,
      values,
      ...this.#futures,
      previewTrials: 0,
      answerOnly: true,
    };
    this.#job.start(
      request,
      (simulated) => {
        if (this.#job.progress === null) finish({ simulated });
        else settle({ simulated });
      },
      (failure) => finish({ failure }),
    );
  }
}
