import type { FromHelper, FromWorker, ToWorker } from './job-message';
import type { JobListener, JobRequest } from './job';
import { postedProblem } from './job-problem';
import { isParted } from './parted';
import type { PartedRun } from './parted-run';
import { hasPreview, previewOf, runModel } from './run-model';
import type { LoadModel } from './run-model';

interface Mailbox {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Enough for the engine's loops to be compiled. */
const warmingTrials = 400;

// Most simulations are whole, and their workers go without.
const leadParts = async () => (await import('./parted-run')).PartedRun;
const helpWithParts = async () => (await import('./serve-parts')).serveParts;

/** Answers a worker's mailbox: loads the named model, runs it, leads or helps in a run in pieces, reports, never throws. */
export function serveJobs(mailbox: Mailbox, load: LoadModel): void {
  let leading: PartedRun | null = null;
  const listener: JobListener<unknown> = {
    onProgress: (done, total) => mailbox.postMessage({ kind: 'progress', done, total }),
    onPreview: (preview) => mailbox.postMessage({ kind: 'preview', preview }),
  };

  async function warm({ model: name, values, seed }: JobRequest) {
    // A model that cannot be warmed will fail again, and be reported, when it is run.
    try {
      const model = await load(name);
      if (isParted(model)) await Promise.all([leadParts(), helpWithParts()]);
      previewOf(model, { values, seed, previewTrials: warmingTrials });
    } catch {
      return;
    }
  }

  async function run(request: JobRequest) {
    try {
      const model = await load(request.model);
      let result: unknown;
      if (isParted(model)) {
        if (hasPreview(request)) listener.onPreview(previewOf(model, request));
        leading = new (await leadParts())(model, request, listener);
        mailbox.postMessage({ kind: 'parts', count: leading.count });
        result = await leading.result;
      } else result = runModel(model, request, listener);
      mailbox.postMessage({ kind: 'result', result });
    } catch (thrown) {
      mailbox.postMessage(postedProblem(thrown));
    }
    leading = null;
  }

  async function help(request: JobRequest, port: MessagePort) {
    try {
      await (
        await helpWithParts()
      )(request, port, load);
    } catch {
      port.postMessage({ kind: 'unable' } satisfies FromHelper);
    }
  }

  mailbox.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'warm':
        void warm(data.request);
        break;
      case 'run':
        void run(data.request);
        break;
      case 'helpers':
        leading?.begin(data.ports);
        break;
      case 'helper lost':
        leading?.lose(data.helper);
        break;
      case 'help':
        void help(data.request, data.port);
        break;
    }
  };
}
