import { foldedText } from '../../fields/folded-text';
import type { Supplier } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { keptText } from './product-keys';

/** Suppliers by name, whatever its capitals; a new one is made once. */
export class SupplierNames {
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #make: (name: string) => Supplier;
  readonly made: Supplier[] = [];

  constructor(suppliers: readonly Supplier[], newId: () => string, now: string) {
    for (const { id, name } of suppliers) {
      const key = foldedText(keptText(name, 80));
      this.#names.set(id, name);
      if (!this.#ids.has(key)) this.#ids.set(key, id);
    }
    this.#make = (name) => ({
      version: storedVersions.supplier,
      id: newId(),
      name,
      legs: [],
      casePack: null,
      minimumOrder: null,
      revision: 1,
      createdAt: now,
      changedAt: now,
    });
  }

  /** The id of the supplier of that name; null where there is none. */
  known(name: string): string | null {
    return this.#ids.get(foldedText(keptText(name, 80))) ?? null;
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? '';
  }

  /** The same, made where there is none; null where the name is empty. */
  idOf(name: string): string | null {
    const kept = keptText(name, 80);
    if (kept === '') return null;
    const key = foldedText(kept);
    const there = this.#ids.get(key);
    if (there !== undefined) return there;
    const supplier = this.#make(kept);
    this.made.push(supplier);
    this.#ids.set(key, supplier.id);
    return supplier.id;
  }
}
