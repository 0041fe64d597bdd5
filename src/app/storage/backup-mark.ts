import type { Everything } from '../../scenarios/store';
import { kinds } from '../../scenarios/store';
import type { SmallStore } from '../small-store';

/** Keys of the store all tabs share: the last backup, and the last time the reminder was put off. */
export const backupKey = 'stockgap:backup';
export const backupLaterKey = 'stockgap:backup-later';

/** What was kept at a moment, in three numbers, so that later changes can be counted whatever the clock says. */
export interface BackupMark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** How often all rows had been written: the sum of their revisions. */
  readonly writes: number;
  readonly rows: number;
}

const allRows = (everything: Everything) => kinds.flatMap((kind) => [...everything[kind]]);

export function markOf(everything: Everything, now: Date): BackupMark {
  const rows = allRows(everything);
  return {
    at: now.toISOString(),
    writes: rows.reduce((sum, { revision }) => sum + revision, 0),
    rows: rows.length,
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A mark as it was kept; null where there is none or it cannot be read. */
export function readMark(store: SmallStore, key: string): BackupMark | null {
  try {
    const mark = JSON.parse(store.read(key) ?? 'null') as Partial<BackupMark> | null;
    const { at, writes, rows } = mark ?? {};
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isCount(writes) || !isCount(rows))
      return null;
    return { at, writes, rows };
  } catch {
    return null;
  }
}

export function keepMark(store: SmallStore, key: string, mark: BackupMark): void {
  store.write(key, JSON.stringify(mark));
}

/**
 * How many changes were made since a mark, or ever where there is none. Two counts, since each misses something: writes
 * added up miss those of rows deleted since; moments miss those made after the clock was set back.
 */
export function changesSince(everything: Everything, mark: BackupMark | null): number {
  const rows = allRows(everything);
  const now = markOf(everything, new Date(0));
  if (mark === null) return now.writes;
  const since = Date.parse(mark.at);
  const byMoment = rows.filter((row) => 'changedAt' in row && Date.parse(row.changedAt) > since).length;
  return Math.max(0, now.writes - mark.writes, byMoment, mark.rows - now.rows);
}
