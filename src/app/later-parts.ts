import type { Component } from 'svelte';
import { render } from 'svelte/server';

type Props = Record<string, unknown>;

const place = (name: string) => `data-later="${name}"></div>`;

/** At build time: the parts of a page that will come alive by themselves, each rendered as a page of its own. */
export class LaterParts {
  readonly #parts = new Map<string, () => string>();

  /** @throws Error when the page has a part of this name already */
  add<P extends Props>(
    name: string,
    component: Component<P>,
    props: P,
    context: Map<unknown, unknown>,
  ): void {
    if (this.#parts.has(name)) throw new Error(`Two parts of one page are called ${name}.`);
    this.#parts.set(
      name,
      () => render(component as Component<Props>, { props, context, idPrefix: name }).body,
    );
  }

  /**
   * Puts every part into its place in the page.
   *
   * @throws Error when the page has no place for one of them
   */
  placedIn(body: string): string {
    return [...this.#parts].reduce((page, [name, rendered]) => {
      if (!page.includes(place(name))) throw new Error(`The page has no place for its part ${name}.`);
      return page.replace(place(name), () => `data-later="${name}">${rendered()}</div>`);
    }, body);
  }
}
