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

  workbox.addEventListener('waiting', () => update.announce(() => workbox.messageSkipWaiting()));
  workbox.addEventListener('activated', (event) => {
    if (event.isUpdate || store.read(storedKeys.offlineSaid)) return;
    store.write(storedKeys.offlineSaid, 'yes');
    update.sayOfflineReady();
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (wasControlled) location.reload();
  });

  const registration = await workbox.register();
  const look = () => void registration?.update().catch(() => {});
  setInterval(look, hour);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}
