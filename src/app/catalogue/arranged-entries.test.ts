import { describe, expect, it } from 'vitest';
import { arrangedLines, filteredEntries, riskByCurrency, sortedEntries } from './arranged-entries';
import { entriesOf, stocked, testSupplier } from './catalogue-entry.for-test';
import { wholeView } from './catalogue-view';

const [ningbo, porto] = [testSupplier(1, { name: 'Ningbo' }), testSupplier(2, { name: 'Porto' })];
const entries = entriesOf(
  [
    stocked(1, { onHandFba: 0 }, { name: 'Écran', sku: 'ECR', supplier: ningbo.id, marketplace: 'US' }),
    stocked(
      2,
      { onHandFba: 900 },
      { name: 'Bowl', sku: 'BOW', supplier: porto.id, marketplace: 'UK', currency: 'GBP' },
    ),
    stocked(3, { leadTimeDays: 20 }, { name: 'Mug', sku: 'MUG', supplier: porto.id, marketplace: 'US' }),
    stocked(4, { dailyDemand: null }, { name: 'Tray', sku: 'TRA' }),
  ],
  [ningbo, porto],
);
const skus = (found: readonly (typeof entries)[number][]) => found.map(({ product }) => product.sku);
const found = (view: Partial<typeof wholeView>) => skus(filteredEntries(entries, { ...wholeView, ...view }));

describe('a view', () => {
  it('finds words in name, SKU and ASIN whatever their case and accents', () => {
    expect(found({ query: 'ecran' })).toEqual(['ECR']);
    expect(found({ query: 'mu MUG' })).toEqual(['MUG']);
    expect(found({ query: 'mug bowl' })).toEqual([]);
  });

  it('filters by state, supplier, marketplace and what is to be added', () => {
    expect(found({ state: 'out' })).toEqual(['ECR']);
    expect(found({ supplier: porto.id })).toEqual(['BOW', 'MUG']);
    expect(found({ supplier: porto.id, marketplace: 'US' })).toEqual(['MUG']);
    expect(found({ lacking: 'supplier' })).toEqual(['TRA']);
    expect(found({ lacking: 'demand' })).toEqual(['TRA']);
    expect(found({ lacking: 'lead-time' })).toEqual(['ECR', 'BOW', 'TRA']);
  });

  it('sorts by any column, what is not known last whichever way', () => {
    const by = (sort: typeof wholeView.sort, descending: boolean) =>
      skus(sortedEntries(entries, { sort, descending }));
    expect(by('name', false)).toEqual(['BOW', 'ECR', 'MUG', 'TRA']);
    expect(by('name', true)).toEqual(['TRA', 'MUG', 'ECR', 'BOW']);
    expect(by('cover', false)).toEqual(['ECR', 'MUG', 'BOW', 'TRA']);
    expect(by('cover', true)).toEqual(['BOW', 'MUG', 'ECR', 'TRA']);
    expect(by('risk', false)[0]).toBe('ECR');
    expect(by('risk', false).at(-1)).toBe('TRA');
  });

  it('groups with counts and money, each currency for itself, those without last', () => {
    const lines = arrangedLines(entries, 'supplier');
    expect(
      lines.map((line) => (line.kind === 'group' ? `${line.name} ${line.count}` : line.entry.product.sku)),
    ).toEqual(['Ningbo 1', 'ECR', 'Porto 2', 'BOW', 'MUG', ' 1', 'TRA']);
    expect(lines[0]).toMatchObject({ out: 1 });
    const risk = riskByCurrency(entries);
    expect(risk.USD).toBeCloseTo(
      entries
        .filter(({ product }) => product.currency === 'USD')
        .reduce((sum, { row }) => sum + (row.moneyAtRisk ?? 0), 0),
    );
  });
});
