import type { ReportRow } from '../report-kind';
import { inCubicFeet } from './cubic-feet';
import { currencyCode, supplierIn, textIn, type PositionCells } from './position-cells';
import type { PositionDraft } from './position-draft';
import { processingSaid } from './processing-said';

/**
 * Columns of Amazon's Restock Inventory. “Sales last 30 days” is money and therefore not among them; units have a column
 * of their own.
 *
 * @see Amazon Seller Central, Restock Inventory (help G201634550)
 */
export const columns = {
  sku: { names: ['merchant-sku', 'sku', 'msku', 'seller-sku', 'händler-sku'] },
  available: { names: ['available'] },
  country: { names: ['country', 'marketplace'], without: 'the marketplace is not known' },
  name: { names: ['product-name'], without: 'products go by SKU alone' },
  asin: { names: ['asin'], without: 'products go by SKU alone' },
  fnsku: { names: ['fnsku'], without: 'Amazon’s label is not known' },
  condition: { names: ['condition'], without: 'lines of one SKU are told apart by its label alone' },
  supplier: { names: ['supplier'], without: 'the supplier is not known' },
  currency: { names: ['currency-code', 'currency'], without: 'the currency is not known' },
  price: { names: ['price'], without: 'no price is taken' },
  sold30: { names: ['units-sold-last-30-days'], without: 'units sold in the last 30 days are not known' },
  inbound: { names: ['inbound'], without: 'inbound units are added up from their parts' },
  transfer: { names: ['fc-transfer'], without: 'units in transfer are not counted as on hand' },
  processing: { names: ['fc-processing'], without: 'units in processing are not counted as on hand' },
  ordered: { names: ['customer-order'], without: 'reserved units are not known' },
  unsellable: { names: ['unfulfillable'], without: 'units that cannot be sold are not known' },
  working: { names: ['working'], without: 'shipments being prepared are not told apart' },
  shipped: { names: ['shipped'], without: 'shipments under way are not told apart' },
  receiving: { names: ['receiving'], without: 'units being received are not told apart' },
  shipsBy: { names: ['fulfilled-by'], without: 'all stock counts as Amazon’s' },
  days: {
    names: ['days-of-supply-at-amazon-fulfillment-network'],
    without: 'Amazon’s days of supply are not known',
  },
  alert: { names: ['alert'], without: 'Amazon’s alert is not known' },
  quantity: {
    names: ['recommended-replenishment-qty', 'recommended-replenishment-quantity'],
    without: 'Amazon’s recommended quantity is not known',
  },
  shipDate: { names: ['recommended-ship-date'], without: 'Amazon’s recommended date is not known' },
  size: { names: ['unit-storage-size'], without: 'the volume of a unit is not known' },
} as const;

export const telling = [
  'units-sold-last-30-days',
  'days-of-supply-at-amazon-fulfillment-network',
  'recommended-replenishment-qty',
  'recommended-replenishment-quantity',
  'supplier-part-no.',
];

const ownSaid =
  'of products you ship yourself: their stock is not at Amazon and is not taken from this report';

/** A volume with its unit, as “0.05 ft3”. */
function volumeIn(cell: string): number | null {
  const [, volume, unit] = /^(\d*[.,]?\d+)\s*(\D.*)$/.exec(cell) ?? [];
  return unit === undefined ? null : inCubicFeet(Number(volume!.replace(',', '.')), unit);
}

/**
 * What a row says. On hand at Amazon is what is available, in transfer and in processing, as in Amazon's historical days of
 * supply (Seller Central, help GV43F6S76Y9DHYRH).
 */
export function draft(row: ReportRow<typeof columns>, cells: PositionCells): PositionDraft {
  const atAmazon = !/^(?:merchant|seller|mfn|fbm)/i.test(row.shipsBy);
  const available = cells.units('available');
  const ordered = cells.units('ordered');
  return {
    sku: textIn(row.sku, 200),
    marketplace: row.country,
    asin: row.asin,
    name: row.name,
    supplier: supplierIn(row.supplier),
    currency: currencyCode(row.currency),
    part: `${row.condition}\n${row.fnsku}`,
    shipBy: cells.day('shipDate'),
    notes: [
      ...(atAmazon && (cells.units('processing') ?? 0) > 0 ? [processingSaid] : []),
      ...(atAmazon ? [] : [ownSaid]),
    ],
    facts: {
      onHandFba: available === null || !atAmazon ? null : cells.sum('available', 'transfer', 'processing'),
      inboundUnits: cells.units('inbound') ?? cells.sum('working', 'shipped', 'receiving'),
      inboundShipped: cells.sum('shipped', 'receiving'),
      reservedUnits: ordered === null ? null : cells.sum('ordered', 'transfer', 'processing'),
      unsellableUnits: cells.units('unsellable'),
      soldLast30: cells.units('sold30'),
      price: cells.money('price'),
      amazonDaysOfSupply: cells.days('days'),
      amazonAlert: cells.text('alert', 60),
      amazonOrderQuantity: cells.units('quantity'),
      fnsku: cells.text('fnsku', 20),
      volumePerUnit: volumeIn(row.size),
    },
  };
}
