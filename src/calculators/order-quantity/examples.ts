import type { Example } from '../calculator';
import type { OrderValues } from './inputs';

/** A textbook's case: no storage, no limits, units by the year. */
const plain = { storagePerUnitMonth: 0, storagePeakPerUnitMonth: 0 } satisfies Partial<OrderValues>;
const book = 'Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed.';
const candy = { ...plain, dailyDemand: 1300 / 365, fixedOrderCost: 8, landedCost: 0.75, holdingRate: 0.3 };

export const examples: readonly Example<OrderValues>[] = [
  {
    name: 'Ten units a day',
    inputs: {},
    expected: {
      wanted: 671.2803,
      'best.quantity': 671,
      'best.ordering': 1359.9106,
      'best.capital': 754.875,
      'best.storage': 603.9,
    },
    tolerance: 1e-3,
    source: 'By hand: √(2 × 250 × 3,650 ÷ (0.25 × 9 + 9 × 0.10 + 3 × 0.30)) = √(1,825,000 ÷ 4.05)',
  },
  {
    name: 'Joe’s corner store: the plain formula',
    inputs: candy,
    expected: { wanted: 304.0467800264368, wantedCost: 68.41052550594827 },
    tolerance: 1e-6,
    source: `${book}, example 3.1`,
  },
  {
    name: 'The same with price breaks for all units',
    inputs: {
      ...candy,
      priceBreaks: [
        [400, 0.72],
        [800, 0.68],
      ],
    },
    expected: { wanted: 800, wantedTotal: 978.6, 'best.quantity': 800 },
    tolerance: 1e-6,
    source: `${book}, example 3.6`,
  },
  {
    name: 'The same with planned backorders',
    inputs: { ...candy, mayWait: true, waitingCostPerUnitMonth: 5 / 12 },
    expected: { wanted: 310.8125551589646, wantedCost: 66.92136355097325 },
    tolerance: 1e-6,
    source: `${book}, example 3.8`,
  },
  {
    name: 'Five thousand a year at 140 each',
    inputs: { ...plain, dailyDemand: 5000 / 365, fixedOrderCost: 400, landedCost: 140, holdingRate: 0.2 },
    expected: { wanted: 377.9644730092272 },
    tolerance: 1e-6,
    source: 'R package inventorize, example of eoq(5000, 400, 140, 0.2)',
  },
  {
    name: 'Cases of 24, at least 500, and waiting customers',
    inputs: {
      ...plain,
      dailyDemand: 800 / 365,
      fixedOrderCost: 50,
      landedCost: 3.1,
      holdingRate: 1,
      mayWait: true,
      waitingCostPerUnitMonth: 45 / 12,
      casePack: 24,
      minimumOrder: 500,
    },
    expected: { wanted: 166.085006519797, 'best.quantity': 504 },
    tolerance: 1e-6,
    source: `${book}, problem 5.1(b); 500 in whole cases of 24 is 504`,
  },
];
