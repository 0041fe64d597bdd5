import { localDate, currentMoment } from '../../fields/local-date';
import type { Product, Supplier } from '../../fields/stored';
import type { Step } from '../../scenarios/way-back';
import { isAny, wayBack } from '../../scenarios/way-back';
import type { Library } from '../library.svelte';
import type { Messages } from '../messages.svelte';
import { problemWords } from '../scenarios/problem-words';
import {
  changedSupplier,
  newSupplier,
  productsOf,
  withEdits,
  type BulkEdit,
  type SupplierWords,
  type When,
} from './edited-rows';

/** As many as are named in one sentence. */
const mostNamed = 3;

function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  if (more > 0) return `${names.slice(0, mostNamed).join(', ')} and ${more} more`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const counted = (rows: readonly unknown[]) => (rows.length === 1 ? '1 product' : `${rows.length} products`);

function undoneWords(stays: readonly string[], any: boolean): string {
  if (stays.length === 0) return 'Undone.';
  const were = stays.length === 1 ? 'was' : 'were';
  return any
    ? `Undone, except what was changed since: see ${named(stays)}.`
    : `Nothing was undone: ${named(stays)} ${were} changed since.`;
}

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
      this.#say(said ?? `Changed ${counted(put)}.`, {
        before: { products },
        wrote: { put: { products: put } },
      });
    });
  }

  /** Deletes products with their history. */
  async remove(products: readonly Product[]): Promise<boolean> {
    return this.#try(async () => {
      const ids = products.map(({ id }) => id);
      const { rows: histories } = await (await this.#library.store()).some('histories', ids);
      const wrote = { remove: { products: ids } };
      await this.#library.apply(wrote);
      this.#say(`Deleted ${counted(products)}.`, { before: { products, histories }, wrote });
    });
  }

  /** @returns the supplier's id, or null where it could not be kept */
  async addSupplier(words: SupplierWords): Promise<string | null> {
    const supplier = newSupplier(words, this.#when());
    const done = await this.#try(async () => {
      const wrote = { put: { suppliers: [supplier] } };
      await this.#library.apply(wrote);
      this.#say(`Added ${supplier.name}.`, { before: {}, wrote });
    });
    return done ? supplier.id : null;
  }

  async changeSupplier(supplier: Supplier, words: SupplierWords): Promise<boolean> {
    return this.#try(async () => {
      const wrote = { put: { suppliers: [changedSupplier(supplier, words, this.#when())] } };
      await this.#library.apply(wrote);
      this.#say(`Saved ${words.name}.`, { before: { suppliers: [supplier] }, wrote });
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
      const wrote = { put: { products: put }, remove: { suppliers: ended.map(({ id }) => id) } };
      await this.#library.apply(wrote);
      const names = ended.map(({ name }) => name).join(', ');
      this.#say(to === null ? `Deleted ${names}.` : `Merged ${names} into ${to.name}.`, {
        before: { products: theirs, suppliers: ended },
        wrote,
      });
    });
  }

  #when(): When {
    const now = this.#now();
    return { today: localDate(now), now: now.toISOString() };
  }

  #say(text: string, step: Step): void {
    this.#ways = [...this.#ways, step];
    this.#messages.say(text, { label: 'Undo', run: () => this.#takeBack(step) });
  }

  async #takeBack(step: Step): Promise<void> {
    if (!this.#ways.includes(step)) return;
    await this.#try(async () => {
      await this.#library.readAnew();
      const { products, suppliers } = this.#library;
      const days = step.wrote.remove?.products ?? [];
      const histories = days.length === 0 ? [] : await this.#library.histories(days);
      const { back, stays } = wayBack(step, { products, suppliers, histories });
      if (isAny(back)) await this.#library.apply(back);
      this.#ways = this.#ways.filter((one) => one !== step);
      this.#messages.say(undoneWords(this.#namesOf(stays, step), isAny(back)));
    });
  }

  #namesOf(ids: ReadonlySet<string>, { before, wrote }: Step): string[] {
    const { products, suppliers } = this.#library;
    const rows: { readonly id: string; readonly name: string; readonly sku?: string }[][] = [
      [...products, ...suppliers],
      [...(before.products ?? []), ...(before.suppliers ?? [])],
      [...(wrote.put?.suppliers ?? [])],
    ];
    const found = rows
      .flat()
      .filter(({ id }, at, all) => ids.has(id) && all.findIndex((one) => one.id === id) === at);
    return found.map(({ name, sku }) => name || (sku ?? ''));
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
