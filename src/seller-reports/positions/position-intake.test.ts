import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReportProblem } from '../report-problem';
import { factsOf, readPositions, said } from './read-positions.for-test';

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const restock = (...rows: readonly string[]) =>
  bytesOf([
    'Country\tMerchant SKU\tAvailable\tPrice\tUnits Sold Last 30 Days\tRecommended ship date',
    ...rows,
    '',
  ]);

test.each([
  ['US', '2026-03-04', true],
  ['GB', '2026-04-03', false],
])('a date that reads both ways is read as %s writes it, and asked for', (country, date, monthFirst) => {
  const { result, openDates } = readPositions(restock(`${country}\tA\t1\t2\t3\t03/04/2026`));
  expect(result.rows[0]!.facts).toMatchObject({ amazonShipBy: date });
  expect(openDates).toEqual({ monthFirst, sure: false, example: '03/04/2026' });
});

test('numbers read both ways wait for the rest of the file', () => {
  const prices = ({ rows }: ReturnType<typeof readPositions>['result']) =>
    rows.map(({ facts }) => facts['price']);
  expect(prices(readPositions(restock('DE\tA\t1\t1.234\t3\t', 'DE\tB\t1\t9,99\t3\t')).result)).toEqual([
    1234, 9.99,
  ]);
  expect(prices(readPositions(restock('US\tA\t1\t1.234\t3\t', 'US\tB\t1\t9.99\t3\t')).result)).toEqual([
    1.234, 9.99,
  ]);
  expect(prices(readPositions(restock('DE\tA\t1\t1.234\t1.100\t')).result)).toEqual([1234]);
});

test('two files: the same product once, the later file where they differ', () => {
  const { result, skipped } = readPositions(
    restock('US\tA\t5\t2\t3\t', 'US\tB\t6\t2\t3\t', 'US\tA\t5\t2\t3\t', 'US\tB\t7\t2\t3\t'),
  );
  expect(factsOf(result)).toMatchObject({ 'A US': { onHandFba: 5 }, 'B US': { onHandFba: 7 } });
  expect(said(skipped)).toEqual([
    '1 with the same product and numbers as another: counted once',
    '1 with the same product as a later one, but other numbers: the later one counts',
  ]);
});

test('whatever the cells hold, facts are finite and possible, and no product comes twice', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '--',
      'N/A',
      '-5',
      '1e30',
      '9'.repeat(40),
      '1.234',
      '1,234',
      '12.5',
      '7',
      'Total',
      '∞',
      'NaN',
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc
    .array(cell, { minLength: 6, maxLength: 6 })
    .map((cells) => cells.join('\t').replace(/[\r\n]/g, ' '));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      let report;
      try {
        report = readPositions(restock('US\tA\t1\t2\t3\t', ...rows));
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ReportProblem);
        return;
      }
      const { result, used, skipped } = report;
      const keys = result.rows.map(({ sku, marketplace }) => `${sku}\n${marketplace}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(used + skipped.reduce((sum, { rows: count }) => sum + count, 0)).toBeGreaterThanOrEqual(
        report.rows,
      );
      for (const { sku, facts } of result.rows) {
        expect(sku.length).toBeGreaterThan(0);
        expect(sku.length).toBeLessThanOrEqual(80);
        for (const value of Object.values(facts)) {
          if (typeof value === 'number') expect(value >= 0 && value <= 1e9).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
