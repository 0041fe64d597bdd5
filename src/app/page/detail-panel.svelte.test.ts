import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { testContext } from '../scenarios/test-context';
import type { Shown } from '../calculation.svelte';
import DetailUnderTest from './DetailUnderTest.svelte';
import ViewUnderTest from './ViewUnderTest.svelte';

const answer = (n: number): Shown => ({ values: {}, result: n, simulated: null });

/** A detail that says its result, far below what is in sight unless told otherwise. */
async function open({ isInSight = false } = {}) {
  const state = $state<{ shown: Shown | null }>({ shown: answer(1) });
  const target = document.createElement('main');
  target.style.marginTop = isInSight ? '0' : '300vh';
  document.body.append(target);
  const session = {
    calculator: { View: ViewUnderTest },
    inputs: { change: () => {} },
    calculation: { progress: null },
    format: {},
    get shown() {
      return state.shown;
    },
  };
  const { context } = await testContext([]);
  const part = mount(DetailUnderTest as never, { target, props: { context, session } as never });
  flushSync();
  // Where it stands is told by the browser, a frame later.
  await new Promise((done) => setTimeout(done, 100));
  return {
    state,
    target,
    said: () => target.textContent,
    close: () => unmount(part).then(() => target.remove()),
  };
}

test('in sight it follows at once', async () => {
  const detail = await open({ isInSight: true });
  detail.state.shown = answer(2);
  flushSync();
  expect(detail.said()).toBe('2');
  await detail.close();
});

test('out of sight it follows the last of many answers, a moment later', async () => {
  const detail = await open();
  for (const n of [2, 3, 4]) {
    detail.state.shown = answer(n);
    flushSync();
    expect(detail.said()).toBe('1');
  }
  await expect.poll(detail.said).toBe('4');
  await detail.close();
});

test('coming into sight it shows what is known by then', async () => {
  const detail = await open();
  detail.state.shown = answer(2);
  flushSync();
  detail.target.scrollIntoView();
  await expect.poll(detail.said, { timeout: 200, interval: 10 }).toBe('2');
  await detail.close();
});

test('what is no answer any more goes at once', async () => {
  const detail = await open();
  detail.state.shown = null;
  flushSync();
  expect(detail.said()).toBe('');
  await detail.close();
});
