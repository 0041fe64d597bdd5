import type { JobRunner } from '../jobs/job';
import type { AppContext } from './app-context';
import { AppUpdate } from './app-update.svelte';
import { Library } from './library.svelte';
import type { LoadedPage } from './loaded-page';
import { Messages } from './messages.svelte';
import { Clock } from './clock.svelte';
import { InstallAnswer } from './install/install-answer';
import { InstallOffer } from './install/install-offer.svelte';
import { CarriedNumbers } from './page/carried-numbers';
import { PageCover } from './page/page-cover';
import { WorkingProduct } from './page/working-product.svelte';
import { Router } from './router.svelte';
import { Settings } from './settings.svelte';
import { SmallStore } from './small-store';

const noStore = new SmallStore(() => {
  throw new Error('There is no store at build time.');
});

const noRunner: JobRunner = {
  run: () => ({ result: new Promise(() => {}), abort: () => {} }),
};

/** What App needs to show one page at build time, where there is no browser. */
export function prerenderContext(base: string, page: LoadedPage): { readonly context: AppContext } {
  const library = new Library(() => Promise.reject(new Error('There is no database at build time.')));
  const stores = { tab: noStore, shared: noStore };
  return {
    context: {
      router: new Router(base, () => Promise.reject(new Error('Nothing moves at build time.')), page),
      settings: new Settings(),
      runner: noRunner,
      stores,
      update: new AppUpdate(),
      library,
      messages: new Messages(),
      product: new WorkingProduct(library, stores),
      cover: new PageCover(),
      clock: new Clock(),
      carried: new CarriedNumbers(),
      install: new InstallOffer(new InstallAnswer(noStore), { installed: false, sharesToHomeScreen: false }),
    },
  };
}
