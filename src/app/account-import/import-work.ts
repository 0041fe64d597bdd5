import type { IntakePlan, IntakeReport } from '../../catalogue/intake/intake-plan';
import type { AccountWanted } from '../../seller-reports/read-account';
import type { RunningAccountRead } from '../import/read-files';

/** What a seller hands over: files, or the account that is made up. */
export type AccountSource = { readonly files: readonly File[] } | { readonly sample: true };

/**
 * Reads a whole account off the page.
 *
 * @param progress - told the share done, 0 to 1
 */
export type ReadAccount = (
  source: AccountSource,
  wanted: AccountWanted,
  progress: (share: number) => void,
) => RunningAccountRead;

/** What taking reports in would change of what is kept; writes nothing. */
export type PlanImport = (reports: readonly IntakeReport[]) => Promise<IntakePlan>;

/** The long work behind the page. */
export interface ImportWork {
  readonly read: ReadAccount;
  readonly plan: PlanImport;
}
