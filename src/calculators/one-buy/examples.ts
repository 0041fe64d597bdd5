import type { Example } from '../calculator';
import type { BuyValues } from './inputs';

/** A textbook's case: price, cost and salvage are all there is. */
const plain = {
  demandFrom: 'mean',
  referralRate: 0,
  fulfilmentCost: 0,
  adsPerUnit: 0,
  leftoverHoldingCost: 0,
  stockoutCostPerUnit: 0,
} satisfies Partial<BuyValues>;
const book = 'Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed.';
const logMean = Math.exp(6 + 0.3 ** 2 / 2);

export const examples: readonly Example<BuyValues>[] = [
  {
    name: 'A Q4 buy, 600 to 1,400 units',
    inputs: {},
    expected: {
      margin: 13.25,
      beyondMargin: 1.75,
      underage: 15,
      overage: 6.5,
      criticalRatio: 0.697674,
      mean: 956.89,
    },
    tolerance: 0.01,
    source:
      'By hand: 35 × 0.85 − 9 − 5.5 − 2 = 13.25; 15 − 13.25 = 1.75 beyond; 9 − 4 + 1.5 = 6.5; 15 ÷ 21.5; mean 900 + 200 ÷ (1.6 ln 9)',
  },
  {
    name: 'Newspapers, normal demand',
    inputs: {
      ...plain,
      demandLaw: 'normal',
      seasonMean: 50,
      seasonSd: 8,
      price: 1,
      landedCost: 0.3,
      salvageValue: 0.12,
    },
    expected: { wanted: 56.60395592743389, criticalRatio: 0.7 / 0.88 },
    tolerance: 1e-6,
    source: `${book}, example 4.3`,
  },
  {
    name: 'Poisson demand of six',
    inputs: { ...plain, demandLaw: 'poisson', seasonMean: 6, price: 5, landedCost: 1, salvageValue: 0 },
    expected: { 'best.quantity': 8, 'best.expectedCost': 3.570106945770946 },
    tolerance: 1e-6,
    source: `${book}, example 4.7`,
  },
  {
    name: 'Forty newspapers, Poisson demand',
    inputs: {
      ...plain,
      demandLaw: 'poisson',
      seasonMean: 50,
      price: 1,
      landedCost: 0.3,
      salvageValue: 0.12,
      plannedBuy: 40,
    },
    expected: { 'planned.profit': 27.811432228377633 },
    tolerance: 1e-6,
    source: `${book}, example 4.2 with Poisson demand`,
  },
  {
    name: 'Lognormal demand',
    inputs: {
      ...plain,
      demandLaw: 'lognormal',
      seasonMean: logMean,
      seasonSd: logMean * Math.sqrt(Math.expm1(0.3 ** 2)),
      price: 1.1765,
      landedCost: 1,
      salvageValue: 0,
    },
    expected: { wanted: 295.6266448071368 },
    tolerance: 1e-5,
    source: `${book}, problem 4.8(b)`,
  },
  {
    name: 'A table of one to eight',
    inputs: {
      ...plain,
      demandFrom: 'table',
      demandTable: [
        [1, 0.25],
        [2, 0.05],
        [3, 0.1],
        [4, 0.2],
        [5, 0.15],
        [6, 0.1],
        [7, 0.1],
        [8, 0.05],
      ],
      price: 1_500_000,
      landedCost: 500_000,
      salvageValue: 0,
      plannedBuy: 3,
    },
    expected: { 'planned.expectedCost': 1_725_000 },
    tolerance: 1e-6,
    source: `${book}, problem 4.7(b)`,
  },
  {
    name: 'A thousand, sold at 140, cleared at 90',
    inputs: {
      ...plain,
      demandLaw: 'normal',
      seasonMean: 1000,
      seasonSd: 200,
      price: 140,
      landedCost: 100,
      salvageValue: 90,
      plannedBuy: 1168,
    },
    expected: { criticalRatio: 0.8, wanted: 1168.3242467145828, 'planned.short': 22.3922 },
    tolerance: 1e-3,
    source:
      'A usual exercise of retail buying; shortage by the normal loss function, 22.33 at 1,168.32 and 0.2 × 0.3242 more',
  },
];
