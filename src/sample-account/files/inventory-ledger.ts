import { addDays } from '../../fields/calendar-date';
import type { SampleAccount, SampleItem } from '../sample-account';
import { tabText, usDate, type Cell } from '../table-text';

const header = [
  'Date',
  'FNSKU',
  'ASIN',
  'MSKU',
  'Title',
  'Disposition',
  'Starting Warehouse Balance',
  'In Transit Between Warehouses',
  'Receipts',
  'Customer Shipments',
  'Customer Returns',
  'Vendor Returns',
  'Warehouse Transfer In/Out',
  'Found',
  'Lost',
  'Damaged',
  'Disposed',
  'Other Events',
  'Ending Warehouse Balance',
  'Unknown Events',
  'Location',
  'Store',
];

function line(item: SampleItem, day: number, date: string): readonly Cell[] {
  const received = item.received[day]!;
  const sold = item.sold[day]!;
  const end = item.onHand[day]!;
  const start = end + sold - received;
  return [
    usDate(date),
    item.fnsku,
    item.asin,
    item.sku,
    item.name,
    'SELLABLE',
    start,
    0,
    received,
    -sold,
    ...[0, 0, 0, 0, 0, 0, 0, 0],
    end,
    0,
    'US',
    '',
  ];
}

/**
 * Inventory Ledger, daily summary, over some of the account's days, newest first as it is downloaded.
 *
 * @param first - first day of it, counted from the first of the account
 * @param last - the day after its last one
 */
export function inventoryLedger({ items, from }: SampleAccount, first: number, last: number): string {
  const rows: (readonly Cell[])[] = [];
  const ledgered = items.filter(({ outlet }) => outlet === 'fba');
  for (let day = last - 1; day >= first; day--) {
    const date = addDays(from, day);
    for (const item of ledgered) if (day >= item.firstDay) rows.push(line(item, day, date));
  }
  return tabText(header, rows);
}
