import { afterEach, expect, test, vi } from 'vitest';
import { WorkerRunner } from './worker-runner';

let workers: Worker[] = [];
const create = () => {
  const worker = new Worker(new URL('./parted-worker.for-test.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return worker;
};
afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers = [];
});

interface Found {
  readonly squares: readonly (number | null)[];
  readonly workers: number;
}

const request = { model: 'parted', values: { pieces: 8, ms: 120 }, trials: 10, previewTrials: 0, seed: 1 };

test('real workers share the pieces, pictures come no quicker than they are seen, and it can be ended', async () => {
  const runner = new WorkerRunner(create, 2);
  const pictures: { at: number; of: Found }[] = [];
  const onProgress = vi.fn();
  const onPreview = (of: Found) => void pictures.push({ at: performance.now(), of });
  const found = await runner.run<Found>(request, { onProgress, onPreview }).result;
  expect(found).toMatchObject({ squares: [0, 1, 4, 9, 16, 25, 36, 49], workers: 2 });
  expect(onProgress.mock.calls.at(-1)).toEqual([8, 8]);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures[0]!.of.squares).toContain(null);
  // Timers are kept by the worker, and messages come a little sooner or later.
  for (const [index, { at }] of pictures.entries())
    if (index > 0) expect(at - pictures[index - 1]!.at).toBeGreaterThan(75);

  const listener = { onProgress: vi.fn(), onPreview: vi.fn() };
  const long = runner.run({ ...request, values: { pieces: 50, ms: 100 } }, listener);
  await vi.waitFor(() => expect(listener.onProgress).toHaveBeenCalled(), { timeout: 10_000 });
  long.abort();
  const heard = listener.onProgress.mock.calls.length;
  await new Promise((done) => setTimeout(done, 250));
  expect(listener.onProgress).toHaveBeenCalledTimes(heard);
});
