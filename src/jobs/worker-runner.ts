import type { JobListener, JobRequest, JobRunner, RunningWork } from './job';
import type { ToWorker } from './job-message';
import { SpareWorkers } from './spare-workers';
import { WorkerRun } from './worker-run';
import type { Scheduled, Workplace } from './worker-run';

/** Milliseconds after the page's own run before work beside it goes on: an edit is seldom the last. */
const pauseMs = 150;

/**
 * Runs each job in a worker of its own, with more of them to help where it is in pieces. It keeps one spare worker warm for the
 * page's own next run, which has run a few trials already, so that a run started by a keystroke waits neither for code
 * to load nor for it to be compiled.
 *
 * Work beside the page's own waits while that runs. When the page's own begins, it is ended, and begins anew afterwards.
 */
export class WorkerRunner implements JobRunner {
  readonly #create: () => Worker;
  readonly #size: number;
  readonly #idle: SpareWorkers;
  /** Kept for the page's own next run. */
  #spare: { readonly worker: Worker; model: string } | null = null;
  #own: readonly Scheduled[] = [];
  /** In the order they were asked for; the first of them run. */
  #beside: readonly Scheduled[] = [];
  #pause: ReturnType<typeof setTimeout> | null = null;

  /** @param size - how many workers compute at a time */
  constructor(create: () => Worker, size: number) {
    this.#create = create;
    this.#size = size;
    this.#idle = new SpareWorkers(size);
  }

  warm(request: JobRequest): void {
    const { model } = request;
    // The page has gone on to another calculator.
    if (this.#spare && this.#spare.model !== model) this.#idle.only(model);
    try {
      this.#spare ??= { worker: this.#idle.take(model) ?? this.#create(), model };
    } catch {
      // The run itself will say why there is no worker.
      return;
    }
    const { worker } = this.#spare;
    this.#spare.model = model;
    worker.onerror = () => {
      // Code that did not load: a run must not wait for it.
      worker.terminate();
      if (this.#spare?.worker === worker) this.#spare = null;
    };
    worker.postMessage({ kind: 'warm', request } satisfies ToWorker);
  }

  run<S>(request: JobRequest, listener: JobListener<S>): RunningWork<S> {
    return request.isBeside === true ? this.#runBeside(request, listener) : this.#runOwn(request, listener);
  }

  #runOwn<S>(request: JobRequest, listener: JobListener<S>): WorkerRun<S> {
    for (const run of this.#beside) run.halt();
    const run: WorkerRun<S> = new WorkerRun(request, listener, {
      lead: ({ model }) => this.#leadOf(model),
      room: (wanted) => this.#room(wanted, this.#own, run),
      helper: ({ model }) => this.#idle.take(model) ?? this.#create(),
      keep: ({ model }, lead, helpers) => {
        for (const helper of helpers) this.#idle.put(helper, model);
        // As warm as can be: it becomes the spare, and an unused one goes.
        this.#spare?.worker.terminate();
        this.#spare = { worker: lead, model };
      },
      over: () => {
        this.#own = this.#own.filter((one) => one !== run);
        this.#goOnLater();
      },
    });
    this.#own = [...this.#own, run];
    run.start();
    if (run.isRunning) this.warm(request);
    return run;
  }

  #runBeside<S>(request: JobRequest, listener: JobListener<S>): WorkerRun<S> {
    const place: Workplace = {
      lead: ({ model }) => this.#idle.take(model) ?? this.#create(),
      room: (wanted) => this.#room(wanted, this.#beside, run),
      helper: ({ model }) => this.#idle.take(model) ?? this.#create(),
      keep: ({ model }, lead, helpers) => {
        for (const worker of [...helpers, lead]) this.#idle.put(worker, model);
      },
      over: () => {
        this.#beside = this.#beside.filter((one) => one !== run);
        this.#goOn();
      },
    };
    const run: WorkerRun<S> = new WorkerRun(request, listener, place);
    this.#beside = [...this.#beside, run];
    this.#goOn();
    return run;
  }

  #leadOf(model: string): Worker {
    const spare = this.#spare;
    if (spare && spare.model !== model) {
      // A worker that knows the model is quicker than one that only stands ready.
      const idle = this.#idle.take(model);
      if (idle) return idle;
    }
    this.#spare = null;
    return spare?.worker ?? this.#idle.take(model) ?? this.#create();
  }

  #room(wanted: number, runs: readonly Scheduled[], run: Scheduled): number {
    const others = runs.reduce((sum, one) => (one === run ? sum : sum + one.size), 0);
    return Math.min(wanted, this.#size - others);
  }

  #goOnLater(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
    if (this.#beside.length === 0) return;
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#goOn();
    }, pauseMs);
  }

  #goOn(): void {
    for (const run of this.#beside) {
      if (this.#own.length > 0 || this.#pause !== null) return;
      if (!run.isRunning && this.#beside.reduce((sum, one) => sum + one.size, 0) < this.#size) run.start();
    }
  }
}
