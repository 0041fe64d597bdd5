import type { FromWorker, ToWorker } from './job-message';
import { problemMessage } from './job-problem';
import { runModel } from './run-model';
import type { LoadModel } from './run-model';

interface Mailbox {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Enough for the engine's loops to be compiled. */
const warmingTrials = 400;

/** Answers a worker's mailbox: loads the named model, runs it, reports, never throws. */
export function serveJobs(mailbox: Mailbox, load: LoadModel): void {
  const answer = async (data: ToWorker): Promise<void> => {
    try {
      const model = await load(data.request.model);
      if (data.kind === 'warm') {
        const { values, seed } = data.request;
        const silent = { onProgress: () => {}, onPreview: () => {} };
        model.simulate(values as never, { isPreview: true, trials: warmingTrials, seed, ...silent });
        return;
      }
      const result = runModel(model, data.request, {
        onProgress: (done, total) => mailbox.postMessage({ kind: 'progress', done, total }),
        onPreview: (preview) => mailbox.postMessage({ kind: 'preview', preview }),
      });
      mailbox.postMessage({ kind: 'result', result });
    } catch (thrown) {
      // A model that cannot be warmed will fail again, and be reported, when it is run.
      if (data.kind === 'warm') return;
      mailbox.postMessage({
        kind: 'problem',
        name: thrown instanceof Error ? thrown.name : 'Error',
        message: problemMessage(thrown),
      });
    }
  };
  mailbox.onmessage = ({ data }) => void answer(data);
}
