import { linkTo } from '../share/link-to';
import type { PageSession } from './page-session.svelte';

/** Milliseconds for which numbers stand before their link is made. */
const settledMs = 1_000;

/** The address of the present numbers, made in advance, since printing waits for nothing. Lives as long as the component that makes it. */
export class PresentLink {
  #address = $state('');

  /**
   * @param page - the page's own address
   * @param settled - told when numbers of the reader's own have stood for a while
   */
  constructor(session: PageSession, page: () => string, settled: () => void) {
    $effect(() => {
      if (!session.calculation.isWhole || !session.ready) return;
      const { shared, calculator, inputs } = session;
      const isOwn = !inputs.isExample;
      let isPresent = true;
      this.#address = '';
      const timer = setTimeout(async () => {
        if (isOwn) settled();
        const made = await linkTo(calculator, shared, page());
        if (isPresent) this.#address = made;
      }, settledMs);
      return () => {
        isPresent = false;
        clearTimeout(timer);
      };
    });
  }

  /** Empty until it is made. */
  get address(): string {
    return this.#address;
  }
}
