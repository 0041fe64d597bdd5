import { describe, expect, test } from 'vitest';
import { libraryPaths } from '../routes';
import { searchOver } from './found-entries';
import type { SearchEntry } from './search-entry';
import { siteEntries } from './search-entries';
import { sitePages } from './site-pages';

const entry = (title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'Term',
  title,
  summary: '',
  terms: [],
  address: `/${title}/`,
  ...more,
});
const titles = (entries: readonly SearchEntry[], query: string) =>
  searchOver(entries)(query).map(({ title }) => title);

describe('the order of what is found', () => {
  test('title before other words for it, these before what it is about', () => {
    const entries = [
      entry('One', { summary: 'About the reorder point.' }),
      entry('Two', { terms: ['reorder point'] }),
      entry('Reorder point'),
    ];
    expect(titles(entries, 'reorder point')).toEqual(['Reorder point', 'Two', 'One']);
  });
  test('a whole title first, then beginnings, then the kind', () => {
    const entries = [
      entry('Stockout cost of a day'),
      entry('Stockout', { kind: 'Term' }),
      entry('Stockout', { kind: 'Calculator', address: '/calculator/' }),
    ];
    expect(searchOver(entries)('stockout').map(({ kind }) => kind)).toEqual(['Calculator', 'Term', 'Term']);
    expect(titles(entries, 'stockout c')).toEqual(['Stockout cost of a day']);
  });
  test('case, accents, plurals and idle words do not matter', () => {
    const entries = [entry('Écran'), entry('Backorder pipeline')];
    expect(titles(entries, 'ECRAN')).toEqual(['Écran']);
    expect(titles(entries, 'how do I see my backorders')).toEqual(['Backorder pipeline']);
  });
  test('without anything that has all words, what has most of them', () => {
    const entries = [entry('Safety stock'), entry('Stockout')];
    expect(titles(entries, 'safety zebra')).toEqual(['Safety stock']);
    expect(titles(entries, 'zebra')).toEqual([]);
    expect(titles(entries, 'safety zebra of yak')).toEqual([]);
    expect(titles(entries, '  ?! ')).toEqual([]);
  });
});

describe('the whole site', () => {
  const search = searchOver(siteEntries({ to: (path) => `/${path}/` }));
  test.each([
    ['restock gap', 'Restock gap'],
    ['safety stock', 'Safety stock'],
    ['ROP', 'Reorder point'],
    ['dark mode', 'Settings'],
    ['backup', 'Storage and backup'],
    ['upload a CSV file', 'Import reports'],
    ['EOQ', 'Order quantity'],
    ['formulas', 'Methods'],
    ['what is fill rate', 'Fill rate'],
    ['kaplan', 'Patience out of your own orders'],
    ['saved', 'Saved scenarios'],
  ])('“%s” leads to %s', (query, title) => {
    expect(
      search(query)
        .slice(0, 3)
        .map((one) => one.title),
    ).toContain(title);
  });
  test('finds the pre-order rule of the FTC', () => {
    expect(search('FTC').length).toBeGreaterThan(0);
  });
  test('has every page beside the calculators', () => {
    expect(sitePages.map(({ path }) => path).sort()).toEqual(['', ...libraryPaths].sort());
  });
});
