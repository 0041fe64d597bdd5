import { addDays, daysBetween } from '../../fields/calendar-date';
import { onHandNow, type SampleAccount } from '../sample-account';
import { namedRows, tabText } from '../table-text';
import { momentText } from './sold-orders';

const header =
  'order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email buyer-name buyer-phone-number sku number-of-items product-name quantity-purchased quantity-shipped quantity-to-ship ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country is-business-order purchase-order-number price-designation verge-of-cancellation verge-of-lateShipment'.split(
    ' ',
  );

const promisedDays = 12;

/** Unshipped orders: what buyers wait for of products the seller ships and has none of, one order a day since they ran out. */
export function unshippedOrders({ items, today, days }: SampleAccount): string {
  const rows = items
    .filter((item) => item.outlet === 'fbm' && onHandNow(item) === 0)
    .flatMap((item) => {
      const lastDay = item.onHand.findLastIndex((units) => units > 0);
      const daysOut = Math.min(25, days - 1 - lastDay);
      return Array.from({ length: daysOut }, (_, at) => {
        const ordered = addDays(today, at - daysOut);
        const promised = addDays(ordered, promisedDays);
        const late = Math.max(0, daysBetween(promised, today));
        return {
          'order-id': `113-${item.fnsku.slice(-2)}${String(at).padStart(5, '0')}-0000000`,
          'order-item-id': `9${item.fnsku.slice(-2)}${String(at).padStart(5, '0')}`,
          'purchase-date': momentText(ordered, 61_200),
          'payments-date': momentText(ordered, 61_260),
          'reporting-date': momentText(today, 36_000),
          'promise-date': momentText(promised, 61_200),
          'days-past-promise': late,
          'buyer-email': 'buyer@sample.invalid',
          'buyer-name': 'Sample Buyer',
          'buyer-phone-number': '000-000-0000',
          sku: item.sku,
          'number-of-items': 1,
          'product-name': item.name,
          'quantity-purchased': 1,
          'quantity-shipped': 0,
          'quantity-to-ship': 1,
          'ship-service-level': 'Standard',
          'recipient-name': 'Sample Buyer',
          'ship-address-1': '1 Sample Street',
          'ship-city': 'Sampleton',
          'ship-state': 'WA',
          'ship-postal-code': '00000',
          'ship-country': 'US',
          'is-business-order': 'false',
          'verge-of-cancellation': String(late >= 5),
          'verge-of-lateShipment': String(late === 0 && daysBetween(today, promised) <= 1),
        };
      });
    });
  return tabText(header, namedRows(header, rows));
}
