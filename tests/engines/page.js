import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Key } from 'selenium-webdriver';

/**
 * One profile's page, as little as every engine's driver can do.
 *
 * @typedef {object} Driver
 * @property {(url: string) => Promise<unknown>} load
 * @property {() => Promise<unknown>} reload
 * @property {() => Promise<unknown>} back
 * @property {(body: string, ...values: unknown[]) => Promise<any>} run - what a function of this body returns
 * @property {(selector: string) => Promise<unknown>} click
 * @property {(text: string, held?: readonly string[]) => Promise<unknown>} type - into what has the focus
 * @property {(selector: string, path: string) => Promise<unknown>} choose - a file
 * @property {() => Promise<number>} [pagesPrinted] - where the engine prints without a dialog
 * @property {() => readonly string[]} seen - errors that the engine itself told of since last asked
 *
 * @typedef {object} Engine
 * @property {() => Promise<Driver>} newProfile - in which nothing is kept from another
 * @property {string} downloads - the folder that files are saved to
 * @property {() => string} version - name and number, once there is a profile
 * @property {() => Promise<void>} close - ends all that was started
 */

const patienceMs = 60_000;
/** A whole run by an engine without a graphics card, on two busy cores. */
export const longPatienceMs = 240_000;

/** Waits until `check` gives something; what it throws meanwhile counts as not yet. */
export async function until(what, check, patience = patienceMs) {
  const end = Date.now() + patience;
  let last = '';
  while (Date.now() < end) {
    try {
      const found = await check();
      if (found) return found;
      last = '';
    } catch (error) {
      last = ` (${String(error).split('\n')[0]})`;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Waited in vain until ${what}${last}.`);
}

/** In the page: marks the first that is in view of those the script's `found` holds, for the driver to find it again. */
const markShown = `
  for (const marked of document.querySelectorAll('[data-under-test]')) marked.removeAttribute('data-under-test');
  const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const mark = (element) => {
    if (!element) return false;
    element.setAttribute('data-under-test', '');
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return true;
  };
`;
const marked = '[data-under-test]';

/** One page under a driver, met as a reader meets it: by what stands on it. */
export class Page {
  #driver;
  #site;
  #left = [];

  /** @param {Driver} driver @param {string} site - ends in "/" */
  constructor(driver, site) {
    this.#driver = driver;
    this.#site = site;
  }

  /** Loads a page of the site whole, and waits until its program runs. */
  async open(path) {
    await this.#leave();
    // An address that differs by its fragment alone would load nothing.
    await this.#driver.load('about:blank');
    await this.#driver.load(this.#site + path);
    await this.alive();
  }

  async reload() {
    await this.#leave();
    await this.#driver.reload();
    await this.alive();
  }

  back() {
    return this.#driver.back();
  }

  alive() {
    return until('the page is alive', () => this.run('return "alive" in document.documentElement.dataset'));
  }

  /** @returns {Promise<any>} what the script, a function body, returns */
  run(script, ...values) {
    return this.#driver.run(script, ...values);
  }

  /** The text shown in the first element that fits, with plain spaces; "" where there is none. */
  async text(selector) {
    const text = await this.run('return document.querySelector(arguments[0])?.innerText ?? ""', selector);
    return text.replaceAll(/[\u00a0\u202f]/g, ' ').trim();
  }

  /** Presses the button, link or choice of this name; inside the open dialog where one is. */
  async press(name) {
    await until(`“${name}” is shown`, () =>
      this.run(
        `${markShown}
        const called = (element) => plain(element.innerText) === arguments[0] || element.getAttribute('aria-label') === arguments[0];
        const found = [...place.querySelectorAll('button:enabled, a, summary, label:has([type="radio"])')];
        return mark(found.find((element) => shown(element) && called(element)));`,
        name,
      ),
    );
    await this.#driver.click(marked);
  }

  /** Replaces what stands in the first box that fits, by keys. */
  async type(selector, text) {
    await until(`${selector} is there`, () =>
      this.run(`${markShown} return mark(document.querySelector(arguments[0]));`, selector),
    );
    await this.#replace(text);
  }

  async #replace(text) {
    await this.#driver.click(marked);
    await this.keys('a', Key.CONTROL);
    await this.keys(text);
  }

  /** Types into what has the focus, with these keys held. */
  keys(text, ...held) {
    return this.#driver.type(text, held);
  }

  /** In the page: the box that is shown under this label. */
  #markBox(label, kind) {
    return until(`a box “${label}” is there`, () =>
      this.run(
        `${markShown}
        const called = (box) => [...(box.labels ?? [])].some((label) => plain(label.innerText).startsWith(arguments[0]));
        return mark([...place.querySelectorAll(arguments[1])].find((box) => shown(box) && called(box)));`,
        label,
        kind,
      ),
    );
  }

  /** Replaces what stands in the box under this label. */
  async typeInto(label, text) {
    await this.#markBox(label, 'input, textarea');
    await this.#replace(text);
  }

  /** Chooses a file as if from the device. */
  async choose(label, path) {
    await this.#markBox(label, 'input[type="file"]');
    await this.#driver.choose(marked, path);
  }

  value(selector) {
    return this.run('return document.querySelector(arguments[0])?.value ?? null', selector);
  }

  /** How many sheets the page prints, or null where the engine does not tell. */
  async pagesPrinted() {
    return (await this.#driver.pagesPrinted?.()) ?? null;
  }

  /** Everything that went wrong on this page and those before it. */
  async troubles() {
    const now = await this.run('return window.troubles ?? []');
    const others = await this.run(
      `return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => new URL(name).origin !== location.origin && !/^(data|blob):/.test(name))`,
    );
    return [
      ...this.#left,
      ...now,
      ...this.#driver.seen(),
      ...others.map((name) => `Request to someone else: ${name}`),
    ];
  }

  async #leave() {
    this.#left = await this.troubles();
  }
}

/** Waits for a file whose name fits to be saved whole. @returns its path */
export function downloaded(folder, name) {
  let before = -1;
  return until(`a file like ${name} is saved`, async () => {
    const found = (await readdir(folder)).find((file) => name.test(file));
    if (!found) return null;
    const { size } = await stat(join(folder, found));
    const isWhole = size > 0 && size === before;
    before = size;
    return isWhole ? join(folder, found) : null;
  });
}
