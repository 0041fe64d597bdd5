import { createContext } from 'svelte';
import type { JobRunner } from '../jobs/job';
import type { Router } from './router.svelte';
import type { Settings } from './settings.svelte';
import type { AppUpdate } from './app-update.svelte';
import type { Clock } from './clock.svelte';
import type { InstallOffer } from './install/install-offer.svelte';
import type { CarriedNumbers } from './page/carried-numbers';
import type { PageCover } from './page/page-cover';
import type { WorkingProduct } from './page/working-product.svelte';
import type { LaterParts } from './later-parts';
import type { Library } from './library.svelte';
import type { Messages } from './messages.svelte';
import type { SmallStores } from './small-store';

/** What outlives pages, made once by the program and handed down. */
export interface AppContext {
  readonly router: Router;
  readonly settings: Settings;
  readonly runner: JobRunner;
  readonly stores: SmallStores;
  readonly update: AppUpdate;
  /** What is kept on the device; opened by the first page that asks. */
  readonly library: Library;
  readonly messages: Messages;
  readonly product: WorkingProduct;
  readonly cover: PageCover;
  readonly install: InstallOffer;
  readonly clock: Clock;
  readonly carried: CarriedNumbers;
  /** At build time only: what is put into the page besides. */
  readonly later?: LaterParts;
}

export const [appContext, provideAppContext] = createContext<AppContext>();
