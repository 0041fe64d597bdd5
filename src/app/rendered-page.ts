import { render } from 'svelte/server';
import App from './App.svelte';
import { LaterParts } from './later-parts';
import type { LoadedPage } from './loaded-page';
import { prerenderContext } from './prerender-context';

/** A page's markup as it is met before any script has run. */
export function renderedPage(base: string, page: LoadedPage): string {
  const later = new LaterParts();
  const { context } = prerenderContext(base, page);
  return later.placedIn(render(App, { props: { context: { ...context, later } } }).body);
}
