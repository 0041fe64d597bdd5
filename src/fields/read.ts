import { checkValue } from './check';
import type { Field, Inputs, Problem, RecordsField, Value, ValuesOf } from './field';
import { cleanText } from './text';

/** Values rebuilt from something that cannot be trusted, and what had to be replaced. */
export interface ReadValues<I extends Inputs> {
  readonly values: ValuesOf<I>;
  /** One for each value that was wrong and is now the default. */
  readonly replaced: readonly Problem[];
}

/**
 * Rebuilds a calculator's values from a draft, a link, a file or a row of a database.
 *
 * Every value is checked by its field; what is missing takes the default silently, what is wrong takes the default
 * and is reported. Keys that no field has are dropped.
 */
export function valuesFromUnknown<I extends Inputs>(inputs: I, unknown: unknown): ReadValues<I> {
  const given = isRecord(unknown) ? unknown : {};
  const replaced: Problem[] = [];
  if (!isRecord(unknown)) replaced.push({ path: '', message: 'Nothing readable was found; the example is shown.' });
  const values = Object.fromEntries(
    Object.entries(inputs).map(([key, field]) => [
      key,
      Object.hasOwn(given, key) ? rebuild(field, given[key], key, replaced) : (field.default as Value),
    ]),
  );
  return { values: values as ValuesOf<I>, replaced };
}

function rebuild(field: Field, unknown: unknown, path: string, replaced: Problem[]): Value {
  if (field.kind === 'records') return rebuildRecords(field, unknown, path, replaced);
  const value = field.kind === 'text' && typeof unknown === 'string' ? cleanText(unknown, field.maxLength) : (unknown as Value);
  const problems = checkValue(field, value, path);
  if (problems.length === 0) return Array.isArray(value) ? (structuredClone(value) as Value) : value;
  replaced.push(...problems);
  return field.default as Value;
}

function rebuildRecords(field: RecordsField, unknown: unknown, path: string, replaced: Problem[]): Value {
  const rows = Array.isArray(unknown) ? unknown : null;
  if (rows === null || rows.length < field.minRows || rows.length > field.maxRows || !rows.every(isRecord)) {
    replaced.push({ path, message: `The list of ${field.noun}s could not be read.` });
    return field.default as Value;
  }
  return rows.map((row, index) =>
    Object.fromEntries(
      Object.entries(field.fields).map(([key, cell]) => [
        key,
        Object.hasOwn(row, key) ? rebuild(cell, row[key], `${path}.${index}.${key}`, replaced) : cell.default,
      ]),
    ),
  ) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
