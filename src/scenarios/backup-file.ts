import { rowVersions } from './backup-row';
import { canonicalText, sha256 } from './backup-text';
import type { BadRow, Everything, Kind } from './store';
import { kinds } from './store';

export const backupFormat = 'stockgap-backup';
/** Raised when a file of this version could no longer be read by an older Stockgap. */
export const backupFormatVersion = 1;
/**
 * What one file may hold: 20,000 products with what is known of them go into one, their days into a few more, each no larger
 * than a phone can read at once. A row is never cut, so one that outgrows a file by itself has a file for itself, and `aloneBytes`
 * is as much as a browser may be asked to read for one row.
 */
export const backupCaps = { bytes: 40_000_000, aloneBytes: 100_000_000, rows: 50_000 } as const;

type FileCaps = { readonly bytes: number; readonly rows: number };

/** The lists of a file: rows of every kind, and those that could not be read when it was made, kept as text. */
export const backupSections = [...kinds, 'unread'] as const;
export type BackupSection = (typeof backupSections)[number];

interface BackupInfo {
  readonly appVersion: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** The date in the file's name, YYYY-MM-DD, as the seller's own calendar has it. */
  readonly date: string;
  /** Added to the name of a file made on its own account, so that it is told from one the seller asked for. */
  readonly occasion?: 'before-restore' | 'before-erasing';
}

export interface BackupFile {
  readonly name: string;
  readonly text: string;
}

interface Line {
  readonly section: BackupSection;
  readonly text: string;
}

const bytes = (text: string) => new TextEncoder().encode(text).length;
/** Kept free for what stands around the rows; what stands before them is shorter. */
export const headBytes = 10_000;

/** Lines in as few parts as the caps allow, so that no backup is made that could not be read again. */
function inParts(lines: readonly Line[], caps: FileCaps): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]];
  let size = 0;
  for (const line of lines) {
    const lineBytes = bytes(line.text) + 2;
    const part = parts.at(-1)!;
    if (part.length >= caps.rows || (part.length > 0 && size + lineBytes > caps.bytes - headBytes)) {
      parts.push([line]);
      size = lineBytes;
    } else {
      part.push(line);
      size += lineBytes;
    }
  }
  return parts;
}

/** One file. Each row stands on a line of its own, so that a damaged file loses a line and not the rest. */
async function fileText(
  part: readonly Line[],
  number: number,
  of: number,
  info: BackupInfo,
): Promise<string> {
  const linesOf = (section: BackupSection) => part.filter((line) => line.section === section);
  const canonical = [...backupSections]
    .sort()
    .map(
      (section) =>
        `"${section}":[${linesOf(section)
          .map(({ text }) => text)
          .join(',')}]`,
    )
    .join(',');
  const head = {
    format: backupFormat,
    formatVersion: backupFormatVersion,
    appVersion: info.appVersion,
    schema: rowVersions,
    createdAt: info.createdAt,
    part: { number, of },
    counts: Object.fromEntries(backupSections.map((section) => [section, linesOf(section).length])),
    sha256: await sha256(`{${canonical}}`),
  };
  const headLines = Object.entries(head).map(([key, value]) => `"${key}": ${JSON.stringify(value)},`);
  const sections = backupSections.map(
    (section) =>
      `"${section}": [\n${linesOf(section)
        .map(({ text }) => text)
        .join(',\n')}\n]`,
  );
  return `{\n${headLines.join('\n')}\n"data": {\n${sections.join(',\n')}\n}\n}\n`;
}

/**
 * Everything that is kept as a file to put away: one, or several parts where it is more than the caps allow to be read.
 *
 * @param badRows - rows the database holds but this version cannot read; they travel as text
 * @param caps - what one file may hold: no more than can be read
 */
export async function backupFiles(
  everything: Everything,
  badRows: readonly BadRow[],
  info: BackupInfo,
  caps: FileCaps = backupCaps,
): Promise<readonly BackupFile[]> {
  const lines: Line[] = [
    ...kinds.flatMap((kind: Kind) =>
      everything[kind].map((row) => ({ section: kind, text: canonicalText(row) })),
    ),
    ...badRows.map(({ kind, text }) => ({ section: 'unread' as const, text: canonicalText({ kind, text }) })),
  ];
  const parts = inParts(lines, caps);
  const name = ['stockgap-backup', info.date, info.occasion].filter((word) => word !== undefined).join('-');
  return Promise.all(
    parts.map(async (part, index) => ({
      name: `${name}${parts.length > 1 ? `-part-${index + 1}-of-${parts.length}` : ''}.stockgap.json`,
      text: await fileText(part, index + 1, parts.length, info),
    })),
  );
}
