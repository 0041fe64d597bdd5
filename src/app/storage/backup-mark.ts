import type { Held, HeldKind } from '../../scenarios/store';
import { heldKinds } from '../../scenarios/store';
import type { SmallStore } from '../small-store';

/**
 * What was kept at a moment, in three numbers, so that later changes can be counted whatever the clock says. Days of
 * products are not among them: they come with their product's facts, and can be imported again.
 */
export interface BackupMark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** How often all rows had been written: the sum of their revisions. */
  readonly writes: number;
  readonly rows: number;
  /** The latest change, by whatever clock; empty where there is none. */
  readonly latest: string;
}

const allRows = (held: Held) => heldKinds.flatMap((kind) => [...held[kind]]);

const changed = (row: Held[HeldKind][number]) => row.changedAt;
/** The later of two moments, of which either may be missing. */
const later = (a: string, b: string) => ((Date.parse(b) || 0) > (Date.parse(a) || 0) ? b : a);

/** @param at - the moment of the mark, ISO 8601 in UTC */
export function markOf(held: Held, at: string): BackupMark {
  const rows = allRows(held);
  return {
    at,
    writes: rows.reduce((sum, { revision }) => sum + revision, 0),
    rows: rows.length,
    latest: rows.reduce((latest, row) => later(latest, changed(row)), ''),
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A mark as it was kept; null where there is none or it cannot be read. */
export function readMark(store: SmallStore, key: string): BackupMark | null {
  try {
    const mark = JSON.parse(store.read(key) ?? 'null') as Partial<BackupMark> | null;
    const { at, writes, rows, latest } = mark ?? {};
    if (
      typeof at !== 'string' ||
      Number.isNaN(Date.parse(at)) ||
      !isCount(writes) ||
      !isCount(rows) ||
      typeof latest !== 'string'
    )
      return null;
    return { at, writes, rows, latest };
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
export function changesSince(held: Held, mark: BackupMark | null): number {
  const rows = allRows(held);
  const now = markOf(held, '');
  if (mark === null) return now.writes;
  const byMoment = rows.filter((row) => later(mark.latest, changed(row)) !== mark.latest).length;
  return Math.max(0, now.writes - mark.writes, byMoment, mark.rows - now.rows);
}
