import { expect, test, vi } from 'vitest';
import type { SimulationReport } from './job';
import { createInThreadRunner } from './in-thread-runner';
import { runModel } from './run-model';
import { serveJobs } from './serve-jobs';

const request = { model: 'toy', values: { n: 3 }, trials: 1_000, previewTrials: 10, seed: 5 };
const model = {
  simulate: (values: { n: number }, report: SimulationReport<unknown>) => {
    if (values.n > 3) throw new RangeError('n must be 3 at most.');
    report.onProgress(report.trials, report.trials);
    return { sum: values.n * report.trials, seed: report.seed };
  },
};
const silent = { onProgress: () => {}, onPreview: () => {} };

test('previews with few trials before the whole, and reports only the progress of the whole', () => {
  const onPreview = vi.fn();
  const onProgress = vi.fn();
  expect(runModel(model, request, { onPreview, onProgress })).toEqual({ sum: 3_000, seed: 5 });
  expect(onPreview.mock.calls).toEqual([[{ sum: 30, seed: 5 }]]);
  expect(onProgress.mock.calls).toEqual([[1_000, 1_000]]);
});

test('the in-thread runner gives results, carries errors over, and falls silent once aborted', async () => {
  const runner = createInThreadRunner(async () => model);
  await expect(runner.run(request, silent).result).resolves.toEqual({ sum: 3_000, seed: 5 });
  await expect(runner.run({ ...request, values: { n: 4 } }, silent).result).rejects.toThrow(
    'n must be 3 at most.',
  );
  const onPreview = vi.fn();
  const work = runner.run(request, { ...silent, onPreview });
  work.abort();
  await new Promise((done) => setTimeout(done, 5));
  expect(onPreview).not.toHaveBeenCalled();
});

test('the worker’s side answers every request, also with a problem, and warms without a word', async () => {
  const sent: unknown[] = [];
  const mailbox = { onmessage: null, postMessage: (message: unknown) => void sent.push(message) } as {
    onmessage: ((event: MessageEvent) => void) | null;
    postMessage: (message: unknown) => void;
  };
  serveJobs(mailbox as never, async (name) => {
    if (name !== 'toy') throw new Error(`There is no calculator called “${name}”.`);
    return model;
  });
  const post = async (data: unknown) => {
    mailbox.onmessage!({ data } as MessageEvent);
    // The toy model answers before any timer runs.
    await new Promise((done) => setTimeout(done));
  };
  await post({ kind: 'warm', request: { ...request, model: 'other' } });
  await post({ kind: 'warm', request: { ...request, values: { n: 4 } } });
  await post({ kind: 'warm', request });
  expect(sent).toEqual([]);
  await post({ kind: 'run', request });
  expect(sent.map((message) => (message as { kind: string }).kind)).toEqual([
    'preview',
    'progress',
    'result',
  ]);
  await post({ kind: 'run', request: { ...request, model: 'other' } });
  expect(sent.at(-1)).toEqual({
    kind: 'problem',
    name: 'Error',
    message: 'There is no calculator called “other”.',
  });
});
