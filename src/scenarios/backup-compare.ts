import { sameValue } from '../fields/values';
import { byAge, byRevision } from './backup-age';
import { cleanRow } from './backup-clean';
import type { Everything, Kind, Kinds } from './store';
import { kinds } from './store';

/** How a row of a file stands to the one kept here. */
export type Standing = 'new' | 'same' | 'newer' | 'older';

export interface ComparedRow<K extends Kind = Kind> {
  readonly kind: K;
  readonly inFile: Kinds[K];
  readonly here: Kinds[K] | null;
  readonly standing: Standing;
  /** Changed on both sides, or by a clock set back: which is newer can only be guessed. */
  readonly doubtful: boolean;
}

/** Without how often and when it was written. */
const content = (row: Kinds[Kind]) => ({ ...row, revision: 0, changedAt: '' });

const saysTheSame = <K extends Kind>(kind: K, a: Kinds[K], b: Kinds[K]): boolean =>
  sameValue(content(a), content(b)) || sameValue(content(cleanRow(kind, a)), content(cleanRow(kind, b)));

function compared<K extends Kind>(kind: K, inFile: Kinds[K], here: Kinds[K] | undefined): ComparedRow<K> {
  if (!here) return { kind, inFile, here: null, standing: 'new', doubtful: false };
  if (saysTheSame(kind, inFile, here)) return { kind, inFile, here, standing: 'same', doubtful: false };
  const age = byAge(inFile, here);
  // Where clock and revisions do not agree, both sides were changed, or a clock was wrong.
  const doubtful = age === 0 || byRevision(inFile, here) !== age;
  return { kind, inFile, here, standing: age > 0 ? 'newer' : 'older', doubtful };
}

/** Every row of a file beside the one kept here. Equal content is the same, whenever written; else `byAge` decides. */
export function comparedRows(here: Everything, file: Everything): readonly ComparedRow[] {
  const ofKind = <K extends Kind>(kind: K): ComparedRow<K>[] => {
    const kept = new Map((here[kind] as readonly Kinds[K][]).map((row) => [row.id, row]));
    return (file[kind] as readonly Kinds[K][]).map((row) => compared(kind, row, kept.get(row.id)));
  };
  return kinds.flatMap((kind): ComparedRow[] => ofKind(kind));
}
