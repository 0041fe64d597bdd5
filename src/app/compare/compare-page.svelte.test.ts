import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { simulation } from '../../calculators/restock-gap/simulation';
import gap from '../../calculators/restock-gap/index';
import { defaultsOf } from '../../fields/values';
import type { Scenario } from '../../fields/stored';
import type { JobRequest } from '../../jobs/job';
import { createInThreadRunner } from '../../jobs/in-thread-runner';
import { exampleId, exampleScenario } from '../scenarios/example-scenario';
import PageUnderTest from '../scenarios/PageUnderTest.svelte';
import { testContext } from '../scenarios/test-context';
import ComparePage from './ComparePage.svelte';

const usual = defaultsOf(gap.inputs);
const saved = (n: number, title: string, values: object, changes: Partial<Scenario> = {}) =>
  exampleScenario({
    id: exampleId(n),
    title,
    values: { ...usual, ...values } as never,
    trials: 200,
    ...changes,
  });
const waits = saved(1, 'Backorders', { whileOut: 'backorder' }, { seed: 7 });
const closed = saved(2, 'Closed', { whileOut: 'closed' });
const dearer = saved(3, 'Dearer', { whileOut: 'backorder', price: 60 });
const euros = saved(4, 'In euros', { whileOut: 'closed' }, { currency: 'EUR' });
const pipeline = exampleScenario({ id: exampleId(5), title: 'Pipeline', calculator: 'backorder-pipeline' });

async function open(
  ids: readonly string[],
  scenarios: readonly Scenario[] = [waits, closed, dearer, euros, pipeline],
) {
  history.replaceState(null, '', ids.length > 0 ? `?with=${ids.join(',')}` : location.pathname);
  const requests: JobRequest[] = [];
  const inThread = createInThreadRunner(() => Promise.resolve(simulation));
  const runner = {
    run: ((request, listener) => {
      requests.push(request);
      return inThread.run(request, listener);
    }) as typeof inThread.run,
  };
  const made = await testContext(scenarios, runner);
  const { unmount } = await render(PageUnderTest, { props: { context: made.context, page: ComparePage } });
  await expect.poll(() => made.library.loaded).toBe(true);
  return { ...made, requests, unmount };
}
const table = (name: string) => page.getByRole('region', { name });
const address = location.href;
afterEach(() => history.replaceState(null, '', address));

test('runs every scenario with the seed and trials of the base, each once', async () => {
  const { requests } = await open([waits.id, closed.id, dearer.id]);
  await expect.element(page.getByRole('heading', { name: 'The difference' })).toBeVisible();
  expect(requests.map(({ seed, trials, previewTrials }) => [seed, trials, previewTrials])).toEqual(
    Array.from({ length: 3 }, () => [7, 200, 0]),
  );
  await expect
    .element(page.getByText(/under the same 200 random futures, those of “Backorders”/))
    .toBeVisible();
  await expect.element(page.getByText(/costs least/)).toBeVisible();
  // Taking one away runs nothing anew.
  await page.getByRole('button', { name: 'Remove “Dearer”' }).click();
  await expect
    .element(table('Key figures side by side').getByRole('columnheader').nth(2))
    .not.toBeInTheDocument();
  expect(requests).toHaveLength(3);
  expect(location.search).toBe(`?with=${waits.id},${closed.id}`);
});

test('marks what differs, in words too, and shows all on request', async () => {
  await open([waits.id, dearer.id]);
  const inputs = table('Inputs side by side');
  await expect.element(inputs.getByRole('row', { name: /^Price/ })).toHaveTextContent(/▲ \$\d+ a unit more/);
  expect(inputs.getByRole('rowheader').elements().length).toBeLessThan(4);
  await page.getByRole('button', { name: 'Show all inputs' }).click();
  await expect.element(inputs.getByRole('row', { name: /^Shipment: Units/ })).toBeVisible();
});

test('another base is held against, and its futures are run', async () => {
  const { requests } = await open([waits.id, closed.id]);
  await expect.element(page.getByRole('heading', { name: 'The difference' })).toBeVisible();
  await page.getByRole('button', { name: 'Make base “Closed”' }).click();
  await expect.element(page.getByText(/those of “Closed” \(seed 1\)/)).toBeVisible();
  await expect.poll(() => requests.map(({ seed }) => seed)).toEqual([7, 7, 1, 1]);
});

