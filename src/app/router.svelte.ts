import type { LoadedPage } from './loaded-page';
import { addressedContext } from './page/page-context';

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
  #openedWith = '';
  /** Path of the page that is shown or, while another one loads, of that one. */
  #heading: string;

  constructor(base: string, load: LoadPage, first: LoadedPage) {
    this.base = base;
    this.#load = load;
    this.#page = first;
    this.#heading = first.path;
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

  /** Whether the page shown, or about to be, is the one that a place asks for, down to what it was opened with. */
  isAt(path: string, place: { readonly search: string; readonly hash: string }): boolean {
    return path === this.#heading && addressedContext(place) === this.#openedWith;
  }

  /** Notes what the page that is shown, or about to be, was opened with. */
  arriveAt(place: { readonly search: string; readonly hash: string }): void {
    this.#openedWith = addressedContext(place);
  }

  /** Gives the page shown another address, without making it anew. */
  readdress(address: string): void {
    history.replaceState(history.state, '', address);
    this.arriveAt(location);
  }

  /** @returns whether this page is the one shown now: false when a later one overtook it */
  async show(path: string): Promise<boolean> {
    const ticket = ++this.#ticket;
    this.#heading = path;
    this.#busy = true;
    const page = await this.#load(path).finally(() => {
      if (ticket === this.#ticket) this.#busy = false;
    });
    if (ticket !== this.#ticket) return false;
    this.#page = page;
    return true;
  }
}
