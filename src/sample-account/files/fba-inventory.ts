import { inboundNow, onHandNow, type SampleAccount } from '../sample-account';
import { namedRows, tabText } from '../table-text';

const header =
  'sku fnsku asin product-name condition your-price mfn-listing-exists mfn-fulfillable-quantity afn-listing-exists afn-warehouse-quantity afn-fulfillable-quantity afn-unsellable-quantity afn-reserved-quantity afn-total-quantity per-unit-volume afn-inbound-working-quantity afn-inbound-shipped-quantity afn-inbound-receiving-quantity afn-researching-quantity afn-reserved-future-supply afn-future-supply-buyable afn-fulfillable-quantity-local afn-fulfillable-quantity-remote afn-fc-transfer-quantity afn-onhand-buyable-quantity store'.split(
    ' ',
  );

/** Manage FBA Inventory, as of autumn 2026: every product at Amazon or shipped by the seller, those without stock too. */
export function fbaInventory({ items }: SampleAccount): string {
  const rows = items
    .filter(({ outlet }) => outlet !== 'shop')
    .map((item) => {
      const isFba = item.outlet === 'fba';
      const units = onHandNow(item);
      const inTransfer = isFba ? Math.floor(units * 0.08) : 0;
      const inbound = isFba ? inboundNow(item) : 0;
      return {
        sku: item.sku,
        fnsku: isFba ? item.fnsku : item.asin,
        asin: item.asin,
        'product-name': item.name,
        condition: 'New',
        'your-price': item.price.toFixed(2),
        'mfn-listing-exists': isFba ? 'No' : 'Yes',
        'mfn-fulfillable-quantity': isFba ? '' : units,
        'afn-listing-exists': isFba ? 'Yes' : '',
        'afn-warehouse-quantity': isFba ? units : 0,
        'afn-fulfillable-quantity': isFba ? units - inTransfer : 0,
        'afn-unsellable-quantity': isFba ? Math.floor(units * 0.01) : 0,
        'afn-reserved-quantity': inTransfer,
        'afn-total-quantity': (isFba ? units : 0) + inbound,
        'per-unit-volume': '0.12',
        'afn-inbound-working-quantity': 0,
        'afn-inbound-shipped-quantity': inbound,
        'afn-inbound-receiving-quantity': 0,
        'afn-researching-quantity': 0,
        'afn-reserved-future-supply': 0,
        'afn-future-supply-buyable': 0,
        'afn-fc-transfer-quantity': inTransfer,
        'afn-onhand-buyable-quantity': isFba ? units : 0,
        store: '',
      };
    });
  return tabText(header, namedRows(header, rows));
}
