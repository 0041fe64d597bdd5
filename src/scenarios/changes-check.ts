import * as v from 'valibot';
import { firstIssue, isNewerRow, readRow } from './row-reading';
import type { RowShape } from './row-shapes';
import { StoreProblem } from './store';
import { outdatedProblem } from './store-errors';

/**
 * A row as a plain copy that any store can keep.
 *
 * @throws StoreProblem when it is not as its schema says, so that nothing unreadable is ever kept
 */
export function checkedRow<T>(shape: RowShape<T>, row: unknown): T {
  const read = v.safeParse(shape.schema, row);
  if (read.success) return read.output;
  throw new StoreProblem(
    'invalid',
    `Nothing was saved, since the ${shape.noun} would not be readable later, at ${firstIssue(read.issues)}. Correct it there and save again.`,
  );
}

/**
 * Refuses to touch a row of a newer version of the app.
 *
 * @param stored - undefined where there is no row
 * @throws StoreProblem
 */
export function demandNotNewer(shape: RowShape, stored: unknown): void {
  if (isNewerRow(shape, stored)) throw outdatedProblem();
}

/**
 * Refuses a put over a row that another tab has written meanwhile, known by its revision and never by a clock; and,
 * whatever was asked, over a row of a newer version of the app.
 *
 * @param overwrite - whether any revision will do
 * @throws StoreProblem
 */
export function demandNextRevision<T extends { readonly revision: number }>(
  shape: RowShape<T>,
  row: T,
  stored: unknown,
  overwrite: boolean,
): void {
  demandNotNewer(shape, stored);
  if (overwrite) return;
  const there = stored === undefined ? null : readRow(shape, stored);
  const next = there === null ? 1 : there.kind === 'row' ? there.row.revision + 1 : null;
  if (row.revision !== next)
    throw new StoreProblem(
      'changed-elsewhere',
      `This ${shape.noun} was changed in another tab meanwhile. Nothing was overwritten: reload it, or save yours as a copy.`,
    );
}
