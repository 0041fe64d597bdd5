import type { Term } from './term';

/** What is there, what is coming, and when it is gone. */
export const stockTerms: readonly Term[] = [
  {
    id: 'case-pack',
    term: 'Case pack',
    meaning: 'Units in a case; orders to the supplier are whole cases.',
    fields: ['casePack'],
    pages: ['order-quantity'],
  },
  {
    id: 'days-of-cover',
    term: 'Days of cover',
    meaning:
      'How long what is on hand, or on hand and inbound, lasts at the expected pace of sales. Amazon’s own figure of that kind is called days of supply and counts differently.',
    pages: ['days-of-cover'],
  },
  {
    id: 'days-of-supply',
    term: 'Days of supply',
    meaning:
      'Amazon’s figures. Ahead: units at Amazon divided by its forecast a day. Back, which the low-inventory fee follows: mean units on hand over the last 30 or 90 days, divided by units shipped a day.',
    pages: ['days-of-cover', 'rules-and-fees'],
  },
  {
    id: 'forecast',
    term: 'Forecast',
    meaning: 'Units a day that are expected to come, with a band that 8 of 10 outcomes fall into.',
    pages: ['velocity'],
  },
  {
    id: 'inventory-position',
    term: 'Inventory position',
    meaning: 'On hand plus on order less backordered. Reordering goes by it, not by what is on hand.',
    pages: ['reorder-point'],
  },
  {
    id: 'lead-time',
    term: 'Lead time',
    also: ['delivery time'],
    meaning: 'From placing an order with the supplier to the day its units are sellable.',
    fields: ['leadTimeDays', 'leadTimeSd'],
    pages: ['lead-time', 'reorder-point'],
  },
  {
    id: 'lead-time-demand',
    term: 'Lead-time demand',
    meaning: 'Units demanded within one lead time; the reorder point has to cover it.',
    pages: ['reorder-point'],
  },
  {
    id: 'on-hand',
    term: 'On hand',
    also: ['stock', 'available'],
    meaning: 'Units that can be sold and shipped today.',
    fields: ['onHandFba', 'onHandOwn', 'onHandShop'],
  },
  {
    id: 'on-order',
    term: 'On order, inbound',
    meaning: 'Units ordered from the supplier that are not sellable yet, wherever they are.',
    fields: ['shipments'],
  },
  {
    id: 'restock-date',
    term: 'Restock date',
    meaning:
      'The day new units are sellable. Amazon has a setting of that name for seller-fulfilled offers, up to 30 days ahead.',
    pages: ['restock-gap', 'handling-time'],
  },
  {
    id: 'sku',
    term: 'SKU',
    also: ['stock keeping unit'],
    meaning: 'Your own number of a product; Amazon’s is its ASIN.',
    pages: ['catalogue'],
  },
  {
    id: 'stockout',
    term: 'Stockout',
    meaning: 'Being out of stock: nothing on hand that can be sold.',
    pages: ['stockout-cost'],
  },
  {
    id: 'stockout-gap',
    term: 'Stockout gap',
    also: ['gap', 'downtime'],
    meaning: 'The days from running out to the restock.',
    fields: ['gapDays'],
    pages: ['restock-gap', 'ways-across'],
  },
  {
    id: 'triage',
    term: 'What presses',
    also: ['triage'],
    meaning:
      'Products in the order of what running out of them would cost, so that the first is the one to see to.',
    pages: ['catalogue'],
  },
];
