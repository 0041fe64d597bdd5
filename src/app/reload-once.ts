import type { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';

/**
 * After a new version is published, a page of the old one may ask for code that is gone. One reload brings the new
 * version; a second would only go round in a circle.
 */
export function reloadOnceWhenCodeIsGone(tab: SmallStore): void {
  addEventListener('vite:preloadError', (event) => {
    if (tab.read(storedKeys.reloadedFor) === location.pathname) return;
    if (!tab.write(storedKeys.reloadedFor, location.pathname)) return;
    event.preventDefault();
    location.reload();
  });
  // A page that stayed up for a while proves that the reload helped.
  setTimeout(() => tab.remove(storedKeys.reloadedFor), 10_000);
}
