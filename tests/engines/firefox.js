/** Starts Firefox without a window, opens profiles in it by WebDriver BiDi, which it speaks itself, and ends all it started. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import BiDi from 'selenium-webdriver/bidi/index.js';
import { start } from './program.js';

const patienceMs = 60_000;

/** What a new profile is told, beyond what Firefox sets for every driver: no calls home, no questions. */
const settings = (downloads) => ({
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US',
  'intl.locale.requested': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
});

/** The address at which the browser says it listens. */
const listening = ({ child, gone }) =>
  new Promise((done, fail) => {
    let text = '';
    const late = setTimeout(
      () => fail(new Error(`Firefox does not say where it listens. ${text}`)),
      patienceMs,
    );
    child.stderr.setEncoding('utf8').on('data', (data) => {
      text += data;
      const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(text) ?? [];
      if (!url) return;
      clearTimeout(late);
      done(url);
    });
    void gone.then(() => {
      clearTimeout(late);
      fail(new Error(`Firefox ended as it started. ${text.trim().split('\n').at(-1)}`));
    });
  });

/** Pages of a PDF as Firefox writes it: an object each, in streams that are deflated. */
function pagesOf(pdf) {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\/ObjStm\b[^]*?\bstream\r?\n/g)].map(({ 0: head, index }) =>
    inflateSync(pdf.subarray(index + head.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'latin1',
    ),
  );
  return [text, ...streams].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Said of a script that a worker was loading when its page was left, where a service worker had the request. */
const leftUnloaded = /A ServiceWorker intercepted the request and encountered an unexpected error/;

/** @implements {import('./page.js').Driver} */
class FirefoxDriver {
  #ask;
  #context;
  #seen = [];

  constructor(ask, context, bidi) {
    this.#ask = ask;
    this.#context = context;
    bidi.on('log.entryAdded', ({ level, text, source }) => {
      if (level === 'error' && source.context === context && !leftUnloaded.test(text)) this.#seen.push(text);
    });
  }
  async load(url) {
    await this.#ask('browsingContext.navigate', { context: this.#context, url, wait: 'interactive' });
  }
  async reload() {
    await this.#ask('browsingContext.reload', { context: this.#context, wait: 'interactive' });
  }
  async back() {
    await this.#ask('browsingContext.traverseHistory', { context: this.#context, delta: -1 });
  }
  async #call(functionDeclaration, ...values) {
    const { result, exceptionDetails } = await this.#ask('script.callFunction', {
      functionDeclaration,
      arguments: values.map((value) => ({ type: 'string', value })),
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result;
  }
  async run(body, ...values) {
    const wrapped = `async (values) => JSON.stringify((await (function () { ${body} }).apply(null, JSON.parse(values))) ?? null)`;
    return JSON.parse((await this.#call(wrapped, JSON.stringify(values))).value);
  }
  async #element(selector) {
    const { sharedId } = await this.#call('(selector) => document.querySelector(selector)', selector);
    if (!sharedId) throw new Error(`There is no ${selector}.`);
    return { sharedId };
  }
  #perform(id, type, actions) {
    return this.#ask('input.performActions', { context: this.#context, actions: [{ type, id, actions }] });
  }
  async click(selector) {
    const origin = { type: 'element', element: await this.#element(selector) };
    await this.#perform('mouse', 'pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }
  async type(text, held = []) {
    const down = (value) => ({ type: 'keyDown', value });
    const up = (value) => ({ type: 'keyUp', value });
    await this.#perform('keys', 'key', [
      ...held.map(down),
      ...[...text].flatMap((key) => [down(key), up(key)]),
      ...held.map(up),
    ]);
  }
  async choose(selector, path) {
    await this.#ask('input.setFiles', {
      context: this.#context,
      element: await this.#element(selector),
      files: [path],
    });
  }
  async pagesPrinted() {
    const { data } = await this.#ask('browsingContext.print', { context: this.#context, background: true });
    return pagesOf(Buffer.from(data, 'base64'));
  }
  seen() {
    return this.#seen.splice(0);
  }
}

async function connect(url) {
  const bidi = new BiDi(`${url}/session`);
  await bidi.waitForConnection();
  const ask = async (method, params) => {
    const { result, error, message } = await bidi.send({ method, params });
    if (error) throw new Error(`${method}: ${message || error}`);
    return result;
  };
  return { bidi, ask };
}

/**
 * @param {{ browser: string }} programs
 * @param {Record<string, unknown>} [chosen] - settings that a reader of this browser has changed
 * @returns {Promise<import('./page.js').Engine>}
 */
export async function startFirefox({ browser }, chosen = {}) {
  const home = await mkdtemp(join(tmpdir(), 'stockgap-firefox-'));
  const downloads = join(home, 'downloads');
  const profile = join(home, 'profile');
  await Promise.all([mkdir(downloads), mkdir(profile)]);
  const lines = Object.entries({ ...settings(downloads), ...chosen }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    'about:blank',
  ];
  const program = start(browser, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, TZ: 'UTC', MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  let connection = null;
  const close = async () => {
    await connection?.bidi.close();
    await program.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    connection = await connect(await listening(program));
    const { bidi, ask } = connection;
    const { capabilities } = await ask('session.new', { capabilities: {} });
    await ask('session.subscribe', { events: ['log.entryAdded'] });
    const newProfile = async () => {
      const { userContext } = await ask('browser.createUserContext', {});
      // Each in a window of its own: a tab behind another one draws nothing.
      const { context } = await ask('browsingContext.create', { type: 'window', userContext });
      await ask('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });
      return new FirefoxDriver(ask, context, bidi);
    };
    return { newProfile, downloads, version: () => `Firefox ${capabilities.browserVersion}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
