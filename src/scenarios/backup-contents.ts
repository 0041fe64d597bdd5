import type { Everything, Kind } from './store';

/** A row of a file that could not be read, with why. */
export interface UnreadRow {
  /** Null where the file no longer says. */
  readonly kind: Kind | null;
  /** What it is called, as far as that can be seen. */
  readonly name: string;
  readonly reason: string;
  /** As it stands in the file, to be put away. */
  readonly text: string;
}

/**
 * Whether a file is as it was written: `changed` fits its own form and not its hash; `damaged` was cut or overwritten,
 * and read line by line; `unchecked` could not be checked, since it has no hash or the browser makes none.
 */
type Condition = 'intact' | 'changed' | 'damaged' | 'unchecked';

/** What a backup holds, as far as it can be read. */
export interface Backup {
  /** ISO 8601 in UTC; null where the file does not say. */
  readonly createdAt: string | null;
  readonly appVersion: string | null;
  /** Which part of how many it is. */
  readonly part: { readonly number: number; readonly of: number };
  readonly rows: Everything;
  readonly unread: readonly UnreadRow[];
  readonly condition: Condition;
  /** Rows it should hold and neither `rows` nor `unread` has. */
  readonly missing: number;
}

export type BackupReading =
  | { readonly kind: 'read'; readonly backup: Backup }
  | {
      readonly kind: 'refused';
      readonly reason: 'too-large' | 'unsafe' | 'not-json' | 'not-a-backup' | 'newer' | 'too-many-rows';
      /** What is wrong and how to mend it. */
      readonly message: string;
    };
