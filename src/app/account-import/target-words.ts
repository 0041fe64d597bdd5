import type { TableTarget } from '../../seller-reports/table-mapping';

/** What a column of any table can be said to hold, as a seller says it. */
export const targetWords: Readonly<Record<TableTarget, string>> = {
  sku: 'SKU',
  asin: 'ASIN',
  name: 'Product name',
  marketplace: 'Marketplace',
  supplier: 'Supplier',
  onHandFba: 'On hand at Amazon (FBA)',
  onHandOwn: 'On hand in your warehouse',
  onHandShop: 'On hand for the shop',
  inboundUnits: 'Units inbound',
  soldLast30: 'Units sold, last 30 days',
  soldLast90: 'Units sold, last 90 days',
  dailyDemand: 'Units sold a day',
  price: 'Price',
  landedCost: 'Landed cost of a unit',
  leadTimeDays: 'Lead time, days',
  casePack: 'Case pack, units',
  minimumOrder: 'Minimum order, units',
  currency: 'Currency',
  countedOn: 'Day the stock was counted',
};
