import type { Scenario } from '../../fields/stored';
import type { JobRunner } from '../../jobs/job';
import { MemoryStore } from '../../scenarios/memory-store';
import type { AppContext } from '../app-context';
import { Library } from '../library.svelte';
import type { LoadedPage } from '../loaded-page';
import { prerenderContext } from '../prerender-context';

const noPage = { path: '', title: '', description: '', component: null, props: {} } as unknown as LoadedPage;

/** The app around a page, with scenarios kept in memory, for tests. */
export async function testContext(
  scenarios: readonly Scenario[],
  runner?: JobRunner,
): Promise<{ readonly context: AppContext; readonly store: MemoryStore; readonly library: Library }> {
  const store = new MemoryStore();
  await store.apply({ put: { scenarios } }, { overwrite: true });
  const library = new Library(() => Promise.resolve(store));
  const { context } = prerenderContext('/', noPage);
  return { context: { ...context, library, ...(runner && { runner }) }, store, library };
}
