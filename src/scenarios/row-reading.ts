import * as v from 'valibot';
import { cleanText, fittedText } from '../fields/text';
import type { RowShape } from './row-shapes';

export type ReadRow<T> =
  | { readonly kind: 'row'; readonly row: T }
  /** Made by a later version of the app than this one: not to be touched. */
  | { readonly kind: 'newer'; readonly reason: string }
  | { readonly kind: 'bad'; readonly reason: string };

const newer = 'It was made by a newer version of Stockgap; reload to get it.';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row's own words in ours: clean, and short enough that a sentence holding two of them stays one. */
function quoted(text: string, maxLength: number): string {
  const clean = cleanText(text, 1_000);
  return clean.length > maxLength ? `${fittedText(clean, maxLength - 1)}…` : clean;
}

/** Where in a row something is wrong and what, in at most 150 UTF-16 units: keys and values are quoted in part. */
export function firstIssue(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const path = issue ? v.getDotPath(issue) : null;
  const where = path === null ? 'the whole' : `“${quoted(path, 46)}”`;
  return `${where}: ${quoted(issue?.message ?? 'not as it should be', 100)}`;
}

/** Whether a stored row was made by a later version of the app than this one. */
export const isNewerRow = (shape: RowShape, stored: unknown): boolean =>
  isRecord(stored) && Number.isInteger(stored.version) && (stored.version as number) > shape.version;

/** A stored row, of whatever version, as a row of today: upgraded step by step, then checked. Never throws. */
export function readRow<T>(shape: RowShape<T>, stored: unknown): ReadRow<T> {
  if (!isRecord(stored)) return { kind: 'bad', reason: `This is no ${shape.noun}.` };
  const { version } = stored;
  if (!Number.isInteger(version) || (version as number) < 1)
    return { kind: 'bad', reason: `This ${shape.noun} does not say which version it has.` };
  if (isNewerRow(shape, stored)) return { kind: 'newer', reason: newer };
  let row = stored;
  try {
    shape.upgrades.slice((version as number) - 1).forEach((upgrade, step) => {
      row = { ...upgrade(row), version: (version as number) + step + 1 };
    });
  } catch {
    return {
      kind: 'bad',
      reason: `This ${shape.noun} of an earlier version could not be brought up to date.`,
    };
  }
  const read = v.safeParse(shape.schema, row);
  if (read.success) return { kind: 'row', row: read.output };
  return { kind: 'bad', reason: `This ${shape.noun} is damaged at ${firstIssue(read.issues)}.` };
}
