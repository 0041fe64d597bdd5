import { afterEach, expect, test, vi } from 'vitest';
import { beside } from './beside';
import { FakeWorker } from './fake-worker.for-test';
import { createInThreadRunner } from './in-thread-runner';
import type { JobListener, SimulationReport } from './job';
import { partedSimulation } from './parted';
import { poolSize } from './pool-size';
import type { LoadModel } from './run-model';
import { WorkerRunner } from './worker-runner';

const request = { model: 'parted', values: { pieces: 7 }, trials: 100, previewTrials: 10, seed: 3 };

interface Values {
  readonly pieces: number;
  readonly fails?: number;
}
const parted = partedSimulation<Values, { n: number }, { row: Float64Array }, number[][]>({
  parts: ({ pieces }) => Array.from({ length: pieces }, (_, n) => ({ n })),
  runPart: ({ fails }, { n }, { trials, seed }) => {
    if (n === fails) throw new RangeError(`Piece ${n} has no answer.`);
    return { row: Float64Array.of(n / 3, trials, seed) };
  },
  combine: (_, done) => done.flatMap((piece) => (piece ? [[...piece.row]] : [])),
  isEnough: (_, done) => done[0] !== null,
});
const plain = {
  simulate: (values: Values, report: SimulationReport<unknown>) => {
    report.onProgress(1, 1);
    return { pieces: values.pieces, trials: report.trials };
  },
};
const load: LoadModel = async (name) => (name === 'plain' ? plain : (parted as never));

function listening() {
  return { onProgress: vi.fn(), onPreview: vi.fn() } satisfies JobListener<unknown>;
}
const runnerOf = (size: number, loads: (index: number) => LoadModel | null = () => load) => {
  FakeWorker.all = [];
  return new WorkerRunner(() => new FakeWorker(loads(FakeWorker.all.length)) as unknown as Worker, size);
};
const alive = () => FakeWorker.all.filter(({ isTerminated }) => !isTerminated);
const settled = () => new Promise((done) => setTimeout(done, 20));

afterEach(() => {
  for (const worker of FakeWorker.all) worker.terminate();
});

