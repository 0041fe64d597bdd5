import { columns } from '../all-orders-columns';
import { OrderSales } from '../order-sales';
import { defineReportKind } from '../report-kind';

export default defineReportKind({
  id: 'all-orders',
  title: 'Amazon All Orders',
  steps: [
    'In Seller Central open Reports, then Fulfillment (or Order Reports for seller-fulfilled only).',
    'Under Sales choose All Orders, then Request .txt Download.',
    'Choose the period: the last 30 to 90 days, longer for slow sellers. Where one request covers only 30 days, make several and load the files together: days they share count once.',
    'Download the text file once it is ready, and load it here as it is.',
  ],
  gives: 'daily-sales',
  otherwise:
    'It says which orders were cancelled, but not when: a cancelled line has no date of its own, and its last update may be of another day. So no wait follows from it. Take your shop’s orders export, or paste the dates of orders and cancellations.',
  columns,
  start: () => new OrderSales(),
});
