export type Cell = string | number;

/** Rows as tab-separated text, the way Amazon's flat files come. */
export function tabText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[header, ...rows].map((row) => row.join('\t')).join('\r\n')}\r\n`;
}

const quoted = (cell: Cell) =>
  /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell;

/** Rows as comma-separated text. */
export function commaText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** Rows by column name, blank where a row does not say. */
export function namedRows(
  header: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): readonly (readonly Cell[])[] {
  return rows.map((row) => header.map((name) => row[name] ?? ''));
}

/** 3 May 2026 as "05/03/2026". */
export function usDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** 3 May 2026 as "5/3/26". */
export function shortUsDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${month}/${day}/${String(year).slice(2)}`;
}

/** 1234.5 as "$1,234.50". */
export function dollars(amount: number): string {
  const [whole, cents] = amount.toFixed(2).split('.');
  return `$${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
