import type { Backup } from './backup-contents';
import { FileRows } from './backup-rows';
import { kinds } from './store';

const worst: readonly Backup['condition'][] = ['damaged', 'changed', 'unchecked', 'intact'];

/** Several parts of one backup, read one by one, as what they hold together. */
export interface WholeBackup extends Omit<Backup, 'part'> {
  /** Parts that were not among them. */
  readonly partsMissing: number;
}

/**
 * Whether some files were made together: the parts of one backup agree in the moment it was made and in how many there
 * are. A single file always does.
 */
export const areOfOneBackup = (parts: readonly Backup[]): boolean =>
  parts.length < 2 ||
  parts.every(
    ({ createdAt, part }) =>
      createdAt !== null && createdAt === parts[0]!.createdAt && part.of === parts[0]!.part.of,
  );

/**
 * Whether a backup is as it was written and all there, so that deleting what it does not hold deletes nothing it lost.
 */
export const isWhole = ({ condition, unread, missing, partsMissing }: WholeBackup): boolean =>
  condition === 'intact' && unread.length === 0 && missing === 0 && partsMissing === 0;

/**
 * Parts put together; a single file is a whole of one part. Rows that more than one of them has are taken once, as the
 * later wrote them.
 *
 * @param parts - at least one, all of one backup
 */
export function wholeBackup(parts: readonly Backup[]): WholeBackup {
  const rows = new FileRows();
  for (const part of parts) {
    for (const kind of kinds) for (const row of part.rows[kind]) rows.add(kind, row);
  }
  const { createdAt, appVersion, part } = parts[0]!;
  const numbers = new Set(parts.map(({ part }) => part.number).filter((number) => number <= part.of));
  return {
    createdAt,
    appVersion,
    rows: rows.everything,
    unread: parts.flatMap(({ unread }) => unread),
    condition: worst.find((condition) => parts.some((part) => part.condition === condition)) ?? 'intact',
    missing: parts.reduce((sum, { missing }) => sum + missing, 0),
    partsMissing: part.of - numbers.size,
  };
}
