import { newId } from '../../fields/new-id';
import type { Product } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { cleanText } from '../../fields/text';
import type { Library } from '../library.svelte';
import { currentMoment } from '../../fields/local-date';
import type { SmallStores } from '../small-store';
import { storedKeys } from '../stored-keys';

/** The product whose numbers flow between pages, chosen by name and kept for the tab; the next tab starts with the newest. */
export class WorkingProduct {
  readonly #library: Library;
  readonly #stores: SmallStores;
  #id = $state<string | null>(null);

  constructor(library: Library, stores: SmallStores) {
    this.#library = library;
    this.#stores = stores;
  }

  /** Takes up the choice of the last visit. */
  restore(): void {
    this.#id =
      this.#stores.tab.read(storedKeys.product) ?? this.#stores.shared.read(storedKeys.product) ?? null;
    if (this.#id === '') this.#id = null;
  }

  get id(): string | null {
    return this.#id;
  }

  /** The product, once the library has been read; null while there is none of that id. */
  readonly #current = $derived.by(
    () => this.#library.products.find((product) => product.id === this.#id) ?? null,
  );

  get current(): Product | null {
    return this.#current;
  }

  choose(id: string | null): void {
    this.#id = id;
    // An empty text says "none here", where another tab's choice would stand in.
    this.#stores.tab.write(storedKeys.product, id ?? '');
    if (id === null) this.#stores.shared.remove(storedKeys.product);
    else this.#stores.shared.write(storedKeys.product, id);
  }

  /**
   * A new product of that name, chosen at once.
   *
   * @throws StoreProblem when it could not be kept
   */
  async create(words: Pick<Product, 'name' | 'sku' | 'asin'>, currency: string): Promise<Product> {
    const now = currentMoment().toISOString();
    const product: Product = {
      version: storedVersions.product,
      id: newId(),
      name: cleanText(words.name, 80),
      sku: cleanText(words.sku, 80),
      asin: words.asin === null ? null : cleanText(words.asin, 20),
      channelShares: { fba: 1, fbm: 0, shop: 0 },
      currency,
      supplier: null,
      facts: {},
      revision: 1,
      createdAt: now,
      changedAt: now,
    };
    await this.#library.apply({ put: { products: [product] } });
    this.choose(product.id);
    return product;
  }
}
