import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { defaultsOf } from '../../fields/values';
import { createInThreadRunner } from '../../jobs/in-thread-runner';
import type { JobListener, JobRequest, JobRunner } from '../../jobs/job';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { gapInputs, type GapValues } from '../gap-inputs';
import { simulation } from '../jobs/optimise-ways';
import type { Optimised, OptimiseValues } from './optimise-outcome';
import OptimiserUnderTest from './OptimiserUnderTest.svelte';
import { wayInputs } from './way-inputs';

const start = { ...defaultsOf(gapInputs), ...defaultsOf(wayInputs) };
const find = /Find the best promise/;
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** A runner that hands over what was asked and finishes when told. */
function heldRunner() {
  let listener: JobListener<Optimised>;
  let finish: (found: Optimised) => void;
  let fail: (problem: Error) => void;
  const abort = vi.fn();
  const requests: JobRequest[] = [];
  const runner: JobRunner = {
    run: (request, told) => {
      requests.push(request);
      listener = told as never;
      const result = new Promise((resolve, reject) => {
        finish = resolve as never;
        fail = reject;
      });
      return { result: result as never, abort };
    },
  };
  const solved = (preview: boolean) => {
    const { values, seed } = requests.at(-1)!;
    const silent = { onProgress: () => {}, onPreview: () => {} };
    return simulation.simulate(values as OptimiseValues, {
      trials: 300,
      seed,
      isPreview: preview,
      ...silent,
    });
  };
  return {
    runner,
    requests,
    abort,
    progress: (share: number) => listener.onProgress(share, 1),
    preview: () => listener.onPreview(solved(true)),
    finish: () => finish(solved(false)),
    fail: () => fail(new Error('The date is stale.')),
  };
}

const mount = async (jobs: JobRunner | undefined, more: Partial<GapValues> = {}) => {
  const seen = vi.fn<(changes: Partial<GapValues>) => void>();
  const { component } = await render(OptimiserUnderTest, {
    start: { ...start, ...more },
    jobs,
    trials: 300,
    seen,
  });
  return { seen, edit: (component as unknown as { edit: (changes: Partial<GapValues>) => void }).edit };
};

test('finds a proposal, shows its curves with their tables, and takes it over in one step', async () => {
  const { seen } = await mount(createInThreadRunner(async () => simulation));
  await button(find).click();
  await expect.element(page.getByText(/expected to earn/)).toBeInTheDocument();
  await expect
    .element(page.getByText(/futures instead of|A limit is breached in/).first())
    .toBeInTheDocument();
  await expect
    .element(page.getByRole('img', { name: /Promise and expected profit.*proposed/ }))
    .toBeInTheDocument();
  await button('Show as table').first().click();
  await expect.element(page.getByRole('columnheader', { name: 'Limit breached' })).toBeInTheDocument();
  await button('Use these numbers').click();
  expect(seen).toHaveBeenCalledTimes(1);
  expect(Object.keys(seen.mock.calls[0]![0]).length).toBeGreaterThan(0);
  await expect.element(page.getByText(/in use now/)).toBeInTheDocument();
  expect(button('Use these numbers').query()).toBeNull();
});

test('tells how far it is with the best so far, and can be cancelled', async () => {
  const held = heldRunner();
  await mount(held.runner);
  await button(find).click();
  expect(held.requests).toMatchObject([{ model: 'optimise-ways', trials: 300, previewTrials: 0, seed: 3 }]);
  await expect.element(button('Cancel')).toHaveFocus();
  held.progress(0.4);
  held.preview();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.4');
  await expect.element(page.getByText(/Best so far/)).toBeInTheDocument();
  await button('Cancel').click();
  expect(held.abort).toHaveBeenCalledOnce();
  await expect.element(button(find)).toHaveFocus();
  expect(page.getByText(/Best so far/).query()).toBeNull();
});

test('says that a result is for earlier numbers, and offers it no more', async () => {
  const held = heldRunner();
  const { edit } = await mount(held.runner);
  await button(find).click();
  edit({ promiseDays: 24 });
  held.finish();
  await expect.element(page.getByText(/found for earlier numbers/)).toBeInTheDocument();
  expect(button('Use these numbers').query()).toBeNull();
  edit({ promiseDays: start.promiseDays });
  await expect.element(button('Use these numbers')).toBeInTheDocument();
});

test('moves only what may be moved, and says what was left out', async () => {
  const held = heldRunner();
  await mount(held.runner, { whileOut: 'closed' });
  await page.getByRole('checkbox', { name: 'Price' }).click();
  await button(find).click();
  held.finish();
  await expect.element(page.getByText(/Price: you left it as it is/)).toBeInTheDocument();
  await expect.element(page.getByText(/Queue cap: the offer is closed/)).toBeInTheDocument();
  expect((held.requests[0]!.values as OptimiseValues).mayMove).toEqual(['promise', 'flown', 'cap']);
});

test('says why a search failed, and searches again', async () => {
  const held = heldRunner();
  await mount(held.runner);
  await button(find).click();
  held.fail();
  await expect.element(page.getByText(/could not be done. The date is stale/)).toBeInTheDocument();
  await button(find).click();
  expect(page.getByText(/could not be done/).query()).toBeNull();
});

test('waits for the page to come alive', async () => {
  await mount(undefined);
  await expect.element(button(find)).toBeDisabled();
});

test('fits a narrow phone', async () => {
  await page.viewport(320, 700);
  const held = heldRunner();
  await mount(held.runner);
  await button(find).click();
  held.finish();
  await expect.element(button('Use these numbers')).toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
