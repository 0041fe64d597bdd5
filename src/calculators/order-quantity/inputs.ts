import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { moneyInputs } from '../../gap/inputs/money';

export const inputs = {
  dailyDemand: catalogue.dailyDemand,
  fixedOrderCost: catalogue.fixedOrderCost,
  landedCost: {
    ...catalogue.landedCost,
    help: 'Product, freight and duty of one unit, before any price break below.',
  },
  holdingRate: {
    ...catalogue.holdingRate,
    help: 'Share of the landed cost that a unit on the shelf costs in a year: capital, insurance, ageing. Storage is entered apart. 20 to 30% is the usual range.',
  },
  storagePerUnitMonth: moneyInputs.storagePerUnitMonth,
  storagePeakPerUnitMonth: {
    ...moneyInputs.storagePeakPerUnitMonth,
    help: 'Of one unit for a month. US standard size: $2.40 a cubic foot. Three months of the year; by day of landing once day 0 has a date.',
  },
  orderQuantity: {
    ...catalogue.orderQuantity,
    label: 'Your usual quantity',
    help: 'Units you order now, to see what they cost more than the best quantity.',
  },
  casePack: catalogue.casePack,
  minimumOrder: catalogue.minimumOrder,
  mostCoverDays: {
    kind: 'optional-number',
    label: 'Sold within, at most',
    unit: 'days',
    help: 'Longest time one order may take to sell: a shelf life, or 180 days to stay clear of Amazon’s aged inventory surcharge.',
    min: 1,
    max: 3_650,
    default: null,
    emptyMeans: 'no limit',
    presets: [
      { label: 'Before the aged surcharge', value: 180, source: 'Amazon US charges from day 181 on' },
    ],
  },
  priceBreaks: {
    kind: 'table',
    label: 'Price breaks',
    help: 'From so many units on, what a unit costs landed. Smallest first; below the first row the landed cost above counts.',
    columns: [
      { key: 'fromUnits', label: 'From units', unit: 'units', min: 1, max: 1e9 },
      { key: 'unitCost', label: 'Landed cost', unit: 'money-per-unit', min: 0, max: 1e9 },
    ],
    maxRows: 8,
    default: [],
  },
  discountKind: {
    kind: 'choice',
    label: 'A lower price is for',
    help: 'All units is the usual offer: the whole order at the lower price. Incremental: only the units beyond the break.',
    options: [
      { value: 'all-units', label: 'All units' },
      { value: 'incremental', label: 'Units beyond' },
    ],
    default: 'all-units',
  },
  mayWait: {
    kind: 'toggle',
    label: 'Let orders wait on purpose',
    help: 'Plan each cycle to end with backorders: less stock, some customers wait for the next order.',
    default: false,
  },
  waitingCostPerUnitMonth: {
    kind: 'number',
    label: 'Cost of a unit waiting a month',
    unit: 'money-per-unit',
    help: 'Goodwill, refunds and lost orders for a unit that waits a month; a wait of half a month costs half.',
    min: 0.01,
    max: 1e9,
    default: 6,
  },
  asOf: {
    ...catalogue.asOf,
    help: 'With a date, the page shows the best quantity by the month an order lands, with the storage of those months.',
  },
  leadTimeDays: catalogue.leadTimeDays,
  monthFactors: catalogue.monthFactors,
} as const satisfies Inputs;

export type OrderValues = ValuesOf<typeof inputs>;

const dated = ({ asOf }: OrderValues) => asOf !== null;

export const groups: readonly InputGroup<OrderValues>[] = [
  { title: 'Sales and orders', fields: ['dailyDemand', 'fixedOrderCost', 'orderQuantity'] },
  {
    title: 'What a unit costs',
    fields: ['landedCost', 'holdingRate', 'storagePerUnitMonth', 'storagePeakPerUnitMonth'],
  },
  { title: 'What can be ordered', fields: ['casePack', 'minimumOrder', 'mostCoverDays'] },
  {
    title: 'Price breaks',
    fields: ['priceBreaks', 'discountKind'],
    shown: { discountKind: ({ priceBreaks }) => priceBreaks.length > 0 },
  },
  {
    title: 'By month of landing',
    fields: ['asOf', 'leadTimeDays', 'monthFactors'],
    more: true,
    shown: { leadTimeDays: dated, monthFactors: dated },
  },
  {
    title: 'Planned backorders',
    fields: ['mayWait', 'waitingCostPerUnitMonth'],
    more: true,
    shown: { waitingCostPerUnitMonth: ({ mayWait }) => mayWait },
  },
];
