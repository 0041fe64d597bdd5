import { longPatienceMs, until } from './page.js';

export const onHand = '[aria-label="Your numbers"] [id$="-onHandFba"]';

export const answer = (page) => page.text('#answer');

/** The sentence that only a simulation can give. */
export const sentence = async (page) => (await answer(page)).match(/^.*\d+ of 50 futures.*$/m)?.[0] ?? '';

export const isExample = async (page) => /^Example$/m.test(await answer(page));

/** Waits for the number in the box of units on hand. */
export const shows = (page, number) =>
  until(`${number} stands in its box`, async () => (await page.value(onHand)) === number);

/** Waits until the restock gap's whole run has ended: the tornado is its last part. */
export const settled = (page) =>
  until(
    'the run has ended',
    () =>
      page.run(
        `return document.querySelector('.tornado[aria-busy="false"]') !== null
          && document.querySelector('#answer [aria-busy="true"]') === null`,
      ),
    longPatienceMs,
  );

const isIdle = (page) =>
  page.run(
    `return document.querySelector('main [aria-busy="true"], main progress, main [role="progressbar"]') === null`,
  );

/** Waits until a page of any calculator works on nothing more, and begins nothing. */
export const idle = (page) =>
  until(
    'nothing is worked on any more',
    async () => {
      if (!(await isIdle(page))) return false;
      await new Promise((done) => setTimeout(done, 300));
      return isIdle(page);
    },
    longPatienceMs,
  );

/** Waits for words in the page's main part. */
export const says = (page, words) =>
  until(`the page says ${words}`, async () => words.test(await page.text('main')));
