import { expect, test } from 'vitest';
import { addDays } from '../fields/calendar-date';
import { fixture, refusedFixture } from './fixture-files';
import { reportKinds } from './kinds';
import { readReport } from './read-report';
import type { DateOrder } from './report-kind';

const read = (bytes: Uint8Array, dates: DateOrder = 'guess') =>
  readReport([bytes], reportKinds, { gives: 'account-days', dates });
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Day, units, those of businesses, money and visits. */
const rows = (name: string) => {
  const { days, units, businessUnits, sales, sessions } = read(fixture(`business-report.${name}`)).result;
  return Array.from(days, (day, at) => [
    addDays('1970-01-01', day),
    units[at],
    businessUnits[at],
    sales[at],
    sessions[at],
  ]);
};

test.each([
  [
    'us.csv',
    'USD',
    [
      ['2026-07-01', 20, 1, 1234.56, 216],
      // Twice in the file: the last of them counts.
      ['2026-07-02', 1020, 0, 2050, 1235],
      ['2026-07-13', 0, 0, 0, 12],
    ],
  ],
  [
    'in.csv',
    'INR',
    [
      ['2026-04-01', 169, 2, 108_218.36, 15_147],
      ['2026-04-02', 39, 0, 75_565.26, 1514],
      ['2026-04-03', 0, 0, 0, 900],
    ],
  ],
  [
    'mx.csv',
    'MXN',
    [
      ['2026-05-01', 20, 0, 5310.54, 216],
      ['2026-05-02', 19, 0, 5072, 234],
    ],
  ],
  [
    'de.csv',
    'EUR',
    [
      ['2026-10-24', 52, 3, 1699.15, 1514],
      ['2026-10-25', 1, 0, 12.5, 890],
      ['2026-10-26', 0, 0, -25, 901],
    ],
  ],
  [
    // Years ago, without the columns of businesses; what is a formula is no number.
    'older.csv',
    null,
    [
      ['2018-01-01', 12, NaN, 120, 120],
      ['2018-01-02', 13, NaN, NaN, NaN],
      ['2018-01-03', 9, NaN, 90, NaN],
    ],
  ],
  ['cut.csv', 'EUR', [1, 2, 3, 4].map((day) => [`2026-07-0${day}`, 10, 0, 100, 100])],
])('%s reads', (name, currency, expected) => {
  expect(rows(name)).toEqual(expected);
  expect(read(fixture(`business-report.${name}`)).result.currency).toBe(currency);
});

test.each([
  ['by-asin.csv', /by ASIN or SKU: it adds up a whole period.*“By date”/],
  ['by-asin-de.csv', /take the All Orders report/],
  ['weekly.csv', /adds up weeks.*view by day/],
  ['monthly.csv', /adds up months.*view by day/],
])('%s is refused with the way to the right one', (name, message) => {
  expect(() => read(refusedFixture(`business-report.${name}`))).toThrow(message);
});

test('a dollar is the one of the United States only where dates are written as there', () => {
  const header = 'Date,Units Ordered,Ordered Product Sales\n';
  expect(read(bytesOf(`${header}2026-05-01,3,$5.00\n`)).result.currency).toBeNull();
  expect(read(bytesOf(`${header}5/28/26,3,$5.00\n`)).result.currency).toBe('USD');
  expect(read(bytesOf(`${header}5/28/26,3,$5.00\n5/29/26,3,€5.00\n`)).result.currency).toBeNull();
});

test('the first days of months in a row may be months: the reader is asked', () => {
  const text = 'Date,Units Ordered\n01/01/26,3\n01/02/26,4\n01/03/26,5\n';
  expect(read(bytesOf(text)).openDates).toEqual({ monthFirst: true, sure: false, example: '01/02/26' });
  expect(() => read(bytesOf(text), 'day-first')).toThrow(/adds up months/);
});
