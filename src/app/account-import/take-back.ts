import type { IntakePlan } from '../../catalogue/intake/intake-plan';
import type { Changes } from '../../scenarios/store';
import { isAny, wayBack } from '../../scenarios/way-back';
import type { Library } from '../library.svelte';
import { problemWords } from '../scenarios/problem-words';
import { withoutSample } from './sample-mark';

interface Row {
  readonly id: string;
  readonly revision: number;
}

/** What came of taking an import back. */
export interface TakenBack {
  /** Why nothing was taken back, in a sentence; null where it was, or where something was changed since. */
  readonly problem: string | null;
  /** SKUs of products, and names of suppliers, that were changed since: nothing was written unless that was allowed. */
  readonly stays: readonly string[];
  /** Whether anything can be taken back, or was. */
  readonly any: boolean;
}

/**
 * Brings back what an import changed: as a whole, or, where something of it was changed since, only once it is said that
 * this may stay.
 *
 * @param butChanged - whether what was changed since may stay as it is
 * @param progress - told the share written, 0 to 1
 */
export async function takeBack(
  library: Library,
  { put, undo }: IntakePlan,
  butChanged: boolean,
  progress: (share: number) => void,
): Promise<TakenBack> {
  try {
    await library.readAnew();
    const { products, suppliers } = library;
    const ids = new Set([...put.products, ...put.histories].map(({ id }) => id));
    const histories = await library.histories([...ids]);
    const { back, stays } = wayBack({ before: undo, wrote: { put } }, { products, suppliers, histories });
    const names = [
      ...products.filter(({ id }) => stays.has(id)).map(({ sku, name }) => sku || name),
      ...suppliers.filter(({ id }) => stays.has(id)).map(({ name }) => name),
      ...put.products.filter(({ id }) => stays.has(id) && !products.some((row) => row.id === id)),
    ].map((one) => (typeof one === 'string' ? one : one.sku || one.name));
    const any = isAny(back);
    if (stays.size === 0 || butChanged) await library.apply(back, { progress });
    return { problem: null, stays: names, any };
  } catch (thrown) {
    return { problem: problemWords(thrown), stays: [], any: false };
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
