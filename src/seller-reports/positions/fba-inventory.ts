import type { ReportRow } from '../report-kind';
import { textIn, type PositionCells } from './position-cells';
import type { PositionDraft } from './position-draft';

/**
 * Columns of Amazon's Manage FBA Inventory. Files of 2024 and older end at the supply to come or before; those of 2026 say
 * how much is in transfer.
 *
 * @see Amazon Seller Central, Manage FBA Inventory (help 200740930); amzn/selling-partner-api-models, issue 5289, for the
 *   columns of 2026
 */
export const columns = {
  sku: { names: ['sku', 'seller-sku', 'merchant-sku'] },
  available: { names: ['afn-fulfillable-quantity'] },
  asin: { names: ['asin'], without: 'products go by SKU alone' },
  name: { names: ['product-name'], without: 'products go by SKU alone' },
  fnsku: { names: ['fnsku'], without: 'Amazon’s label is not known' },
  condition: { names: ['condition'], without: 'all units count as sellable, whatever their condition' },
  price: { names: ['your-price'], without: 'no price is taken' },
  ownListed: {
    names: ['mfn-listing-exists'],
    without: 'units you ship yourself count wherever there is a number',
  },
  own: { names: ['mfn-fulfillable-quantity'], without: 'units you ship yourself are not known' },
  unsellable: { names: ['afn-unsellable-quantity'], without: 'units that cannot be sold are not known' },
  reserved: { names: ['afn-reserved-quantity'], without: 'reserved units are not known' },
  working: {
    names: ['afn-inbound-working-quantity'],
    without: 'shipments being prepared are not counted as inbound',
  },
  shipped: {
    names: ['afn-inbound-shipped-quantity'],
    without: 'shipments under way are not counted as inbound',
  },
  receiving: {
    names: ['afn-inbound-receiving-quantity'],
    without: 'units being received are not counted as inbound',
  },
  transfer: {
    names: ['afn-fc-transfer-quantity'],
    without:
      'units in transfer between Amazon’s warehouses are sellable, but not counted; Restock Inventory has them',
  },
  buyable: {
    names: ['afn-onhand-buyable-quantity'],
    without: 'where transfers are missing too, only available units count as on hand',
  },
  store: { names: ['store'], without: 'the marketplace is not known' },
} as const;

export const telling = [
  'afn-fulfillable-quantity',
  'afn-warehouse-quantity',
  'afn-unsellable-quantity',
  'afn-reserved-quantity',
  'afn-total-quantity',
];

/** Words for stock that nobody can buy, whatever its count says. */
const unsellable =
  /^(?:un(?:sellable|fulfillable)|defective|damaged|(?:customer|warehouse|carrier|distributor)[\s_-]?damaged|expired)/i;

/** What a row says: on hand at Amazon is what is available and what is in transfer, which customers can order too. */
export function draft(row: ReportRow<typeof columns>, cells: PositionCells): PositionDraft {
  const available = cells.units('available');
  const transfer = cells.units('transfer');
  const isSellable = !unsellable.test(row.condition);
  const onHand = available === null ? cells.units('buyable') : available + (transfer ?? 0);
  return {
    sku: textIn(row.sku, 200),
    marketplace: row.store,
    asin: row.asin,
    name: row.name,
    part: `${row.condition}\n${row.fnsku}`,
    notes: isSellable ? [] : ['of units in a condition that cannot be sold: not on hand'],
    facts: {
      onHandFba: !isSellable ? null : transfer === null ? (cells.units('buyable') ?? onHand) : onHand,
      onHandOwn: /^no?$/i.test(row.ownListed) ? null : cells.units('own'),
      inboundUnits: cells.sum('working', 'shipped', 'receiving'),
      inboundShipped: cells.sum('shipped', 'receiving'),
      reservedUnits: cells.units('reserved'),
      unsellableUnits: cells.units('unsellable'),
      price: cells.money('price'),
      fnsku: cells.text('fnsku', 20),
    },
  };
}
