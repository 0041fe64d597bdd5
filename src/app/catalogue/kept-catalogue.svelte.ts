import { localDate, currentMoment } from '../../fields/local-date';
import type { Product, Supplier } from '../../fields/stored';
import type { Library } from '../library.svelte';
import type { Messages } from '../messages.svelte';
import { problemWords } from '../scenarios/problem-words';
import {
  amongThem,
  changedSupplier,
  newSupplier,
  productsOf,
  rowsAsBefore,
  withEdits,
  type BulkEdit,
  type SupplierWords,
  type When,
} from './edited-rows';

type Step = () => Promise<void>;

const counted = (rows: readonly unknown[]) => (rows.length === 1 ? '1 product' : `${rows.length} products`);

/** What the catalogue does to what is kept: each at once, in one transaction, said, and with a way back. */
export class KeptCatalogue {
  readonly #library: Library;
  readonly #messages: Messages;
  readonly #now: () => Date;
  /** Ways back, the latest last. */
  #ways: readonly Step[] = $state.raw([]);

  constructor(library: Library, messages: Messages, now: () => Date = currentMoment) {
    this.#library = library;
    this.#messages = messages;
    this.#now = now;
  }

  get canUndo(): boolean {
    return this.#ways.length > 0;
  }

  async undo(): Promise<void> {
    const way = this.#ways.at(-1);
    if (way) await this.#takeBack(way);
  }

  /** Changes products all alike. @returns whether it was done */
  async edit(
    products: readonly Product[],
    edit: BulkEdit & { readonly name?: string },
    said?: string,
  ): Promise<boolean> {
    return this.#try(async () => {
      const when = this.#when();
      const put = products.flatMap((product) => withEdits(product, edit, when) ?? []);
      if (put.length === 0) return this.#messages.say('They have that already.');
      await this.#library.apply({ put: { products: put } });
      this.#say(said ?? `Changed ${counted(put)}.`, this.#wayBack(put, products));
    });
  }

  /** Deletes products with their history. */
  async remove(products: readonly Product[]): Promise<boolean> {
    return this.#try(async () => {
      const ids = products.map(({ id }) => id);
      const { rows: histories } = await (await this.#library.store()).some('histories', ids);
      await this.#library.apply({ remove: { products: ids } });
      this.#say(`Deleted ${counted(products)}.`, () =>
        this.#library.apply({ put: { products, histories } }, { overwrite: true }),
      );
    });
  }

  /** @returns the supplier's id, or null where it could not be kept */
  async addSupplier(words: SupplierWords): Promise<string | null> {
    const supplier = newSupplier(words, this.#when());
    const done = await this.#try(async () => {
      await this.#library.apply({ put: { suppliers: [supplier] } });
      this.#say(`Added ${supplier.name}.`, () =>
        this.#library.apply({ remove: { suppliers: [supplier.id] } }),
      );
    });
    return done ? supplier.id : null;
  }

  async changeSupplier(supplier: Supplier, words: SupplierWords): Promise<boolean> {
    return this.#try(async () => {
      await this.#library.apply({ put: { suppliers: [changedSupplier(supplier, words, this.#when())] } });
      this.#say(`Saved ${words.name}.`, async () => {
        const newest = await this.#library.get('suppliers', supplier.id);
        const revision = (newest?.revision ?? supplier.revision) + 1;
        await this.#library.apply({ put: { suppliers: [{ ...supplier, revision }] } }, { overwrite: true });
      });
    });
  }

  /**
   * Takes suppliers away; their products go to another one, or to none.
   *
   * @param to - the supplier that takes their products
   */
  async endSuppliers(ended: readonly Supplier[], to: Supplier | null): Promise<boolean> {
    return this.#try(async () => {
      const when = this.#when();
      const theirs = productsOf(this.#library.products, ended);
      const put = theirs.flatMap((product) => withEdits(product, { supplier: to?.id ?? null }, when) ?? []);
      await this.#library.apply({ put: { products: put }, remove: { suppliers: ended.map(({ id }) => id) } });
      const names = ended.map(({ name }) => name).join(', ');
      const back = this.#wayBack(put, theirs);
      this.#say(to === null ? `Deleted ${names}.` : `Merged ${names} into ${to.name}.`, async () => {
        await this.#library.apply({ put: { suppliers: ended } }, { overwrite: true });
        await back();
      });
    });
  }

  #when(): When {
    const now = this.#now();
    return { today: localDate(now), now: now.toISOString() };
  }

  #wayBack(put: readonly Product[], before: readonly Product[]): Step {
    const written = amongThem(before, put);
    return () => {
      const products = rowsAsBefore(written, this.#library.products);
      return this.#library.apply({ put: { products } }, { overwrite: true });
    };
  }

  #say(text: string, step: Step): void {
    this.#ways = [...this.#ways, step];
    this.#messages.say(text, { label: 'Undo', run: () => this.#takeBack(step) });
  }

  async #takeBack(way: Step): Promise<void> {
    if (!this.#ways.includes(way)) return;
    await this.#try(async () => {
      await way();
      this.#ways = this.#ways.filter((one) => one !== way);
      this.#messages.say('Undone.');
    });
  }

  async #try(step: () => Promise<void> | void): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (thrown) {
      this.#messages.say(problemWords(thrown), {
        label: 'Try again',
        run: () => this.#try(step).then(() => {}),
      });
      return false;
    }
  }
}
