import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { lowInventoryPreset, startsFrom, startsFromFee } from '../dated-defaults';

const money = { kind: 'number', min: 0, max: 1e9 } as const;

const tiers = [
  ['small-standard', 'Small standard'],
  ['large-standard-3lb', 'Large standard, to 3 lb'],
  ['large-standard-20lb', 'Large standard, 3 to 20 lb'],
] as const;

/** The fee of one band of the card, with each size tier as a preset. */
const fee = (band: 0 | 1 | 2) =>
  ({
    ...money,
    unit: 'money-per-unit',
    help: 'Per unit shipped while the greater of the 30- and 90-day days of supply lies in this band. US card of 15 January 2026.',
    ...startsFromFee('large-standard-3lb', band),
    presets: tiers.map(([id, label]) => lowInventoryPreset(id, label, band)),
  }) as const;

/** What a unit earns and what a gap costs beyond the lost margin. */
export const moneyInputs = {
  price: catalogue.price,
  landedCost: catalogue.landedCost,
  referralRate: catalogue.referralRate,
  fulfilmentCost: { ...catalogue.fulfilmentCost, label: 'Fulfilment, normal' },
  backorderFulfilmentCost: {
    ...money,
    label: 'Fulfilment of a backorder',
    unit: 'money-per-unit',
    help: 'Pick, pack and post of an order you ship yourself after the wait.',
    default: 7,
  },
  adsPerUnit: catalogue.adsPerUnit,
  cancellationCost: {
    ...money,
    label: 'Handling a cancellation',
    unit: 'money',
    help: 'Support time and fees kept on a refund (a modelling choice).',
    default: 3,
  },
  goodwillTo10: {
    kind: 'number',
    label: 'Future orders lost, wait up to 10 days',
    term: 'goodwill',
    unit: 'fraction',
    help: 'Share of next year’s orders that a delayed customer does not place. Bhan and Anderson 2023.',
    min: 0,
    max: 1,
    ...startsFrom('goodwill-to-10'),
  },
  goodwillTo20: {
    kind: 'number',
    label: 'wait of 10 to 20 days',
    unit: 'fraction',
    help: 'The same for a longer delay. Bhan and Anderson 2023.',
    min: 0,
    max: 1,
    ...startsFrom('goodwill-to-20'),
  },
  goodwillBeyond: {
    kind: 'number',
    label: 'wait beyond 20 days',
    unit: 'fraction',
    help: 'The same beyond 20 days; from the working paper of the same authors.',
    min: 0,
    max: 1,
    ...startsFrom('goodwill-beyond'),
  },
  ordersPerYear: {
    kind: 'number',
    label: 'Orders of a customer a year',
    unit: 'orders-per-year',
    help: 'How often one customer buys from you in a year (a modelling choice).',
    min: 0,
    max: 1000,
    default: 1.5,
  },
  storagePerUnitMonth: {
    ...money,
    label: 'Storage, January to September',
    unit: 'money-per-unit',
    help: 'Of one unit for a month. US standard size: $0.78 a cubic foot.',
    default: 0.1,
  },
  storagePeakPerUnitMonth: {
    ...money,
    label: 'Storage, October to December',
    unit: 'money-per-unit',
    help: 'Of one unit for a month. US standard size: $2.40 a cubic foot. Used once day 0 has a date.',
    default: 0.3,
  },
  lowInventoryOn: {
    kind: 'toggle',
    label: 'Low-inventory fee',
    term: 'low-inventory-fee',
    help: 'Amazon US charges it when stock of the past 30 and 90 days covers under 28 days of sales. Needs the history below.',
    default: false,
  },
  lowInventoryFee14: { ...fee(0), label: 'Fee below 14 days of supply' },
  lowInventoryFee21: { ...fee(1), label: 'from 14 to 21 days' },
  lowInventoryFee28: { ...fee(2), label: 'from 21 to 28 days' },
  onHand30: {
    ...money,
    label: 'Mean on hand, last 30 days',
    unit: 'units',
    help: 'From the inventory ledger.',
    default: 150,
  },
  onHand90: {
    ...money,
    label: 'Mean on hand, last 90 days',
    unit: 'units',
    help: 'From the inventory ledger.',
    default: 300,
  },
} as const satisfies Inputs;
