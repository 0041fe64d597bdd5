import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormatter, plainSettings } from './formatter';

const format = createFormatter(plainSettings);
const dated = createFormatter({ ...plainSettings, asOf: '2026-11-30' });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('never shows NaN, Infinity or minus zero', () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    for (const shown of [
      format.number(value),
      format.about(value),
      format.money(value),
      format.percent(value),
      format.days(value),
      format.day(value),
      format.frequency(value),
      format.quantity(value, 'units-per-day'),
      format.quantity(value, 'money-per-unit'),
    ]) {
      expect(shown).toBe('–');
    }
  }
  expect(format.number(-0)).toBe('0');
  expect(format.number(-0.001)).toBe('0');
  expect(format.money(-0)).toBe('$0');
  expect(format.percent(-0.00001)).toBe('0%');
});

test('writes a minus, no hyphen', () => {
  expect([format.number(-1.5), format.money(-5), format.percent(-0.05)]).toEqual(['−1.5', '−$5', '−5%']);
});

test('rounds to what the eye needs', () => {
  expect(
    ['0.012345', '1.2345', '12.345', '99.96', '123.45', '12345.6'].map((v) => format.about(Number(v))),
  ).toEqual(['0.0123', '1.23', '12.3', '100', '123', '12,346']);
});

test('speaks quantities with their units, which never part', () => {
  expect(plain(format.quantity(10, 'units-per-day'))).toBe('10 units a day');
  expect(plain(format.quantity(1, 'units'))).toBe('1 unit');
  expect(format.quantity(10, 'units')).toBe('10\u00a0units');
  expect(plain(format.quantity(0.0464, 'fraction-per-day'))).toBe('4.64% a day');
  expect(plain(format.quantity(3400, 'money'))).toBe('$3,400');
  expect(plain(format.money(5.5))).toBe('$5.50');
  expect(plain(format.days(1))).toBe('1 day');
  expect(plain(format.days(12.34))).toBe('12 days');
});

test('says chances as frequencies, none and all only when they are', () => {
  const said = (chance: number) => plain(format.frequency(chance));
  expect(said(0)).toBe('0 of 50');
  expect(said(1e-9)).toBe('fewer than 1 of 50');
  expect(said(0.0099)).toBe('fewer than 1 of 50');
  expect(said(0.01)).toBe('1 of 50');
  expect(said(0.14)).toBe('7 of 50');
  expect(said(0.999)).toBe('more than 49 of 50');
  expect(said(1)).toBe('50 of 50');
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      expect(said(chance) === '0 of 50').toBe(chance === 0);
    }),
  );
});

test('speaks days by number, or by date once day 0 has one', () => {
  expect(plain(format.day(12))).toBe('day 12');
  expect(plain(dated.day(12))).toBe('Dec 12');
  expect(plain(dated.day(12, true))).toBe('Sat, Dec 12, 2026');
  expect(plain(createFormatter({ ...plainSettings, locale: 'en-GB', asOf: '2026-11-30' }).day(12))).toBe(
    '12 Dec',
  );
  expect(dated.day(1e9)).toBe('–');
});
