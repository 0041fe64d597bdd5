import type { Library } from '../library.svelte';

/** All keys of the app begin so; pages of other projects may share the origin. */
const keyPrefix = 'stockgap:';

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

/**
 * Deletes all that Stockgap keeps in this browser: the database, drafts and settings, and its copy for use offline.
 *
 * @returns whether the copy for use offline went too; it holds none of the seller's numbers
 * @throws StoreProblem when the database could not be erased; nothing else is then
 */
export async function eraseEverything(library: Library): Promise<boolean> {
  const store = await library.store();
  await store.erase();
  removeKeys(() => localStorage);
  removeKeys(() => sessionStorage);
  try {
    await removeCaches();
    return true;
  } catch {
    return false;
  }
}
