import type { JobListener, JobRequest, JobRunner, RunningWork } from './job';
import type { FromWorker, ToWorker } from './job-message';
import { JobProblem } from './job-problem';

const post = (worker: Worker, message: ToWorker) => worker.postMessage(message);

/**
 * Runs each job in a worker of its own and keeps one spare worker warm, which has run a few
 * trials already, so that a run started by a keystroke waits neither for code to load nor for it to be compiled.
 */
export class WorkerRunner implements JobRunner {
  readonly #create: () => Worker;
  #spare: Worker | null = null;

  constructor(create: () => Worker) {
    this.#create = create;
  }

  warm(request: JobRequest): void {
    try {
      this.#spare ??= this.#create();
      post(this.#spare, { kind: 'warm', request });
    } catch {
      // The run itself will say why there is no worker.
    }
  }

  run<S>(request: JobRequest, listener: JobListener<S>): RunningWork<S> {
    let worker: Worker | null = null;
    let over = false;
    const end = () => {
      over = true;
      // Terminate, don't message: a worker inside a loop never reads its mailbox.
      worker?.terminate();
    };
    const result = new Promise<S>((resolve, reject) => {
      const fail = (message: string) => {
        if (over) return;
        end();
        reject(new JobProblem(message));
      };
      try {
        worker = this.#spare ?? this.#create();
      } catch {
        fail('This browser did not let the page start the simulation.');
        return;
      }
      this.#spare = null;
      worker.onmessage = (event: MessageEvent<FromWorker>) => {
        if (over) return;
        const message = event.data;
        switch (message.kind) {
          case 'progress':
            listener.onProgress(message.done, message.total);
            break;
          case 'preview':
            listener.onPreview(message.preview as S);
            break;
          case 'result':
            over = true;
            this.#keep(worker!);
            resolve(message.result as S);
            break;
          case 'problem':
            over = true;
            this.#keep(worker!);
            reject(new JobProblem(message.message));
            break;
        }
      };
      worker.onerror = () => fail('The simulation could not be started. Reload the page to try again.');
      worker.onmessageerror = () =>
        fail('The simulation sent something unreadable. Reload the page to try again.');
      post(worker, { kind: 'run', request });
      this.warm(request);
    });
    return { result, abort: end };
  }

  /** A worker that ended well is as warm as can be: it becomes the spare, and an unused one goes. */
  #keep(worker: Worker): void {
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    this.#spare?.terminate();
    this.#spare = worker;
  }
}
