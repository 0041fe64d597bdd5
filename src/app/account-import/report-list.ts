import { reportKinds } from '../../seller-reports/kinds';

/** A kind of report and how to get it. */
export interface ReportHelp {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
}

/** Every kind of report that can be read, by title: what the page tells of them without the code that reads them. */
export const reportList = (): readonly ReportHelp[] =>
  reportKinds
    .map(({ id, title, steps }) => ({ id, title, steps }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
