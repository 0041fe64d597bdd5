/** What of the service worker's own scope is used. */
interface Worker {
  readonly registration: { readonly scope: string };
}

/**
 * What the service worker answers when it is asked for a page that is not listed under just this address and the network
 * does not: the way to the page meant, else the page that says there is none. It is written into the worker as it
 * stands, so it may use nothing from outside itself.
 */
export async function offlinePage({ request }: { readonly request: Request }): Promise<Response> {
  const { scope } = (globalThis as unknown as Worker).registration;
  const kept = (path: string) =>
    caches.match(new URL(path, scope).href, { ignoreSearch: true, ignoreVary: true });
  const url = new URL(request.url);
  const folder = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html$/, '/')
    .replace(/\/?$/, '/');
  if (folder !== url.pathname && (await kept(`${folder}index.html`))) {
    return Response.redirect(new URL(folder + url.search, scope).href, 302);
  }
  const missing = await kept('404.html');
  if (!missing) return Response.error();
  return new Response(missing.body, { status: 404, headers: missing.headers });
}
