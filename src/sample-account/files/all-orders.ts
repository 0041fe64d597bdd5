import type { SampleAccount } from '../sample-account';
import { namedRows, tabText } from '../table-text';
import { momentText, soldOrders } from './sold-orders';

const header =
  'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids is-business-order purchase-order-number price-designation'.split(
    ' ',
  );

/** All Orders over the last days; one in seventy was cancelled besides. */
export function allOrders(account: SampleAccount, days: number): string {
  const rows = soldOrders(account, ['fba', 'fbm'], days).flatMap((order) => {
    const { item, number, date, second, units, isBusiness } = order;
    const id = `111-${String(number).padStart(7, '0')}-0000000`;
    const row = {
      'amazon-order-id': id,
      'purchase-date': momentText(date, second),
      'last-updated-date': momentText(date, Math.min(86_399, second + 3600)),
      'order-status': 'Shipped',
      'fulfillment-channel': item.outlet === 'fba' ? 'Amazon' : 'Merchant',
      'sales-channel': 'Amazon.com',
      'ship-service-level': 'Standard',
      'product-name': item.name,
      sku: item.sku,
      asin: item.asin,
      'item-status': 'Shipped',
      quantity: units,
      currency: 'USD',
      'item-price': (units * item.price).toFixed(2),
      'ship-city': 'Sampleton',
      'ship-state': 'WA',
      'ship-postal-code': '00000',
      'ship-country': 'US',
      'is-business-order': isBusiness,
    };
    if (number % 70 !== 0) return [row];
    const cancelled = {
      'amazon-order-id': `112-${id.slice(4)}`,
      'order-status': 'Cancelled',
      'item-status': 'Cancelled',
    };
    return [row, { ...row, ...cancelled, 'item-price': '' }];
  });
  return tabText(
    header,
    namedRows(
      header,
      rows.map((row) => ({ ...row, 'is-business-order': String(row['is-business-order']) })),
    ),
  );
}
