import type { catalogue } from './catalogue';

/** A term as the app uses it. */
export interface Term {
  /** Stays as it is: links point at it. */
  readonly id: string;
  readonly term: string;
  /** Other words for the same thing, which the app does not use. */
  readonly also?: readonly string[];
  /** In one to three sentences. */
  readonly meaning: string;
  /** Inputs that ask for it. */
  readonly fields?: readonly (keyof typeof catalogue)[];
  /** Pages that are about it, by their calculator's id. */
  readonly pages?: readonly string[];
}

/** Every term that pages use in a sense of their own, by the alphabet. */
export const glossary: readonly Term[] = [
  {
    id: 'account-health',
    term: 'Account health',
    also: ['ODR', 'order defect rate'],
    meaning:
      'Amazon’s rates of late shipments, cancellations and defects over rolling windows. Reaching a limit can close an account.',
    pages: ['rules-and-fees', 'handling-time'],
  },
  {
    id: 'air-freight',
    term: 'Air freight',
    also: ['expedite', 'fly in'],
    meaning:
      'Flying part of an order so that it lands before the rest. It costs more a unit and shortens the gap.',
    pages: ['ways-across'],
  },
  {
    id: 'allocation',
    term: 'Protection level',
    also: ['allocation'],
    meaning: 'Units held back from one channel for buyers of another who earn more.',
    pages: ['channel-choice'],
  },
  {
    id: 'backorder',
    term: 'Backorder',
    meaning:
      'An order taken while out of stock and filled when stock lands. Amazon’s own fulfilment (FBA) takes none, save where Amazon itself sells units ahead.',
    fields: ['queueCap', 'promiseDays'],
    pages: ['backorder-pipeline', 'stop-selling', 'handling-time'],
  },
  {
    id: 'cancellation',
    term: 'Cancellation',
    meaning:
      'A waiting order that its buyer calls off. Cancellations by the seller are another thing: Amazon counts them against the account.',
    fields: ['hazardBefore', 'hazardAfter', 'dropOff'],
    pages: ['backorder-pipeline'],
  },
  {
    id: 'capture',
    term: 'Capture',
    meaning: 'The share of buyers who still order when they are told how long to wait.',
    fields: ['captureDecay'],
    pages: ['ways-across', 'handling-time'],
  },
  {
    id: 'case-pack',
    term: 'Case pack',
    meaning: 'Units in a carton; orders to the supplier are whole cartons.',
    fields: ['casePack'],
    pages: ['order-quantity'],
  },
  {
    id: 'cash-low',
    term: 'Lowest cash',
    also: ['cash gap'],
    meaning: 'The day on which least money is left before payouts make up for what was paid to suppliers.',
    pages: ['cash-plan'],
  },
  {
    id: 'consent-day',
    term: 'Consent',
    also: ['FTC rule', 'Mail, Internet or Telephone Order Rule'],
    meaning:
      'Agreeing to a later ship date. In the United States silence counts as consent to a first delay of up to 30 days; a longer or a further one needs the buyer’s word, else the order is cancelled and refunded.',
    pages: ['pre-order', 'rules-and-fees'],
  },
  {
    id: 'contribution-margin',
    term: 'Contribution margin',
    also: ['profit per unit'],
    meaning:
      'What a sold unit leaves: its price less referral fee, fulfilment, ads and landed cost. Rent and wages are not in it.',
    fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit'],
    pages: ['stockout-cost'],
  },
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
      'Amazon’s figure: mean units on hand over the last 30 or 90 days, divided by units shipped a day. The low-inventory fee follows it.',
    pages: ['days-of-cover', 'rules-and-fees'],
  },
  {
    id: 'drop-off',
    term: 'Drop-off',
    meaning:
      'Of the orders taken during a gap, the share cancelled before the restock: 20 of 100 in the usual example.',
    fields: ['dropOff'],
    pages: ['backorder-pipeline'],
  },
  {
    id: 'economic-order-quantity',
    term: 'Economic order quantity',
    also: ['EOQ', 'lot size'],
    meaning: 'The order at which ordering and holding cost as much as each other, and together least.',
    pages: ['order-quantity'],
  },
  {
    id: 'elasticity',
    term: 'Price elasticity',
    meaning: 'How demand answers the price: at −1.5 a price 10 % higher sells about 13 % fewer units.',
    fields: ['elasticity'],
    pages: ['stretch-stock'],
  },
  {
    id: 'fba',
    term: 'FBA',
    meaning: 'Fulfilment by Amazon: your units lie in Amazon’s warehouses, and Amazon ships them.',
  },
  {
    id: 'fbm',
    term: 'FBM',
    also: ['seller-fulfilled', 'MFN'],
    meaning: 'Fulfilment by the merchant: the offer is on Amazon and you, or your logistics provider, ship.',
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
    id: 'forecast',
    term: 'Forecast',
    meaning: 'Units a day that are expected to come, with a band that 8 of 10 outcomes fall into.',
    pages: ['velocity'],
  },
  {
    id: 'future',
    term: 'Future',
    also: ['trial', 'run', 'iteration'],
    meaning:
      'One way things may go: a draw of demand, dates and buyers’ patience, played day by day. A simulation plays thousands and counts how many end in which way.',
    pages: ['methods'],
  },
  {
    id: 'goodwill',
    term: 'Goodwill',
    meaning: 'What a buyer who was let down orders less afterwards, as a share of a year’s orders.',
    pages: ['stockout-cost'],
  },
  {
    id: 'handling-time',
    term: 'Handling time',
    meaning: 'Days from the order to handing the parcel to the carrier, as set on Amazon.',
    pages: ['handling-time'],
  },
  {
    id: 'hazard',
    term: 'Giving up per day',
    also: ['hazard'],
    meaning:
      'The rate at which an order that still waits is cancelled. Constant at 4.6 % a day it loses 20 of 100 orders over a gap of ten days.',
    fields: ['hazardBefore', 'hazardAfter'],
    pages: ['backorder-pipeline'],
  },
  {
    id: 'holding-cost',
    term: 'Holding cost',
    also: ['carrying cost', 'storage'],
    meaning:
      'What a unit on the shelf costs in a year: capital, storage, insurance, ageing; a share of its landed cost.',
    fields: ['holdingRate'],
    pages: ['order-quantity', 'prevent-or-manage'],
  },
  {
    id: 'inventory-position',
    term: 'Inventory position',
    meaning: 'On hand plus on order less backordered. Reordering goes by it, not by what is on hand.',
    pages: ['reorder-point'],
  },
  {
    id: 'landed-cost',
    term: 'Landed cost',
    meaning: 'Product, freight and duty of one unit, until it lies in the warehouse.',
    fields: ['landedCost'],
  },
  {
    id: 'late-shipment-rate',
    term: 'Late shipment rate',
    meaning:
      'The share of seller-fulfilled orders confirmed as shipped after their promised day, over 10 and over 30 days. Amazon wants it under 4 %.',
    pages: ['handling-time', 'rules-and-fees'],
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
    id: 'lost-sale',
    term: 'Lost sale',
    meaning: 'A buyer who finds nothing to buy and does not come back for it.',
    pages: ['stockout-cost'],
  },
  {
    id: 'low-inventory-fee',
    term: 'Low-inventory fee',
    meaning: 'A fee a unit that Amazon charges on products whose days of supply have been under 28.',
    pages: ['days-of-cover', 'rules-and-fees'],
  },
  {
    id: 'made-to-order',
    term: 'Made to order',
    also: ['build to order', 'workshop'],
    meaning: 'An order that is made once it is placed; what is quoted is a wait, not a stock.',
    pages: ['made-to-order'],
  },
  {
    id: 'modelling-choice',
    term: 'Modelling choice',
    also: ['assumption'],
    meaning:
      'What no source gives and a model still needs. It is said where it is used and can be changed to yours.',
    pages: ['methods', 'rules-and-fees'],
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
    id: 'order-up-to-level',
    term: 'Order-up-to level',
    also: ['max', 'base stock'],
    meaning: 'The inventory position that an order brings you back to.',
    pages: ['safety-stock', 'reorder-point'],
  },
  {
    id: 'patience',
    term: 'Patience',
    meaning:
      'How long buyers wait before they cancel. It is high until the promised day and breaks when the promise does.',
    fields: ['hazardBefore', 'hazardAfter', 'promiseBreak'],
    pages: ['backorder-pipeline'],
  },
  {
    id: 'percentile',
    term: '10 to 90 percent of futures',
    also: ['P10, P90', 'confidence interval'],
    meaning:
      'A band that 8 in 10 futures fall into: one in ten lies below it and one in ten above. It is about chance, not about how sure a measurement is.',
    pages: ['methods'],
  },
  {
    id: 'pre-order',
    term: 'Pre-order',
    also: ['presale', 'pre-sale'],
    meaning: 'An order for a product before it is there, promised to ship by a day.',
    pages: ['pre-order'],
  },
  {
    id: 'promise',
    term: 'Promised wait',
    meaning: 'Calendar days from the order to the date it is promised to ship.',
    fields: ['promiseDays'],
    pages: ['handling-time', 'ways-across'],
  },
  {
    id: 'recovery',
    term: 'Recovery',
    meaning:
      'The weeks after a restock in which sales come back to what they were. No marketplace publishes how; the app’s curve is a modelling choice that you can fit to your own sales.',
    fields: ['recoveryDays', 'velocityFloor', 'velocityFallDays'],
    pages: ['rank-recovery'],
  },
  {
    id: 'refused',
    term: 'Turned away',
    also: ['refused'],
    meaning: 'A buyer who meets an empty shelf, or a wait too long, and does not order.',
    pages: ['ways-across', 'restock-gap'],
  },
  {
    id: 'reorder-point',
    term: 'Reorder point',
    also: ['ROP', 'min'],
    meaning: 'The inventory position at which to order again: lead-time demand and safety stock together.',
    pages: ['reorder-point'],
  },
  {
    id: 'restock-date',
    term: 'Restock date',
    meaning:
      'The day new units are sellable. Amazon has a setting of that name for seller-fulfilled offers, up to 30 days ahead.',
    pages: ['restock-gap', 'handling-time'],
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
    meaning: 'Units held against demand above, and lead times beyond, what is expected.',
    pages: ['safety-stock'],
  },
  {
    id: 'scenario',
    term: 'Scenario',
    also: ['project'],
    meaning:
      'A page’s numbers saved under a name, with the seed that makes its simulation come out the same again.',
    pages: ['scenarios'],
  },
  {
    id: 'seed',
    term: 'Seed',
    meaning:
      'The number that all chance of a simulation is drawn from: the same seed and inputs give the same futures.',
    pages: ['methods'],
  },
  {
    id: 'sku',
    term: 'SKU',
    also: ['stock keeping unit'],
    meaning: 'Your own number of a product; Amazon’s is its ASIN.',
    pages: ['catalogue'],
  },
  {
    id: 'spread',
    term: 'Spread',
    also: ['standard deviation'],
    meaning: 'The standard deviation: how far values usually lie from their mean.',
    fields: ['dailyDemandSd', 'leadTimeSd'],
  },
  {
    id: 'standard-error',
    term: 'Standard error',
    also: ['Monte Carlo error'],
    meaning:
      'How far a mean of simulated futures may lie from the true one by chance; four times as many futures halve it.',
    pages: ['methods'],
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
    id: 'substitution',
    term: 'Substitution',
    meaning: 'A refused buyer who takes another of your own products.',
    fields: ['switchedShare'],
    pages: ['stockout-cost'],
  },
  {
    id: 'triage',
    term: 'What presses',
    also: ['triage'],
    meaning:
      'Products in the order of what running out of them would cost, so that the first is the one to see to.',
    pages: ['catalogue'],
  },
  {
    id: 'utilisation',
    term: 'Share of capacity in use',
    also: ['utilisation', 'load'],
    meaning: 'Orders that come, divided by those that can be made. Near 1 waits grow out of bounds.',
    pages: ['made-to-order'],
  },
  {
    id: 'velocity',
    term: 'Velocity',
    meaning:
      'Units sold a day while in stock. Days without stock are no part of it: they sold nothing, but not for want of buyers.',
    fields: ['dailyDemand'],
    pages: ['velocity', 'rank-recovery'],
  },
  {
    id: 'waiting-list',
    term: 'Waiting list',
    also: ['back-in-stock alert', 'notify me'],
    meaning: 'Visitors who ask to be written to when a product is back; some of them then order.',
    pages: ['channel-choice'],
  },
];
