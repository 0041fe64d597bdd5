import type { History, Product, Scenario, Supplier } from '../fields/stored';
import { tidyTags } from '../fields/tags';
import { cleanNote, cleanText } from '../fields/text';
import type { Kind, Kinds } from './store';

/** A name fit to be kept, at most `maxLength` UTF-16 units. */
export const cleanName = (text: string, maxLength = 80): string => cleanText(text, maxLength);

const cleanLines = (text: string): string => cleanNote(text, 10_000);

const cleanFact = (fact: Product['facts'][string]): Product['facts'][string] =>
  fact.source === undefined ? fact : { ...fact, source: cleanName(fact.source) };

const cleanProduct = (row: Product): Product => ({
  ...row,
  ...(row.marketplace === undefined ? {} : { marketplace: cleanName(row.marketplace) }),
  facts: Object.fromEntries(Object.entries(row.facts).map(([key, fact]) => [key, cleanFact(fact)])),
  sku: cleanName(row.sku),
  asin: row.asin === null ? null : cleanName(row.asin, 20),
  name: cleanName(row.name),
});

const cleanSupplier = (row: Supplier): Supplier => ({
  ...row,
  name: cleanName(row.name),
  legs: row.legs.map((leg) => ({ ...leg, name: cleanName(leg.name) })),
});

const cleanHistory = (row: History): History => ({
  ...row,
  soldSource: cleanName(row.soldSource),
  onHandSource: cleanName(row.onHandSource),
});

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
  histories: cleanHistory,
};

/** A row whose names and notes are fit to be kept: composed, without control or direction marks. */
export function cleanRow<K extends Kind>(kind: K, row: Kinds[K]): Kinds[K] {
  return cleaners[kind](row);
}
