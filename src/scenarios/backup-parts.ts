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
 * Parts put together; a single file is a whole of one part. Rows that more than one of them has are taken once, as the
 * later wrote them.
 *
 * @param parts - at least one
 */
export function wholeBackup(parts: readonly Backup[]): WholeBackup {
  const rows = new FileRows();
  for (const part of parts) {
    for (const kind of kinds) for (const row of part.rows[kind]) rows.add(kind, row);
  }
  const made = parts.map(({ createdAt }) => createdAt ?? '').sort();
  const numbers = new Set(parts.map(({ part }) => part.number));
  const wanted = Math.max(...parts.map(({ part }) => part.of));
  return {
    createdAt: made.at(-1) || null,
    appVersion: parts[0]?.appVersion ?? null,
    rows: rows.everything,
    unread: parts.flatMap(({ unread }) => unread),
    condition: worst.find((condition) => parts.some((part) => part.condition === condition)) ?? 'intact',
    missing: parts.reduce((sum, { missing }) => sum + missing, 0),
    partsMissing: Math.max(0, wanted - numbers.size),
  };
}
