import type { Example } from '../calculator';
import type { ReorderPointValues } from './inputs';

/** Terms of a textbook: normal demand, a period a day. */
const normal = { demandLaw: 'normal', leadTimeSd: 0 } satisfies Partial<ReorderPointValues>;

export const examples: readonly Example<ReorderPointValues>[] = [
  {
    name: 'Forty-five days by sea, ten units a day',
    inputs: { demandLaw: 'normal' },
    expected: { mean: 450, sd: 82.76473, 'chosen.level': 586.13587, 'next.position': 720, 'next.day': 13 },
    tolerance: 1e-3,
    source: 'By hand: √(45 × 10 + 10² × 8²) = 82.765; 450 + 1.64485 × 82.765; (720 − 587) ÷ 10 = 13.3 days',
  },
  {
    name: 'Carpets: 30 yards a day, 10 days',
    inputs: { ...normal, dailyDemand: 30, dailyDemandSd: 5, leadTimeDays: 10, cycleServiceLevel: 0.9505285 },
    expected: { 'chosen.level': 326.0888, 'chosen.safetyStock': 26.0888 },
    tolerance: 1e-3,
    source: 'Russell & Taylor, Operations Management, I-75 Carpet Discount Store (z = 1.65)',
  },
  {
    name: 'Fifty a day over six days, 90%',
    inputs: { ...normal, dailyDemand: 50, dailyDemandSd: 5, leadTimeDays: 6, cycleServiceLevel: 0.9 },
    expected: { 'chosen.level': 315.6957370732461, sd: 12.2474487139159 },
    tolerance: 1e-6,
    source: 'CRAN inventorize, example reorderpoint(50, 5, 6, 0.9), run in R 4.2.2',
  },
  {
    name: 'The same, gamma',
    inputs: {
      ...normal,
      demandLaw: 'gamma',
      dailyDemand: 50,
      dailyDemandSd: 5,
      leadTimeDays: 6,
      cycleServiceLevel: 0.9,
    },
    expected: { 'chosen.level': 315.798902649988 },
    tolerance: 1e-6,
    source: 'CRAN inventorize, example reorderpoint(50, 5, 6, 0.9, "gamma"), run in R 4.2.2',
  },
  {
    name: 'Lumpy counts',
    inputs: {
      ...normal,
      demandLaw: 'negative-binomial',
      dailyDemand: 50,
      dailyDemandSd: 40,
      leadTimeDays: 6,
      cycleServiceLevel: 0.9,
    },
    expected: { 'chosen.level': 430 },
    source: 'CRAN inventorize, example reorderpoint(50, 40, 6, 0.9, "nbinom"), run in R 4.2.2',
  },
  {
    name: 'Customers one by one, gamma lead time',
    inputs: { dailyDemand: 3, leadTimeDays: 4, leadTimeSd: 2, cycleServiceLevel: 0.95 },
    expected: { mean: 12, sd: 6.928203230275509, 'chosen.level': 25, 'exact.found.level': 25 },
    tolerance: 1e-9,
    source:
      'Poisson demand over a gamma lead time is negative binomial (size 4, mean 12); qnbinom of R 4.2.2',
  },
  {
    name: 'Review every 7 days, fill up',
    inputs: {
      demandLaw: 'normal',
      dailyDemand: 18,
      dailyDemandSd: 6,
      leadTimeDays: 3,
      leadTimeSd: 1,
      reviewDays: 7,
      orderingRule: 'up-to',
      cycleServiceLevel: 0.98,
    },
    expected: { 'chosen.level': 233.71250374110517, 'chosen.safetyStock': 53.71250374110517 },
    tolerance: 1e-6,
    source: 'Closed form: 18 × 10 + 2.05375 × √(10 × 6² + 18² × 1²)',
  },
  {
    name: 'By cost: 50,000 a year',
    inputs: {
      rule: 'cost',
      demandLaw: 'normal',
      dailyDemand: 136.986301369863,
      dailyDemandSd: 0,
      leadTimeDays: 28.076923076923077,
      leadTimeSd: 8.0986228649435,
      orderQuantity: 3000,
      landedCost: 90,
      holdingRate: 0.15,
      stockoutCostPerUnit: 15,
    },
    expected: { mean: 3846.1538, sd: 1109.4004, textbookLevel: 0.946, 'chosen.cycleServiceLevel': 0.948767 },
    tolerance: 1e-4,
    source:
      'CRAN inventorize, example safteystock_CIS_normal(3000, 50000, 4000, 4, 90, 15, 0.15): 94.6%; with the stock shortages leave, 1 ÷ 1.054',
  },
];
