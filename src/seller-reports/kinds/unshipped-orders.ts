import { defineReportKind } from '../report-kind';
import { columns } from '../unshipped-orders-columns';
import { WaitingOrders } from '../waiting-orders';

export default defineReportKind({
  id: 'unshipped-orders',
  title: 'Amazon Unshipped Orders',
  steps: [
    'In Seller Central open Orders, then Order Reports, then Unshipped Orders.',
    'Choose Request Report, for orders of the last 60 days, and download the text file once it is ready.',
    'Load it here as it is: names and addresses in it are never read, only SKU, quantity and promised date.',
  ],
  gives: 'positions',
  otherwise:
    'It says which orders wait to be shipped today, not how orders went before. Take the All Orders report for daily sales.',
  columns,
  telling: ['quantity-to-ship', 'quantity-unshipped', 'days-past-promise'],
  start: (dates) => new WaitingOrders(dates),
});
