import { expect, test, vi } from 'vitest';
import type { Calculator } from '../calculators/calculator';
import type { JobListener, JobRequest } from '../jobs/job';
import { Calculation } from './calculation.svelte';

function setUp(withSimulation = true) {
  const runs: {
    listener: JobListener<unknown>;
    finish: (result: unknown) => void;
    fail: (error: Error) => void;
    abort: () => void;
  }[] = [];
  const runner = {
    run<S>(_request: JobRequest, listener: JobListener<S>) {
      const abort = vi.fn();
      const result = new Promise<S>((resolve, reject) => {
        runs.push({
          listener: listener as JobListener<unknown>,
          finish: resolve as never,
          fail: reject,
          abort,
        });
      });
      return { result, abort };
    },
  };
  const calculator = {
    about: { id: 'toy' },
    model: {
      compute: ({ n }: { n: number }) => {
        if (n === 13) throw new RangeError('Not 13.');
        return { n };
      },
    },
    ...(withSimulation ? { simulation: () => null } : {}),
  } as unknown as Calculator;
  const first = { n: 1 };
  return {
    runs,
    first,
    calculation: new Calculation(
      calculator,
      runner,
      first,
      withSimulation ? { result: { n: 1 }, simulated: 'example' } : null,
    ),
  };
}

const turn = () => new Promise((done) => setTimeout(done));

test('the prerendered example needs no run', () => {
  const { runs, first, calculation } = setUp();
  calculation.update(first, []);
  expect(runs).toHaveLength(0);
  expect(calculation.shown).toEqual({ values: first, result: { n: 1 }, simulated: 'example' });
});

test('the old answer stands whole until the preview of the new one is there', async () => {
  const { runs, first, calculation } = setUp();
  calculation.update({ n: 2 }, []);
  expect(calculation.shown?.values).toBe(first);
  runs[0]!.listener.onPreview('preview');
  expect(calculation.shown).toEqual({ values: { n: 2 }, result: { n: 2 }, simulated: 'preview' });
  runs[0]!.finish('whole');
  await turn();
  expect(calculation.shown?.simulated).toBe('whole');
  expect(calculation.progress).toBeNull();
});

test('a new edit ends the run before it, and nothing of that is shown any more', () => {
  const { runs, calculation } = setUp();
  calculation.update({ n: 2 }, []);
  calculation.update({ n: 3 }, []);
  expect(runs[0]!.abort).toHaveBeenCalled();
  runs[0]!.listener.onPreview('old');
  runs[1]!.listener.onPreview('new');
  expect(calculation.shown).toEqual({ values: { n: 3 }, result: { n: 3 }, simulated: 'new' });
});

test('with problems the last good answer stays, marked', () => {
  const { first, calculation } = setUp(false);
  calculation.update({ n: 2 }, [{ path: 'n', message: 'No.' }]);
  expect([calculation.stale, calculation.shown?.values]).toEqual([true, first]);
  calculation.update({ n: 3 }, []);
  expect([calculation.stale, calculation.shown?.values]).toEqual([false, { n: 3 }]);
});

test('what goes wrong is a sentence beside the last good answer', async () => {
  const { runs, first, calculation } = setUp();
  calculation.update({ n: 13 }, []);
  expect([calculation.failure, calculation.stale, calculation.shown?.values]).toEqual([
    'Not 13.',
    true,
    first,
  ]);
  calculation.update({ n: 4 }, []);
  runs.at(-1)!.fail(new Error('The simulation broke.'));
  await turn();
  expect(calculation.failure).toBe('The simulation broke.');
  expect(calculation.shown).toEqual({ values: { n: 4 }, result: { n: 4 }, simulated: null });
});

test('numbers taken from a draft are shown as soon as they are computed', () => {
  const { calculation } = setUp();
  calculation.forget();
  calculation.update({ n: 5 }, []);
  expect(calculation.shown).toEqual({ values: { n: 5 }, result: { n: 5 }, simulated: null });
});

test('a cancelled run leaves its first look, marked, until it is taken up again or the numbers change', async () => {
  const { runs, calculation } = setUp();
  const values = { n: 2 };
  calculation.update(values, []);
  // Nothing of it stands there yet: the first look still comes, and no more.
  calculation.cancel();
  expect(runs[0]!.abort).not.toHaveBeenCalled();
  const saved = calculation.whole(values, 60_000);
  runs[0]!.listener.onPreview('first look');
  expect(runs[0]!.abort).toHaveBeenCalled();
  expect(calculation.shown).toEqual({ values, result: { n: 2 }, simulated: 'first look' });
  expect([calculation.isCancelled, calculation.isWhole, calculation.progress]).toEqual([true, false, null]);
  await expect(saved).resolves.toMatchObject({ simulated: 'first look' });
  calculation.takeUp();
  expect(calculation.isCancelled).toBe(false);
  runs[1]!.listener.onPreview('first look');
  calculation.cancel();
  expect(runs[1]!.abort).toHaveBeenCalled();
  calculation.update({ n: 3 }, []);
  expect(calculation.isCancelled).toBe(false);
  runs[2]!.finish('whole');
  await turn();
  expect([calculation.isWhole, calculation.shown?.simulated]).toEqual([true, 'whole']);
  calculation.cancel();
  expect(calculation.isCancelled).toBe(false);
});
