/** What every reader does, in WebKit: load, edit, reload, move about, save, open a link, go offline. */
import assert from 'node:assert/strict';
import { until } from './page.js';

const onHand = '[aria-label="Your numbers"] [id$="-onHandFba"]';
const scenarioName = 'Kettles, spring';

const answer = (page) => page.text('#answer');
/** The sentence that only a simulation can give. */
const sentence = async (page) => (await answer(page)).match(/^.*\d+ of 50 futures.*$/m)?.[0] ?? '';
const isExample = async (page) => /^Example$/m.test(await answer(page));
const typed = '20';
const showsTheNumber = (page) =>
  until('the number typed stands', async () => (await page.value(onHand)) === typed);
/** The whole run has ended: the tornado is its last part. */
const settled = (page) =>
  until('the run has ended', () =>
    page.run(
      `return document.querySelector('.tornado[aria-busy="false"]') !== null
        && document.querySelector('#answer [aria-busy="true"]') === null`,
    ),
  );

export const steps = [
  {
    name: 'the worked example stands, and comes alive',
    async walk({ page }) {
      await page.open('restock-gap/');
      assert.ok(await isExample(page), 'is labelled an example');
      assert.match(await answer(page), /out for about \d+ days/);
      assert.match(await page.text('h1'), /restock gap/i);
    },
  },
  {
    name: 'an edit is simulated in the worker, and changes the answer',
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
    name: 'a link moves to another page without a load, and back comes back',
    async walk({ page }) {
      await page.run('window.stays = true');
      await page.press('Settings');
      await until('the settings are open', async () => (await page.text('h1')) === 'Settings');
      assert.equal(await page.run('return window.stays'), true);
      await page.back();
      await showsTheNumber(page);
    },
  },
  {
    name: 'a saved scenario is still there after a reload',
    async walk({ page }) {
      await page.press('Save');
      await page.typeInto('Name', scenarioName);
      await page.press('Save');
      await until('it is kept under its name', () =>
        page.run('return document.querySelector("dialog[open]") === null'),
      );
      await page.open('scenarios/');
      await until('it is in the list', async () => (await page.text('main')).includes(scenarioName));
      await page.reload();
      await page.press(scenarioName);
      await showsTheNumber(page);
      await page.reload();
      await showsTheNumber(page);
      assert.match(await page.text('main'), new RegExp(scenarioName));
    },
  },
  {
    name: 'a share link shows the same figures to somebody else, unsaved',
    async walk({ page, stranger }) {
      await settled(page);
      const sent = await sentence(page);
      assert.notEqual(sent, '');
      await page.press('Share');
      const link = await until('the link is shown', async () => {
        const text = await page.value('dialog[open] textarea');
        return text?.match(/restock-gap\/#s=\S+/)?.[0];
      });
      await page.press('Close');
      const other = await stranger();
      await other.open(link);
      await until('the figures are the same', async () => (await sentence(other)) === sent);
      assert.equal(await other.value(onHand), typed);
      assert.ok(!(await isExample(other)), 'is no example');
      assert.match(await other.text('main'), /shared/i);
    },
  },
  {
    name: 'without a network, what was saved and every page are still there',
    async walk({ page, goOffline }) {
      await until('the app is kept for offline use', () =>
        page.run('return navigator.serviceWorker.controller !== null'),
      );
      await goOffline();
      await page.reload();
      await showsTheNumber(page);
      await settled(page);
      await page.open('settings/');
      assert.equal(await page.text('h1'), 'Settings');
    },
  },
];
