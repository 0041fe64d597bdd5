import type { RenderedPage } from './render.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const slots = { head: '<!--page-head-->', body: '<!--page-body-->', data: '<!--page-data-->' } as const;

/** Addresses of what a page needs beyond what every page has. */
interface Preloads {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * One page's whole source: the built template with the page in it.
 *
 * @throws Error when the template has lost a slot
 */
export function pageSource(template: string, page: RenderedPage, { scripts, styles }: Preloads): string {
  const head = [
    `<title>${escaped(page.title)}</title>`,
    `<meta name="description" content="${escaped(page.description)}" />`,
    `<meta property="og:title" content="${escaped(page.title)}" />`,
    `<meta property="og:description" content="${escaped(page.description)}" />`,
    '<meta property="og:type" content="website" />',
    ...scripts.map((address) => `<link rel="modulepreload" crossorigin href="${escaped(address)}" />`),
  ].join('\n    ');
  // After what every page has, as they come when a page is reached by a link.
  const ownStyles = styles
    .map((address) => `<link rel="stylesheet" crossorigin href="${escaped(address)}" />`)
    .join('\n    ');
  const filled = { head, body: page.body, data: page.data };
  let source = template;
  for (const [name, slot] of Object.entries(slots) as [keyof typeof slots, string][]) {
    if (!source.includes(slot)) throw new Error(`index.html has no ${slot}`);
    // A function, since "$" in the text must stay itself.
    source = source.replace(slot, () => filled[name]);
  }
  return source.replace('</head>', () => `  ${ownStyles}\n  </head>`);
}
