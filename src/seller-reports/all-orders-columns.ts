/**
 * Columns of Amazon's All Orders report, by date of order or of last update.
 *
 * @see Amazon Seller Central, All Orders report (help 200547170), for names and meaning: the item price is of the whole
 *   line, not of a unit. Names after the first are those of the help page and of the other order reports of Amazon’s.
 */
export const columns = {
  order: { names: ['amazon-order-id', 'order-id'] },
  purchased: { names: ['purchase-date', 'order-date'] },
  sku: { names: ['sku', 'seller-sku', 'merchant-sku', 'msku'] },
  quantity: { names: ['quantity', 'quantity-purchased'] },
  updated: {
    names: ['last-updated-date', 'last-update-date'],
    without: 'of an order found twice, the first copy counts',
  },
  orderStatus: { names: ['order-status'], without: 'cancelled orders are known by their lines alone' },
  itemStatus: { names: ['item-status'], without: 'cancelled lines are known by their orders alone' },
  channel: {
    names: ['fulfillment-channel', 'fulfilment-channel', 'fulfilled-by'],
    without: 'FBA and your own shipments cannot be told apart',
  },
  store: { names: ['sales-channel'], without: 'the store, and so its time zone, is not known' },
  asin: { names: ['asin', 'asin1'], without: 'products go by SKU alone' },
  name: { names: ['product-name', 'item-name', 'title'], without: 'products go by SKU alone' },
  currency: { names: ['currency', 'currency-code'], without: 'no price is suggested' },
  price: { names: ['item-price'], without: 'no price is suggested' },
  discount: {
    names: ['item-promotion-discount'],
    without: 'the price suggested is before promotions',
  },
  business: { names: ['is-business-order', 'b2b'], without: 'bulk orders of businesses are not known' },
  replacement: { names: ['is-replacement-order'], without: 'free replacements count as sales' },
  item: { names: ['order-item-id', 'amazon-order-item-code'], without: 'lines of an order go by SKU' },
} as const;
