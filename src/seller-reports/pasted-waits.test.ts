import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns, tellFuzzed } from '../fields/fuzz.for-test';
import { fixture } from './fixture-files';
import { reportKinds } from './kinds';
import { outcomes } from './order-waits';
import { readPasted } from './read-pasted';
import type { DateOrder } from './report-kind';
import { ReportProblem } from './report-problem';

const read = (text: string, dates: DateOrder = 'guess') => readPasted(text, reportKinds, dates);
const listed = (text: string, dates?: DateOrder) => {
  const { days, outcome } = read(text, dates).result;
  return Array.from(days, (wait, order) => [wait, outcomes[outcome[order]!]]);
};

test.each([
  ['ISO, tabs', '2026-10-03\t2026-10-08\n2026-10-04\t\t2026-10-14\n2026-10-05\n'],
  ['US, commas', '10/3/2026,10/8/2026,\n10/4/2026,,10/14/2026\n10/5/2026,,'],
  ['UK, blanks in a sheet', '03/10/2026\t08/10/2026\n04/10/2026\t\t14/10/2026\n05/10/2026\t\t'],
  ['German, semicolons', '03.10.2026;08.10.2026;\n04.10.2026;;14.10.2026\n05.10.2026;;'],
  [
    'named, another order',
    'Shipped;Ordered;Canceled\n;2026-10-03;2026-10-08\n2026-10-14;2026-10-04;\n;2026-10-05;',
  ],
])('dates of orders: %s', (_, text) => {
  expect(listed(text)).toEqual([
    [5, 'cancelled'],
    [10, 'shipped'],
    [9, 'waiting'],
  ]);
});

test('times count to a quarter of an hour, and a day alone as half a day', () => {
  expect(listed('2026-10-03 10:00,2026-10-04 22:00\n2026-10-03 10:00,2026-10-03 10:07')).toEqual([
    [1.5, 'cancelled'],
    [0.5 / 96, 'cancelled'],
  ]);
  expect(listed('2026-10-03,2026-10-03')).toEqual([[0.5, 'cancelled']]);
});

test('days waited and what happened', () => {
  const text = '3 cancelled\n7 shipped\n12 waiting\n0 refunded\n2,5 x';
  expect(listed(text.replaceAll(' ', ';'))).toEqual([
    [3, 'cancelled'],
    [7, 'shipped'],
    [12, 'waiting'],
    [0.5, 'cancelled'],
    [2.5, 'cancelled'],
  ]);
  expect(listed('3 cancelled\n7 shipped')).toEqual([
    [3, 'cancelled'],
    [7, 'shipped'],
  ]);
  const { result } = read('days,outcome,promised\n3,cancelled,10\n');
  expect([...result.promised]).toEqual([10]);
  expect(Number.isNaN(result.placed[0])).toBe(true);
});

test('a promise is a date or days', () => {
  const text =
    'ordered,cancelled,shipped,promised,sku\n2026-10-03,,2026-10-20,2026-10-17,A\n2026-10-03,,,14,B';
  const { result } = read(text);
  expect([...result.promised]).toEqual([14, 14]);
  expect(result.products.map(({ sku }) => sku)).toEqual(['A', 'B']);
});

test('it says what was read, skipped and taken for what', () => {
  const report = read(
    '2026-10-03\t2026-10-08\nTotal\t\n2026-10-05\tsoon\n2026-10-09\t2026-10-01\n2026-10-10\t\t2026-10-12',
  );
  expect([report.rows, report.used]).toEqual([5, 2]);
  expect(report.skipped.map(({ rows, said }) => [rows, said.split(':')[0]])).toEqual([
    [1, 'whose date of order cannot be read'],
    [1, 'whose date of cancelling or shipping cannot be read'],
    [1, 'cancelled or shipped before they were ordered'],
  ]);
  expect(report.remarks).toEqual([
    'Columns were taken to be: ordered, cancelled, shipped. A first line with names would change that.',
  ]);
});

test('dates that can be read two ways are asked about, and read as answered', () => {
  expect(read('3/4/2026,5/7/2026').result.openDates).toEqual({
    monthFirst: true,
    sure: false,
    example: '3/4/2026',
  });
  expect(listed('3/4/2026,5/7/2026')).toEqual([[64, 'cancelled']]);
  expect(listed('3/4/2026,5/7/2026', 'day-first')).toEqual([[93, 'cancelled']]);
  expect(read('3/4/2026,15/7/2026').result.openDates).toMatchObject({ monthFirst: false, sure: true });
});

test('a report pasted whole is read as one', () => {
  const text = new TextDecoder().decode(fixture('shopify-orders.us.csv'));
  expect(read(text).kind).toBe('shopify-orders');
});

test.each([
  ['', /nothing to read yet/],
  ['  \n \n', /nothing to read yet/],
  ['ordered,cancelled\n', /nothing to read yet/],
  ['Hello there, how are you?', /Each needs the date of the order first/],
  ['2026-10-03', /^$/],
  ['7', /Each needs/],
  [`2026-10-03,2026-10-05\n`.repeat(200_001), /more than 200,000 lines/],
])('what cannot be read says so and how to mend it (%#)', (text, message) => {
  if (message.source === '^$') expect(read(text).used).toBe(1);
  else expect(() => read(text)).toThrow(message);
});

const runs = fuzzRuns('pasted', 5_000);

test(
  'any text is either read, with waits above 0, or refused in words',
  { timeout: 60_000 + runs.numRuns * 3 },
  () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '2026-10-03',
        '3/4/2026',
        '13/4/26',
        '-1',
        '0',
        '12',
        '1e9',
        'cancelled',
        'NaN',
        '"',
        '',
      ),
    );
    const sign = fc.constantFrom('\t', ',', ';', ' ');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), sign, (rows, by) => {
        try {
          const { result } = read(rows.map((cells) => cells.join(by)).join('\n'));
          for (const days of result.days) expect(days).toBeGreaterThan(0);
          for (const promise of result.promised) expect(promise < 0).toBe(false);
        } catch (thrown) {
          if (!(thrown instanceof ReportProblem)) throw thrown;
        }
      }),
      runs,
    );
    tellFuzzed('pasted', runs.numRuns);
  },
);