test('another one comes in only once it is put in, and beside these unless said otherwise', async () => {
  const { requests } = await open([waits.id, closed.id]);
  await expect.element(page.getByRole('heading', { name: 'The difference' })).toBeVisible();
  const put = page.getByRole('button', { name: 'Put it in' });
  await expect.element(put).toBeDisabled();
  await page.getByRole('combobox', { name: 'Another one' }).selectOptions('In euros');
  await page.getByRole('combobox', { name: 'Another one' }).selectOptions('Dearer');
  expect(requests).toHaveLength(2);
  expect(location.search).toBe(`?with=${waits.id},${closed.id}`);
  await put.click();
  await expect.poll(() => requests.length).toBe(3);
  expect(location.search).toBe(`?with=${waits.id},${closed.id},${dearer.id}`);
});

test('money of different currencies is not compared', async () => {
  await open([closed.id, euros.id]);
  await expect.element(page.getByText(/no rate of exchange is assumed/)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The difference' })).toBeVisible();
  const means = table('Means of all futures, and how they differ');
  await expect.element(means.getByRole('row', { name: /^Days out of stock/ })).toBeVisible();
  expect(means.element().textContent).not.toMatch(/[$€]/);
  await expect.element(page.getByText(/costs least/)).not.toBeInTheDocument();
});

test('lines of all runs, the range of the one chosen, and a table', async () => {
  await open([waits.id, closed.id]);
  const picture = page.getByRole('img', { name: /^Stock on hand, in the middle future: A .*; B / });
  await expect.element(picture).toBeVisible();
  const band = () => picture.element().querySelector('.band')!.getAttribute('d');
  const before = band();
  await page.getByRole('radio', { name: /B Closed/ }).click();
  await expect.poll(band).not.toBe(before);
  await page
    .getByRole('figure', { name: 'Stock on hand' })
    .getByRole('button', { name: 'Show as table' })
    .click();
  await expect.element(page.getByRole('columnheader', { name: 'B middle' })).toBeInTheDocument();
});

test('without an address one picks, and only of one calculator', async () => {
  const { requests } = await open([]);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect.element(page.getByText(/Choose at least two/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Closed' }).click();
  await page.getByRole('checkbox', { name: 'Dearer' }).click();
  await expect.element(page.getByText(/Only one is saved, “Pipeline”/)).toBeVisible();
  expect(requests).toHaveLength(0);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect.element(page.getByRole('heading', { name: 'The difference' })).toBeVisible();
  expect(location.search).toBe(`?with=${closed.id},${dearer.id}`);
});

test('says what is missing, of another calculator, or unreadable', async () => {
  const broken = { ...dearer, inputsVersion: 99 };
  await open([waits.id, exampleId(77), pipeline.id, broken.id], [waits, closed, broken, pipeline]);
  await expect
    .element(page.getByText(/One scenario of this comparison is not kept on this device/))
    .toBeVisible();
  await expect.element(page.getByText(/“Pipeline” is left out/)).toBeVisible();
  await expect.element(page.getByText(/“Dearer” is left out, as it was saved by a newer/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Another one' }).selectOptions('Closed');
  await page.getByRole('combobox', { name: 'goes' }).selectOptions('in place of B Dearer');
  await page.getByRole('button', { name: 'Put it in' }).click();
  await expect.element(page.getByRole('heading', { name: 'The difference' })).toBeVisible();
});

test('is copied as text', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open([waits.id, closed.id]);
  const copy = page.getByRole('button', { name: 'Copy as text' });
  await expect.element(copy).toBeEnabled();
  await copy.click();
  expect(write.mock.calls[0]![0]).toMatch(/^Restock gap, compared\nA \(base\) Backorders\. You will/);
});

test('leaving ends the run', async () => {
  const aborted = vi.fn();
  history.replaceState(null, '', `?with=${waits.id},${closed.id}`);
  const runner = { run: () => ({ result: new Promise<never>(() => {}), abort: aborted }) };
  const { context } = await testContext([waits, closed], runner);
  const { unmount } = await render(PageUnderTest, { props: { context, page: ComparePage } });
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  await unmount();
  expect(aborted).toHaveBeenCalled();
});
