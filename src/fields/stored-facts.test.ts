import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { anyValueSchema, calendarDateSchema } from './schema';
import { daySeriesSchema } from './stored-days';
import { factsSchema, fieldKeySchema } from './stored-facts';

/** What the quick reading must agree with, said without it. */
const facts = v.record(
  fieldKeySchema,
  v.strictObject({
    value: anyValueSchema,
    from: v.picklist(['typed', 'import', 'scenario', 'fit']),
    asOf: v.nullable(calendarDateSchema),
    source: v.optional(v.pipe(v.string(), v.maxLength(80))),
  }),
);
const days = v.pipe(
  v.array(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9)))),
  v.maxLength(1_100),
);

const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: odd });
const value = rarely(
  fc.oneof(fc.double(), fc.boolean(), fc.string({ maxLength: 90 }), fc.constant(null)),
  fc.anything({ maxDepth: 2, withBigInt: true, withDate: true }),
);
const asOf = rarely(fc.constantFrom('2026-11-23', null), fc.constantFrom('2026-02-30', 17, undefined, ''));
const from = rarely(fc.constantFrom('typed', 'import'), fc.constantFrom('guess', null));
const source = rarely(fc.constant('Restock Inventory'), fc.constantFrom('x'.repeat(81), undefined, null, 3));
const fact = rarely(
  fc.oneof(fc.record({ value, from, asOf }), fc.record({ value, from, asOf, source })),
  fc.oneof(
    fc.constantFrom(null, 1, 'x', []),
    fc.record({ value, from }),
    fc.record({ value, from, asOf, more: fc.constant(1) }),
  ),
);
const key = rarely(
  fc.constantFrom('dailyDemand', 'onHandFba', 'price'),
  fc.constantFrom('Demand', 'a b', '__proto__', 'constructor', 'prototype', 'x'.repeat(61)),
);

const told = (schema: v.GenericSchema, input: unknown) => {
  const { success, output, issues } = v.safeParse(schema, input);
  return success ? { output } : { issues: issues.map(({ message }) => message) };
};

test('facts are read as their schema says, whatever comes', () => {
  let read = 0;
  fc.assert(
    fc.property(rarely(fc.dictionary(key as fc.Arbitrary<string>, fact), fc.anything()), (input) => {
      const quick = told(factsSchema, input);
      expect(quick).toEqual(told(facts, input));
      if ('output' in quick) read += 1;
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(500);
});

test('what is read is a copy', () => {
  const input = { price: { value: [1, 2], from: 'typed', asOf: null } };
  const output = v.parse(factsSchema, input);
  input.price.value.push(3);
  expect(output.price!.value).toEqual([1, 2]);
});

test('days are read as their schema says, whatever comes', () => {
  const units = rarely(
    fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat()),
    fc.constantFrom(-1, NaN, Infinity, 1e10, '3', undefined, {}),
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(units, { maxLength: 30 }), fc.anything()), (input) => {
      expect(told(daySeriesSchema, input)).toEqual(told(days, input));
    }),
    { numRuns: 2_000 },
  );
  expect(v.is(daySeriesSchema, Array<number>(1_101).fill(0))).toBe(false);
  const output = v.parse(daySeriesSchema, [1, null]);
  expect(output).toEqual([1, null]);
});
