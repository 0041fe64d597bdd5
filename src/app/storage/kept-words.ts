import { heldKinds, type Everything, type Held, type Kind } from '../../scenarios/store';

const names: { readonly [K in Kind]: readonly [one: string, many: string] } = {
  scenarios: ['scenario', 'scenarios'],
  products: ['product', 'products'],
  suppliers: ['supplier', 'suppliers'],
  histories: ['daily history', 'daily histories'],
};

/** What one row of a kind is called. */
export const kindName = (kind: Kind): string => names[kind][0];

/** "Scenarios", as a heading. */
export const kindHeading = (kind: Kind): string =>
  names[kind][1].replace(/^./, (first) => first.toUpperCase());

/** "1 row", "12 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** How many rows there are, a product with its days as one. */
export const rowsIn = (held: Held): number => heldKinds.reduce((sum, kind) => sum + held[kind].length, 0);

/** What a row is called on the page, whatever its kind. */
export function rowName(row: Everything[Kind][number]): string {
  if ('title' in row) return row.title || 'Untitled scenario';
  if ('sold' in row) return `Days from ${row.from}`;
  return row.name || ('sku' in row ? row.sku : '') || 'Without a name';
}

/** A moment where the reader is: "23 Nov 2026, 08:15". */
export function momentWords(moment: string, locale: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? moment
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

const sizes = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** Bytes as a reader knows them: "1.2 MB". */
export function sizeWords(bytes: number, locale: string): string {
  const [unit, size] = sizes.find(([, least]) => bytes >= least) ?? ['byte', 1];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: bytes / size >= 100 ? 3 : 2,
  }).format(bytes / size);
}
