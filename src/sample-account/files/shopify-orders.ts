import { addDays } from '../../fields/calendar-date';
import type { SampleAccount } from '../sample-account';
import { commaText, namedRows } from '../table-text';
import { soldOrders } from './sold-orders';

const header = [
  'Name',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Currency',
  'Total',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Lineitem fulfillment status',
  'Billing Name',
  'Cancelled at',
  'Source',
];

const moment = (date: string) => `${date} 10:00:00 -0500`;

/** Shopify's orders export of the last days; one in fifteen was cancelled after four days. */
export function shopifyOrders(account: SampleAccount, days: number): string {
  const rows = soldOrders(account, ['shop'], days).map(({ item, number, date, units }) => {
    const isCancelled = number % 15 === 0;
    return {
      Name: `#S${1000 + number}`,
      Email: 'buyer@sample.invalid',
      'Financial Status': isCancelled ? 'refunded' : 'paid',
      'Paid at': moment(date),
      'Fulfillment Status': isCancelled ? 'unfulfilled' : 'fulfilled',
      'Fulfilled at': isCancelled ? '' : moment(addDays(date, 2)),
      Currency: 'USD',
      Total: (units * item.price).toFixed(2),
      'Created at': moment(date),
      'Lineitem quantity': units,
      'Lineitem name': item.name,
      'Lineitem price': item.price.toFixed(2),
      'Lineitem sku': item.sku,
      'Lineitem fulfillment status': isCancelled ? 'pending' : 'fulfilled',
      'Billing Name': 'Sample Buyer',
      'Cancelled at': isCancelled ? moment(addDays(date, 4)) : '',
      Source: 'web',
    };
  });
  return commaText(header, namedRows(header, rows));
}
