import type { Term } from './term';

/** How, when and how much is bought from the supplier. */
export const reorderingTerms: readonly Term[] = [
  {
    id: 'critical-ratio',
    term: 'Critical ratio',
    also: ['newsvendor'],
    meaning:
      'What a unit too few costs, as a share of what one too few and one too many cost together: the chance of not running out that pays best.',
    pages: ['one-buy'],
  },
  {
    id: 'cycle-service-level',
    term: 'Cycle service level',
    also: ['service level'],
    meaning:
      'The share of order cycles that end without a stockout. It counts cycles, not units: the fill rate of the same stock is usually much higher.',
    fields: ['cycleServiceLevel'],
    pages: ['safety-stock', 'reorder-point'],
  },
  {
    id: 'economic-order-quantity',
    term: 'Economic order quantity',
    also: ['EOQ', 'lot size'],
    meaning:
      'The order quantity at which ordering and holding cost as much as each other, and together least.',
    pages: ['order-quantity'],
  },
  {
    id: 'fill-rate',
    term: 'Fill rate',
    meaning: 'The share of units served from stock at once.',
    fields: ['fillRate'],
    pages: ['safety-stock'],
  },
  {
    id: 'fixed-order-cost',
    term: 'Cost of placing an order',
    meaning: 'What an order to the supplier costs however large it is.',
    fields: ['fixedOrderCost'],
    pages: ['order-quantity'],
  },
  {
    id: 'order-up-to-level',
    term: 'Order-up-to level',
    also: ['max', 'base stock'],
    meaning: 'The inventory position that an order brings you back to.',
    pages: ['safety-stock', 'reorder-point'],
  },
  {
    id: 'reorder-point',
    term: 'Reorder point',
    also: ['ROP', 'min'],
    meaning: 'The inventory position at which to order again: lead-time demand and safety stock together.',
    pages: ['reorder-point'],
  },
  {
    id: 'review-period',
    term: 'Days between reviews',
    also: ['review period'],
    meaning:
      'How often stock is looked at for reordering. What is ordered must also cover the wait until the next look.',
    fields: ['reviewDays'],
    pages: ['safety-stock'],
  },
  {
    id: 'safety-stock',
    term: 'Safety stock',
    meaning:
      'Units held against demand above, and lead times beyond, what is expected. Said in days of sales they are safety days.',
    pages: ['safety-stock'],
  },
];
