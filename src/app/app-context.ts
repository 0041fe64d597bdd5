import { createContext } from 'svelte';
import type { JobRunner } from '../jobs/job';
import type { Router } from './router.svelte';
import type { Settings } from './settings.svelte';
import type { AppUpdate } from './app-update.svelte';
import type { SmallStores } from './small-store';

/** What outlives pages, made once by the program and handed down. */
export interface AppContext {
  readonly router: Router;
  readonly settings: Settings;
  readonly runner: JobRunner;
  readonly stores: SmallStores;
  readonly update: AppUpdate;
}

export const [appContext, provideAppContext] = createContext<AppContext>();
