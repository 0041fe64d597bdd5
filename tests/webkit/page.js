import { By, Key } from 'selenium-webdriver';

const patienceMs = 30_000;

/** Waits until `check` gives something; what it throws meanwhile counts as not yet. */
export async function until(what, check) {
  const end = Date.now() + patienceMs;
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

const quoted = (text) =>
  `concat("", ${text
    .split('"')
    .map((part) => `"${part}"`)
    .join(`, '"', `)})`;

/** One page under the driver, met as a reader meets it: by what stands on it. */
export class Page {
  #session;
  #site;

  /** @param {import('selenium-webdriver').WebDriver} session @param {string} site - ends in "/" */
  constructor(session, site) {
    this.#session = session;
    this.#site = site;
  }

  /** Loads a page of the site whole, and waits until its program runs. */
  async open(path) {
    await this.#leave();
    // An address that differs by its fragment alone would load nothing.
    await this.#session.get('about:blank');
    await this.#session.get(this.#site + path);
    await this.alive();
  }

  async reload() {
    await this.#leave();
    await this.#session.navigate().refresh();
    await this.alive();
  }

  async back() {
    await this.#session.navigate().back();
  }

  alive() {
    return until('the page is alive', () => this.run('return "alive" in document.documentElement.dataset'));
  }

  /** @returns {Promise<any>} what the script, a function body, returns */
  run(script, ...values) {
    return this.#session.executeScript(script, ...values);
  }

  address() {
    return this.#session.getCurrentUrl();
  }

  /** The text shown in the first element that fits, with plain spaces; "" where there is none. */
  async text(selector) {
    const text = await this.run('return document.querySelector(arguments[0])?.innerText ?? ""', selector);
    return text.replaceAll('\u00a0', ' ').trim();
  }

  async #shown(xpath, what) {
    return until(`${what} is shown`, async () => {
      for (const element of await this.#session.findElements(By.xpath(xpath)))
        if (await element.isDisplayed()) return element;
      return null;
    });
  }

  /** Presses the button or link of this name; inside the open dialog where one is. */
  async press(name) {
    const named = `[normalize-space()=${quoted(name)} or @aria-label=${quoted(name)}]`;
    const dialog = '//dialog[@open]';
    const inside = (await this.#session.findElements(By.xpath(dialog))).length > 0 ? dialog : '';
    const element = await this.#shown(`${inside}//button${named} | ${inside}//a${named}`, `“${name}”`);
    await this.run('arguments[0].scrollIntoView({ block: "center" })', element);
    await element.click();
  }

  /** Replaces what stands in the first box that fits, by keys. */
  async type(selector, text) {
    const box = await until(`${selector} is there`, () => this.#session.findElement(By.css(selector)));
    await this.run('arguments[0].scrollIntoView({ block: "center" })', box);
    await box.click();
    // In one call with it, the text would be typed with Control still down.
    await box.sendKeys(Key.chord(Key.CONTROL, 'a'));
    await box.sendKeys(text);
  }

  /** Replaces what stands in the box under this label. */
  async typeInto(label, text) {
    const id = await until(`a box “${label}” is there`, () =>
      this.run(
        `for (const box of (document.querySelector('dialog[open]') ?? document).querySelectorAll('input, textarea'))
          for (const label of box.getClientRects().length > 0 ? box.labels : [])
            if (label.innerText.trim() === arguments[0]) return (box.id ||= 'box-under-test');
        return null;`,
        label,
      ),
    );
    await this.type(`[id="${id}"]`, text);
  }

  value(selector) {
    return this.run('return document.querySelector(arguments[0])?.value ?? null', selector);
  }

  #left = [];

  /** Everything that went wrong on this page and those before it. */
  async troubles() {
    const now = await this.run('return window.troubles ?? []');
    const others = await this.run(
      `return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => new URL(name).origin !== location.origin && !/^(data|blob):/.test(name))`,
    );
    return [...this.#left, ...now, ...others.map((name) => `Request to someone else: ${name}`)];
  }

  async #leave() {
    this.#left = await this.troubles();
  }
}
