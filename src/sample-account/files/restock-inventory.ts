import { addDays } from '../../fields/calendar-date';
import { inboundNow, onHandNow, soldWithin, type SampleAccount } from '../sample-account';
import { namedRows, tabText, usDate } from '../table-text';

const header = [
  'Country',
  'Product Name',
  'FNSKU',
  'Merchant SKU',
  'ASIN',
  'Condition',
  'Supplier',
  'Supplier part no.',
  'Currency code',
  'Price',
  'Sales last 30 days',
  'Units Sold Last 30 Days',
  'Total Units',
  'Inbound',
  'Available',
  'FC transfer',
  'FC Processing',
  'Customer Order',
  'Unfulfillable',
  'Working',
  'Shipped',
  'Receiving',
  'Fulfilled by',
  'Total Days of Supply (including units from open shipments)',
  'Days of Supply at Amazon Fulfillment Network',
  'Alert',
  'Recommended replenishment qty',
  'Recommended ship date',
  'Recommended action',
  'Unit storage size',
];

/** Restock Inventory: products at Amazon, with what Amazon makes of them. */
export function restockInventory({ items, today }: SampleAccount): string {
  const rows = items
    .filter(({ outlet }) => outlet === 'fba')
    .map((item) => {
      const units = onHandNow(item);
      const inbound = inboundNow(item);
      const inTransfer = Math.floor(units * 0.08);
      const sold = soldWithin(item, 30);
      const pace = sold / 30;
      const daysOf = (some: number) => (pace > 0 ? Math.floor(some / pace) : '');
      const isLow = pace > 0 && units / pace < item.supplier.leadTimeDays;
      return {
        Country: 'US',
        'Product Name': item.name,
        FNSKU: item.fnsku,
        'Merchant SKU': item.sku,
        ASIN: item.asin,
        Condition: 'New',
        Supplier: item.supplier.name,
        'Currency code': 'USD',
        Price: item.price.toFixed(2),
        'Sales last 30 days': (sold * item.price).toFixed(2),
        'Units Sold Last 30 Days': sold,
        'Total Units': units + inbound,
        Inbound: inbound,
        Available: units - inTransfer,
        'FC transfer': inTransfer,
        'FC Processing': 0,
        'Customer Order': 0,
        Unfulfillable: Math.floor(units * 0.01),
        Working: 0,
        Shipped: inbound,
        Receiving: 0,
        'Fulfilled by': 'Amazon',
        'Total Days of Supply (including units from open shipments)': daysOf(units + inbound),
        'Days of Supply at Amazon Fulfillment Network': daysOf(units),
        Alert: units === 0 ? 'out_of_stock' : isLow ? 'Low stock' : '',
        'Recommended replenishment qty': isLow ? Math.ceil(pace * 60) : 0,
        'Recommended ship date': isLow ? usDate(addDays(today, 3)) : '',
        'Recommended action': isLow ? 'Create shipping plan' : 'No action required',
        'Unit storage size': '0.12 ft3',
      };
    });
  return tabText(header, namedRows(header, rows));
}
