import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { lowInventoryFees } from '../../marketplace/low-inventory-fee';
import { currentRule } from '../../marketplace/rule';

const stock = { kind: 'number', unit: 'units', min: 0, max: 1e9 } as const;
const shipped = {
  kind: 'optional-number',
  unit: 'units',
  min: 0,
  max: 1e9,
  default: null,
  emptyMeans: 'units sold a day, above, times the days',
} as const;

export const inputs = {
  dailyDemand: catalogue.dailyDemand,
  onHandFba: { ...catalogue.onHandFba, default: 320 },
  onHandOwn: catalogue.onHandOwn,
  onHandShop: catalogue.onHandShop,
  shipments: {
    ...catalogue.shipments,
    default: [
      {
        ...catalogue.shipments.default[0],
        place: 'fba',
        earliest: 24,
        likely: 29,
        latest: 40,
      },
    ],
  },
  asOf: catalogue.asOf,
  leadTimeDays: catalogue.leadTimeDays,
  leadTimeSd: catalogue.leadTimeSd,
  safetyDays: {
    kind: 'number',
    label: 'Safety days',
    unit: 'days',
    help: 'Days of sales that should be left when the next order lands. Guides say 14 for steady items, 21 to 30 for uneven ones.',
    min: 0,
    max: 365,
    default: 14,
  },
  dailyDemandSd: catalogue.dailyDemandSd,
  weekdayFactors: catalogue.weekdayFactors,
  monthFactors: catalogue.monthFactors,
  onHand30: {
    ...stock,
    label: 'Mean on hand at Amazon, last 30 days',
    help: 'Mean of the daily sellable units, from the inventory ledger. Inbound does not count.',
    default: 430,
  },
  onHand90: {
    ...stock,
    label: 'The same, last 90 days',
    help: 'Mean of the daily sellable units over 90 days.',
    default: 510,
  },
  shippedLast30: {
    ...shipped,
    label: 'Units shipped, last 30 days',
    help: 'All units that Amazon shipped, as “units-shipped-t30” in the inventory health report.',
  },
  shippedLast90: {
    ...shipped,
    label: 'Units shipped, last 90 days',
    help: 'As “units-shipped-t90” in the inventory health report.',
  },
  daysOutLast30: {
    kind: 'number',
    label: 'Days out of stock, last 30 days',
    unit: 'days',
    help: 'For the in-stock rate.',
    min: 0,
    max: 30,
    default: 0,
  },
} as const satisfies Inputs;

export type CoverValues = ValuesOf<typeof inputs>;

/** Supply from which on neither look back brings a low-inventory fee, days. */
export const feeFreeFrom = currentRule(lowInventoryFees, 'small-standard').value.bandDays.at(-1)!;

export const groups: readonly InputGroup<CoverValues>[] = [
  { title: 'Stock and demand', fields: ['onHandFba', 'onHandOwn', 'onHandShop', 'dailyDemand', 'asOf'] },
  { title: 'Shipments under way', fields: ['shipments'] },
  { title: 'The next order', fields: ['leadTimeDays', 'leadTimeSd', 'safetyDays'] },
  {
    title: 'How demand varies',
    fields: ['dailyDemandSd', 'weekdayFactors', 'monthFactors'],
    more: true,
  },
  {
    title: 'What Amazon looks back on',
    fields: ['onHand30', 'onHand90', 'shippedLast30', 'shippedLast90', 'daysOutLast30'],
    more: true,
  },
];
