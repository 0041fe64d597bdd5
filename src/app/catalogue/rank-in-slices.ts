import type { Product, Supplier } from '../../fields/stored';
import type { EntryMaker, RankProduct } from './catalogue-entry';

/** What a ranking is made of. */
export interface Ranking {
  readonly products: readonly Product[];
  readonly suppliers: readonly Supplier[];
  readonly rank: RankProduct;
}

/** As many products as are ranked in one go: more would hold up keys and presses. */
export const rankedAtOnce = 1_000;
const slice = 400;

/** How many products are to be ranked anew for another ranking. */
export function changedSince(before: Ranking | null, wanted: Ranking): number {
  if (before === null || before.rank !== wanted.rank) return wanted.products.length;
  if (before.products === wanted.products && before.suppliers === wanted.suppliers) return 0;
  const products = new Set(before.products);
  const suppliers = new Set(before.suppliers);
  const moved = new Set(wanted.suppliers.filter((one) => !suppliers.has(one)).map(({ id }) => id));
  return wanted.products.reduce(
    (count, one) => count + Number(!products.has(one) || (one.supplier !== null && moved.has(one.supplier))),
    0,
  );
}

/**
 * Ranks everything piece by piece, so that the page stays quick meanwhile.
 *
 * @param maker - has all of it worked out once it is done
 * @returns how to stop
 */
export function rankInSlices(
  maker: EntryMaker,
  { products, suppliers, rank }: Ranking,
  done: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const next = (end: number) => {
    maker.entries(products.slice(0, end), suppliers, rank, null);
    timer = setTimeout(() => (end < products.length ? next(end + slice) : done()));
  };
  timer = setTimeout(() => next(slice));
  return () => clearTimeout(timer);
}
