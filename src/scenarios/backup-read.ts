import * as v from 'valibot';
import { cleanText } from '../fields/text';
import { breath, type Progress } from './backup-breath';
import type { Backup, BackupReading } from './backup-contents';
import { backupCaps, backupFormat, backupFormatVersion, backupSections, headBytes } from './backup-file';
import { FileRows } from './backup-rows';
import { headOf, salvaged } from './backup-salvage';
import { canonicalText, parseOutside, sha256, UnsafeKey } from './backup-text';

const refused = (
  reason: (BackupReading & { kind: 'refused' })['reason'],
  message: string,
): BackupReading => ({
  kind: 'refused',
  reason,
  message,
});

const tooLarge = refused(
  'too-large',
  'This file is larger than any backup of Stockgap, which comes in parts of at most 40 MB. Choose a file that ends in .stockgap.json.',
);
const unsafe = refused(
  'unsafe',
  'This file holds something that no backup has and that could do harm, so it was not read. Choose a backup as Stockgap made it.',
);
const notJson = refused(
  'not-json',
  'This file is not a backup, or too damaged to find one row in it. Choose another that ends in .stockgap.json.',
);
const notABackup = refused(
  'not-a-backup',
  'This file was not made by Stockgap’s backup. Choose one whose name begins with “stockgap-backup”; for a sheet or a report use the import.',
);
const newer = refused(
  'newer',
  'A newer version of Stockgap made this backup. Reload this page to update Stockgap, then choose the file again.',
);
const tooMany = refused(
  'too-many-rows',
  'This file holds more than 50,000 rows, which no backup of Stockgap does. Choose the backup as it was made: a large one comes in parts.',
);

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(backupCaps.rows));
const partNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));
const rowsSaid = (counts: Readonly<Record<string, number>>): number =>
  backupSections.reduce((sum, section) => sum + (counts[section] ?? 0), 0);

/** What a file says of itself, as far as it can be believed. */
const headSchema = v.object({
  appVersion: v.fallback(
    v.nullable(
      v.pipe(
        v.string(),
        v.maxLength(40),
        v.transform((text) => cleanText(text, 40) || null),
      ),
    ),
    null,
  ),
  createdAt: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  part: v.fallback(v.object({ number: partNumber, of: partNumber }), { number: 1, of: 1 }),
  counts: v.fallback(v.record(v.string(), count), {}),
  sha256: v.fallback(v.nullable(v.string()), null),
});

function contents(head: unknown, rows: FileRows, condition: Backup['condition']): BackupReading {
  const { appVersion, createdAt, part, counts } = v.parse(headSchema, head);
  return {
    kind: 'read',
    backup: {
      appVersion,
      createdAt,
      part,
      rows: rows.everything,
      unread: rows.unread,
      condition,
      missing: Math.max(0, rowsSaid(counts) - rows.count),
    },
  };
}

async function readDamaged(text: string, onProgress: Progress): Promise<BackupReading> {
  const found = await salvaged(text, backupCaps.rows, onProgress);
  if (!found) return notJson;
  const { head, rows } = found;
  if (typeof head.formatVersion === 'number' && head.formatVersion > backupFormatVersion) return newer;
  return rows.count > backupCaps.rows ? tooMany : contents(head, rows, 'damaged');
}

async function conditionOf(data: unknown, expected: string | null): Promise<Backup['condition']> {
  if (expected === null) return 'unchecked';
  try {
    const actual = await sha256(canonicalText(data));
    if (actual === null) return 'unchecked';
    return actual === expected ? 'intact' : 'changed';
  } catch {
    return 'changed';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rows read between two breaths of the page. */
const rowsAtOnce = 200;

async function readData(file: Record<string, unknown>, onProgress: Progress): Promise<BackupReading> {
  const { data } = file;
  if (!isRecord(data)) return notABackup;
  const lists = Object.entries(data).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const total = lists.reduce((sum, [, list]) => sum + list.length, 0);
  if (total > backupCaps.rows) return tooMany;
  const condition = await conditionOf(data, v.parse(headSchema, file).sha256);
  const rows = new FileRows();
  for (const [section, list] of lists) {
    for (const row of list) {
      if (rows.count > 0 && rows.count % rowsAtOnce === 0) {
        onProgress(rows.count / total);
        await breath();
      }
      rows.add(section, row);
    }
  }
  return contents(file, rows, condition);
}

/** Whether a file is too large to be read. @param head - its beginning */
function isTooLarge(size: number, head: string): boolean {
  if (size <= backupCaps.bytes) return false;
  if (size > backupCaps.aloneBytes) return true;
  const said = v.parse(headSchema, headOf(head.slice(0, headBytes).split(/\r?\n/)));
  return rowsSaid(said.counts) !== 1;
}

/**
 * Reads a backup, of this version or an earlier one. Nothing is written anywhere. A file that was changed or cut is read
 * as far as that goes, and says so in its `condition`; rows that cannot be read are listed, the others go on.
 * Never throws.
 *
 * @param onProgress - hears the share read, 0 to 1, now and then
 */
export async function readBackup(text: string, onProgress: Progress = () => {}): Promise<BackupReading> {
  try {
    if (isTooLarge(text.length, text)) return tooLarge;
    let file: unknown;
    try {
      file = parseOutside(text);
    } catch (error) {
      if (error instanceof UnsafeKey) return unsafe;
      return await readDamaged(text, onProgress);
    }
    if (!isRecord(file) || file.format !== backupFormat) return notABackup;
    const { formatVersion } = file;
    if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1)
      return notABackup;
    if (formatVersion > backupFormatVersion) return newer;
    return await readData(file, onProgress);
  } catch (error) {
    // Such as a row nested so deep that the stack ends before it does.
    return error instanceof UnsafeKey ? unsafe : notJson;
  }
}

/** As `readBackup`, from a file; its size is looked at before it is loaded. */
export async function readBackupFile(file: Blob, onProgress?: Progress): Promise<BackupReading> {
  try {
    if (file.size > backupCaps.bytes && isTooLarge(file.size, await file.slice(0, headBytes).text()))
      return tooLarge;
    return await readBackup(await file.text(), onProgress);
  } catch {
    return refused(
      'not-json',
      'The browser could not open this file. If it lies in the cloud, download it first, then choose it again.',
    );
  }
}
