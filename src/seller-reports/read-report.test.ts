import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns, tellFuzzed } from '../fields/fuzz.for-test';
import { dailyDemand, fileDays } from './daily-demand';
import { fileLimits } from './file-limits';
import { fixture, fixtureNames } from './fixture-files';
import { reportKinds } from './kinds';
import { readReport } from './read-report';
import { ReportProblem } from './report-problem';
import { largeReport } from './large-report';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readReport([bytes], reportKinds, { gives: 'daily-sales' });
const header = 'amazon-order-id\tpurchase-date\tsku\tquantity\n';

test.each([
  [new Uint8Array(0), /empty/],
  [new Uint8Array([0x50, 0x4b, 3, 4, 20]), /Unzip it first/],
  [new Uint8Array([0x1f, 0x8b, 8]), /gzip/],
  [bytesOf('%PDF-1.7'), /PDF/],
  [bytesOf('<!DOCTYPE html><title>Sign in</title>'), /web page/],
  [bytesOf('sku,asin,price\nA,B,1\n'), /not a report that can be read/],
  [bytesOf('amazon-order-id\tsku\tasin\tquantity\n1\tA\tB\t2\n'), /“purchase-date” is missing/],
  [bytesOf(header), /no line in it/],
  [bytesOf(`${'a\t'.repeat(300)}\n`), /more than 200 columns/],
  [new Uint8Array(fileLimits.bytes + 1), /larger than 100 MB/],
  [bytesOf(header + '1\t2026-03-05\tA\t1\n'.repeat(fileLimits.rows + 1)), /more than 200,000 lines/],
])('what cannot be read says so and how to mend it (%#)', (bytes, message) => {
  expect(() => read(bytes)).toThrow(ReportProblem);
  expect(() => read(bytes)).toThrow(message);
});

test('of several files the one that cannot be read is named', () => {
  expect(() =>
    readReport([fixture('all-orders.us-bom.txt'), bytesOf('%PDF')], reportKinds, { gives: 'daily-sales' }),
  ).toThrow(/^File 2 of 2: This is a PDF/);
});

test('a mark that is never closed does not swallow the rest of the file', () => {
  const text = [
    'amazon-order-id,purchase-date,sku,product-name,quantity',
    '1,2026-03-05,A,"Big, blue",1',
    '2,2026-03-05,B,"12 inch,2',
    '3,2026-03-05,C,"Small, ""red""",3',
    '4,2026-03-05,D,"Two\nlines",4',
    '5,2026-03-05,E,"open,5',
  ].join('\r\n');
  const { products } = read(bytesOf(text)).result;
  expect(products.map(({ sku, name, units }) => [sku, name, units])).toEqual(
    expect.arrayContaining([
      ['A', 'Big, blue', 1],
      ['E', '"open', 5],
    ]),
  );
});

test('however a file is cut into pieces, its rows are the same', () => {
  const rows = 40_000;
  const { bytes, units } = largeReport(rows, 50);
  const report = read(bytes);
  expect([report.rows, report.used]).toEqual([rows, rows]);
  expect(report.result.products.reduce((sum, product) => sum + product.units, 0)).toBe(units);
});

test('200,000 lines come to the right totals', () => {
  const { bytes, units, unitsOfFirst } = largeReport(fileLimits.rows, 2_000);
  const { result } = read(bytes);
  expect(result.products.length).toBe(2_000);
  expect(result.products.reduce((sum, product) => sum + product.units, 0)).toBe(units);
  const first = result.products.findIndex(({ sku }) => sku === 'SKU-0000');
  const demand = dailyDemand(result, first, {
    zone: 'UTC',
    channel: 'all',
    store: null,
    bulk: { how: 'full', most: 0 },
    days: fileDays(result, 'UTC')!,
    leftOut: [],
  });
  expect(demand.total).toBe(unitsOfFirst);
});

const runs = fuzzRuns('files', 2_500, 10_000);

test('any bytes are either read or refused in words', { timeout: 60_000 + runs.numRuns * 5 }, () => {
  const files = fixtureNames.map(fixture);
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.nat(),
      flips,
      fc.nat(),
      fc.constantFrom('change', 'cut', 'double'),
      (file, changes, at, how) => {
        const source = files[file % files.length]!;
        const cut = at % source.length;
        const bytes =
          how === 'cut'
            ? source.slice(cut)
            : how === 'double'
              ? Uint8Array.from([...source.subarray(0, cut), ...source])
              : source.slice();
        for (const [place, byte] of changes) if (bytes.length > 0) bytes[place % bytes.length] = byte;
        try {
          const { result } = read(bytes);
          const days = fileDays(result, 'Europe/London');
          if (days === null) return;
          for (let product = 0; product < result.products.length; product++) {
            const choice = { zone: 'Europe/London', channel: 'all', store: null, leftOut: [] } as const;
            const demand = dailyDemand(result, product, {
              ...choice,
              bulk: { how: 'full', most: 0 },
              days: { from: days.to, to: days.to },
            });
            expect(demand.total).toBeGreaterThanOrEqual(0);
          }
        } catch (thrown) {
          if (!(thrown instanceof ReportProblem)) throw thrown;
        }
      },
    ),
    runs,
  );
  tellFuzzed('files', runs.numRuns);
});
