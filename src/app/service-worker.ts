import { Workbox } from 'workbox-window';
import type { AppUpdate } from './app-update.svelte';
import type { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';
import { trustedScriptUrl } from './trusted-urls';

const hour = 3_600_000;

/**
 * Keeps the app working offline and up to date. A new version waits until the reader takes it; when one tab does, the
 * others follow; each page writes its draft down when it is hidden or left, so before the reload.
 */
export async function registerServiceWorker(update: AppUpdate, store: SmallStore): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL;
  const workbox = new Workbox(trustedScriptUrl(`${base}sw.js`), { scope: base });
  const wasControlled = navigator.serviceWorker.controller !== null;

  let isTaken = false;
  workbox.addEventListener('waiting', () => {
    update.announce(() => {
      isTaken = true;
      workbox.messageSkipWaiting();
    });
  });
  // A page of the very first visit has no controller: no version waits for it, and none that changes tells it.
  workbox.addEventListener('activated', (event) => {
    if (wasControlled || !event.isExternal) return;
    if (isTaken) location.reload();
    else update.announce(() => location.reload());
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (wasControlled) location.reload();
  });

  const registration = await workbox.register();
  void navigator.serviceWorker.ready.then(() => {
    // Said once ever, so not at all where that cannot be remembered.
    if (store.read(storedKeys.offlineSaid) || !store.write(storedKeys.offlineSaid, 'yes')) return;
    update.sayOfflineReady();
  });
  const look = () => void registration?.update().catch(() => {});
  setInterval(look, hour);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}
