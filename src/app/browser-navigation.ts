import { tick } from 'svelte';
import { isShareHash } from './page/page-context';
import { pathUnder } from './router.svelte';
import type { Router } from './router.svelte';

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** The id an address's hash points at; what is not encoded as it should be stands for itself. */
export function idInHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Joins a router to the browser: links, back and forward, title, scroll and focus. */
export function followBrowser(router: Router): void {
  history.scrollRestoration = 'manual';
  const keepScroll = () => history.replaceState({ ...history.state, scroll: scrollY }, '');

  router.arriveAt(location);

  const arrive = async (path: string, scroll: number, hash: string) => {
    router.arriveAt(location);
    if (!(await router.show(path))) return;
    await tick();
    document.title = router.page.title;
    const target = hash && !isShareHash(hash) ? document.getElementById(idInHash(hash)) : null;
    if (target) {
      target.scrollIntoView();
      return;
    }
    scrollTo(0, scroll);
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlainClick(event) || link.target || link.hasAttribute('download')) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin) return;
    // A link within the page stays the browser's.
    if (address.pathname === location.pathname && address.hash && !isShareHash(address.hash)) return;
    const path = pathUnder(router.base, address.pathname);
    // Files are the server's.
    if (path === null || path.includes('.')) return;
    event.preventDefault();
    keepScroll();
    history.pushState({}, '', address);
    // When the code does not come, the browser's own way still may.
    arrive(path, 0, address.hash).catch(() => location.assign(address));
  });

  addEventListener('popstate', (event) => {
    const path = pathUnder(router.base, location.pathname);
    if (path === null || router.isAt(path, location)) return;
    const scroll: unknown = (event.state as { scroll?: unknown } | null)?.scroll;
    arrive(path, typeof scroll === 'number' ? scroll : 0, location.hash).catch(() => location.reload());
  });

  addEventListener('pagehide', keepScroll);
  const kept: unknown = (history.state as { scroll?: unknown } | null)?.scroll;
  if (typeof kept === 'number') scrollTo(0, kept);
}
