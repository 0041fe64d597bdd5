/** What a page is about: nothing yet, a product's numbers, a saved scenario, or a scenario somebody sent. */
export type PageContext =
  | { readonly kind: 'blank' }
  | { readonly kind: 'product'; readonly id: string }
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'link'; readonly fragment: string };

export const isShareHash = (hash: string): boolean => /^#s=/.test(hash);

/** What of an address a page reads when it opens: another one is another page, even at the same path. */
export const addressedContext = ({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): string => (isShareHash(hash) ? search + hash : search);

/** Which context an address asks for; without any, the working product's. */
export function contextAt(
  address: { readonly search: string; readonly hash: string },
  product: string | null,
): PageContext {
  if (isShareHash(address.hash)) return { kind: 'link', fragment: address.hash };
  const id = new URLSearchParams(address.search).get('scenario');
  if (id) return { kind: 'scenario', id };
  return product === null ? { kind: 'blank' } : { kind: 'product', id: product };
}

/** The name under which the context's draft is kept, each context its own. */
export function draftContext(context: PageContext): string {
  switch (context.kind) {
    case 'blank':
      return 'blank';
    case 'link':
      return `link-${context.fragment}`;
    default:
      return `${context.kind}-${context.id}`;
  }
}
