import type { ReportRow } from '../report-kind';
import { inCubicFeet } from './cubic-feet';
import { currencyCode, supplierIn, textIn, type PositionCells } from './position-cells';
import type { PositionDraft } from './position-draft';
import { processingSaid } from './processing-said';

/**
 * Columns of Amazon's FBA Inventory, also called Manage Inventory Health or inventory planning.
 *
 * @see Amazon Seller Central, FBA Inventory (help GKT9YKCHXMSDVJKB), which calls the recommended ship-in an order;
 *   amzn/selling-partner-api-models, issue 5284, for the transfer column of 2026
 */
export const columns = {
  sku: { names: ['sku', 'seller-sku', 'merchant-sku', 'msku'] },
  available: { names: ['available'] },
  date: { names: ['snapshot-date'], without: 'the day of the count is asked for' },
  asin: { names: ['asin'], without: 'products go by SKU alone' },
  name: { names: ['product-name'], without: 'products go by SKU alone' },
  fnsku: { names: ['fnsku'], without: 'Amazon’s label is not known' },
  condition: { names: ['condition'], without: 'lines of one SKU are told apart by its label alone' },
  marketplace: { names: ['marketplace'], without: 'the marketplace is not known' },
  supplier: { names: ['supplier'], without: 'the supplier is not known' },
  currency: { names: ['currency', 'currency-code'], without: 'the currency is not known' },
  price: { names: ['your-price'], without: 'no price is taken' },
  transfer: {
    names: ['fc-transfer', 'reserved-fc-transfer', 'reserved-fc-transfers'],
    without: 'units in transfer are not counted as on hand',
  },
  processing: {
    names: ['reserved-fc-processing', 'fc-processing'],
    without: 'units in processing are not counted as on hand',
  },
  reserved: {
    names: ['total-reserved-quantity', 'reserved-quantity'],
    without: 'reserved units are not known',
  },
  unsellable: { names: ['unfulfillable-quantity'], without: 'units that cannot be sold are not known' },
  inbound: { names: ['inbound-quantity'], without: 'inbound units are added up from their parts' },
  working: { names: ['inbound-working'], without: 'shipments being prepared are not told apart' },
  shipped: { names: ['inbound-shipped'], without: 'shipments under way are not told apart' },
  receiving: {
    names: ['inbound-received', 'inbound-receiving'],
    without: 'units being received are not told apart',
  },
  sold7: { names: ['units-shipped-t7'], without: 'units shipped in the last 7 days are not known' },
  sold30: { names: ['units-shipped-t30'], without: 'units shipped in the last 30 days are not known' },
  sold90: { names: ['units-shipped-t90'], without: 'units shipped in the last 90 days are not known' },
  days: { names: ['days-of-supply'], without: 'Amazon’s days of supply are not known' },
  shortDays: {
    names: ['short-term-historical-days-of-supply'],
    without: 'the 30-day ratio of the low-inventory fee is not known',
  },
  longDays: {
    names: ['long-term-historical-days-of-supply'],
    without: 'the 90-day ratio of the low-inventory fee is not known',
  },
  alert: { names: ['alert'], without: 'Amazon’s alert is not known' },
  quantity: {
    names: ['recommended-ship-in-quantity', 'recommended-order-quantity'],
    without: 'Amazon’s recommended quantity is not known',
  },
  shipDate: {
    names: ['recommended-ship-in-date', 'recommended-order-date'],
    without: 'Amazon’s recommended date is not known',
  },
  volume: { names: ['item-volume'], without: 'the volume of a unit is not known' },
  volumeUnit: {
    names: ['volume-unit-measurement', 'volume-units'],
    without: 'the volume of a unit is not known',
  },
} as const;

/** Older files call the ages of stock inventory-age, newer ones inv-age. */
export const telling = [
  ...['0-to-90', '91-to-180', '181-to-270', '271-to-365'].flatMap((days) => [
    `inv-age-${days}-days`,
    `inventory-age-${days}-days`,
  ]),
  'units-shipped-t7',
  'units-shipped-t30',
  'units-shipped-t60',
  'units-shipped-t90',
  'weeks-of-cover-t30',
  'historical-days-of-supply',
  'fba-inventory-level-health-status',
];

/** What a row says; on hand at Amazon as in `restock-inventory`. */
export function draft(row: ReportRow<typeof columns>, cells: PositionCells): PositionDraft {
  const available = cells.units('available');
  return {
    sku: textIn(row.sku, 200),
    marketplace: row.marketplace,
    asin: row.asin,
    name: row.name,
    supplier: supplierIn(row.supplier),
    currency: currencyCode(row.currency),
    part: `${row.condition}\n${row.fnsku}`,
    counted: cells.day('date'),
    shipBy: cells.day('shipDate'),
    notes: (cells.units('processing') ?? 0) > 0 ? [processingSaid] : [],
    facts: {
      onHandFba: available === null ? null : cells.sum('available', 'transfer', 'processing'),
      inboundUnits: cells.units('inbound') ?? cells.sum('working', 'shipped', 'receiving'),
      inboundShipped: cells.sum('shipped', 'receiving'),
      reservedUnits: cells.units('reserved'),
      unsellableUnits: cells.units('unsellable'),
      soldLast7: cells.units('sold7'),
      soldLast30: cells.units('sold30'),
      soldLast90: cells.units('sold90'),
      price: cells.money('price'),
      amazonDaysOfSupply: cells.days('days'),
      shortTermSupply: cells.days('shortDays'),
      longTermSupply: cells.days('longDays'),
      amazonAlert: cells.text('alert', 60),
      amazonOrderQuantity: cells.units('quantity'),
      fnsku: cells.text('fnsku', 20),
      volumePerUnit: inCubicFeet(cells.number('volume', { max: 1e6 }), row.volumeUnit),
    },
  };
}
