import { expect, test, vi } from 'vitest';
import { lateRunner } from './late-runner';

const request = { model: 'toy', values: {}, trials: 1, previewTrials: 0, seed: 1 };
const silent = { onProgress: () => {}, onPreview: () => {} };

function toy() {
  const abort = vi.fn();
  const run = vi.fn(() => ({ result: Promise.resolve('done'), abort }));
  return { abort, run, warm: vi.fn() };
}

test('loads once, hands on what is wanted, and starts nothing that was aborted meanwhile', async () => {
  const made = toy();
  const load = vi.fn(async () => made as never);
  const runner = lateRunner(load);
  runner.warm?.(request);
  runner.run(request, silent).abort();
  await expect(runner.run(request, silent).result).resolves.toBe('done');
  expect([load.mock.calls.length, made.warm.mock.calls.length, made.run.mock.calls.length]).toEqual([
    1, 1, 1,
  ]);
  runner.run(request, silent).abort();
  expect(made.abort).toHaveBeenCalledOnce();
});

test('says when its code does not load, and tries again the next time', async () => {
  const load = vi.fn(async () => toy() as never);
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const runner = lateRunner(load);
  await expect(runner.run(request, silent).result).rejects.toThrow('could not be started');
  await expect(runner.run(request, silent).result).resolves.toBe('done');
});
