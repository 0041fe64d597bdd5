import { inboundNow, onHandNow, soldWithin, type SampleAccount } from '../sample-account';
import { namedRows, tabText } from '../table-text';

const header = [
  ...'snapshot-date sku fnsku asin product-name condition available pending-removal-quantity inv-age-0-to-90-days inv-age-91-to-180-days inv-age-181-to-270-days inv-age-271-to-365-days inv-age-366-to-455-days inv-age-456-plus-days currency units-shipped-t7 units-shipped-t30 units-shipped-t60 units-shipped-t90 alert your-price sales-price recommended-action sell-through item-volume volume-unit-measurement storage-type storage-volume marketplace product-group sales-rank days-of-supply weeks-of-cover-t30 weeks-of-cover-t90 inbound-quantity inbound-working inbound-shipped inbound-received no-sale-last-6-months'.split(
    ' ',
  ),
  'Total Reserved Quantity',
  'unfulfillable-quantity',
  'historical-days-of-supply',
  'fba-minimum-inventory-level',
  'fba-inventory-level-health-status',
  'Recommended ship-in quantity',
  'Recommended ship-in date',
  'Exempted from Low-Inventory-Level fee?',
  'Low-Inventory-Level fee applied in current week?',
  'Short term historical days of supply',
  'Long term historical days of supply',
  'Inventory Supply at FBA',
  'fc-transfer',
  'Reserved FC Processing',
  'Reserved Customer Order',
  'Total Days of Supply (including units from open shipments)',
  'supplier',
];

/** Mean of the units on hand over the last days. */
function meanOnHand(onHand: Uint16Array, days: number): number {
  const last = onHand.subarray(Math.max(0, onHand.length - days));
  return last.reduce((sum, units) => sum + units, 0) / last.length;
}

/** FBA Inventory (Manage Inventory Health): as Amazon's, it leaves out what has no stock. */
export function inventoryPlanning({ items, today }: SampleAccount): string {
  const rows = items
    .filter((item) => item.outlet === 'fba' && onHandNow(item) > 0)
    .map((item) => {
      const units = onHandNow(item);
      const inbound = inboundNow(item);
      const inTransfer = Math.floor(units * 0.08);
      const shipped = (days: number) => soldWithin(item, days);
      const supply = (days: number) =>
        shipped(days) > 0 ? ((meanOnHand(item.onHand, days) * days) / shipped(days)).toFixed(1) : '';
      return {
        'snapshot-date': today,
        sku: item.sku,
        fnsku: item.fnsku,
        asin: item.asin,
        'product-name': item.name,
        condition: 'New',
        available: units - inTransfer,
        'pending-removal-quantity': 0,
        'inv-age-0-to-90-days': units,
        currency: 'USD',
        'units-shipped-t7': shipped(7),
        'units-shipped-t30': shipped(30),
        'units-shipped-t60': shipped(60),
        'units-shipped-t90': shipped(90),
        'your-price': item.price.toFixed(2),
        'sales-price': item.price.toFixed(2),
        'item-volume': '0.12',
        'volume-unit-measurement': 'cubic feet',
        'storage-type': 'Standard-Size',
        'storage-volume': (units * 0.12).toFixed(2),
        marketplace: 'US',
        'product-group': 'gl_home',
        'days-of-supply': shipped(30) > 0 ? Math.floor((units * 30) / shipped(30)) : '',
        'inbound-quantity': inbound,
        'inbound-working': 0,
        'inbound-shipped': inbound,
        'inbound-received': 0,
        'no-sale-last-6-months': shipped(180) === 0 ? 'Yes' : '',
        'Total Reserved Quantity': inTransfer,
        'unfulfillable-quantity': Math.floor(units * 0.01),
        'historical-days-of-supply': supply(90),
        'Exempted from Low-Inventory-Level fee?': 'No',
        'Short term historical days of supply': supply(30),
        'Long term historical days of supply': supply(90),
        'Inventory Supply at FBA': units,
        'fc-transfer': inTransfer,
        'Reserved FC Processing': 0,
        'Reserved Customer Order': 0,
        supplier: item.supplier.name,
      };
    });
  return tabText(header, namedRows(header, rows));
}
