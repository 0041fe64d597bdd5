import type { Inputs } from '../field';
import { moneyPerUnit, share } from './ranges';

/** What a unit sells for, what it costs, and how customers answer the price. */
export const moneyFields = {
  price: { ...moneyPerUnit, label: 'Price', help: 'What the customer pays, without tax.', default: 35 },
  landedCost: {
    ...moneyPerUnit,
    label: 'Landed cost',
    term: 'landed-cost',
    help: 'Product, freight and duty of one unit.',
    default: 9,
  },
  referralRate: {
    ...share,
    label: 'Referral fee',
    help: 'Amazon’s share of the price; 15% in most categories. For your shop: payment fees.',
    default: 0.15,
  },
  fulfilmentCost: {
    ...moneyPerUnit,
    label: 'Fulfilment',
    term: 'fba',
    help: 'FBA fee, or your own pick, pack and post.',
    default: 5.5,
  },
  adsPerUnit: {
    ...moneyPerUnit,
    label: 'Ads per unit',
    help: 'Ad spend divided by all units sold.',
    default: 2,
  },
  elasticity: {
    kind: 'number',
    label: 'Price elasticity',
    term: 'elasticity',
    unit: 'none',
    help: 'How demand answers the price: −1.5 means that a price 10% higher loses about 13% of the units. Measure it from a past price change if you can.',
    min: -10,
    max: 0,
    default: -1.5,
  },
} as const satisfies Inputs;
