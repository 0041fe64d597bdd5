import type { Product } from '../../fields/stored';
import type { NamedProduct } from '../../seller-reports/account-parts';
import { currencyAt, marketplaceKey, skuKey } from './product-keys';

/** A product as a report names it, at its place there. */
export interface NamedIn<S> {
  readonly source: S;
  readonly at: number;
  readonly named: NamedProduct;
}

/** One product and all that reports say of it. */
export interface Joined<S> {
  readonly sku: string;
  readonly stored: Product | null;
  /** As it is compared; '' where nobody has said. */
  key: string;
  /** As it is named. */
  marketplace: string;
  readonly said: NamedIn<S>[];
}

export interface Joins<S> {
  /** Products that some report names, by SKU and marketplace. */
  readonly joined: readonly Joined<S>[];
  readonly skipped: readonly { readonly rows: number; readonly said: string }[];
  /** SKUs that are another's but for their capitals. */
  readonly nearlyAlike: readonly string[];
  /** SKUs of products without a marketplace that reports sell in several, none of which is known to be theirs. */
  readonly unsettled: readonly string[];
}

/** What a row says of a product's marketplace beside its name. */
export interface RowSays<S> {
  /** ISO 4217; null where it does not say. */
  readonly currency: (row: NamedIn<S>) => string | null;
  /** Whether it tells of orders there. */
  readonly isOrders: (row: NamedIn<S>) => boolean;
}

/**
 * Finds the product of each row. A row with a marketplace is of the product with its SKU there, else of the one with its SKU whose
 * marketplace nobody has said, which then has it; a row without is of the only product with its SKU. What fits none is new.
 * Where several marketplaces claim one product, it is the one's in its currency, or the only one's that has orders of it; else
 * it stays without. The order of rows and reports makes no difference.
 */
export function joinReports<S>(
  products: readonly Product[],
  rows: readonly NamedIn<S>[],
  says: RowSays<S>,
): Joins<S> {
  const bySku = new Map<string, Joined<S>[]>();
  const add = (one: Joined<S>) => {
    const others = bySku.get(one.sku);
    if (others === undefined) bySku.set(one.sku, [one]);
    else others.push(one);
    return one;
  };
  for (const stored of products) {
    const marketplace = stored.marketplace ?? '';
    add({ sku: skuKey(stored.sku), stored, key: marketplaceKey(marketplace), marketplace, said: [] });
  }

  const { claims, without, unnamed } = rowsToPlace(bySku, rows);
  const unsettled: string[] = [];
  for (const [sku, own] of claims) {
    const open = bySku.get(sku)?.find((one) => one.key === '');
    const heir = open && heirOf(open, own, says);
    if (open && heir === null) unsettled.push(sku);
    for (const claim of own) {
      const { key, marketplace } = claim;
      const one = open && claim === heir ? open : add({ sku, stored: null, key, marketplace, said: [] });
      [one.key, one.marketplace] = [key, marketplace];
      one.said.push(...claim.rows);
    }
  }
  let unclear = 0;
  for (const { sku, row } of without) {
    const there = bySku.get(sku) ?? [add({ sku, stored: null, key: '', marketplace: '', said: [] })];
    const one = there.length === 1 ? there[0] : there.find(({ key }) => key === '');
    if (one === undefined) unclear++;
    else one.said.push(row);
  }

  const joined = [...bySku.values()].flat().filter(({ said }) => said.length > 0);
  joined.sort(
    (a, b) =>
      compare(a.sku, b.sku) || compare(a.key, b.key) || compare(a.stored?.id ?? '', b.stored?.id ?? ''),
  );
  const skipped = [
    { rows: unnamed, said: 'without a SKU: not taken in' },
    {
      rows: unclear,
      said: 'of SKUs that are sold in several marketplaces, without saying in which: not taken in',
    },
  ].filter(({ rows: count }) => count > 0);
  return { joined, skipped, nearlyAlike: nearlyAlike(bySku.keys(), joined), unsettled };
}

/** Rows of a SKU in a marketplace where no product is known to be. */
interface Claim<S> {
  readonly sku: string;
  readonly key: string;
  marketplace: string;
  readonly rows: NamedIn<S>[];
}

/** A row without a marketplace. */
interface Unplaced<S> {
  readonly sku: string;
  readonly row: NamedIn<S>;
}

/** Gives each row to the product it names, and says which are left: those that claim one by SKU, and those without a marketplace. */
function rowsToPlace<S>(
  bySku: ReadonlyMap<string, readonly Joined<S>[]>,
  rows: readonly NamedIn<S>[],
): {
  readonly claims: ReadonlyMap<string, readonly Claim<S>[]>;
  readonly without: readonly Unplaced<S>[];
  readonly unnamed: number;
} {
  const homeless = new Map<string, Claim<S>>();
  const without: Unplaced<S>[] = [];
  let unnamed = 0;
  for (const row of rows) {
    const sku = skuKey(row.named.sku);
    if (sku === '') {
      unnamed++;
      continue;
    }
    const key = marketplaceKey(row.named.marketplace);
    if (key === '') {
      without.push({ sku, row });
      continue;
    }
    const there = bySku.get(sku)?.find((one) => one.key === key);
    if (there !== undefined) {
      there.said.push(row);
      continue;
    }
    const id = `${sku}\n${key}`;
    const { marketplace } = row.named;
    const waiting = homeless.get(id);
    if (waiting === undefined) homeless.set(id, { sku, key, marketplace, rows: [row] });
    else {
      waiting.rows.push(row);
      if (marketplace < waiting.marketplace) waiting.marketplace = marketplace;
    }
  }
  const inOrder = [...homeless.values()].sort((a, b) => compare(a.sku, b.sku) || compare(a.key, b.key));
  const claims = new Map<string, Claim<S>[]>();
  for (const claim of inOrder) claims.set(claim.sku, [...(claims.get(claim.sku) ?? []), claim]);
  return { claims, without, unnamed };
}

/** Whose a product without a marketplace is of several that claim it; null where that cannot be told. */
function heirOf<S>({ stored }: Joined<S>, claims: readonly Claim<S>[], says: RowSays<S>): Claim<S> | null {
  const only = (some: readonly Claim<S>[]) => (some.length === 1 ? some[0]! : null);
  const inCurrency = claims.filter(
    ({ key, rows }) =>
      currencyAt(key) === stored?.currency || rows.some((row) => says.currency(row) === stored?.currency),
  );
  const hasOrders = ({ rows }: Claim<S>) => rows.some(says.isOrders);
  return (
    only(claims) ??
    only(inCurrency) ??
    only((inCurrency.length === 0 ? claims : inCurrency).filter(hasOrders))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function nearlyAlike<S>(skus: Iterable<string>, joined: readonly Joined<S>[]): readonly string[] {
  const byFolded = new Map<string, number>();
  for (const sku of skus) {
    const folded = sku.toLowerCase();
    byFolded.set(folded, (byFolded.get(folded) ?? 0) + 1);
  }
  const said = new Set(joined.map(({ sku }) => sku));
  return [...said].filter((sku) => byFolded.get(sku.toLowerCase())! > 1);
}
