/** A reader's own numbers: typed, simulated, kept, saved, sent. The steps follow one another on one page. */
import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { until } from './page.js';
import { answer, isExample, onHand, says, sentence, settled, shows } from './what-stands.js';

const typed = '20';
export const scenarioName = 'Kettles, spring';

export const ownNumbers = [
  {
    name: 'the home page asks for the situation, and leads to a calculator',
    smoke: true,
    async walk({ page }) {
      await page.open('');
      assert.match(await page.text('h1'), /situation/);
      await page.press('Restock gap');
      await until('the calculator is open', async () => /restock gap/i.test(await page.text('h1')));
    },
  },
  {
    name: 'the worked example stands, and comes alive',
    smoke: true,
    async walk({ page }) {
      await page.open('restock-gap/');
      assert.ok(await isExample(page), 'is labelled an example');
      assert.match(await answer(page), /out for about \d+ days/);
    },
  },
  {
    name: 'an edit is simulated in the worker, and changes the answer',
    smoke: true,
    async walk({ page }) {
      const before = await sentence(page);
      await page.type(onHand, typed);
      await until('it is no example any more', async () => !(await isExample(page)));
      await until('the answer has changed', async () => {
        const now = await sentence(page);
        return now !== '' && now !== before;
      });
      await settled(page);
    },
  },
  {
    name: 'a reload keeps what was typed, and gives the same answer',
    async walk({ page }) {
      const before = await answer(page);
      await page.reload();
      assert.equal(await page.value(onHand), typed);
      await until('the same answer stands', async () => (await answer(page)) === before);
    },
  },
  {
    name: 'the keyboard alone skips to the content, reaches the form, types, undoes and does again',
    async walk({ page }) {
      await page.reload();
      const focused = (what) =>
        page.run(`return document.activeElement?.matches(arguments[0]) ?? false`, what);
      await page.keys(Key.TAB);
      assert.equal(await page.run('return document.activeElement.textContent.trim()'), 'Skip to the content');
      await page.keys(Key.ENTER);
      await until('the content has the focus', () => focused('main'));
      let steps = 0;
      while (!(await focused(onHand))) {
        assert.ok(steps++ < 100, 'the box is reached within a hundred steps');
        await page.keys(Key.TAB);
      }
      await page.keys('a', Key.CONTROL);
      // One digit, one edit: on a slow machine two of them may be two steps of undo.
      await page.keys('7');
      await page.keys(Key.TAB);
      assert.ok(!(await focused(onHand)), 'the focus has moved on');
      await shows(page, '7');
      await page.keys('z', Key.CONTROL);
      await shows(page, typed);
      await page.keys('z', Key.CONTROL, Key.SHIFT);
      await shows(page, '7');
      await page.keys('z', Key.CONTROL);
      await shows(page, typed);
    },
  },
  {
    name: 'a link moves to another page without a load, and back comes back',
    async walk({ page }) {
      await page.run('window.stays = true');
      await page.press('Settings');
      await until('the settings are open', async () => (await page.text('h1')) === 'Settings');
      assert.equal(await page.run('return window.stays'), true);
      await page.back();
      await shows(page, typed);
    },
  },
  {
    name: 'a saved scenario is still there after a reload',
    smoke: true,
    async walk({ page }) {
      await page.press('Save');
      await page.typeInto('Name', scenarioName);
      await page.press('Save');
      await until('it is kept under its name', () =>
        page.run(
          'return document.querySelector("dialog[open]") === null && /[?]scenario=/.test(location.search)',
        ),
      );
      await page.reload();
      await shows(page, typed);
      await says(page, new RegExp(scenarioName));
    },
  },
  {
    name: 'it is in the list of scenarios, and opens from there',
    async walk({ page }) {
      await page.open('scenarios/');
      await says(page, new RegExp(scenarioName));
      await page.press(scenarioName);
      await shows(page, typed);
    },
  },
  {
    name: 'a share link is copied, and shows the same figures to somebody else, unsaved',
    async walk({ page, stranger }) {
      await settled(page);
      const sent = await sentence(page);
      assert.notEqual(sent, '');
      await page.press('Share');
      const link = await until('the link is shown', async () => {
        const text = await page.value('dialog[open] textarea');
        return text?.match(/restock-gap\/#s=\S+/)?.[0];
      });
      await page.press('Copy text');
      await until('it is copied, or said that it may not be', async () =>
        /Copied|did not allow copying/.test(await page.text('dialog[open]')),
      );
      await page.press('Close');
      const other = await stranger();
      await other.open(link);
      await until('the figures are the same', async () => (await sentence(other)) === sent);
      assert.equal(await other.value(onHand), typed);
      assert.ok(!(await isExample(other)), 'is no example');
      assert.match(await other.text('main'), /shared/i);
    },
  },
];
