import type { Values } from '../../fields/field';
import type { History } from '../../fields/stored';
import { StoreProblem } from '../../scenarios/store';
import type { Base } from '../page-base';
import type { PageInputs } from '../page-inputs.svelte';
import type { Library } from '../library.svelte';
import type { OpenedPage } from './opened-page.svelte';
import { productWith } from './product-facts';
import { asksForHistory, historyWith } from './product-history';
import { currentMoment, localDate } from '../../fields/local-date';

const pauseMs = 700;
const tries = 3;

/** Keeps what is typed on a product's page with the product, a pause after the last keystroke. */
export class ProductKeeper {
  readonly #library: Library;
  readonly #opened: OpenedPage;
  readonly #inputs: PageInputs;
  readonly #failed: (message: string) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** What the product knows of this page's values. */
  #told: Values = {};
  #base: Base | null = null;

  constructor(
    library: Library,
    opened: OpenedPage,
    inputs: PageInputs,
    failed: (message: string) => void = () => {},
  ) {
    this.#failed = failed;
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
    const { values, base } = this.#inputs;
    if (this.#base !== base) [this.#base, this.#told] = [base, base.values];
    for (let attempt = 0; attempt < tries; attempt++) {
      try {
        if (!(await this.#tell(context.id, values))) return;
        this.#told = values;
        return;
      } catch (thrown) {
        // Another tab was quicker: on top of what it wrote.
        const isOvertaken = thrown instanceof StoreProblem && thrown.reason === 'changed-elsewhere';
        if (isOvertaken && attempt + 1 < tries) continue;
        this.#failed(thrown instanceof StoreProblem ? thrown.message : 'The product could not be kept.');
        return;
      }
    }
  }

  async #tell(id: string, values: Values): Promise<boolean> {
    const product = await this.#library.get('products', id);
    const now = currentMoment();
    const changed = product && productWith(product, this.#told, values, localDate(now), now.toISOString());
    const days = product && (await this.#daysWith(id, values));
    if (!changed && !days) return false;
    await this.#library.apply({
      put: { ...(changed && { products: [changed] }), ...(days && { histories: [days] }) },
    });
    return true;
  }

  async #daysWith(product: string, values: Values): Promise<History | null> {
    if (!asksForHistory(values)) return null;
    return historyWith(await this.#library.get('histories', product), product, this.#told, values);
  }
}
