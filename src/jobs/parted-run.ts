import type { JobListener, JobRequest } from './job';
import type { FromHelper, ToHelper } from './job-message';
import { JobProblem } from './job-problem';
import { sizeOf } from './parted';
import type { PartedModel } from './parted';

/** Milliseconds between two pictures, as often as a reader can take them in. */
const pictureMs = 150;
/** Milliseconds until pieces are run here after all, because no helper has come. */
const patienceMs = 500;

interface Helper {
  readonly port: MessagePort;
  isReady: boolean;
  /** The piece it is at, by its place. */
  at: number | null;
}

/**
 * A run in pieces, in the worker that leads it: hands them to the helpers it is given, puts together what they give, and
 * runs them itself as long as there is nobody else.
 */
export class PartedRun {
  readonly #model: PartedModel;
  readonly #request: JobRequest;
  readonly #listener: JobListener<unknown>;
  readonly #parts: readonly unknown[];
  readonly #done: unknown[];
  /** Places of the pieces that nobody has begun. */
  readonly #waiting: number[];
  #left: number;
  #helpers: Helper[] = [];
  #lastPicture = performance.now();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The result of all pieces; rejects with the first that fails. */
  readonly result: Promise<unknown>;
  #resolve: (result: unknown) => void = () => {};
  #reject: (reason: unknown) => void = () => {};

  /** @throws whatever the simulation throws when it is asked for its pieces */
  constructor(model: PartedModel, request: JobRequest, listener: JobListener<unknown>) {
    this.#model = model;
    this.#request = request;
    this.#listener = listener;
    this.#parts = model.parts(request.values, sizeOf(request));
    this.#done = this.#parts.map(() => null);
    this.#waiting = [...this.#parts.keys()];
    this.#left = this.#parts.length;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get count(): number {
    return this.#parts.length;
  }

  /** Begins with these helpers; with none, it is all done here. */
  begin(ports: readonly MessagePort[]): void {
    this.#helpers = ports.map((port) => ({ port, isReady: false, at: null }));
    this.#helpers.forEach(({ port }, index) => {
      port.onmessage = ({ data }: MessageEvent<FromHelper>) => this.#hear(index, data);
    });
    if (ports.length === 0) void this.#work();
    else setTimeout(() => void this.#work(), patienceMs);
  }

  /** A helper is gone: what it was at is for the others, or for this worker when nobody is left. */
  lose(index: number): void {
    const helper = this.#helpers[index];
    if (!helper) return;
    helper.port.close();
    helper.isReady = false;
    if (helper.at !== null) this.#waiting.unshift(helper.at);
    helper.at = null;
    const idle = this.#helpers.find(({ isReady, at }) => isReady && at === null);
    if (idle) this.#hand(idle);
    else void this.#work();
  }

  #hear(index: number, message: FromHelper): void {
    const helper = this.#helpers[index]!;
    switch (message.kind) {
      case 'ready':
        helper.isReady = true;
        this.#hand(helper);
        break;
      case 'part': {
        const { at } = helper;
        helper.at = null;
        // Before anything is put together, so that the helper need not wait for that.
        this.#hand(helper);
        if (at !== null) this.#take(at, message.result);
        break;
      }
      case 'unable':
        this.lose(index);
        break;
      case 'problem':
        this.#fail(new JobProblem(message.message));
        break;
    }
  }

  #hand(helper: Helper): void {
    const at = this.#waiting.shift();
    if (at === undefined) return;
    helper.at = at;
    const message: ToHelper = { part: this.#parts[at], at };
    helper.port.postMessage(message);
  }

  /** Runs pieces here until there is a helper to do it. */
  async #work(): Promise<void> {
    const { values } = this.#request;
    while (!this.#helpers.some(({ isReady }) => isReady)) {
      const at = this.#waiting.shift();
      if (at === undefined) return;
      try {
        this.#take(at, this.#model.runPart(values, this.#parts[at], sizeOf(this.#request)));
      } catch (thrown) {
        this.#fail(thrown);
      }
      // A helper that has come is heard only between pieces.
      if (this.#helpers.length > 0) await new Promise((resume) => setTimeout(resume));
    }
  }

  #take(at: number, result: unknown): void {
    if (this.#left === 0) return;
    this.#done[at] = result;
    this.#left--;
    this.#listener.onProgress(this.count - this.#left, this.count);
    if (this.#left > 0) {
      this.#picture();
      return;
    }
    this.#close();
    try {
      this.#resolve(this.#combined());
    } catch (thrown) {
      this.#reject(thrown);
    }
  }

  #combined(): unknown {
    return this.#model.combine(this.#request.values, this.#done, sizeOf(this.#request));
  }

  #picture(): void {
    const { values } = this.#request;
    const size = sizeOf(this.#request);
    if (size.isPreview || this.#timer !== null || this.#model.isEnough?.(values, this.#done, size) !== true)
      return;
    const show = () => {
      this.#timer = null;
      if (this.#left === 0) return;
      try {
        this.#listener.onPreview(this.#combined());
      } catch (thrown) {
        this.#fail(thrown);
      }
      this.#lastPicture = performance.now();
    };
    const wait = this.#lastPicture + pictureMs - performance.now();
    if (wait <= 0) show();
    else this.#timer = setTimeout(show, wait);
  }

  #fail(reason: unknown): void {
    this.#left = 0;
    this.#waiting.length = 0;
    this.#close();
    this.#reject(reason);
  }

  #close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const { port } of this.#helpers) port.close();
  }
}
