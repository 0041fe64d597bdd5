import { AccountSales } from '../account-sales';
import { columns } from '../business-report-columns';
import { defineReportKind } from '../report-kind';

const byAsin =
  'This is Amazon’s Business Report by ASIN or SKU: it adds up a whole period and has no dates, so no daily sales follow from it. For the days of the whole account take Reports, Business Reports, “Sales and Traffic” under “By date”; for the days of each product take the All Orders report.';
/** Columns that only the reports by product have, in English and German. */
const tellingColumns = [
  '(child)-asin',
  '(parent)-asin',
  'child-asin',
  'parent-asin',
  '(untergeordnete)-asin',
  '(übergeordnete)-asin',
];

export default defineReportKind({
  id: 'business-report',
  title: 'Amazon Business Report by date',
  steps: [
    'In Seller Central open Reports, then Business Reports, then “Sales and Traffic” under “By date”.',
    'Choose the period, up to two years, and the view by day.',
    'Choose Download (.csv), and load the file here as it is. It counts the whole account; products have no days of their own in it.',
  ],
  gives: 'account-days',
  otherwise: 'It counts the whole account, not single products: for these take the All Orders report.',
  columns,
  lookalikes: tellingColumns.map((column) => ({ columns: [column], said: byAsin })),
  start: (dates) => new AccountSales(dates),
});
