import { describe, expect, test } from 'vitest';
import { catalogue as calculators } from '../../calculators/registry';
import { libraryPaths } from '../routes';
import { calculatorWords } from './calculator-words';
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
  test.each([
    ['inventories', 'Inventory'],
    ['inventory', 'Inventories kept'],
    ['losses', 'Loss'],
    ['batches', 'Batch'],
    ['boxes', 'Box'],
    ['preorders', 'Pre-order'],
    ['stock-outs', 'Stockout'],
    ['pre-order', 'Pre-order'],
    ['status', 'Status'],
    ['crisis', 'Crisis'],
    ['gas', 'Gas'],
  ])('“%s” finds %s alone', (query, title) => {
    expect(titles([entry(title), entry('Velocity')], query)).toEqual([title]);
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
    ['preorder', 'Pre-order'],
    ['deposit', 'Pre-order'],
    ['deposits', 'Cash plan'],
    ['inventories', 'Inventory position'],
    ['IPI', 'Inventory performance index, below which storage is limited'],
    ['losses', 'Stockout cost'],
    ['backorders', 'Backorder pipeline'],
    ['oos', 'Stockout cost'],
    ['out of stock', 'Restock gap'],
    ['lead times', 'Lead time'],
    ['MOQ', 'Order quantity'],
    ['FBA', 'Channel choice'],
    ['IPI', 'Days of cover'],
    ['tariffs', 'Cash plan'],
    ['weeks of supply', 'Days of cover'],
    ['holidays', 'One buy for a season'],
    ['waitlist', 'Channel choice'],
  ])('“%s” leads to %s', (query, title) => {
    expect(
      search(query)
        .slice(0, 3)
        .map((one) => one.title),
    ).toContain(title);
  });
  test('finds the pre-order rule of the FTC by its letters', () => {
    const found = search('FTC').map(({ kind, title }) => `${kind}: ${title}`);
    expect(found).toContain('Calculator: Pre-order');
    expect(found).toContain('Page: Rules and fees');
    expect(found.some((one) => one.startsWith('Term: '))).toBe(true);
    for (const { title, summary, terms } of search('FTC'))
      expect([title, summary, ...terms].join(' '), title).toMatch(/\bFTC/i);
  });
  test('finds every calculator first by its own title', () => {
    for (const { id, title } of calculators) {
      const [first] = search(title);
      expect([first!.kind, first!.address]).toEqual(['Calculator', `/${id}/`]);
    }
  });
  test('finds every calculator by each of its other words, which name calculators that there are', () => {
    for (const [id, words] of Object.entries(calculatorWords)) {
      expect(calculators.map((one) => one.id)).toContain(id);
      for (const word of words)
        expect(
          search(word).map(({ address }) => address),
          word,
        ).toContain(`/${id}/`);
    }
  });
  test('has every page beside the calculators', () => {
    expect(sitePages.map(({ path }) => path).sort()).toEqual(['', ...libraryPaths].sort());
  });
});
