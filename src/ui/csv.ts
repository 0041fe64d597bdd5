export type Cell = string | number | boolean | null;

// A sheet takes a text that starts with one of these for a formula; some in their full width too.
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Without the dust of binary fractions: 110.10000000000002 is 110.1. */
const writtenNumber = (value: number) =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? writtenNumber(cell) : '';
  const text = typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180). A text that a sheet would run as a formula gets an apostrophe before it; numbers never do. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** Saves a text as a file of the reader's, by the browser's own download. */
export function downloadText(name: string, text: string, type: string): void {
  // Without the mark, Excel takes UTF-8 for the machine's own code page.
  const marked = type === 'text/csv' ? `\ufeff${text}` : text;
  const url = URL.createObjectURL(new Blob([marked], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // At once would be before Safari has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
