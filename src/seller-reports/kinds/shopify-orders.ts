import { defineReportKind } from '../report-kind';
import { columns } from '../shopify-orders-columns';
import { ShopifyWaits } from '../shopify-waits';

export default defineReportKind({
  id: 'shopify-orders',
  title: 'Shopify orders',
  steps: [
    'In your Shopify admin open Orders, and choose the dates: from before you ran out until now, cancelled and archived orders included.',
    'Choose Export, then the orders of these dates (or All orders) as “CSV for Excel, Numbers, or other spreadsheet programs”; not the transaction histories.',
    'Over 50 orders Shopify sends the file by e-mail. Load it here as it is; several files count as one.',
  ],
  gives: 'orders',
  otherwise:
    'It is read for when orders were cancelled, under “Fit cancellations from your orders”; it does not fill daily demand.',
  columns,
  start: (dates) => new ShopifyWaits(dates),
});
