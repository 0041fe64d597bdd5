import type { Library } from '../library.svelte';
import { keyPrefix } from '../stored-keys';

function removeKeys(open: () => Storage): void {
  try {
    const store = open();
    for (const key of Object.keys(store)) if (key.startsWith(keyPrefix)) store.removeItem(key);
  } catch {
    // A store that cannot be opened keeps nothing.
  }
}

/** The app's own copy for use offline, under this address and no other of the origin. */
async function removeCaches(): Promise<void> {
  const scope = new URL(import.meta.env.BASE_URL, location.href).href;
  const names = (await globalThis.caches?.keys()) ?? [];
  const own = names.filter((name) => name.startsWith('stockgap') && name.endsWith(scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  // Without its cache the worker would serve nothing offline; the next visit sets up a new one.
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
}

/** What erasing reached. The drafts, settings and marks in the small stores are always gone. */
export interface Erased {
  /** Whether there was a database to erase: a tab that was given none knows nothing of what an earlier visit kept. */
  readonly database: boolean;
  /** Whether the copy for use offline went too; it holds none of the seller's numbers. */
  readonly offlineCopy: boolean;
}

/**
 * Deletes all that Stockgap keeps in this browser: the database, drafts and settings, and its copy for use offline.
 *
 * @throws StoreProblem when the database could not be erased; nothing else is then
 */
export async function eraseEverything(library: Library): Promise<Erased> {
  const store = await library.store();
  const database = store.state !== 'memory';
  await store.erase();
  removeKeys(() => localStorage);
  removeKeys(() => sessionStorage);
  const offlineCopy = await removeCaches().then(
    () => true,
    () => false,
  );
  return { database, offlineCopy };
}
