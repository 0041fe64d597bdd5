import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayField, Inputs, NumberField, SeriesField } from './field';
import type { FormatSettings } from './format';
import { readDay, readNumber, readSeries, understoodNumber, valuesFromUnknown } from './read';
import { defaultsOf } from './values';
import { writeNumber, writeSeries } from './write';

const base = { kind: 'number', label: 'x', help: 'x', min: 0, max: 1_000_000, default: 0 } as const;
const units: NumberField = { ...base, unit: 'units' };
const share: NumberField = { ...base, unit: 'fraction', max: 1 };
const price: NumberField = { ...base, unit: 'money-per-unit' };
const us: FormatSettings = { locale: 'en-US', currency: 'USD', asOf: null };
const de: FormatSettings = { locale: 'de-DE', currency: 'EUR', asOf: null };
const locales = ['en-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH', 'es-ES', 'ar-EG', 'hi-IN'];

describe.each(locales)('in %s', (locale) => {
  const settings = { locale, currency: 'EUR', asOf: null };
  const decimals = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`) + 0);

  test.each(['units', 'fraction', 'fraction-per-day', 'money', 'factor', 'none'] as const)(
    'reads back what it writes as %s',
    (unit) => {
      const field: NumberField = { ...base, unit, min: -1e9, max: 1e9 };
      fc.assert(
        fc.property(decimals, (value) => {
          const text = writeNumber(value, field, settings);
          expect(readNumber(text, field, settings)).toEqual({ value });
          expect(understoodNumber(text, value, field, settings)).toBeNull();
        }),
      );
    },
  );

  test('reads back a series', () => {
    const field: SeriesField = {
      ...base,
      kind: 'series',
      unit: 'factor',
      min: -1e9,
      max: 1e9,
      maxLength: 50,
      default: [],
    };
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 20 }), (values) => {
        expect(readSeries(writeSeries(values, field, settings), field, settings)).toEqual({ value: values });
      }),
    );
  });

  test('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value } = readNumber(text, units, settings);
        if (value !== undefined) expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('reads the signs of each locale, and a slip between comma and point', () => {
  expect(readNumber('1,234.5', units, us).value).toBe(1234.5);
  expect(readNumber('1.234,5', units, de).value).toBe(1234.5);
  expect(readNumber('1,5', units, us).value).toBe(1.5);
  expect(readNumber('1.5', units, de).value).toBe(1.5);
  expect(readNumber('1,234', units, us).value).toBe(1234);
  expect(readNumber('1 234,5', units, { ...de, locale: 'fr-FR' }).value).toBe(1234.5);
  expect(readNumber('1.5', units, { ...de, locale: 'fr-FR' }).value).toBe(1.5);
  expect(readNumber('1,23,456', units, { ...us, locale: 'en-IN' }).value).toBe(123456);
  expect(readNumber('.5', units, us).value).toBe(0.5);
  expect(readNumber('5.', units, us).value).toBe(5);
  expect(readNumber(' +12 ', units, us).value).toBe(12);
});

test('takes percent and currency signs where they belong', () => {
  expect(readNumber('20%', share, us).value).toBe(0.2);
  expect(readNumber('20', share, us).value).toBe(0.2);
  expect(readNumber('20,5 %', share, de).value).toBe(0.205);
  expect(readNumber('$35.50', price, us).value).toBe(35.5);
  expect(readNumber('35,50 €', price, de).value).toBe(35.5);
  expect(readNumber('EUR 35', price, de).value).toBe(35);
  expect(readNumber('20%', units, us).message).toContain('without the percent sign');
});

test('says how to mend what it cannot read', () => {
  expect(readNumber('', units, us).message).toBe('Type a number from 0 to 1,000,000.');
  expect(readNumber('ten', units, us).message).toBe('Type a number from 0 to 1,000,000.');
  expect(readNumber('-1', units, us).message).toBe('Type a number from 0 to 1,000,000.');
  expect(readNumber('10k', units, us).message).toBeDefined();
  expect(readNumber('1e3', units, us).message).toBeDefined();
  expect(readNumber('1,2,3', units, us).message).toBeDefined();
  expect(readNumber('150', share, us).message).toBe('Type a percentage from 0% to 100%.');
  expect(readNumber('1.5', { ...units, integer: true }, us).message).toBe(
    'Type a whole number, without a fraction.',
  );
  expect(readNumber('', { ...units, kind: 'optional-number' }, us)).toEqual({ value: null });
});

test.each(['12\n15\n9', '10\t12', '1 2 3', '12 345 6', '12 15', '1,234 567', '$12 $15', '100\n200', '1. 5'])(
  'several cells are never glued into one number: %j',
  (text) => {
    expect(readNumber(text, units, us)).toEqual({ message: 'Type one number; this looks like several.' });
  },
);

test('white space may part thousands, and stand around signs', () => {
  expect(readNumber('12 345', units, us).value).toBe(12_345);
  expect(readNumber('123 456.5', units, us).value).toBe(123_456.5);
  expect(readNumber('1\u202f234,5', units, { ...de, locale: 'fr-FR' }).value).toBe(1234.5);
  expect(readNumber('1 23 456', units, { ...us, locale: 'en-IN' }).value).toBe(123_456);
  expect(readNumber('1 23 456', units, us).message).toContain('several');
  expect(readNumber('- 5', { ...units, min: -10 }, us).value).toBe(-5);
  expect(readNumber('12\n', units, us).value).toBe(12);
  expect(readNumber('-$ 5', { ...price, min: -10 }, us).value).toBe(-5);
  expect(readNumber('ten or so', units, us).message).toBe('Type a number from 0 to 1,000,000.');
});

test('echoes only what the text does not show by itself', () => {
  expect(understoodNumber('1000', 1000, units, us)).toBeNull();
  expect(understoodNumber('$35.50', 35.5, price, us)).toBeNull();
  expect(understoodNumber('12.0', 12, units, us)).toBeNull();
  expect(understoodNumber('1,5', 1.5, units, us)).toBe('1.5');
  expect(understoodNumber('1.5', 1.5, units, de)).toBe('1,5');
});

test('reads days as a count or a date', () => {
  const field: DayField = { kind: 'day', label: 'x', help: 'x', min: -10, max: 100, default: 0 };
  expect(readDay('12', field, us).value).toBe(12);
  expect(readDay('day 12', field, us).value).toBe(12);
  expect(readDay('2026-12-12', field, { ...us, asOf: '2026-11-30' }).value).toBe(12);
  expect(readDay('2026-12-12', field, us).message).toContain('once day 0 has a date');
  expect(readDay('2026-02-30', field, us).message).toContain('not in the calendar');
  expect(readDay('2027-12-12', field, { ...us, asOf: '2026-11-30' }).message).toContain('377 days');
});

const inputs = {
  units,
  name: { kind: 'text', label: 'Name', help: 'x', maxLength: 5, default: 'a' },
  rows: {
    kind: 'records',
    label: 'Rows',
    noun: 'row',
    help: 'x',
    minRows: 0,
    maxRows: 2,
    fields: { n: { ...base, unit: 'units' }, t: { kind: 'toggle', label: 't', help: 't', default: false } },
    default: [],
  },
} as const satisfies Inputs;

test('rebuilds values from anything', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (anything) => {
      const { values } = valuesFromUnknown(inputs, anything);
      expect(Object.keys(values)).toEqual(Object.keys(inputs));
    }),
  );
  const { values, problems } = valuesFromUnknown(inputs, {
    units: 5,
    name: 'a\u202ebcdefg',
    rows: [{ n: 1, t: true, extra: 1 }, { n: 2 }],
    other: 1,
  });
  expect(values).toEqual({
    units: 5,
    name: 'abcde',
    rows: [
      { n: 1, t: true },
      { n: 2, t: false },
    ],
  });
  expect(problems).toEqual([]);
});

test('replaces and reports what cannot be used', () => {
  const { values, problems } = valuesFromUnknown(inputs, { units: -1, rows: [{ n: NaN }], name: 3 });
  expect(values).toEqual(defaultsOf(inputs));
  expect(problems.map(({ path }) => path)).toEqual(['units', 'name', 'rows']);
});
