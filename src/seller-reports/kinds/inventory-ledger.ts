import { columns } from '../inventory-ledger-columns';
import { LedgerStock } from '../ledger-stock';
import { defineReportKind } from '../report-kind';

export default defineReportKind({
  id: 'inventory-ledger',
  title: 'Amazon Inventory Ledger, daily summary',
  steps: [
    'In Seller Central open Reports, then Fulfillment, then Inventory Ledger.',
    'Choose the Summary view, by day (Daily), by country, for all your products.',
    'Choose the period: up to 18 months back. Where one request covers less, make several and load the files together: days they share count once.',
    'Download the file once it is ready, as .csv or .txt, and load it here as it is.',
  ],
  gives: 'daily-stock',
  otherwise: 'It says what was in stock on each day, and is read with the reports of a whole account.',
  columns,
  lookalikes: [
    {
      columns: ['msku', 'event-type', 'reference-id'],
      said: 'This is the Detailed view of Amazon’s Inventory Ledger: it has single movements, but not what was in stock on each day. Choose the Summary view, by day (Daily), and request the download again.',
    },
  ],
  mostRows: 600_000,
  start: (dates) => new LedgerStock(dates),
});
