import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountIn, decimalSignIn, isOpenAmount } from './report-number';

test.each([
  ['12', 12],
  ['0012', 12],
  ['-3', -3],
  ['−3', -3],
  ['3-', -3],
  ['(3)', -3],
  ['-0', 0],
  ['1,234', 1234],
  ['1.234', 1.234],
  ['1,234.56', 1234.56],
  ['1.234,56 €', 1234.56],
  ['1 234,56', 1234.56],
  ["1'234.50", 1234.5],
  ['1,08,218.36', 108218.36],
  ['₹1,08,218', 108218],
  ['1.234.567', 1234567],
  ['$12.50', 12.5],
  ['-$12.50', -12.5],
  ['MX$5,310.54', 5310.54],
  ['kr. 12,50', 12.5],
  ['Rs.500', 500],
  ['EUR 3,10', 3.1],
  ['12 %', 12],
  ['.5', 0.5],
  ['0,5', 0.5],
  ['12,', 12],
])('%s is %d', (text, amount) => expect(amountIn(text)).toBeCloseTo(amount, 9));

test.each([
  '',
  '--',
  'many',
  '1e30',
  '01.03.2026',
  '2026-03-01',
  '1 x 12',
  '1,2,3',
  '12.34.56',
  '1.2,3.4',
  '5/7',
])('%j is no amount', (text) => expect(amountIn(text)).toBeNaN());

test('what stands before three digits is settled by the file', () => {
  expect(amountIn('1.234', 'comma')).toBe(1234);
  expect(amountIn('1,234', 'comma')).toBeCloseTo(1.234, 9);
  expect(amountIn('1,234', 'point')).toBe(1234);
  expect(amountIn('0.123', 'comma')).toBeCloseTo(0.123, 9);
  expect(['1.234', '1,234', '0.123', '1.2', '1,234.5', '1.234.567'].map(isOpenAmount)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ['24,99', false, 'comma'],
  ['24.99', false, 'point'],
  ['1.234,56', false, 'comma'],
  ['1,234.56', false, 'point'],
  ['1.234.567', true, 'comma'],
  ['1.234', false, null],
  ['1.234', true, 'comma'],
  ['1,234', true, 'point'],
  ['12.000', true, null],
  ['12', true, null],
  ['many', false, null],
])('%s shows its file (whole: %s) to have a decimal %s', (text, whole, sign) =>
  expect(decimalSignIn(text, whole)).toBe(sign),
);

test('amounts are read as they are written, in either language', () => {
  const amounts = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(amounts, fc.constantFrom('en-US', 'de-DE', 'en-IN'), (amount, locale) => {
      const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
      return Math.abs(amountIn(text) - amount) < 1e-9;
    }),
  );
});
