import { expect, test } from 'vitest';
import { figuresFromText, ownFigureOf, startingValues, textOfFigures } from './own-figures';
import type { OwnFigures } from './own-figures';

const limit = {
  kind: 'number',
  unit: 'fraction',
  label: 'Limit',
  help: 'Limit.',
  min: 0.001,
  max: 1,
  default: 0.04,
  rule: 'late-shipment-rate',
} as const;
const inputs = { limit, other: { ...limit, rule: undefined, default: 0.5 } } as never;
const defaults = { limit: 0.04, other: 0.5 };
const own = (value: number): OwnFigures => ({
  'late-shipment-rate': { value, from: '2026-10-01', note: 'amazon.de' },
});

test('what is written reads back', () => {
  expect(figuresFromText(textOfFigures(own(0.03)))).toEqual({ figures: own(0.03), damaged: false });
  expect(figuresFromText(null)).toEqual({ figures: {}, damaged: false });
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '7',
  '{"figures":[]}',
  '{"figures":{"a":null}}',
  '{"figures":{"a":{"value":"3","from":"2026-10-01"}}}',
  '{"figures":{"a":{"value":1e999,"from":"2026-10-01"}}}',
  '{"figures":{"a":{"value":3,"from":"2026-13-01"}}}',
  '{"figures":{"a":{"value":3,"from":"2026-10-01","note":4}}}',
])('what cannot be read is left out, and said: %s', (text) => {
  expect(figuresFromText(text)).toEqual({ figures: {}, damaged: true });
});

test('one bad figure does not take the others with it', () => {
  const text =
    '{"version":1,"figures":{"a":{"value":3,"from":"2026-10-01"},"b":{"value":null},"__proto__":{"value":1}}}';
  expect(figuresFromText(text)).toEqual({
    figures: { a: { value: 3, from: '2026-10-01', note: '' } },
    damaged: true,
  });
});

test('a blank page starts from own figures, in the very defaults where there are none', () => {
  expect(startingValues(inputs, defaults, {})).toBe(defaults);
  expect(startingValues(inputs, defaults, own(0.04))).toBe(defaults);
  expect(startingValues(inputs, defaults, own(0.03))).toEqual({ limit: 0.03, other: 0.5 });
});

test('a figure that the input cannot take is as if there were none', () => {
  for (const value of [7, -1, 0]) {
    expect(ownFigureOf(limit, own(value))).toBe(null);
    expect(startingValues(inputs, defaults, own(value))).toBe(defaults);
  }
  expect(ownFigureOf({ ...limit, rule: 'toString' }, own(0.03))).toBe(null);
});
