import type { AccountReading, AccountReport } from '../../seller-reports/read-account';

/** Whether a report has dates that can be read two ways, and nothing in it that tells which is right. */
export const isOpenReport = ({ openDates }: AccountReport): boolean => openDates !== null && !openDates.sure;

const keyOf = ({ kind, fileNames }: AccountReport) => [kind, ...fileNames].join('\n');

/** The reports as first read, but those whose dates were open as they were read with the reader's answer. */
export function withDatesSaid(guessed: AccountReading, said: AccountReading): AccountReading {
  const byKey = new Map(said.reports.map((report) => [keyOf(report), report]));
  return {
    ...guessed,
    reports: guessed.reports.map((report) =>
      isOpenReport(report) ? (byKey.get(keyOf(report)) ?? report) : report,
    ),
  };
}
