import type { Product, Scenario, Snapshot, Supplier } from '../fields/stored';
import { tidyTags } from '../fields/tags';
import { cleanNote, cleanText } from '../fields/text';
import type { Kind, Kinds } from './store';

/** A name fit to be kept, at most `maxLength` UTF-16 units. */
export const cleanName = (text: string, maxLength = 80): string => cleanText(text, maxLength);

const cleanLines = (text: string): string => cleanNote(text, 10_000);

const cleanProduct = (row: Product): Product => ({
  ...row,
  sku: cleanName(row.sku),
  asin: row.asin === null ? null : cleanName(row.asin, 20),
  name: cleanName(row.name),
});

const cleanSupplier = (row: Supplier): Supplier => ({
  ...row,
  name: cleanName(row.name),
  legs: row.legs.map((leg) => ({ ...leg, name: cleanName(leg.name) })),
});

const cleanSnapshot = (row: Snapshot): Snapshot => ({ ...row, source: cleanName(row.source) });

const cleanScenario = (row: Scenario): Scenario => ({
  ...row,
  engine: cleanName(row.engine, 20),
  answer: cleanName(row.answer, 1_000),
  headlines: row.headlines.map(({ label, value, note }) => ({
    label: cleanName(label),
    value: cleanName(value),
    ...(note === undefined ? {} : { note: cleanName(note) }),
  })),
  actions: row.actions.map((action) => ({ ...action, text: cleanName(action.text, 300) })),
  title: cleanName(row.title),
  notes: cleanLines(row.notes),
  tags: tidyTags(row.tags),
  updates: row.updates.map((update) => ({ ...update, said: cleanLines(update.said) })),
});

const cleaners: { readonly [K in Kind]: (row: Kinds[K]) => Kinds[K] } = {
  scenarios: cleanScenario,
  products: cleanProduct,
  suppliers: cleanSupplier,
  snapshots: cleanSnapshot,
};

/** A row whose names and notes are fit to be kept: composed, without control or direction marks. */
export function cleanRow<K extends Kind>(kind: K, row: Kinds[K]): Kinds[K] {
  return cleaners[kind](row);
}
