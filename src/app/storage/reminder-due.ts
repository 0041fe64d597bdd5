import type { Held } from '../../scenarios/store';
import { heldKinds } from '../../scenarios/store';
import { changesSince, type BackupMark } from './backup-mark';

const dayMs = 86_400_000;
/** What is worth a reminder. */
const manyChanges = 10;
const longDays = 14;
/** How long "Later" is, unless many changes come first. */
const laterDays = 7;

export interface Reminder {
  readonly changes: number;
  readonly backedUp: boolean;
  /** Whole days since the last backup; null where there was none, or the clock was set back since. */
  readonly days: number | null;
}

/** Whole days since a moment; Infinity where it lies ahead, since the clock has been set back by who knows how much. */
function daysSince(moment: string, now: Date): number {
  const days = (now.getTime() - Date.parse(moment)) / dayMs;
  return days < -1 ? Infinity : Math.max(0, Math.floor(days));
}

function firstMoment(held: Held, now: Date): string {
  let first = now.toISOString();
  for (const kind of heldKinds)
    for (const { createdAt } of held[kind]) if (createdAt < first) first = createdAt;
  return first;
}

interface Question {
  readonly held: Held;
  readonly backup: BackupMark | null;
  /** When the reminder was last put off. */
  readonly later: BackupMark | null;
  readonly now: Date;
  /** Where the device may lose everything soon, the first thing saved is reason enough. */
  readonly fragile: boolean;
}

/** Whether to remind of a backup, and with what; null where there is no reason to. */
export function reminderDue({ held, backup, later, now, fragile }: Question): Reminder | null {
  const changes = changesSince(held, backup);
  if (changes === 0 || heldKinds.every((kind) => held[kind].length === 0)) return null;
  const days = daysSince(backup?.at ?? firstMoment(held, now), now);
  const isDue =
    later === null
      ? changes >= manyChanges || days >= longDays || (fragile && backup === null)
      : changesSince(held, later) >= manyChanges || daysSince(later.at, now) >= laterDays;
  const backedUp = backup !== null;
  return isDue ? { changes, backedUp, days: backedUp && days !== Infinity ? days : null } : null;
}

/** "12 changes since your last backup, 3 days ago." */
export function reminderWords({ changes, backedUp, days }: Reminder): string {
  const many = changes === 1 ? 'One change' : `${changes} changes`;
  if (!backedUp) return `${many} and no backup yet.`;
  if (days === null) return `${many} since your last backup.`;
  if (days === 0) return `${many} since your last backup, less than a day ago.`;
  return `${many} since your last backup, ${days === 1 ? 'a day' : `${days} days`} ago.`;
}
