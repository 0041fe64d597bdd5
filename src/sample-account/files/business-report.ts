import { addDays } from '../../fields/calendar-date';
import type { SampleAccount } from '../sample-account';
import { commaText, dollars, namedRows, shortUsDate } from '../table-text';

const header = [
  'Date',
  'Ordered Product Sales',
  'Ordered Product Sales - B2B',
  'Units Ordered',
  'Units Ordered - B2B',
  'Total Order Items',
  'Total Order Items - B2B',
  'Average Selling Price',
  'Sessions - Total',
  'Sessions - Total - B2B',
  'Order Item Session Percentage',
  'Average Offer Count',
];

/** Sales and Traffic by date: all that was sold at Amazon, a line a day. */
export function businessReport({ items, from, days }: SampleAccount): string {
  const rows = Array.from({ length: days }, (_, day) => {
    let units = 0;
    let sales = 0;
    for (const item of items) {
      if (item.outlet === 'shop') continue;
      units += item.sold[day]!;
      sales += item.sold[day]! * item.price;
    }
    const sessions = Math.round(units / 0.11) + 40;
    return {
      Date: shortUsDate(addDays(from, day)),
      'Ordered Product Sales': dollars(sales),
      'Ordered Product Sales - B2B': dollars(0),
      'Units Ordered': units,
      'Units Ordered - B2B': 0,
      'Total Order Items': units,
      'Total Order Items - B2B': 0,
      'Average Selling Price': dollars(units > 0 ? sales / units : 0),
      'Sessions - Total': sessions.toLocaleString('en-US'),
      'Sessions - Total - B2B': 0,
      'Order Item Session Percentage': `${((100 * units) / sessions).toFixed(2)}%`,
      'Average Offer Count': items.length,
    };
  });
  return commaText(header, namedRows(header, rows));
}
