import { flushSync, hydrate, mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './app/App.svelte';
import { AppUpdate } from './app/app-update.svelte';
import { followBrowser } from './app/browser-navigation';
import { decodeExample, exampleInSource } from './app/example-data';
import { Library } from './app/library.svelte';
import { Messages } from './app/messages.svelte';
import { Clock } from './app/clock.svelte';
import { readDevice } from './app/install/device';
import { InstallAnswer } from './app/install/install-answer';
import { InstallOffer } from './app/install/install-offer.svelte';
import { CarriedNumbers } from './app/page/carried-numbers';
import { PageCover } from './app/page/page-cover';
import { WorkingProduct } from './app/page/working-product.svelte';
import { reloadOnceWhenCodeIsGone } from './app/reload-once';
import { pathUnder, Router, withSingleSlashes } from './app/router.svelte';
import { routeAt } from './app/routes';
import { Settings } from './app/settings.svelte';
import { browserStores } from './app/small-store';
import { trustedScriptUrl } from './app/trusted-urls';
import { lateRunner } from './jobs/late-runner';
import { poolSize } from './jobs/pool-size';
import workerUrl from './worker?worker&url';

const base = import.meta.env.BASE_URL;
const stores = browserStores();
reloadOnceWhenCodeIsGone(stores.tab);
// The browser asks once, perhaps before the page's code has come.
const install = new InstallOffer(new InstallAnswer(stores.shared), readDevice());
install.listen();
const singleSlashes = withSingleSlashes(location.pathname);
if (singleSlashes !== location.pathname)
  history.replaceState(history.state, '', singleSlashes + location.search + location.hash);

/** A page reached by a link: its example comes out of its own prerendered source. */
async function loadPage(path: string) {
  const route = routeAt(path);
  const example = route.example
    ? await fetch(base + (path ? `${path}/` : ''), { signal: AbortSignal.timeout(2_000) })
        .then((response) => (response.ok ? response.text() : ''))
        .then(exampleInSource, () => null)
    : null;
  return route.load(example);
}

const target = document.getElementById('app')!;
const isPrerendered = target.firstElementChild !== null;
const route = routeAt(
  isPrerendered && target.querySelector('[data-page="404"]')
    ? '404'
    : (pathUnder(base, location.pathname) ?? '404'),
);
const example = document.getElementById('example');
const first = await route.load(example ? decodeExample(example.textContent) : null);
// Reading the page's data and coming alive are two tasks, so that a press between them is answered.
await new Promise((turn) => setTimeout(turn));

const router = new Router(base, loadPage, first);
const update = new AppUpdate();
const settings = new Settings(stores.shared, (scheme) => {
  const root = document.documentElement;
  if (scheme === 'auto') delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
});
const runner = lateRunner(async () => {
  const { WorkerRunner } = await import('./jobs/worker-runner');
  const create = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  return new WorkerRunner(create, poolSize(navigator.hardwareConcurrency));
});

const library = new Library(async () => (await import('./scenarios/open-store')).openStore(), stores.shared);
const messages = new Messages();

const product = new WorkingProduct(library, stores);
const cover = new PageCover();
const clock = new Clock();
clock.start();

const context = {
  router,
  settings,
  runner,
  stores,
  update,
  library,
  messages,
  product,
  cover,
  install,
  clock,
  carried: new CarriedNumbers(),
};
const options = { target, props: { context } };
if (isPrerendered) hydrate(App, options);
else mount(App, options);
if (!isPrerendered) document.title = first.title;
settings.restore();
product.restore();
addEventListener('storage', (event) => settings.follow(event.key));
followBrowser(router);
// What the address, the product or the draft asks for must stand before the page is uncovered.
flushSync();
await cover.lifted();
document.documentElement.dataset.alive = '';

if (import.meta.env.PROD && __SERVICE_WORKER__) {
  const register = () =>
    void import('./app/service-worker')
      .then(({ registerServiceWorker }) => registerServiceWorker(update, stores.shared))
      .catch(() => {});
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
