import type { Value } from '../../fields/field';
import { newId } from '../../fields/new-id';
import type { Product, Supplier } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { sameValue } from '../../fields/values';

/** Facts to put in place; null takes one away. */
export type FactEdits = Readonly<Record<string, Value | null>>;

/** What is changed of products all alike; what is absent stays. */
export interface BulkEdit {
  readonly supplier?: string | null;
  readonly marketplace?: string;
  readonly facts?: FactEdits;
}

/** When something was done: the calendar date where the seller is, and the moment in UTC. */
export interface When {
  readonly today: string;
  readonly now: string;
}

/** The product with other facts, typed today; null where nothing of it is new. */
export function withEdits(
  product: Product,
  edit: BulkEdit & { readonly name?: string },
  when: When,
): Product | null {
  const edited = Object.entries(edit.facts ?? {}).filter(([key, value]) =>
    value === null
      ? Object.hasOwn(product.facts, key)
      : !Object.hasOwn(product.facts, key) || !sameValue(product.facts[key]!.value, value),
  );
  const isMoved = edit.supplier !== undefined && edit.supplier !== product.supplier;
  const isElsewhere = edit.marketplace !== undefined && edit.marketplace !== (product.marketplace ?? '');
  const isRenamed = edit.name !== undefined && edit.name !== product.name;
  if (edited.length === 0 && !isMoved && !isElsewhere && !isRenamed) return null;
  const gone = edited.filter(([, value]) => value === null).map(([key]) => key);
  const facts = {
    ...Object.fromEntries(Object.entries(product.facts).filter(([key]) => !gone.includes(key))),
    ...Object.fromEntries(
      edited
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, { value, from: 'typed', asOf: when.today }]),
    ),
  };
  const { marketplace: before, ...rest } = product;
  const marketplace = isElsewhere ? edit.marketplace : before;
  return {
    ...rest,
    ...(marketplace ? { marketplace } : {}),
    ...(isMoved ? { supplier: edit.supplier ?? null } : {}),
    ...(isRenamed ? { name: edit.name! } : {}),
    facts: facts as Product['facts'],
    revision: product.revision + 1,
    changedAt: when.now,
  };
}

/** What a supplier is, without what the store keeps of it. */
export type SupplierWords = Pick<
  Supplier,
  'name' | 'legs' | 'casePack' | 'minimumOrder' | 'minimumValue' | 'reviewDays'
>;

export const newSupplier = (words: SupplierWords, { now }: When): Supplier => ({
  version: storedVersions.supplier,
  id: newId(),
  ...words,
  revision: 1,
  createdAt: now,
  changedAt: now,
});

export const changedSupplier = (supplier: Supplier, words: SupplierWords, { now }: When): Supplier => ({
  ...supplier,
  ...words,
  revision: supplier.revision + 1,
  changedAt: now,
});

/** Products of any of these suppliers. */
export function productsOf(products: readonly Product[], suppliers: readonly Supplier[]): Product[] {
  const ids = new Set(suppliers.map(({ id }) => id));
  return products.filter(({ supplier }) => supplier !== null && ids.has(supplier));
}
