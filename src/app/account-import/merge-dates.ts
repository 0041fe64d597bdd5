import { reportKeys } from './counted-day';
import type { AccountReading, AccountReport } from '../../seller-reports/read-account';

/** Whether a report has dates that can be read two ways, and nothing in it that tells which is right. */
export const isOpenReport = ({ openDates }: AccountReport): boolean => openDates !== null && !openDates.sure;

/** The reports as first read, but those whose dates were open as they were read with the reader's answer. */
export function withDatesSaid(guessed: AccountReading, said: AccountReading): AccountReading {
  const keys = reportKeys(guessed.reports);
  const saidKeys = reportKeys(said.reports);
  const byKey = new Map(said.reports.map((report, at) => [saidKeys[at]!, report]));
  return {
    ...guessed,
    reports: guessed.reports.map((report, at) =>
      isOpenReport(report) ? (byKey.get(keys[at]!) ?? report) : report,
    ),
  };
}
