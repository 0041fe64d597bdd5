import type { LoadedPage } from './loaded-page';

export type LoadPage = (path: string) => Promise<LoadedPage>;

/** An address's path as static hosts read it: repeated slashes are one. */
export const withSingleSlashes = (pathname: string): string => pathname.replace(/\/{2,}/g, '/');

/** "restock-gap" out of "/stockgap/restock-gap/"; null when the address is not under the base. */
export function pathUnder(base: string, pathname: string): string | null {
  const single = withSingleSlashes(pathname);
  const whole = single.endsWith('/') ? single : `${single.replace(/\/index\.html$/, '')}/`;
  return whole.startsWith(base) ? whole.slice(base.length).replace(/\/$/, '') : null;
}

/** Which page is shown. Loads a page's code, then switches in one step; a slow page never overwrites a later one. */
export class Router {
  readonly base: string;
  readonly #load: LoadPage;
  #page: LoadedPage = $state.raw()!;
  #ticket = 0;
  #busy = $state(false);

  constructor(base: string, load: LoadPage, first: LoadedPage) {
    this.base = base;
    this.#load = load;
    this.#page = first;
  }

  get page(): LoadedPage {
    return this.#page;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** The address of a page, for links. */
  to(path: string): string {
    return this.base + (path ? `${path}/` : '');
  }

  /** @returns whether this page is the one shown now: false when a later one overtook it */
  async show(path: string): Promise<boolean> {
    const ticket = ++this.#ticket;
    this.#busy = true;
    const page = await this.#load(path).finally(() => {
      if (ticket === this.#ticket) this.#busy = false;
    });
    if (ticket !== this.#ticket) return false;
    this.#page = page;
    return true;
  }
}
