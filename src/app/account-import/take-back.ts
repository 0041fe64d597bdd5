import type { IntakePlan } from '../../catalogue/intake/intake-plan';
import { standsAsWritten } from '../../scenarios/backup-undo';
import type { Changes } from '../../scenarios/store';
import type { Library } from '../library.svelte';
import { problemWords } from '../scenarios/problem-words';
import { changedSince } from './import-words';
import { withoutSample } from './sample-mark';

interface Row {
  readonly id: string;
  readonly revision: number;
}

/** Rows as they were, to be written over those that an import wrote. */
function over<T extends Row>(before: readonly T[], wrote: readonly Row[]): T[] {
  const revisions = new Map(wrote.map(({ id, revision }) => [id, revision]));
  return before.map((row) => ({ ...row, revision: (revisions.get(row.id) ?? row.revision) + 1 }));
}

/**
 * Brings back what an import changed, as a whole.
 *
 * @param progress - told the share written, 0 to 1
 * @returns why it could not be, in a sentence; null where it was
 */
export async function takeBack(
  library: Library,
  { put, undo }: IntakePlan,
  progress: (share: number) => void,
): Promise<string | null> {
  try {
    await library.readAnew();
    const { products, suppliers } = library;
    if (!standsAsWritten({ products, suppliers }, { put })) return changedSince;
    // Nor may a supplier go that another product has been given since.
    const goes = new Set(undo.remove.suppliers);
    const written = new Set(put.products.map(({ id }) => id));
    if (products.some(({ id, supplier }) => supplier !== null && goes.has(supplier) && !written.has(id)))
      return changedSince;
    const back = {
      put: {
        products: over(undo.products, put.products),
        suppliers: over(undo.suppliers, put.suppliers),
        histories: over(undo.histories, put.histories),
      },
      remove: undo.remove,
    };
    await library.apply(back, { progress });
    return null;
  } catch (thrown) {
    return problemWords(thrown);
  }
}

/** What takes the made-up account away, and the way back from that. */
export async function sampleRemoval(library: Library) {
  await library.readAnew();
  const { products, suppliers, remove } = withoutSample(library.products, library.suppliers);
  const histories = await library.histories(products.map(({ id }) => id));
  const first = <T extends Row>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, revision: 1 }));
  const back: Changes = {
    put: { products: first(products), suppliers: first(suppliers), histories: first(histories) },
  };
  return { remove, products: products.length, undo: () => library.apply(back) };
}
