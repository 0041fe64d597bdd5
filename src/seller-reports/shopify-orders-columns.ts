/**
 * Columns of Shopify's orders export. An order takes a line for each of its items, and only the first of them says when it
 * was placed, cancelled and fulfilled.
 *
 * @see Shopify Help Center, Exporting orders (help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders)
 */
export const columns = {
  order: { names: ['name', 'order-name', 'order'] },
  created: { names: ['created-at', 'order-created-at'] },
  cancelled: { names: ['cancelled-at', 'canceled-at'] },
  fulfilled: { names: ['fulfilled-at'] },
  sku: { names: ['lineitem-sku', 'line-item-sku'], without: 'products go by their names' },
  item: {
    names: ['lineitem-name', 'line-item-name'],
    without: 'products without a SKU cannot be told apart',
  },
  itemStatus: {
    names: ['lineitem-fulfillment-status', 'lineitem-fulfilment-status'],
    without: 'parts of an order that shipped ahead of the rest are not known',
  },
  quantity: {
    names: ['lineitem-quantity', 'line-item-quantity'],
    without: 'units sold a day are not known',
  },
  paid: {
    names: ['financial-status'],
    without: 'orders refunded without being cancelled count as still waiting',
  },
} as const;
