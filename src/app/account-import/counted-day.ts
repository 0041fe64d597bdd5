import { localDate } from '../../fields/local-date';
import type { Positions } from '../../seller-reports/account-parts';
import type { AccountReport } from '../../seller-reports/read-account';

/** A report among those read, the same after it is read again. */
export const reportKey = ({ kind, fileNames }: AccountReport): string => [kind, ...fileNames].join('\n');

/** Whether a report counts stock and does not say on which day. */
export const saysNoDay = ({ gives, result }: AccountReport): boolean =>
  gives === 'positions' && (result as Positions).asOf === null;

/**
 * The day a report is of: as it says, else the day its newest file was made, never one to come.
 *
 * @param files - all files chosen
 * @param today - YYYY-MM-DD
 */
export function countedDay(report: AccountReport, files: readonly File[], today: string): string {
  if (report.gives === 'positions') {
    const said = (report.result as Positions).asOf;
    if (said !== null) return said;
  }
  const own = files.filter(({ name }) => report.fileNames.includes(name));
  if (own.length === 0) return today;
  const made = localDate(new Date(Math.max(...own.map(({ lastModified }) => lastModified))));
  return made < today ? made : today;
}
