import type { Term } from './term';

/** What customers are told to wait, and what they do about it. */
export const waitingTerms: readonly Term[] = [
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
      'A waiting order that its customer takes back. Cancellations by the seller are another thing: Amazon counts them against the account.',
    fields: ['hazardBefore', 'hazardAfter', 'dropOff'],
    pages: ['backorder-pipeline'],
  },
  {
    id: 'capture',
    term: 'Capture',
    meaning: 'The share of customers who still order when they are told how long to wait.',
    fields: ['captureDecay'],
    pages: ['ways-across', 'handling-time'],
  },
  {
    id: 'consent-day',
    term: 'Consent',
    also: ['FTC rule', 'Mail, Internet or Telephone Order Rule'],
    meaning:
      'Agreeing to a later ship date. In the United States silence counts as consent to a first delay of up to 30 days; a longer or a further one needs the customer’s word, else the order is cancelled and refunded.',
    pages: ['pre-order', 'rules-and-fees'],
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
    id: 'hazard',
    term: 'Giving up per day',
    also: ['hazard'],
    meaning:
      'The rate at which an order that still waits is cancelled. Constant at 4.6% a day it loses 20 of 100 orders over a gap of ten days.',
    fields: ['hazardBefore', 'hazardAfter'],
    pages: ['backorder-pipeline'],
  },
  {
    id: 'made-to-order',
    term: 'Made to order',
    also: ['build to order', 'workshop'],
    meaning: 'An order that is made once it is placed; what is promised is a wait.',
    pages: ['made-to-order'],
  },
  {
    id: 'patience',
    term: 'Patience',
    meaning:
      'How long customers wait before they cancel. It is high until the promised day and breaks when the promise does.',
    fields: ['hazardBefore', 'hazardAfter', 'promiseBreak'],
    pages: ['backorder-pipeline'],
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
    id: 'refused',
    term: 'Turned away',
    also: ['refused'],
    meaning: 'A customer who meets an empty shelf, or a wait too long, and does not order.',
    pages: ['ways-across', 'restock-gap'],
  },
  {
    id: 'substitution',
    term: 'Substitution',
    meaning: 'A customer turned away who takes another of your own products.',
    fields: ['switchedShare'],
    pages: ['stockout-cost'],
  },
  {
    id: 'utilisation',
    term: 'Share of capacity in use',
    also: ['utilisation', 'load'],
    meaning: 'Orders that come, divided by those that can be made. Near 1 waits grow out of bounds.',
    pages: ['made-to-order'],
  },
  {
    id: 'waiting-list',
    term: 'Waiting list',
    also: ['back-in-stock alert', 'notify me'],
    meaning: 'Visitors who ask to be written to when a product is back; some of them then order.',
    pages: ['channel-choice'],
  },
];
