import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import type { Calculator } from '../calculators/calculator';
import { PageDraft } from './drafts';
import { PageInputs } from './page-inputs.svelte';
import { SmallStore } from './small-store';

const toy = {
  version: 2,
  upgrade: [(old: Record<string, unknown>) => ({ ...old, n: old.count ?? old.n })],
  inputs: {
    n: { kind: 'number', unit: 'units', label: 'N', help: 'N.', min: 0, max: 100, default: 10 },
    m: { kind: 'number', unit: 'units', label: 'M', help: 'M.', min: 0, max: 100, default: 20 },
  },
  examples: [],
} as unknown as Calculator;

function stores() {
  sessionStorage.clear();
  localStorage.clear();
  return { tab: new SmallStore(() => sessionStorage), shared: new SmallStore(() => localStorage) };
}

test('keystrokes in one field are one step; another field is another', () => {
  let now = 0;
  const inputs = new PageInputs(toy, { now: () => now });
  inputs.change({ n: 1 });
  now += 200;
  inputs.change({ n: 12 });
  now += 200;
  inputs.change({ m: 5 });
  now += 5_000;
  inputs.change({ m: 6 });
  expect(inputs.values).toEqual({ n: 12, m: 6 });
  inputs.undo();
  expect(inputs.values).toEqual({ n: 12, m: 5 });
  inputs.undo();
  expect(inputs.values).toEqual({ n: 12, m: 20 });
  inputs.undo();
  expect(inputs.values).toEqual({ n: 10, m: 20 });
  expect([inputs.canUndo, inputs.canRedo, inputs.isExample]).toEqual([false, true, true]);
  inputs.redo();
  expect(inputs.values).toEqual({ n: 12, m: 20 });
  inputs.change({ m: 1 });
  expect(inputs.canRedo).toBe(false);
});

test('numbers claimed as one’s own are no example, even where they equal it', () => {
  const inputs = new PageInputs(toy);
  inputs.claim({ n: 10 });
  expect(inputs.isExample).toBe(false);
  inputs.reset();
  expect(inputs.isExample).toBe(true);
  inputs.undo();
  expect(inputs.isExample).toBe(false);
});

test('a draft is written after a pause and at once when the page goes', () => {
  vi.useFakeTimers();
  try {
    const kept = stores();
    const inputs = new PageInputs(toy, { draft: new PageDraft(kept, 'toy') });
    inputs.change({ n: 7 });
    expect(new PageDraft(kept, 'toy').read()).toBeNull();
    vi.advanceTimersByTime(400);
    expect(new PageDraft(kept, 'toy').read()?.values).toEqual({ n: 7, m: 20 });
    inputs.change({ n: 8 });
    inputs.flush();
    expect(new PageDraft(kept, 'toy').read()?.values).toEqual({ n: 8, m: 20 });
    inputs.reset();
    inputs.flush();
    expect(new PageDraft(kept, 'toy').read()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['saved before it was typed', -1, 7],
  ['saved since', 1, 33],
  ['saved before the clock was set back', 5, 7],
])('a draft over numbers %s', (_, savedAt, n) => {
  vi.useFakeTimers({ now: 1_000_000 });
  try {
    const kept = stores();
    const page = new PageInputs(toy, { draft: new PageDraft(kept, 'toy') });
    page.change({ n: 7 });
    page.flush();
    vi.setSystemTime(1_000_003);
    const base = { kind: 'product', values: { n: 33, m: 20 } } as const;
    page.open(base, new PageDraft(kept, 'toy'), { values: { n: 33 }, at: 1_000_000 + savedAt });
    expect(page.values).toEqual({ n, m: 20 });
  } finally {
    vi.useRealTimers();
  }
});

test('an older draft is upgraded; a wrong value takes the example’s and is said and set aside', () => {
  const kept = stores();
  const draft = new PageDraft(kept, 'toy');
  draft.write({ version: 1, values: { count: 3, m: 4 }, own: false });
  const inputs = new PageInputs(toy, { draft });
  inputs.restore();
  expect(inputs.values).toEqual({ n: 3, m: 4 });
  expect(inputs.draftProblem).toBeNull();

  draft.write({ version: 2, values: { n: 1e9, m: 4 }, own: false });
  const other = new PageInputs(toy, { draft });
  other.restore();
  expect(other.values).toEqual({ n: 10, m: 4 });
  expect(other.draftProblem).toMatch(/could not be used/);
  expect(other.setAsideText).toContain('1000000000');
  other.discardSetAside();
  expect([other.draftProblem, draft.mangled]).toEqual([null, null]);
  const again = new PageInputs(toy, { draft });
  again.restore();
  expect([again.values, again.draftProblem]).toEqual([{ n: 10, m: 4 }, null]);
});

test('a draft of a newer version is kept aside, not read', () => {
  const kept = stores();
  const draft = new PageDraft(kept, 'toy');
  draft.write({ version: 9, values: { n: 3 }, own: false });
  const inputs = new PageInputs(toy, { draft });
  inputs.restore();
  expect(inputs.values).toEqual({ n: 10, m: 20 });
  expect(inputs.draftProblem).toMatch(/newer version/);
  expect(draft.read()?.version).toBe(9);
  inputs.discardSetAside();
  const again = new PageInputs(toy, { draft });
  again.restore();
  expect(again.draftProblem).toBeNull();
});

test('values put in place whole are another generation; typed ones are not', () => {
  const inputs = new PageInputs(toy);
  const seen = [inputs.generation];
  const after = (step: () => void) => {
    step();
    seen.push(inputs.generation);
  };
  after(() => inputs.change({ n: 1 }));
  after(() => inputs.undo());
  after(() => inputs.redo());
  after(() => inputs.claim({ n: 2 }));
  after(() => inputs.load({ n: 3 }));
  after(() => inputs.reset());
  after(() => inputs.reset());
  expect(seen).toEqual([0, 0, 1, 2, 3, 4, 5, 6]);
  inputs.undo();
  expect(inputs.values.n).toBe(3);
});

test('problems follow the values', () => {
  const inputs = new PageInputs(toy);
  const seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push(inputs.problems.length));
  });
  flushSync();
  inputs.change({ n: 1_000 });
  flushSync();
  inputs.undo();
  flushSync();
  stop();
  expect(seen).toEqual([0, 1, 0]);
});
