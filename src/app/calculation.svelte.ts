import type { Calculator } from '../calculators/calculator';
import type { Problem, Values } from '../fields/field';
import type { JobRequest, JobRunner } from '../jobs/job';
import { problemMessage } from '../jobs/job-problem';
import { RunningJob } from './running-job.svelte';
import { simulationSize } from './worked-example';
import type { SimulationSize, WorkedExample } from './worked-example';

/** One answer: the values, what was computed from them and what was simulated, always of the same numbers. */
export interface Shown {
  readonly values: Values;
  readonly result: unknown;
  readonly simulated: unknown;
}

/**
 * From a page's values to the answer it shows. Where chance plays a part the last answer stays until the preview of the
 * new one is there, so that a reader never sees half of each.
 */
export class Calculation {
  readonly #calculator: Calculator;
  readonly #job: RunningJob<unknown>;
  readonly #runner: JobRunner;
  #shown = $state.raw<Shown | null>(null);
  #failure = $state<string | null>(null);
  #stale = $state(false);
  #next: Shown | null = null;
  /** Whether what is shown is all there will be of it, and no preview. */
  #isWhole: boolean = $state(false);
  /** Whether the reader wants no more than the first look at these values. */
  #isCancelled = $state(false);
  /** The worked example, whole, to go back to at once. */
  #example: Shown | null;
  #size: SimulationSize = simulationSize;
  #waiting: readonly (() => void)[] = [];
  /** The values asked for last. */
  #asked: Values | null = null;

  /** @param example - what `values` give, where the page came with it: coming alive works nothing out */
  constructor(calculator: Calculator, runner: JobRunner, values: Values, example: WorkedExample | null) {
    this.#calculator = calculator;
    this.#runner = runner;
    this.#job = new RunningJob(runner);
    this.#isWhole = example !== null || !calculator.simulation;
    if (example !== null) this.#shown = { values, ...example };
    else {
      const result = this.#compute(values);
      if (result !== null) this.#shown = { values, result: result.of, simulated: null };
    }
    this.#example = this.#isWhole ? this.#shown : null;
  }

  /** The answer to show, or null when there is none yet for these numbers. */
  get shown(): Shown | null {
    return this.#shown;
  }

  /** Whether what is shown is all there will be of it. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether what is shown is the worked example as the page came with it. */
  get isAsBuilt(): boolean {
    return this.#shown !== null && this.#shown === this.#example && !this.#stale && this.progress === null;
  }

  /** Whether what is shown stays a first look, because the reader ended its run. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Whether what is shown belongs to earlier numbers, because the present ones have problems. */
  get stale(): boolean {
    return this.#stale;
  }

  get failure(): string | null {
    return this.#failure ?? this.#job.error;
  }

  get progress(): number | null {
    return this.#job.progress;
  }

  /** Other numbers altogether: what was shown is no "last answer" of theirs. */
  forget(): void {
    this.#shown = null;
  }

  /** How many futures are drawn, and with which seed, from now on. */
  draw(size: Pick<SimulationSize, 'trials' | 'seed'>): void {
    if (size.trials === this.#size.trials && size.seed === this.#size.seed) return;
    this.#size = { ...simulationSize, ...size };
    // Drawn with other luck, it is no answer to come back to.
    this.#example = null;
    this.#shown = null;
    this.#isWhole = false;
  }

  get size(): SimulationSize {
    return this.#size;
  }

  /** The answer to these values once it is whole; null when there is none, none came in time, or others were asked for. */
  async whole(values: Values, withinMs: number): Promise<Shown | null> {
    const isThere = () => this.#isWhole && this.#shown?.values === values;
    const isSuperseded = () => this.#asked !== null && this.#asked !== values;
    const isFirstLook = () => this.#isCancelled && this.#job.progress === null;
    const end = performance.now() + withinMs;
    while (!isThere() && !isSuperseded() && !isFirstLook() && performance.now() < end) {
      await new Promise<void>((resolve) => {
        this.#waiting = [...this.#waiting, resolve];
        setTimeout(resolve, Math.max(0, end - performance.now()));
      });
    }
    return this.#shown?.values === values ? this.#shown : null;
  }

  update(values: Values, problems: readonly Problem[]): void {
    this.#asked = values;
    this.#isCancelled = false;
    this.#tell();
    const known = [this.#example, this.#isWhole ? this.#shown : null].find((one) => one?.values === values);
    if (known && problems.length === 0) {
      // As prerendered, gone back to, or shown already: nothing to work out.
      this.#settle();
      this.#shown = known;
      this.#isWhole = true;
      return;
    }
    if (problems.length > 0) {
      this.#settle();
      this.#stale = true;
      return;
    }
    // The worker draws while the page computes.
    let computed: unknown = null;
    if (this.#calculator.simulation)
      this.#job.start(
        this.#request(values),
        (simulated) => {
          this.#next = { values, result: computed, simulated };
          this.#showNext(this.#job.progress === null);
          // Cancelled before there was anything to leave.
          if (this.#isCancelled && !this.#isWhole) this.#job.stop();
          this.#isCancelled &&= !this.#isWhole;
        },
        // A run that failed leaves what there is.
        () => {
          this.#isCancelled = false;
          this.#showNext(true);
        },
      );
    const result = this.#compute(values);
    if (result === null) {
      this.#settle();
      this.#stale = true;
      return;
    }
    computed = result.of;
    this.#next = { values, result: computed, simulated: null };
    if (!this.#calculator.simulation) {
      this.#showNext(true);
      return;
    }
    // Nothing stands there yet: what is computed already is better than nothing.
    if (this.#shown === null) {
      this.#shown = this.#next;
      this.#isWhole = false;
    }
  }

  /** Ends the run under way: what there is of it stays, and where there is nothing yet, its first look is still waited for. */
  cancel(): void {
    if (this.#job.progress === null) return;
    this.#isCancelled = true;
    // Until the first look has come, what is shown belongs to other numbers.
    if (this.#shown?.values === this.#asked && this.#shown?.simulated !== null) this.#job.stop();
    this.#tell();
  }

  /** Takes a cancelled run up again, from its beginning. */
  takeUp(): void {
    if (this.#isCancelled && this.#asked) this.update(this.#asked, []);
  }

  /** Gets the worker ready for the first edit. */
  warm(values: Values): void {
    if (this.#calculator.simulation) this.#runner.warm?.(this.#request(values));
  }

  /** Works the example out once for nothing, so that the first edit is as quick as the next. */
  rehearse(): void {
    if (this.isAsBuilt) this.#compute(this.#shown!.values);
  }

  #request(values: Values): JobRequest {
    return { model: this.#calculator.about.id, values, ...this.#size };
  }

  close(): void {
    this.#settle();
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #settle(): void {
    this.#tell();
    this.#job.stop();
    this.#next = null;
    this.#stale = false;
  }

  #showNext(isWhole: boolean): void {
    if (this.#next === null) return;
    this.#shown = this.#next;
    this.#isWhole = isWhole;
    this.#stale = false;
    this.#next = null;
    this.#tell();
  }

  #compute(values: Values): { readonly of: unknown } | null {
    try {
      const of = this.#calculator.model.compute(values as never);
      this.#failure = null;
      return { of };
    } catch (thrown) {
      this.#failure = problemMessage(thrown);
      return null;
    }
  }
}
