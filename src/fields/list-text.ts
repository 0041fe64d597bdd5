import type { SeriesField, TableField } from './field';
import { readNumber, writeNumber } from './number-text';

type List = readonly number[] | readonly (readonly number[])[];

/**
 * Reads a pasted list: one number after the other for a series, one row a line for a table.
 *
 * Numbers are separated by spaces, tabs, semicolons or line ends; a comma separates only when a space follows it.
 *
 * @returns the numbers, or which of them could not be read
 */
export function readList(
  field: SeriesField | TableField,
  text: string,
  locale: string,
): { value: List } | { message: string } {
  if (field.kind === 'series') return readNumbers(text, () => field.unit, locale);
  const rows: (readonly number[])[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readNumbers(line, (column) => field.columns[column]?.unit ?? 'none', locale);
    if ('message' in read) return { message: `Line ${index + 1}: ${read.message}` };
    rows.push(read.value);
  }
  return { value: rows };
}

function readNumbers(
  text: string,
  unit: (index: number) => SeriesField['unit'],
  locale: string,
): { value: number[] } | { message: string } {
  const value: number[] = [];
  for (const part of text.split(/[\s;]+|,(?=\s)/).filter(Boolean)) {
    const read = readNumber(part, unit(value.length), locale);
    if ('message' in read) return read;
    value.push(read.value);
  }
  return { value };
}

/** The text of a list as it stands in its box. */
export function writeList(field: SeriesField | TableField, value: List, locale: string): string {
  if (field.kind === 'series')
    return (value as readonly number[]).map((one) => writeNumber(one, field.unit, locale)).join(' ');
  return (value as readonly (readonly number[])[])
    .map((row) =>
      row.map((one, column) => writeNumber(one, field.columns[column]?.unit ?? 'none', locale)).join('\t'),
    )
    .join('\n');
}
