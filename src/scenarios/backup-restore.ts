import { newId } from '../fields/new-id';
import { comparedRows, type ComparedRow } from './backup-compare';
import { copiesBeside } from './backup-copies';
import { maxRevision } from './backup-row';
import type { Changes, Everything, Kind, Kinds } from './store';
import { kinds } from './store';

/**
 * `merge`: what is new, and what the file has newer; `replace`: the file's rows and no others; `keep-both`: what is new,
 * and copies of what differs, so that nothing kept here changes.
 */
export type RestoreMode = 'merge' | 'replace' | 'keep-both';

/** A file's row over the one kept here: counted on from both, so that another tab's older copy is refused afterwards. */
function over<K extends Kind>({ inFile, here }: ComparedRow<K>): Kinds[K] {
  const revision = here === null ? inFile.revision : Math.max(here.revision, inFile.revision) + 1;
  return { ...inFile, revision: Math.min(revision, maxRevision) };
}

function putOf(rows: readonly ComparedRow[]): NonNullable<Changes['put']> {
  const lists = kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map(over)] as const);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function removalOf(here: Everything, file: Everything): NonNullable<Changes['remove']> {
  const lists = kinds.map((kind) => {
    const inFile = new Set(file[kind].map(({ id }) => id));
    return [kind, here[kind].map(({ id }) => id).filter((id) => !inFile.has(id))] as const;
  });
  // Histories are always named: the file may keep one of a product it lacks.
  return Object.fromEntries(lists.filter(([kind, ids]) => ids.length > 0 || kind === 'histories'));
}

/**
 * What restoring a file would write, for `Store.apply(changes, { overwrite: true })`. Rows that are the same are not
 * written. Pure: nothing is changed by planning.
 *
 * @param rows - the file's rows beside those here, where they have been compared already
 * @param makeId - makes the UUIDs of copies
 */
export function planRestore(
  here: Everything,
  file: Everything,
  mode: RestoreMode,
  rows: readonly ComparedRow[] = comparedRows(here, file),
  makeId: () => string = newId,
): Changes {
  switch (mode) {
    case 'merge':
      return { put: putOf(rows.filter(({ standing }) => standing === 'new' || standing === 'newer')) };
    case 'replace':
      return {
        put: putOf(rows.filter(({ standing }) => standing !== 'same')),
        remove: removalOf(here, file),
      };
    case 'keep-both':
      return { put: putOf(copiesBeside(rows, makeId)) };
  }
}
