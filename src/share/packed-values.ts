/**
 * Values in short: only what differs from a version's defaults, each field known by its place in the version's file. Fields
 * that follow each other make a run: the place of the first, then the values. A toggle is 1 or 0, a choice the place of
 * its option, a record the list of its columns' values, those at its end left out that equal the column's default.
 */
import type { Scalar, Value, Values } from '../fields/field';
import type { FrozenField, FrozenInputs } from '../fields/frozen-inputs';
import { sameValue } from '../fields/values';

export type PackedValue = Scalar | readonly (Scalar | readonly Scalar[])[];
/** Place of the first field, then the values of it and the fields after it. */
export type PackedRun = readonly [number, ...PackedValue[]];

function packedScalar(field: FrozenField, value: Scalar): Scalar {
  if (field.kind === 'toggle') return value ? 1 : 0;
  const place = field.kind === 'choice' ? (field.options ?? []).indexOf(value as string) : -1;
  return place >= 0 ? place : value;
}

function unpackedScalar(field: FrozenField, value: unknown): unknown {
  if (field.kind === 'toggle') return value === 1 ? true : value === 0 ? false : value;
  return field.kind === 'choice' && typeof value === 'number' ? (field.options?.[value] ?? value) : value;
}

function packedRow(columns: FrozenInputs, row: Readonly<Record<string, Scalar>>): Scalar[] {
  const names = Object.keys(columns);
  const last = names.findLastIndex((name) => !sameValue(row[name], columns[name]!.default));
  return names.slice(0, last + 1).map((name) => packedScalar(columns[name]!, row[name]!));
}

const unpackedRow = (columns: FrozenInputs, row: unknown): unknown =>
  Array.isArray(row) && row.length <= Object.keys(columns).length
    ? Object.fromEntries(
        Object.entries(columns).map(([name, column], place) => [
          name,
          place < row.length ? unpackedScalar(column, row[place]) : column.default,
        ]),
      )
    : row;

function packedValue(field: FrozenField, value: Value): PackedValue {
  if (!Array.isArray(value)) return packedScalar(field, value as Scalar);
  return field.columns
    ? (value as Readonly<Record<string, Scalar>>[]).map((row) => packedRow(field.columns!, row))
    : (value as PackedValue);
}

function unpackedValue(field: FrozenField, value: PackedValue): unknown {
  if (!Array.isArray(value)) return unpackedScalar(field, value);
  return field.columns ? value.map((row) => unpackedRow(field.columns!, row)) : value;
}

/** What differs from the defaults, in the order of the file. */
export function packedValues(frozen: FrozenInputs, values: Values): PackedRun[] {
  const runs: [number, ...PackedValue[]][] = [];
  let next = -1;
  Object.entries(frozen).forEach(([key, field], place) => {
    const value = values[key];
    if (value === undefined || sameValue(value, field.default)) return;
    if (place !== next) runs.push([place]);
    runs.at(-1)!.push(packedValue(field, value));
    next = place + 1;
  });
  return runs;
}

/** All values of the version, whatever they are worth; null when a place is none of the version's. */
export function unpackedValues(
  frozen: FrozenInputs,
  runs: readonly PackedRun[],
): Record<string, unknown> | null {
  const fields = Object.entries(frozen);
  const values: Record<string, unknown> = Object.fromEntries(
    fields.map(([key, field]) => [key, field.default]),
  );
  for (const [first, ...run] of runs) {
    for (const [offset, value] of run.entries()) {
      const entry = fields[first + offset];
      if (!entry) return null;
      values[entry[0]] = unpackedValue(entry[1], value);
    }
  }
  return values;
}
