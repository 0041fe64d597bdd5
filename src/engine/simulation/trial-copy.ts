import { pathNames } from './gap-summary';
import type { TrialTable } from './trial-table';

/** A table as it is, or as a worker posted it. */
export type TrialRows = Pick<TrialTable, 'trials' | 'pathTrials' | 'columns' | 'paths'>;

/**
 * Takes rows that another table of the same scenario filled, so that a run can be split over workers.
 *
 * @param to - first row here that its first row becomes, whole, >= 0
 */
export function copyTrials(into: TrialTable, other: TrialRows, to: number): void {
  const columns = into.columns.length / into.trials;
  for (let column = 0; column < columns; column++) {
    const from = column * other.trials;
    into.columns.set(other.columns.subarray(from, from + other.trials), column * into.trials + to);
  }
  const rows = Math.min(other.pathTrials, into.pathTrials - to);
  if (rows <= 0) return;
  for (let line = 0; line < pathNames.length * into.horizonDays; line++) {
    const from = line * other.pathTrials;
    into.paths.set(other.paths.subarray(from, from + rows), line * into.pathTrials + to);
  }
}
