import { expect, test } from 'vitest';
import { plainSettings } from '../../fields/formatter';
import { entriesOf, stocked, testDay, testSupplier } from './catalogue-entry.for-test';
import { countNoted, mostNoted, reorderEntries } from './reorder-calendar';

test('a day a product that is to be ordered, under one name whatever the units', () => {
  const supplier = testSupplier(1, { name: 'Ningbo' });
  const products = [
    stocked(1, { onHandFba: 0 }, { name: 'Out', supplier: supplier.id }),
    stocked(2, { onHandFba: 900 }, { name: 'Soon' }),
    stocked(3, { onHandFba: 90_000 }, { name: 'Too much' }),
    stocked(4, { dailyDemand: null }, { name: 'Unknown' }),
  ];
  const entries = reorderEntries(
    entriesOf(products, [supplier]),
    testDay,
    'https://example.test/',
    plainSettings,
  );
  expect(entries.map(({ summary }) => summary)).toEqual(['Reorder Out from Ningbo', 'Reorder Soon']);
  expect(entries[0]).toMatchObject({ date: testDay, reminds: false });
  expect(entries[0]!.description).toMatch(/Order [\d,.]+\sunits, as of 2026-11-23/);
  expect(entries[1]!.date > testDay).toBe(true);
  const again = reorderEntries(
    entriesOf([
      {
        ...products[1]!,
        revision: 5,
        facts: { ...products[1]!.facts, onHandFba: { ...products[1]!.facts.onHandFba!, value: 850 } },
      },
    ]),
    testDay,
    'https://example.test/',
    plainSettings,
  );
  expect(again[0]!.uid).toBe(entries[1]!.uid);
});

test('of very many the soonest alone', () => {
  const many = entriesOf(
    Array.from({ length: mostNoted + 20 }, (_, n) => stocked(n + 1, { onHandFba: 1_500 - n })),
  );
  expect(countNoted(many)).toBe(mostNoted + 20);
  const entries = reorderEntries(many, testDay, 'https://example.test/', plainSettings);
  expect(entries).toHaveLength(mostNoted);
  expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).sort());
  const summaries = entries.map(({ summary }) => summary);
  expect(summaries).toContain(`Reorder ${many.at(-1)!.product.name}`);
  expect(summaries).not.toContain(`Reorder ${many[0]!.product.name}`);
});
