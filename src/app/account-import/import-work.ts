import type { IntakePlan, IntakeReport } from '../../catalogue/intake/intake-plan';
import type { ReadAccountFiles } from '../import/read-files';

/** What taking reports in would change of what is kept; writes nothing. */
export type PlanImport = (reports: readonly IntakeReport[]) => Promise<IntakePlan>;

/** The long work behind the page. */
export interface ImportWork {
  readonly read: ReadAccountFiles;
  readonly plan: PlanImport;
}
