import { expect, test } from 'vitest';
import { momentIn } from './report-moment';
import { amountIn, unitsIn } from './report-number';
import { meantCell } from './cell';

const quarter = (iso: string) => Math.floor(Date.parse(iso) / 900_000);

test.each([
  ['2026-03-05T18:07:59+00:00', '2026-03-05T18:00Z'],
  ['2026-03-05T18:07:59.123Z', '2026-03-05T18:00Z'],
  ['2026-03-05T18:07:59-08:00', '2026-03-06T02:00Z'],
  ['2026-03-05 10:07:59 PST', '2026-03-05T18:00Z'],
  ['2003-07-14T18:53:56+ 00 :00', '2003-07-14T18:45Z'],
  ['05-Mar-2026 6:07 PM UTC', '2026-03-05T18:00Z'],
  ['Mar 5, 2026 12:30:00 AM PST', '2026-03-05T08:30Z'],
])('%s is a moment', (text, iso) => {
  expect(momentIn(text)).toEqual({ monthFirst: quarter(iso), dayFirst: quarter(iso), wall: false });
});

test.each([
  ['2026-03-05', '2026-03-05T00:00Z', '2026-03-05T00:00Z'],
  ['3/4/26 13:05', '2026-03-04T13:00Z', '2026-04-03T13:00Z'],
  ['14-07-2010 18:53', null, '2010-07-14T18:45Z'],
  ['04.03.2026', '2026-03-04T00:00Z', '2026-03-04T00:00Z'],
])('%s is a time of the store’s own clock', (text, monthFirst, dayFirst) => {
  expect(momentIn(text)).toEqual({
    monthFirst: monthFirst === null ? NaN : quarter(monthFirst),
    dayFirst: quarter(dayFirst),
    wall: true,
  });
});

test.each([
  '',
  'Total',
  '2026-02-30',
  '2026-13-01',
  '31/31/2026',
  '2026-03-05T25:00Z',
  '2026-03-05 10:00 QQT',
])('“%s” is no date', (text) => expect(momentIn(text)).toBeNull());

test.each([
  ['1,234.56', 1234.56],
  ['1.234,56 €', 1234.56],
  ['$12.50', 12.5],
  ['MX$5,310.54', 5310.54],
  ['₹1,08,218.36', 108218.36],
  ['1,234', 1234],
  ['12,5', 12.5],
  ['-3.20', -3.2],
  ['', NaN],
  ['n/a', NaN],
])('“%s” is an amount', (text, amount) => expect(amountIn(text)).toBe(amount));

test('units are whole and not negative', () => {
  expect(['3', '1,000', '0', '-1', '1.5', ''].map(unitsIn)).toEqual([3, 1000, 0, NaN, NaN, NaN]);
});

test('what a sheet was kept from running comes back as it was', () => {
  expect([" '-TELLER ", "'=A1", '="0042"', "'s Gravenhage", '--', '0042'].map(meantCell)).toEqual([
    '-TELLER',
    '=A1',
    '0042',
    "'s Gravenhage",
    '',
    '0042',
  ]);
});
