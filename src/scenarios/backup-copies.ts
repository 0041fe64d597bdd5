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
  snapshots: (row, to) => ({ ...row, product: to(row.product) }),
};

const renamed: { readonly [K in Kind]: (row: Kinds[K]) => Kinds[K] } = {
  scenarios: (row) => ({ ...row, title: restoredName(row.title) }),
  products: (row) => ({ ...row, name: restoredName(row.name) }),
  suppliers: (row) => ({ ...row, name: restoredName(row.name) }),
  snapshots: (row) => row,
};

const differs = ({ standing }: ComparedRow) => standing === 'newer' || standing === 'older';

/**
 * The rows that stand beside those kept here: new ones as they are, those that differ as copies under new ids. What the
 * file's rows point to among each other stays so; a product's copy takes its stock positions along.
 */
export function copiesBeside(rows: readonly ComparedRow[], newId: () => string): readonly ComparedRow[] {
  const copied = new Map<string, string>();
  const copy = ({ inFile }: ComparedRow) => copied.set(inFile.id, newId());
  rows.filter(differs).forEach(copy);
  const isStockOfCopy = ({ kind, standing, inFile }: ComparedRow) =>
    kind === 'snapshots' && standing === 'same' && 'product' in inFile && copied.has(inFile.product ?? '');
  rows.filter(isStockOfCopy).forEach(copy);
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
