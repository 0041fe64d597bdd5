import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { startsFrom } from '../dated-defaults';

/** What a buyer meets while the shelf is empty. */
export const offerInputs = {
  whileOut: {
    kind: 'choice',
    label: 'While out of stock',
    help: 'What the offer does once nothing is left to ship at once.',
    options: [
      {
        value: 'closed',
        label: 'Stay closed',
        help: 'The offer closes at zero, as an FBA offer does: the sale is lost, not deferred.',
      },
      {
        value: 'backorder',
        label: 'Backorder on Amazon',
        help: 'A seller-fulfilled (FBM) offer stays live with a longer wait. Orders are filled from your own warehouse.',
      },
      {
        value: 'shop',
        label: 'Own shop',
        help: 'Choose this when you sell in your own shop: all the units above are then its, and it takes backorders with a stated wait.',
      },
      {
        value: 'head-start',
        label: 'Head Start (FBA)',
        help: 'In-Stock Head Start: Amazon lets buyers order units of an inbound shipment. Amazon chooses the products.',
      },
    ],
    default: 'backorder',
  },
  promiseKind: {
    kind: 'choice',
    label: 'What you promise',
    help: 'A restock date is one date for all orders; a handling time is the same wait for each order; a shrinking promise is set anew each day.',
    options: [
      {
        value: 'fixed-date',
        label: 'Fixed date',
        help: 'Restock date: every order is promised to ship by that day.',
      },
      {
        value: 'fixed-wait',
        label: 'Fixed wait',
        help: 'Handling time: every order is promised to ship this many days after it was placed.',
      },
      {
        value: 'shrinking',
        label: 'Shrinking',
        help: 'Each day the wait that covers the chosen share of restock dates, given that it has not arrived.',
      },
    ],
    default: 'fixed-wait',
  },
  promiseDays: catalogue.promiseDays,
  promiseDate: {
    kind: 'day',
    label: 'Promised ship date',
    help: 'The restock date you enter in the offer: every order placed before it is promised to ship by then.',
    min: 0,
    max: 9999,
    default: 30,
  },
  shrinkPercentile: {
    kind: 'number',
    label: 'Promise covers',
    unit: 'fraction',
    help: 'Share of restock dates, among those still possible that day, that the promise covers.',
    min: 0.5,
    max: 0.99,
    default: 0.9,
  },
  promiseLimit: {
    kind: 'number',
    label: 'Longest wait allowed',
    unit: 'days',
    help: 'The channel’s own limit; Amazon allows backorders that can ship within 30 days.',
    min: 1,
    max: 365,
    ...startsFrom('backorder-limit-days'),
    integer: true,
  },
  headStartDays: {
    kind: 'number',
    label: 'Wait Amazon states',
    unit: 'days',
    help: 'Days until the delivery date that Amazon shows on the product page while your units are inbound.',
    min: 1,
    max: 60,
    default: 10,
    integer: true,
  },
  headStartShare: {
    kind: 'number',
    label: 'Inbound units on offer',
    unit: 'fraction',
    help: 'Share of each inbound shipment that Amazon sells ahead. Manage FBA Inventory shows it as afn-future-supply-buyable.',
    min: 0,
    max: 1,
    default: 0.3,
  },
  queueCap: catalogue.queueCap,
  waitingOrders: {
    kind: 'number',
    label: 'Orders waiting today',
    unit: 'orders',
    help: 'Backorders you have taken already that have not shipped. They are filled from the next stock, the earliest promise first.',
    min: 0,
    max: 1e6,
    default: 0,
    integer: true,
  },
  waitingSince: {
    kind: 'number',
    label: 'They have waited',
    unit: 'days',
    help: 'Days since they were placed, on average.',
    min: 0,
    max: 365,
    default: 0,
    integer: true,
  },
  waitingPromise: {
    kind: 'day',
    label: 'They are promised to ship by',
    help: 'The day promised to them, or one in the middle where they were promised different days. A day before today means that they are late already.',
    min: -365,
    max: 9999,
    default: 14,
  },
} as const satisfies Inputs;