test('pieces give the same however they are spread, and progress counts them all', async () => {
  const expected = await createInThreadRunner(load).run(request, listening()).result;
  for (const size of [1, 2, 3, 6, 20]) {
    const listener = listening();
    await expect(runnerOf(size).run(request, listener).result).resolves.toEqual(expected);
    expect(listener.onProgress.mock.calls.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(listener.onPreview.mock.calls[0]).toEqual([parted.simulate(request.values, preview)]);
    // No helper sits idle, and one worker more leads.
    const helped = FakeWorker.all.filter(({ posted }) => posted.includes('help')).length;
    expect(helped).toBe(size === 1 ? 0 : Math.min(size, 7));
    for (const worker of FakeWorker.all) worker.terminate();
  }
});
const preview = { trials: 10, seed: 3, isPreview: true, onProgress: () => {}, onPreview: () => {} };

test('workers that ended well stay, within bounds, and are taken again', async () => {
  const runner = runnerOf(3);
  await runner.run(request, listening()).result;
  const count = FakeWorker.all.length;
  expect(alive()).toHaveLength(4);
  await runner.run(request, listening()).result;
  await runner.run(request, listening()).result;
  expect(alive().length).toBeLessThanOrEqual(5);
  expect(FakeWorker.all.length).toBeLessThanOrEqual(count + 2);
});

test('an abort ends all workers of the run and leaves the spare', async () => {
  const runner = runnerOf(3);
  const listener = listening();
  const work = runner.run({ ...request, values: { pieces: 5_000 } }, listener);
  await vi.waitFor(() => expect(listener.onProgress).toHaveBeenCalled());
  work.abort();
  const heard = listener.onProgress.mock.calls.length;
  expect(alive()).toHaveLength(1);
  await settled();
  expect(listener.onProgress.mock.calls).toHaveLength(heard);
});

test('a piece that throws fails the run with its words, and the lead is there for the next', async () => {
  for (const size of [1, 3]) {
    const runner = runnerOf(size);
    const work = runner.run({ ...request, previewTrials: 0, values: { pieces: 7, fails: 4 } }, listening());
    await expect(work.result).rejects.toThrow('Piece 4 has no answer.');
    await expect(runner.run(request, listening()).result).resolves.toHaveLength(7);
  }
});

test('helpers that cannot start, or whose code is missing, are done without, to one worker at the least', async () => {
  const missing: LoadModel = async () => {
    throw new Error('There is no such file.');
  };
  // The first leads, the second is the spare.
  for (const bad of [null, missing])
    for (const from of [2, 3]) {
      const runner = runnerOf(3, (index) => (index >= from ? bad : load));
      await expect(runner.run(request, listening()).result).resolves.toHaveLength(7);
    }
  let created = 0;
  const one = new WorkerRunner(() => {
    if (created++ > 1) throw new Error('No more.');
    return new FakeWorker(load) as unknown as Worker;
  }, 3);
  await expect(one.run(request, listening()).result).resolves.toHaveLength(7);
});

test('a first worker that cannot start is said, and so is a browser without any', async () => {
  await expect(runnerOf(2, () => null).run(request, listening()).result).rejects.toThrow(
    'could not be started',
  );
  const none = new WorkerRunner(() => {
    throw new Error('Blocked.');
  }, 2);
  none.warm(request);
  await expect(none.run(request, listening()).result).rejects.toThrow('did not let the page start');
});

test('a spare whose code did not load is not waited for', async () => {
  const runner = runnerOf(1, (index) => (index === 0 ? null : load));
  runner.warm({ ...request, model: 'plain' });
  await settled();
  expect(alive()).toHaveLength(0);
  await expect(runner.run({ ...request, model: 'plain' }, listening()).result).resolves.toEqual({
    pieces: 7,
    trials: 100,
  });
});

test('work beside the page’s own waits for it, gives way to it, and comes to its end', async () => {
  const runner = runnerOf(2);
  const own = { ...request, model: 'plain' };
  runner.warm(own);
  const [spare] = FakeWorker.all;
  const order: string[] = [];
  const listener = listening();
  const side = beside(runner).run({ ...request, values: { pieces: 5_000 } }, listener);
  void side.result.then(() => order.push('beside'));
  await vi.waitFor(() => expect(listener.onProgress).toHaveBeenCalled());
  // It has workers, and none of them is the page's spare.
  expect(alive().length).toBeGreaterThan(1);
  expect(spare!.posted).toEqual(['warm']);
  const first = runner.run(own, listening());
  expect(spare!.posted).toEqual(['warm', 'run']);
  // Only the page's own run and its next spare are left.
  expect(alive()).toHaveLength(2);
  const second = beside(runner).run({ ...request, values: { pieces: 3 } }, listening());
  void second.result.then(() => order.push('second'));
  await first.result;
  order.push('own');
  await Promise.all([side.result, second.result]);
  expect(order[0]).toBe('own');
  await expect(side.result).resolves.toHaveLength(5_000);
  await expect(second.result).resolves.toHaveLength(3);
});

test('work beside that is aborted while it waits never starts', async () => {
  const runner = runnerOf(2);
  const own = runner.run({ ...request, values: { pieces: 300 } }, listening());
  const listener = listening();
  const side = beside(runner).run({ ...request, model: 'plain' }, listener);
  side.abort();
  await own.result;
  await new Promise((done) => setTimeout(done, 200));
  expect(listener.onPreview).not.toHaveBeenCalled();
});

test('several runs beside share the workers', async () => {
  const runner = runnerOf(2);
  const jobs = beside(runner);
  const works = [1, 2, 3, 4].map((pieces) => jobs.run({ ...request, values: { pieces } }, listening()));
  const results = await Promise.all(works.map(({ result }) => result));
  expect(results.map((rows) => (rows as unknown[]).length)).toEqual([1, 2, 3, 4]);
});

test('a core is left to the page, where there are more than two', () => {
  expect([undefined, 1, 2, 3, 4, 8, 64].map(poolSize)).toEqual([2, 1, 2, 2, 3, 6, 6]);
});
