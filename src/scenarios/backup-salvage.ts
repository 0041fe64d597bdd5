import { backupFormatVersion } from './backup-file';
import { FileRows } from './backup-rows';
import { parseOutside } from './backup-text';

/** A piece that stands alone, as data; undefined where it is none. @throws UnsafeKey */
function dataIn(text: string): unknown {
  try {
    return parseOutside(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What a damaged file still says of itself before its rows. */
function headOf(lines: readonly string[]): Record<string, unknown> {
  const entries = lines.flatMap((line) => {
    const data = /^"/.test(line) ? dataIn(`{${line.replace(/,\s*$/, '')}}`) : undefined;
    return typeof data === 'object' && data !== null ? Object.entries(data) : [];
  });
  return Object.fromEntries(entries);
}

/**
 * The rows of a file that is no JSON any more, line by line: a backup has each row on a line of its own.
 *
 * @returns null where not one row can be read
 * @throws UnsafeKey
 */
export function salvaged(
  text: string,
  maxRows: number,
): { head: Record<string, unknown>; rows: FileRows } | null {
  const lines = text.split(/\r?\n/);
  const rows = new FileRows();
  let section = '';
  for (const line of lines) {
    const opened = /^"([a-z]+)": \[/.exec(line);
    if (opened) section = opened[1]!;
    else if (line.startsWith('{"')) {
      const row = dataIn(line.replace(/,\s*$/, ''));
      if (row === undefined) rows.addDamaged(section, line);
      else rows.addOfAnyKind(section, row);
    }
    if (rows.count > maxRows) break;
  }
  const hasRows = Object.values(rows.everything).some((list) => list.length > 0);
  const head = headOf(lines.slice(0, 20));
  const isNewer = typeof head.formatVersion === 'number' && head.formatVersion > backupFormatVersion;
  return hasRows || isNewer ? { head, rows } : null;
}
