import { flushSync, hydrate, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import LaterPart from './LaterPart.svelte';
import LaterUnderTest from './LaterUnderTest.svelte';

const built =
  '<div data-later="part"><!--[--><p><button type="button">Pressed 0</button> <input value="10"></p><!--]--></div>';

/** A page far above the part, as prerendered; what it shows follows `state`. */
function open({ isPrerendered = true } = {}) {
  let made = 0;
  const state = $state({ asBuilt: true });
  const target = document.createElement('main');
  target.style.marginTop = '300vh';
  if (isPrerendered) target.innerHTML = `<!--[-->${built}<!--]-->`;
  document.body.append(target);
  const props = {
    name: 'part',
    component: LaterUnderTest,
    props: { made: () => made++ },
    get asBuilt() {
      return state.asBuilt;
    },
  };
  const page = (isPrerendered ? hydrate : mount)(LaterPart as never, { target, props: props as never });
  flushSync();
  const button = () => target.querySelector('button')!;
  return { state, target, button, made: () => made, close: () => unmount(page).then(() => target.remove()) };
}
const frames = () => new Promise<void>((done) => setTimeout(done, 100));

test('stands as it was built until the reader does something, and loses no press', async () => {
  const part = open();
  const before = part.button();
  await frames();
  expect(part.made()).toBe(0);
  before.click();
  flushSync();
  expect(part.button()).toBe(before);
  expect(before.textContent).toBe('Pressed 1');
  expect(part.made()).toBe(1);
  await part.close();
});

test('leaves what is selected in a box that is reached first', async () => {
  const part = open();
  const box = part.target.querySelector('input')!;
  box.select();
  box.focus();
  await frames();
  expect(part.made()).toBe(1);
  expect(part.target.querySelector('input')).toBe(box);
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, 2]);
  await part.close();
});

test('comes alive in a free moment after the first sign of a reader elsewhere', async () => {
  const part = open();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  expect(part.made()).toBe(0);
  await expect.poll(() => part.made()).toBe(1);
  await part.close();
});

test('comes alive when it comes nearly in sight', async () => {
  const part = open();
  part.target.scrollIntoView();
  await expect.poll(() => part.made()).toBe(1);
  await part.close();
});

test('is made anew once it would show something else than was built', async () => {
  const part = open();
  const before = part.button();
  part.state.asBuilt = false;
  flushSync();
  expect(part.made()).toBe(1);
  expect(part.button()).not.toBe(before);
  expect(part.target.querySelectorAll('button')).toHaveLength(1);
  await part.close();
});

test('on a page reached by a link it is there at once, and it goes with the page', async () => {
  const part = open({ isPrerendered: false });
  expect(part.button().textContent).toBe('Pressed 0');
  await part.close();
  const gone = open();
  await gone.close();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await frames();
  expect(gone.made()).toBe(0);
});
