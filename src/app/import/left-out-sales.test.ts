import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import usOrders from '../../seller-reports/fixtures/all-orders.us-bom.txt?raw';
import { dailyDemand, type BulkRule, type DemandChoice } from '../../seller-reports/daily-demand';
import { reportKinds } from '../../seller-reports/kinds';
import { readReport } from '../../seller-reports/read-report';
import { leftOutSales, leftOutWords } from './left-out-sales';
import { reportCautions } from './report-cautions';

const format = createFormatter(plainSettings);
const { result: lines } = readReport([new TextEncoder().encode(usOrders)], reportKinds, {
  gives: 'daily-sales',
});
const file = { from: '2026-03-05', to: '2026-03-13' };
const whole = { from: '2026-03-06', to: '2026-03-12' };
const usual: DemandChoice = {
  zone: 'America/Los_Angeles',
  channel: 'all',
  store: null,
  bulk: { how: 'cap', most: 10 },
  days: whole,
  leftOut: [],
};
const mug = lines.products.findIndex(({ sku }) => sku === 'MUG-BLUE');

function words(changes: Partial<DemandChoice>) {
  const choice = { ...usual, ...changes };
  const demand = dailyDemand(lines, mug, choice);
  return leftOutWords(leftOutSales(lines, mug, file, choice, demand), choice, file, demand, format);
}

test('units left out and units that count are all of the file’s, whatever is chosen', () => {
  const date = fc.integer({ min: 5, max: 13 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
  const range = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  const bulk: fc.Arbitrary<BulkRule> = fc.record({
    how: fc.constantFrom('cap', 'full', 'none'),
    most: fc.integer({ min: 0, max: 50 }),
  });
  const product = fc.nat(lines.products.length - 1);
  const channel = fc.constantFrom('all', 'fba', 'fbm', 'mcf', 'unknown');
  fc.assert(
    fc.property(
      product,
      channel,
      bulk,
      range,
      fc.array(range, { maxLength: 2 }),
      (at, sold, rule, days, out) => {
        const choice = { ...usual, channel: sold, bulk: rule, days, leftOut: out } as DemandChoice;
        const demand = dailyDemand(lines, at, choice);
        const { elsewhere, outside, onLeftOutDays, capped } = leftOutSales(lines, at, file, choice, demand);
        for (const part of [elsewhere, outside, onLeftOutDays, capped])
          expect(part).toBeGreaterThanOrEqual(0);
        expect(capped).toBe(demand.capped.units);
        expect(elsewhere + outside + onLeftOutDays + capped + demand.total).toBe(lines.products[at]!.units);
      },
    ),
  );
});

test('each reason is said with its count', () => {
  expect(words({})).toMatch(
    /one business order of 40\sunits counted as 10; 2\sunits on the file’s first and/,
  );
  expect(words({ bulk: { how: 'none', most: 10 } })).toMatch(/one business order of 40\sunits not counted/);
  expect(words({ days: { from: '2026-03-07', to: '2026-03-12' } })).toMatch(/4\sunits outside Mar 7/);
  expect(words({ leftOut: [{ from: '2026-03-06', to: '2026-03-06' }] })).toMatch(
    /2\sunits on days you left out/,
  );
  expect(words({ bulk: { how: 'full', most: 10 }, days: file })).toBe('');
});

test('few days and old reports are cautioned of, at their edges', () => {
  expect(reportCautions(14, file, '2026-05-12', format)).toEqual([]);
  expect(reportCautions(13, file, '2026-05-13', format)).toHaveLength(2);
  // Nothing counts: the sentence above says so.
  expect(reportCautions(0, file, '2026-05-12', format)).toEqual([]);
});
