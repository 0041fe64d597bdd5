import { cleanRow } from './backup-clean';
import { readRow } from './row-reading';
import { rowShapes, type RowShape } from './row-shapes';
import type { Kind, Kinds } from './store';
import { kinds } from './store';

/** The version each kind of row has today. */
export const rowVersions = Object.fromEntries(
  kinds.map((kind) => [kind, rowShapes[kind].version]),
) as unknown as { readonly [K in Kind]: number };

export type FileRow<K extends Kind> =
  { readonly kind: 'row'; readonly row: Kinds[K] } | { readonly kind: 'unread'; readonly reason: string };

/** A revision beyond this could not be counted on from; no seller saves a thing so often. */
export const maxRevision = 1_000_000_000;

/** One row of a file, of any earlier version, as a row of today with its names cleaned. Never throws. */
export function readFileRow<K extends Kind>(kind: K, stored: unknown): FileRow<K> {
  const read = readRow<Kinds[K]>(rowShapes[kind] as RowShape<unknown> as RowShape<Kinds[K]>, stored);
  if (read.kind !== 'row') return { kind: 'unread', reason: read.reason };
  if (read.row.revision > maxRevision)
    return { kind: 'unread', reason: `This ${rowShapes[kind].noun} is damaged at “revision”.` };
  return { kind: 'row', row: cleanRow(kind, read.row) };
}
