import { backupFormatVersion } from './backup-file';
import { breath, type Progress } from './backup-breath';
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

/** What a file says of itself before its rows, as far as its first lines can be read. @throws UnsafeKey */
export function headOf(lines: readonly string[]): Record<string, unknown> {
  const entries = lines.flatMap((line) => {
    const data = /^"/.test(line) ? dataIn(`{${line.replace(/,\s*$/, '')}}`) : undefined;
    return typeof data === 'object' && data !== null ? Object.entries(data) : [];
  });
  return Object.fromEntries(entries);
}

/** Each row is tried in every shape there is, so that fewer are read at once than of a sound file. */
const rowsAtOnce = 50;

/**
 * The rows of a file that is no JSON any more, line by line: a backup has each row on a line of its own.
 *
 * @returns null where not one row can be read
 * @throws UnsafeKey
 */
export async function salvaged(
  text: string,
  maxRows: number,
  onProgress: Progress,
): Promise<{ head: Record<string, unknown>; rows: FileRows } | null> {
  const lines = text.split(/\r?\n/);
  const rows = new FileRows();
  let section = '';
  for (const [index, line] of lines.entries()) {
    const opened = /^"([a-z]+)": \[/.exec(line);
    if (opened) section = opened[1]!;
    else if (line.startsWith('{"')) {
      const row = dataIn(line.replace(/,\s*$/, ''));
      if (row === undefined) rows.addDamaged(section, line);
      else rows.addOfAnyKind(section, row);
      if (rows.count > maxRows) break;
      if (rows.count % rowsAtOnce === 0) {
        onProgress(index / lines.length);
        await breath();
      }
    }
  }
  const hasRows = Object.values(rows.everything).some((list) => list.length > 0);
  const head = headOf(lines.slice(0, 20));
  const isNewer = typeof head.formatVersion === 'number' && head.formatVersion > backupFormatVersion;
  return hasRows || isNewer ? { head, rows } : null;
}
