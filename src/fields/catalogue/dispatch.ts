import type { Inputs } from '../field';
import { share } from './ranges';

/** What the seller can ship, and lets wait. */
export const dispatchFields = {
  dispatchCapacity: {
    kind: 'optional-number',
    label: 'You can ship',
    unit: 'orders-per-day',
    help: 'Most seller-fulfilled orders that leave your warehouse in a day; the queue clears no faster.',
    min: 1,
    max: 1e9,
    default: null,
    emptyMeans: 'no limit',
    integer: true,
  },
  queueCap: {
    kind: 'optional-number',
    label: 'Most orders waiting',
    unit: 'orders',
    help: 'The offer closes while this many orders wait.',
    min: 0,
    max: 1e9,
    default: null,
    emptyMeans: 'no cap',
    integer: true,
  },
  otherOrdersPerDay: {
    kind: 'number',
    label: 'Your other FBM orders',
    term: 'fbm',
    unit: 'orders-per-day',
    help: 'Seller-fulfilled Amazon orders for other products; they dilute the late shipment rate.',
    min: 0,
    max: 1e6,
    default: 20,
  },
  otherLateShare: {
    ...share,
    label: 'of which late',
    help: 'Share of those other orders that ships late.',
    default: 0.01,
  },
} as const satisfies Inputs;
