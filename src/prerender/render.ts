import { decodeExample, encodeExample, exampleElement } from '../app/example-data';
import { renderedPage } from '../app/rendered-page';
import { routes } from '../app/routes';

export interface RenderedPage {
  readonly path: string;
  /** Files whose code and styles the page needs at once. */
  readonly modules: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** The element that carries the example's results, or "". */
  readonly data: string;
}

/** Every page as the visitor meets it before any script has run. */
export async function renderPages(base: string): Promise<readonly RenderedPage[]> {
  const pages: RenderedPage[] = [];
  for (const route of routes) {
    const example = (await route.example?.()) ?? null;
    // Rendered from what the page will read, rounding included, so that it hydrates to the same text.
    const page = await route.load(decodeExample(encodeExample(example)));
    pages.push({
      path: page.path,
      modules: route.modules,
      title: page.title,
      description: page.description,
      body: renderedPage(base, page),
      data: example === null ? '' : exampleElement(example),
    });
  }
  return pages;
}
