import type { PageInputs } from '../page-inputs.svelte';
import type { Library } from '../library.svelte';
import type { OpenedPage } from './opened-page.svelte';
import { productWith } from './product-facts';
import { currentMoment, localDate } from '../../fields/local-date';

const pauseMs = 700;

/** Keeps what is typed on a product's page with the product, a pause after the last keystroke. */
export class ProductKeeper {
  readonly #library: Library;
  readonly #opened: OpenedPage;
  readonly #inputs: PageInputs;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(library: Library, opened: OpenedPage, inputs: PageInputs) {
    this.#library = library;
    this.#opened = opened;
    this.#inputs = inputs;
  }

  /** To be called whenever values change. */
  schedule(): void {
    if (this.#opened.context.kind !== 'product') return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Writes now what waits; the page's draft holds it too, so a write that fails loses nothing. */
  async flush(): Promise<void> {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    const { context } = this.#opened;
    if (context.kind !== 'product' || this.#inputs.problems.length > 0) return;
    const { values, defaults } = this.#inputs;
    try {
      const product = await this.#library.get('products', context.id);
      const changed =
        product &&
        productWith(product, defaults, values, localDate(currentMoment()), currentMoment().toISOString());
      if (changed) await this.#library.apply({ put: { products: [changed] } });
    } catch {
      // Another tab was quicker; the next edit writes on top of what it wrote.
    }
  }
}
