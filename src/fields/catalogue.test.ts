import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { arbitraryValues } from './arbitrary-values';
import { catalogue } from './catalogue';
import { checkValues } from './check';
import type { Inputs, ScalarField } from './field';
import { valuesFromUnknown } from './read';
import { someValuesSchema, valuesSchema } from './schema';
import { changedKeys, changedValues, defaultsOf } from './values';

const inputs: Inputs = catalogue;
const all = Object.entries(inputs).flatMap(([key, field]): [string, Inputs[string]][] =>
  field.kind === 'records'
    ? [
        [key, field],
        ...Object.entries(field.fields).map(([column, one]): [string, ScalarField] => [
          `${key}.${column}`,
          one,
        ]),
      ]
    : [[key, field]],
);

test.each(all)('%s has a label, a help and sourced presets within its range', (_key, field) => {
  expect(field.label.trim()).toBe(field.label);
  expect(field.label).not.toBe('');
  expect(field.help).toMatch(/^[“A-Z0-9].*\.$/u);
  if ('min' in field) expect(field.min).toBeLessThan(field.max);
  for (const preset of 'presets' in field ? (field.presets ?? []) : []) {
    expect(preset.source).toBeTruthy();
    expect(checkValues({ field } as Inputs, { field: preset.value })).toEqual([]);
  }
  if (field.kind === 'records') {
    for (const key of field.more ?? []) expect(Object.keys(field.fields)).toContain(key);
  }
});

test('the defaults are valid and unchanged', () => {
  const defaults = defaultsOf(catalogue);
  expect(checkValues(inputs, defaults)).toEqual([]);
  expect(changedKeys(inputs, defaults)).toEqual([]);
  expect(v.is(valuesSchema(catalogue), defaults)).toBe(true);
});

test('random values pass the check and the schema, and survive a link', () => {
  const schema = valuesSchema(inputs);
  fc.assert(
    fc.property(arbitraryValues(inputs), (values) => {
      expect(checkValues(inputs, values)).toEqual([]);
      expect(v.is(schema, values)).toBe(true);
      const changed: unknown = JSON.parse(JSON.stringify(changedValues(inputs, values)));
      expect(v.is(someValuesSchema(inputs), changed)).toBe(true);
      const back = valuesFromUnknown(inputs, changed);
      expect(back.problems).toEqual([]);
      expect(changedKeys(inputs, back.values)).toEqual(changedKeys(inputs, values));
    }),
    { numRuns: 60 },
  );
});

test('check and schema agree on what is wrong', () => {
  const schema = valuesSchema(inputs);
  const keys = Object.keys(inputs);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.anything(), (key, anything) => {
      const values = { ...defaultsOf(inputs), [key]: anything } as never;
      // The schema also refuses columns that no field names; the check only reads those it knows.
      if (inputs[key]!.kind === 'records') return;
      expect(v.is(schema, values)).toBe(checkValues(inputs, values).length === 0);
    }),
    { numRuns: 500 },
  );
});

test('refuses keys and columns no field names', () => {
  const defaults = defaultsOf(catalogue);
  expect(v.is(valuesSchema(catalogue), { ...defaults, extra: 1 })).toBe(false);
  expect(v.is(someValuesSchema(catalogue), { extra: 1 })).toBe(false);
  expect(
    v.is(someValuesSchema(catalogue), { events: [{ name: 'x', from: 1, to: 2, factor: 1, extra: 1 }] }),
  ).toBe(false);
});
