import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../ui/base.css';
import '../../ui/tokens.css';
import pipeline from '../../calculators/backorder-pipeline/index';
import type { Calculator } from '../../calculators/calculator';
import restockGap from '../../calculators/restock-gap/index';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { everyInputChanged } from '../share/changed-inputs';
import PrintSheet from './PrintSheet.svelte';

const format = createFormatter(plainSettings);
const sheet = () => document.querySelector<HTMLElement>('.print-sheet');
const text = () => sheet()!.textContent.replace(/\s+/g, ' ');
const actions = Array.from({ length: 9 }, (_, day) => ({ text: `Do thing ${day}.`, byDay: day }));

function propsOf(calculator: Calculator, changed = {}) {
  return {
    title: calculator.about.title,
    answer: ['You will be out for ', { strong: '12 days' }, '.'],
    figures: [{ label: 'Cost of the gap', value: '$3,400', note: '$1 to $2' }],
    inputs: calculator.inputs,
    groups: calculator.groups,
    values: { ...defaultsOf(calculator.inputs), ...changed },
    format,
    actions,
    assumptions: ['Days are independent.'],
    run: { seed: 7, trials: 10_000 },
    version: '0.1.0',
    link: 'https://example.org/restock-gap/#s=1zabc',
    now: () => new Date(2026, 10, 23, 23, 30),
  };
}
const gap = restockGap as unknown as Calculator;
const print = () => dispatchEvent(new Event('beforeprint'));

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
});

/** Everything stands inside the sheet's page, laid out as it is on paper. */
function expectToFit() {
  const laid = sheet()!;
  laid.classList.add('measuring');
  expect(laid.scrollHeight).toBeLessThanOrEqual(laid.clientHeight);
  expect(laid.scrollWidth).toBeLessThanOrEqual(laid.clientWidth);
  const page = laid.getBoundingClientRect();
  expect(laid.querySelector('footer')!.getBoundingClientRect().bottom).toBeLessThanOrEqual(page.bottom);
  for (const element of laid.querySelectorAll('li, p, dt, dd'))
    expect(Number.parseFloat(getComputedStyle(element).fontSize)).toBeGreaterThanOrEqual((8 * 4) / 3 - 0.01);
}

test('is there while printing alone, and never on the screen', async () => {
  await render(PrintSheet, { props: propsOf(gap) });
  expect(sheet()).toBeNull();
  print();
  expect(getComputedStyle(sheet()!).display).toBe('none');
  dispatchEvent(new Event('afterprint'));
  await expect.poll(sheet).toBeNull();
});

test('holds all that makes the answer: words, figures, numbers, actions, assumptions, version, seed and link', async () => {
  await render(PrintSheet, { props: { ...propsOf(gap, { dailyDemand: 14 }), name: 'Blue kettle' } });
  print();
  expect(text()).toContain('Blue kettle');
  expect(text()).toContain('Restock gap, November 23, 2026');
  expect(text()).toContain('You will be out for 12 days.');
  expect(text()).toContain('$1 to $2');
  expect(text()).toMatch(/today Do thing 0\. ?by day.1 Do thing 1\./);
  expect(sheet()!.querySelector('.changed')!.textContent).toMatch(/^14/);
  expect(text()).toContain('further assumptions stand at their defaults');
  expect(text()).toContain('Days are independent.');
  expect(text()).toMatch(/Stockgap 0\.1\.0, engine \d+, 10,000 futures, seed 7/);
  expect(sheet()!.querySelector('a')!.href).toBe('https://example.org/restock-gap/#s=1zabc');
  expectToFit();
});

test('draws the link for a camera once that is loaded, and does without when it is too long', async () => {
  const { rerender } = await render(PrintSheet, { props: propsOf(gap) });
  await expect
    .poll(() => {
      print();
      return sheet()!.querySelector('footer svg path')?.getAttribute('d')?.length ?? 0;
    })
    .toBeGreaterThan(500);
  await rerender({ link: `https://example.org/#s=${'a'.repeat(5_000)}` });
  print();
  expect(sheet()!.querySelector('footer svg')).toBeNull();
  expect(sheet()!.querySelector('a')!.textContent.length).toBeLessThan(300);
  expect(sheet()!.querySelector('a')!.href.length).toBeGreaterThan(5_000);
  expectToFit();
});

test('every input changed still is one page, and says what it leaves out', async () => {
  const busy = {
    actions: Array.from({ length: 40 }, (_, day) => ({
      text: `Do thing ${day}. ${'So '.repeat(40)}`,
      byDay: day,
    })),
    assumptions: Array.from({ length: 12 }, (_, line) => `Line ${line} ${'of a long story '.repeat(8)}.`),
  };
  const changed = everyInputChanged(gap.inputs);
  const { rerender } = await render(PrintSheet, {
    props: { ...propsOf(gap, changed), actions: busy.actions.slice(0, 22) },
  });
  print();
  expect(sheet()!.classList).toContain('dense');
  expect(text()).toMatch(/and \d+ more, behind the link/);
  expect(text()).toContain('Do thing 21.');
  expectToFit();
  await rerender(busy);
  print();
  expect(text()).toMatch(/and \d+ more behind the link/);
  expectToFit();
});

test('a small calculator leaves nothing out', async () => {
  const small = pipeline as unknown as Calculator;
  const props = { ...propsOf(small, everyInputChanged(small.inputs)), link: '', run: null, actions: [] };
  await render(PrintSheet, { props });
  print();
  expect(text()).not.toMatch(/more,|What to do|seed/);
  expect(sheet()!.querySelector('a')).toBeNull();
  expectToFit();
});
