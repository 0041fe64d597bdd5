import * as fc from 'fast-check';
import { addDays } from './calendar-date';
import type { Field, Inputs, ScalarField, ValuesOf } from './field';
import { cleanText } from './text';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** Numbers of a range, its ends and its everyday part often among them. */
function arbitraryNumber({ min, max, integer }: Range): fc.Arbitrary<number> {
  const among = (low: number, high: number): fc.Arbitrary<number> =>
    integer
      ? fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
      : fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0);
  const everyday = Math.min(max, Math.max(min, 0) + 100);
  return fc.oneof(
    { weight: 3, arbitrary: among(min, everyday) },
    { weight: 2, arbitrary: among(min, max) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(integer ? Math.ceil(min) : min, integer ? Math.floor(max) : max),
    },
  );
}

function arbitraryScalar(field: ScalarField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return arbitraryNumber(field);
    case 'optional-number':
      return fc.option(arbitraryNumber(field));
    case 'day':
      return arbitraryNumber({ min: field.min, max: field.max, integer: true });
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'toggle':
      return fc.boolean();
    case 'date':
      return fc.option(fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days)));
    case 'text':
      return fc.string({ maxLength: field.maxLength }).map((text) => cleanText(text, field.maxLength));
  }
}

function arbitraryField(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'records':
      return fc.array(
        fc.record(
          Object.fromEntries(
            Object.entries(field.fields).map(([key, column]) => [key, arbitraryScalar(column)]),
          ),
          { noNullPrototype: true },
        ),
        { minLength: field.minRows, maxLength: Math.min(field.maxRows, field.minRows + 4) },
      );
    case 'series':
      return fc.array(arbitraryNumber(field), { maxLength: Math.min(field.maxLength, 60) });
    case 'table':
      return fc.array(fc.tuple(...field.columns.map(arbitraryNumber)), {
        maxLength: Math.min(field.maxRows, 8),
      });
    default:
      return arbitraryScalar(field);
  }
}

/** Random valid values of some inputs, over each field's whole range. For tests only. */
export function arbitraryValues<I extends Inputs>(inputs: I): fc.Arbitrary<ValuesOf<I>> {
  return fc.record(
    Object.fromEntries(Object.entries(inputs).map(([key, field]) => [key, arbitraryField(field)])),
    { noNullPrototype: true },
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<ValuesOf<I>>;
}

/**
 * The same, with each field as often left at its default: where values must fit each other, few wholly random ones do,
 * and most of the time would go into throwing the others away. For tests only.
 */
export function arbitraryChanges<I extends Inputs>(inputs: I): fc.Arbitrary<ValuesOf<I>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(inputs).map(([key, field]) => [
        key,
        fc.oneof(fc.constant<unknown>(field.default), arbitraryField(field)),
      ]),
    ),
    { noNullPrototype: true },
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<ValuesOf<I>>;
}
