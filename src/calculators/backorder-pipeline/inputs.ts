import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';

export const inputs = {
  gapDays: {
    ...catalogue.gapDays,
    help: 'Days from running out to the day the new stock ships. Every order taken in between waits for that day.',
    min: 1,
    integer: true,
  },
  ordersGiven: {
    kind: 'choice',
    label: 'Orders captured, given as',
    help: 'Captured means: placed although the customer was told to wait.',
    options: [
      { value: 'whole-gap', label: 'In the whole gap' },
      { value: 'per-day', label: 'Orders a day' },
    ],
    default: 'whole-gap',
  },
  ordersCaptured: {
    kind: 'number',
    unit: 'orders',
    label: 'Orders captured in the gap',
    help: 'All backorders taken between running out and the restock, before any of them cancels.',
    min: 0,
    max: 1_000_000,
    default: 100,
  },
  ordersPerDay: {
    kind: 'number',
    unit: 'orders-per-day',
    label: 'Orders captured a day',
    help: 'Backorders taken on an average day of the gap. Usually fewer than you sell in stock: a longer promise puts some customers off.',
    min: 0,
    max: 100_000,
    default: 10,
  },
  dropOffGiven: {
    kind: 'choice',
    label: 'Drop-off, given as',
    help: 'Four ways to say how fast waiting customers give up. Each is turned into the others exactly.',
    options: [
      {
        value: 'percent',
        label: 'Percent',
        help: 'Of the orders taken in the gap, the share that cancels before it ends.',
      },
      {
        value: 'hazard',
        label: 'Rate a day',
        help: 'Of the orders waiting today, the share that cancels by tomorrow, as a rate.',
      },
      {
        value: 'patience',
        label: 'Patience',
        help: 'How long an average customer would wait before giving up.',
      },
      {
        value: 'counted',
        label: 'My count',
        help: 'Cancellations you counted and the time your orders waited.',
      },
    ],
    default: 'percent',
  },
  dropOff: {
    ...catalogue.dropOff,
    label: 'Drop-off in this gap',
    help: 'Share of the captured orders that cancel before the gap ends, while the promise holds. At 100% no finite rate fits.',
    max: 1,
  },
  hazardBefore: {
    ...catalogue.hazardBefore,
    label: 'Cancellation rate a day',
    help: 'The hazard: cancellations a day for each order then waiting. 4.64% a day is a 20% drop-off over 10 days with even arrivals.',
    default: 0.046421,
    presets: [
      {
        label: 'Wait stated up front',
        value: 0.01,
        source: 'Modelling choice: pre-order and made-to-order customers',
      },
      { label: '20% of a whole 10-day wait', value: 0.022314, source: 'Computed: −ln(1 − 0.20) ÷ 10' },
      { label: '20% of a 10-day gap', value: 0.046421, source: 'Computed: even arrivals' },
    ],
  },
  patienceDays: {
    kind: 'number',
    unit: 'days',
    label: 'Average patience',
    help: 'Mean wait after which a customer gives up, if the order were never filled: 1 ÷ the rate a day. About 37% wait longer than this.',
    min: 0.2,
    max: 3650,
    default: 21.5,
  },
  countedCancellations: {
    kind: 'number',
    unit: 'orders',
    label: 'Cancellations you counted',
    help: 'Orders that customers cancelled while they waited, over the days you looked at.',
    min: 0,
    max: 1_000_000,
    default: 21,
    integer: true,
  },
  countedWaiting: {
    kind: 'number',
    unit: 'orders',
    label: 'Orders waiting on an average day',
    help: 'Over the same days, how many open backorders you had on average.',
    min: 0.1,
    max: 1_000_000,
    default: 45,
  },
  countedDays: {
    kind: 'number',
    unit: 'days',
    label: 'Days you looked at',
    help: 'Length of the time you counted over.',
    min: 1,
    max: 3650,
    default: 10,
    integer: true,
  },
  dropOffReading: {
    kind: 'choice',
    label: 'How the orders wait',
    help: 'A drop-off means different customers under each reading: the same percentage needs about twice the rate if waits are half as long.',
    options: [
      {
        value: 'even',
        label: 'Orders arrive evenly',
        help: 'Spread over the gap: the first waits all of it, the last hardly at all, the average half.',
      },
      {
        value: 'whole',
        label: 'All wait the whole gap',
        help: 'Every order is placed as the gap begins, such as orders already open when a shipment slips.',
      },
    ],
    default: 'even',
  },
  promise: {
    kind: 'choice',
    label: 'Promise to the customer',
    help: 'An order is late only when it ships after what its customer was promised.',
    options: [
      { value: 'kept', label: 'Never broken', help: 'The promised wait reaches at least to the restock.' },
      {
        value: 'wait',
        label: 'A fixed wait',
        help: 'Each order is promised to ship within the same number of days.',
      },
    ],
    default: 'kept',
  },
  promisedWaitDays: {
    ...catalogue.promiseDays,
    help: 'Calendar days from the order to the date it is promised to ship. Shorter than the gap, and the longest waits break it.',
    min: 1,
    default: 14,
  },
  promiseBreak: {
    ...catalogue.promiseBreak,
    help: 'j in the formula: e^(−j) of the waiting customers stay on the day their promise passes. 5% loses nearly 5 in 100 at once.',
    max: 3,
  },
  hazardAfterFactor: {
    kind: 'number',
    unit: 'factor',
    label: 'Impatience after a broken promise',
    help: 'How many times faster waiting orders are cancelled once the promise is broken (a modelling choice).',
    min: 0,
    max: 20,
    default: 3,
  },
  contributionPerOrder: {
    kind: 'optional-number',
    unit: 'money',
    label: 'Contribution per order',
    term: 'contribution-margin',
    help: 'What one order leaves: its price less product, freight, fees, fulfilment and ads. Shows what the kept orders bring in and the cancelled ones take away.',
    min: 0,
    max: 100_000,
    default: null,
    emptyMeans: 'count orders only',
  },
} as const satisfies Inputs;

export type PipelineValues = ValuesOf<typeof inputs>;

export const groups: readonly InputGroup<PipelineValues>[] = [
  {
    title: 'The gap',
    fields: ['gapDays', 'ordersGiven', 'ordersCaptured', 'ordersPerDay'],
    shown: {
      ordersCaptured: (values) => values.ordersGiven === 'whole-gap',
      ordersPerDay: (values) => values.ordersGiven === 'per-day',
    },
  },
  {
    title: 'Customers who give up',
    fields: [
      'dropOffGiven',
      'dropOff',
      'hazardBefore',
      'patienceDays',
      'countedCancellations',
      'countedWaiting',
      'countedDays',
      'dropOffReading',
    ],
    shown: {
      dropOff: (values) => values.dropOffGiven === 'percent',
      hazardBefore: (values) => values.dropOffGiven === 'hazard',
      patienceDays: (values) => values.dropOffGiven === 'patience',
      countedCancellations: (values) => values.dropOffGiven === 'counted',
      countedWaiting: (values) => values.dropOffGiven === 'counted',
      countedDays: (values) => values.dropOffGiven === 'counted',
    },
  },
  {
    title: 'Promise and money',
    fields: ['promise', 'promisedWaitDays', 'promiseBreak', 'hazardAfterFactor', 'contributionPerOrder'],
    more: true,
    shown: {
      promisedWaitDays: (values) => values.promise === 'wait',
      promiseBreak: (values) => values.promise === 'wait',
      hazardAfterFactor: (values) => values.promise === 'wait',
    },
  },
];
