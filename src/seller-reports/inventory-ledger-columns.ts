/**
 * Columns of Amazon's Inventory Ledger, Summary view.
 *
 * @see Amazon Seller Central, Inventory Ledger (help G4FKT5KQWFFJ7LDN), for names and meaning: shipments to customers are
 *   negative, and each line is a day, product, condition and place. Later names are those of older downloads.
 */
export const columns = {
  date: { names: ['date', 'snapshot-date', 'snapshot-day'] },
  sku: { names: ['msku', 'merchant-sku', 'sku', 'seller-sku'] },
  shipments: { names: ['customer-shipments', 'customer-shipment', 'shipments'] },
  ending: { names: ['ending-warehouse-balance', 'ending-balance'] },
  disposition: {
    names: ['disposition', 'detailed-disposition'],
    without: 'units that cannot be sold count as stock',
  },
  receipts: { names: ['receipts'], without: 'when units were received is not known' },
  location: {
    names: ['location', 'fulfillment-center', 'fulfilment-centre', 'fulfillment-center-id'],
    without: 'lines of several warehouses cannot be told from repeated ones',
  },
  store: { names: ['store'], without: 'the store is not known' },
  fnsku: {
    names: ['fnsku', 'fulfilment-network-sku-(fnsku)', 'fulfillment-network-sku'],
    without: 'units of one SKU under two labels cannot be told from repeated lines',
  },
  asin: { names: ['asin'], without: 'products go by SKU alone' },
  name: { names: ['title', 'product-name'], without: 'products go by SKU alone' },
} as const;
