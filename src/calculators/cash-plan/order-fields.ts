import { catalogue } from '../../fields/catalogue';

const after = { kind: 'number', unit: 'days', min: 0, max: 730, integer: true } as const;
const moment = [
  { value: 'ship', label: 'When it leaves' },
  { value: 'landing', label: 'When it lands' },
] as const;

/** One order to a supplier: what is ordered, when it comes, and when it is paid. */
export const orderFields = {
  units: { ...catalogue.orderQuantity, label: 'Units', help: 'Units ordered.' },
  orderDay: {
    kind: 'day',
    label: 'Ordered on',
    help: 'Day the order is placed and its deposit paid. Before day 0 for an order that has been placed: what was due by then is taken as paid, what waits for its landing is not.',
    min: -365,
    max: 365,
    default: 30,
  },
  unitCost: {
    kind: 'number',
    label: 'Supplier’s price',
    unit: 'money-per-unit',
    help: 'Of one unit, without freight and duty.',
    min: 0,
    max: 1e9,
    default: 7,
  },
  depositShare: {
    kind: 'number',
    label: 'Deposit',
    unit: 'fraction',
    help: 'Share of the goods’ cost paid with the order; 30% is usual. The rest is the balance.',
    min: 0,
    max: 1,
    default: 0.3,
  },
  shipDays: {
    ...after,
    label: 'Leaves after',
    help: 'Days from the order until it leaves the supplier.',
    default: 25,
  },
  earliest: {
    ...after,
    label: 'Sellable after, earliest',
    help: 'Days from the order; only 1 in 10 is sooner (P10).',
    default: 48,
  },
  likely: { ...after, label: 'most likely', help: 'As likely to be sooner as later (P50).', default: 55 },
  latest: { ...after, label: 'latest', help: 'Only 1 in 10 is later than this (P90).', default: 68 },
  balanceAt: {
    kind: 'choice',
    label: 'Balance is due',
    help: 'From when its days count.',
    options: moment,
    default: 'ship',
  },
  balanceDays: {
    ...after,
    max: 365,
    label: 'and so many days later',
    help: 'Days of credit; 0 for at once.',
    default: 0,
  },
  freightPerUnit: {
    kind: 'number',
    label: 'Freight',
    unit: 'money-per-unit',
    help: 'Of one unit, the way to where it is sold.',
    min: 0,
    max: 1e9,
    default: 1.2,
  },
  freightAt: {
    kind: 'choice',
    label: 'Freight is paid',
    help: 'When the forwarder is paid.',
    options: moment,
    default: 'ship',
  },
  dutyShare: {
    kind: 'number',
    label: 'Duty',
    unit: 'fraction',
    help: 'Share of the goods’ cost, paid when it lands. Import tax that you get back later is another payment.',
    min: 0,
    max: 5,
    default: 0.05,
  },
} as const;
