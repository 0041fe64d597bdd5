/**
 * Columns of Amazon's Unshipped Orders report: orders that the seller ships. Those that say who bought are not among them.
 *
 * @see Amazon Seller Central, Order reports, Unshipped Orders, for names and meaning: one line
 *   an item of an order.
 */
export const columns = {
  order: { names: ['order-id', 'amazon-order-id'] },
  sku: { names: ['sku', 'seller-sku'] },
  toShip: { names: ['quantity-to-ship', 'quantity-unshipped'] },
  promise: {
    names: ['promise-date', 'latest-ship-date', 'ship-by-date'],
    without: 'by when units are promised is not known',
  },
  past: {
    names: ['days-past-promise'],
    without: 'which units are late, and of which day the report is, is not known',
  },
  item: { names: ['order-item-id'], without: 'lines of an order go by SKU' },
  name: { names: ['product-name', 'item-name', 'title'], without: 'products go by SKU alone' },
  bought: { names: ['quantity-purchased'], without: 'a quantity left empty is not made up for' },
  shipped: { names: ['quantity-shipped'], without: 'a quantity left empty is not made up for' },
  store: { names: ['sales-channel'], without: 'the store is not known' },
} as const;
