import * as v from 'valibot';
import { isCalendarDate } from './calendar-date';
import type { Field, Inputs, ScalarField, Value, ValuesOf } from './field';

type Schema<T = unknown> = v.GenericSchema<unknown, T>;

interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

function numberSchema({ min, max, integer }: Range): Schema<number> {
  const inRange = v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
  return integer ? v.pipe(inRange, v.integer()) : inRange;
}

/** A calendar date, YYYY-MM-DD. */
export const calendarDateSchema = v.pipe(v.string(), v.check(isCalendarDate, 'Not a calendar date'));

function scalarSchema(field: ScalarField): Schema {
  switch (field.kind) {
    case 'number':
      return numberSchema(field);
    case 'optional-number':
      return v.nullable(numberSchema(field));
    case 'day':
      return numberSchema({ ...field, integer: true });
    case 'choice':
      return v.picklist(field.options.map(({ value }) => value));
    case 'toggle':
      return v.boolean();
    case 'date':
      return v.nullable(calendarDateSchema);
    case 'text':
      return v.pipe(v.string(), v.maxLength(field.maxLength));
  }
}

/** What one field's value must be. */
function fieldSchema(field: Field): Schema {
  switch (field.kind) {
    case 'records':
      return v.pipe(
        v.array(
          v.strictObject(
            Object.fromEntries(
              Object.entries(field.fields).map(([key, column]) => [key, scalarSchema(column)]),
            ),
          ),
        ),
        v.minLength(field.minRows),
        v.maxLength(field.maxRows),
      );
    case 'series':
      return v.pipe(v.array(numberSchema(field)), v.maxLength(field.maxLength));
    case 'table':
      return v.pipe(v.array(v.strictTuple(field.columns.map(numberSchema))), v.maxLength(field.maxRows));
    default:
      return scalarSchema(field);
  }
}

/** All values of some inputs: every key, no other key, each within its field's bounds. */
export function valuesSchema<I extends Inputs>(inputs: I): Schema<ValuesOf<I>> {
  return v.strictObject(
    Object.fromEntries(Object.entries(inputs).map(([key, field]) => [key, fieldSchema(field)])),
  ) as Schema as Schema<ValuesOf<I>>;
}

/** Some of the values: what a link carries, only what differs from the defaults. */
export function someValuesSchema<I extends Inputs>(inputs: I): Schema<Partial<ValuesOf<I>>> {
  return v.strictObject(
    Object.fromEntries(Object.entries(inputs).map(([key, field]) => [key, v.optional(fieldSchema(field))])),
  ) as Schema as Schema<Partial<ValuesOf<I>>>;
}

const scalar = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.string(), v.maxLength(10_000)),
  v.boolean(),
  v.null(),
]);
const manyRows = 5_000;

/** A value of any field, within bounds of size: for rows whose calculator is checked later. */
export const anyValueSchema = v.union([
  scalar,
  v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(manyRows)),
  v.pipe(v.array(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(50))), v.maxLength(manyRows)),
  v.pipe(v.array(v.record(v.pipe(v.string(), v.maxLength(60)), scalar)), v.maxLength(manyRows)),
]) as Schema as Schema<Value>;
