import { localDate } from '../../fields/local-date';
import type { Positions } from '../../seller-reports/account-parts';
import type { AccountReport } from '../../seller-reports/read-account';

const nameOf = ({ kind, fileNames }: AccountReport) => [kind, ...fileNames].join('\n');

/**
 * A key of each report, the same after they are read again in the same order: its kind and files, and its place among those
 * alike in both, such as two tables of the seller's own under one name.
 */
export function reportKeys(reports: readonly AccountReport[]): readonly string[] {
  const met = new Map<string, number>();
  return reports.map((report) => {
    const name = nameOf(report);
    const before = met.get(name) ?? 0;
    met.set(name, before + 1);
    return before === 0 ? name : `${name}\n${before + 1}`;
  });
}

/** Whether a report counts stock and does not say on which day. */
export const saysNoDay = ({ gives, result }: AccountReport): boolean =>
  gives === 'positions' && (result as Positions).asOf === null;

/**
 * The day a report is of: as it says, else the day its newest file was made, never one to come.
 *
 * @param files - all files chosen
 * @param today - YYYY-MM-DD
 * @param reports - all that were read: of those alike in kind and file names each has a file of its own
 */
export function countedDay(
  report: AccountReport,
  files: readonly File[],
  today: string,
  reports: readonly AccountReport[] = [report],
): string {
  if (report.gives === 'positions') {
    const said = (report.result as Positions).asOf;
    if (said !== null) return said;
  }
  const named = files.filter(({ name }) => report.fileNames.includes(name));
  const alike = reports.filter((one) => nameOf(one) === nameOf(report));
  const own = alike.length > 1 ? named.slice(alike.indexOf(report)).slice(0, 1) : named;
  if (own.length === 0) return today;
  const made = localDate(new Date(Math.max(...own.map(({ lastModified }) => lastModified))));
  return made < today ? made : today;
}
