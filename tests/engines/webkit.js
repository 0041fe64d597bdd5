/** Starts WebKit under a display of its own, opens profiles in it by WebDriver, and ends all it started. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, By, Capabilities } from 'selenium-webdriver';
import { freePort, start, startDisplay } from './program.js';

async function answers(url, gone) {
  let ended = false;
  void gone.then(() => (ended = true));
  for (let attempt = 0; attempt < 100; attempt++) {
    if (ended) throw new Error('The WebKit driver ended as it started.');
    const ready = await fetch(`${url}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The WebKit driver does not answer.');
}

/** @implements {import('./page.js').Driver} */
class WebKitDriver {
  #session;
  /** @param {import('selenium-webdriver').WebDriver} session */
  constructor(session) {
    this.#session = session;
  }
  load(url) {
    return this.#session.get(url);
  }
  reload() {
    return this.#session.navigate().refresh();
  }
  back() {
    return this.#session.navigate().back();
  }
  run(body, ...values) {
    return this.#session.executeScript(body, ...values);
  }
  async click(selector) {
    await this.#session.findElement(By.css(selector)).click();
  }
  async type(text, held = []) {
    // In one call with it, what follows would be typed with the key still down.
    const actions = () => this.#session.actions({ async: true });
    if (held.length === 0) return this.#session.switchTo().activeElement().sendKeys(text);
    let chord = actions();
    for (const key of held) chord = chord.keyDown(key);
    chord = chord.sendKeys(text);
    for (const key of held) chord = chord.keyUp(key);
    return chord.perform();
  }
  async choose(selector, path) {
    await this.#session.findElement(By.css(selector)).sendKeys(path);
  }
  seen() {
    return [];
  }
  quit() {
    return this.#session.quit();
  }
}

/** A home with nothing in it, whose downloads lie in one folder. */
async function newHome() {
  const home = await mkdtemp(join(tmpdir(), 'stockgap-webkit-'));
  const downloads = join(home, 'downloads');
  await mkdir(downloads);
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { home, downloads };
}

/**
 * @param {{ driver: string, browser: string, xvfb: string }} programs
 * @returns {Promise<import('./page.js').Engine>}
 */
export async function startWebKit({ driver, browser, xvfb }) {
  const { home, downloads } = await newHome();
  const started = [];
  const sessions = [];
  const close = async () => {
    await Promise.all(sessions.splice(0).map((session) => session.quit().catch(() => {})));
    for (const program of started.splice(0).reverse()) await program.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const screen = startDisplay(xvfb);
    started.push(screen);
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      DISPLAY: await screen.display,
      GDK_BACKEND: 'x11',
      LANG: 'en_US.UTF-8',
      TZ: 'UTC',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    let version = '';
    // A driver has room for one session, so each gets its own.
    const newProfile = async () => {
      const port = await freePort();
      const server = start(driver, [`--port=${port}`], { stdio: 'ignore', env });
      started.push(server);
      const url = `http://127.0.0.1:${port}`;
      await answers(url, server.gone);
      const capabilities = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      });
      const session = await new Builder().usingServer(url).withCapabilities(capabilities).build();
      sessions.push(session);
      version = (await session.getCapabilities()).getBrowserVersion() ?? '';
      await session.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
      return new WebKitDriver(session);
    };
    return { newProfile, downloads, version: () => `WebKitGTK ${version}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
