/**
 * The policy every page is served under: own files only, no inline code, no injected HTML. Shipped as a header where the
 * host reads `_headers`, and as the first <meta> of every page where it does not.
 */
const directives: readonly string[] = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-urls',
];

export const metaPolicy = directives.join('; ');

/** A <meta> may not say who frames the page, a header may. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
