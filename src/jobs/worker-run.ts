import type { JobListener, JobRequest, RunningWork } from './job';
import type { FromWorker, ToWorker } from './job-message';
import { JobProblem } from './job-problem';

const post = (worker: Worker, message: ToWorker, transfer: Transferable[] = []) =>
  worker.postMessage(message, transfer);

/** Where a run gets its workers, and what becomes of them. */
export interface Workplace {
  /** @throws where the browser gives no worker */
  lead(request: JobRequest): Worker;
  /** How many of so many helpers there is room for. */
  room(wanted: number): number;
  /** @throws where the browser gives no worker */
  helper(request: JobRequest): Worker;
  /** They ended well, and are as warm as can be. */
  keep(request: JobRequest, lead: Worker, helpers: readonly Worker[]): void;
  /** The run is over, whichever way. */
  over(): void;
}

/** A run as it is started and ended, whatever it gives. */
export type Scheduled = Pick<WorkerRun<unknown>, 'isRunning' | 'size' | 'start' | 'halt'>;

/** One run: the worker that leads it and, where it is in pieces, those that help. */
export class WorkerRun<S> implements RunningWork<S> {
  readonly result: Promise<S>;
  readonly #request: JobRequest;
  readonly #listener: JobListener<S>;
  readonly #place: Workplace;
  #resolve: (result: S) => void = () => {};
  #reject: (problem: JobProblem) => void = () => {};
  #lead: Worker | null = null;
  /** By their number; null for one that was lost. */
  #helpers: (Worker | null)[] = [];
  #isOver = false;

  constructor(request: JobRequest, listener: JobListener<S>, place: Workplace) {
    this.#request = request;
    this.#listener = listener;
    this.#place = place;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get isRunning(): boolean {
    return this.#lead !== null;
  }

  /** How many workers compute for it. */
  get size(): number {
    return this.isRunning ? Math.max(1, this.#helpers.length) : 0;
  }

  start(): void {
    let lead: Worker;
    try {
      lead = this.#place.lead(this.#request);
    } catch {
      this.#fail('This browser did not let the page start the simulation.');
      return;
    }
    this.#lead = lead;
    lead.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(lead, data);
    lead.onerror = () => this.#fail('The simulation could not be started. Reload the page to try again.');
    lead.onmessageerror = () =>
      this.#fail('The simulation sent something unreadable. Reload the page to try again.');
    post(lead, { kind: 'run', request: this.#request });
  }

  /** Ends its workers; it may be started again, from the beginning. */
  halt(): void {
    // Terminate, don't message: a worker inside a loop never reads its mailbox.
    for (const worker of [this.#lead, ...this.#helpers]) {
      if (!worker) continue;
      silence(worker);
      worker.terminate();
    }
    this.#lead = null;
    this.#helpers = [];
  }

  abort(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.halt();
    this.#place.over();
  }

  #fail(message: string): void {
    this.abort();
    this.#reject(new JobProblem(message));
  }

  #hear(lead: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'progress':
        this.#listener.onProgress(message.done, message.total);
        break;
      case 'preview':
        this.#listener.onPreview(message.preview as S);
        break;
      case 'parts':
        this.#callHelpers(lead, message.count);
        break;
      case 'result':
        this.#end(lead, this.#helpers);
        this.#resolve(message.result as S);
        break;
      case 'problem':
        // What the others are at is not wanted any more.
        this.#endHelpers();
        this.#end(lead, []);
        this.#reject(new JobProblem(message.message));
        break;
    }
  }

  #end(lead: Worker, helpers: readonly (Worker | null)[]): void {
    this.#isOver = true;
    this.#lead = null;
    this.#helpers = [];
    const kept = helpers.filter((helper) => helper !== null);
    for (const worker of [lead, ...kept]) silence(worker);
    this.#place.keep(this.#request, lead, kept);
    this.#place.over();
  }

  #endHelpers(): void {
    for (const helper of this.#helpers) helper?.terminate();
    this.#helpers = [];
  }

  /** With one helper alone the leading worker would only look on. */
  #callHelpers(lead: Worker, count: number): void {
    const wanted = this.#place.room(count);
    const ports: MessagePort[] = [];
    for (let number = 0; wanted > 1 && number < wanted; number++) {
      try {
        const helper = this.#place.helper(this.#request);
        const { port1, port2 } = new MessageChannel();
        helper.onerror = helper.onmessageerror = () => this.#lose(lead, number);
        // Before it is sent anything, so that one that cannot be is ended with the others.
        this.#helpers.push(helper);
        post(helper, { kind: 'help', request: this.#request, port: port2 }, [port2]);
        ports.push(port1);
      } catch {
        // As many as the browser gives.
        break;
      }
    }
    post(lead, { kind: 'helpers', ports }, ports);
  }

  #lose(lead: Worker, number: number): void {
    this.#helpers[number]?.terminate();
    this.#helpers[number] = null;
    post(lead, { kind: 'helper lost', helper: number });
  }
}

function silence(worker: Worker): void {
  worker.onmessage = worker.onerror = worker.onmessageerror = null;
}
