import { cleanName } from './backup-clean';
import type { ComparedRow } from './backup-compare';
import type { Kind, Kinds } from './store';

const suffix = ' (restored)';
const restoredName = (name: string) => `${cleanName(name, 80 - suffix.length)}${suffix}`;

type Reference = (id: string) => string;

const relinked: { readonly [K in Kind]: (row: Kinds[K], to: Reference) => Kinds[K] } = {
  scenarios: (row, to) => ({ ...row, product: row.product === null ? null : to(row.product) }),
  products: (row, to) => ({ ...row, supplier: row.supplier === null ? null : to(row.supplier) }),
  suppliers: (row) => row,
  histories: (row, to) => ({ ...row, product: to(row.product) }),
};

const renamed: { readonly [K in Kind]: (row: Kinds[K]) => Kinds[K] } = {
  scenarios: (row) => ({ ...row, title: restoredName(row.title) }),
  products: (row) => ({ ...row, name: restoredName(row.name) }),
  suppliers: (row) => ({ ...row, name: restoredName(row.name) }),
  histories: (row) => row,
};

const differs = ({ standing }: ComparedRow) => standing === 'newer' || standing === 'older';

/**
 * The rows that stand beside those kept here: new ones as they are, those that differ as copies under new ids. What the
 * file's rows point to among each other stays so. A product and its history go by one id, so a copy of either takes the
 * other along; a history that differs and whose product is not in the file has nothing to stand by, and stays out.
 */
export function copiesBeside(rows: readonly ComparedRow[], newId: () => string): readonly ComparedRow[] {
  const products = new Set(rows.flatMap(({ kind, inFile }) => (kind === 'products' ? [inFile.id] : [])));
  const copied = new Map<string, string>();
  for (const row of rows) {
    const canStand = row.kind !== 'histories' || products.has(row.inFile.id);
    if (differs(row) && canStand && !copied.has(row.inFile.id)) copied.set(row.inFile.id, newId());
  }
  const to: Reference = (id) => copied.get(id) ?? id;

  const beside = <K extends Kind>({ kind, inFile, ...row }: ComparedRow<K>): ComparedRow<K>[] => {
    const id = copied.get(inFile.id);
    const linked = relinked[kind](inFile, to);
    if (id !== undefined)
      return [{ ...row, kind, inFile: { ...renamed[kind](linked), id, revision: 1 }, here: null }];
    return row.standing === 'new' ? [{ ...row, kind, inFile: linked }] : [];
  };
  return rows.flatMap((row) => beside(row));
}
