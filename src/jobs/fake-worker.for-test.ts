import type { ToWorker } from './job-message';
import type { LoadModel } from './run-model';
import { serveJobs } from './serve-jobs';

type Handler = ((event: MessageEvent) => void) | null;

/** A worker's mailbox without a thread of its own; what is posted is cloned and handed over as a browser does it. */
export class FakeWorker {
  static all: FakeWorker[] = [];
  readonly posted: ToWorker['kind'][] = [];
  onmessage: Handler = null;
  onmessageerror: Handler = null;
  onerror: (() => void) | null = null;
  isTerminated = false;
  readonly #channel = new MessageChannel();

  /** @param load - null for one whose code does not load: it fails as soon as something is posted */
  constructor(readonly load: LoadModel | null) {
    FakeWorker.all.push(this);
    const { port1, port2 } = this.#channel;
    port1.onmessage = (event) => this.onmessage?.(event);
    if (load) serveJobs(port2 as never, load);
  }

  postMessage(message: ToWorker, transfer: Transferable[] = []): void {
    this.posted.push(message.kind);
    if (this.load) this.#channel.port1.postMessage(message, transfer);
    else setTimeout(() => this.onerror?.());
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
  }
}
