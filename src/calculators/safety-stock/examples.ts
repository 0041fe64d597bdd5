import type { Example } from '../calculator';
import type { SafetyStockValues } from './inputs';

/** Terms of a textbook: normal demand, a period a day, lead times that do not spread. */
const normal = { demandLaw: 'normal', leadTimeSd: 0 } satisfies Partial<SafetyStockValues>;

/** A shop's weekly demand for toys, lead time two weeks. */
const toys = { ...normal, dailyDemand: 2500, dailyDemandSd: 500, leadTimeDays: 2, orderQuantity: 10_000 };

export const examples: readonly Example<SafetyStockValues>[] = [
  {
    name: 'Forty-five days by sea, ten units a day',
    inputs: { demandLaw: 'normal' },
    expected: {
      sd: 82.76473,
      'chosen.safetyStock': 136.13587,
      'shares.leadTime': 0.934307,
      'shares.demandInLeadTime': 0.065693,
    },
    tolerance: 1e-4,
    source: 'By hand: 1.644854 × √(45 × 10 + 10² × 8²); 6,400 of 6,850 is the lead time’s',
  },
  {
    name: 'Toys, nine in ten cycles',
    inputs: { ...toys, cycleServiceLevel: 0.9 },
    expected: { 'chosen.safetyStock': 906.1938024368231 },
    tolerance: 1e-6,
    source: 'Chopra & Meindl, Supply Chain Management, example 12-4',
  },
  {
    name: 'Toys, 97.5% of units',
    inputs: { ...toys, rule: 'fill-rate', fillRate: 0.975, fillRateKind: 'simple' },
    expected: { 'chosen.safetyStock': 66.69755794644179 },
    tolerance: 1e-5,
    source: 'Chopra & Meindl, Supply Chain Management, example 12-5',
  },
  {
    name: 'Only the lead time spreads',
    inputs: {
      demandLaw: 'normal',
      dailyDemand: 100,
      dailyDemandSd: 0,
      leadTimeDays: 8,
      leadTimeSd: 2,
      cycleServiceLevel: 0.9494974165258963,
    },
    expected: { 'chosen.safetyStock': 328, 'shares.leadTime': 1 },
    tolerance: 1e-6,
    source: 'Waters, Inventory Control and Management: lead time 8 weeks, give or take 2, z = 1.64',
  },
  {
    name: 'Both spread',
    inputs: { demandLaw: 'normal', dailyDemand: 100, dailyDemandSd: 22, leadTimeDays: 12, leadTimeSd: 3 },
    expected: { mean: 1200, sd: 309.52867395445 },
    tolerance: 1e-8,
    source: 'CRAN inventorize, example dl.sigmadl(100, 22, 12, 3), run in R 4.2.2',
  },
  {
    name: '99% of units, orders of 800',
    inputs: {
      demandLaw: 'normal',
      rule: 'fill-rate',
      fillRate: 0.99,
      fillRateKind: 'simple',
      dailyDemand: 400,
      dailyDemandSd: 60,
      leadTimeDays: 1,
      leadTimeSd: 0,
      orderQuantity: 800,
    },
    expected: { 'chosen.safetyStock': 44.4300432529946, 'chosen.cycleServiceLevel': 0.7705018880379789 },
    tolerance: 1e-6,
    source: 'Closed form: 60 × G⁻¹(0.01 × 800 ÷ 60), Silver, Pyke & Thomas, rule P2',
  },
  {
    name: 'Half of the cycles',
    inputs: { ...normal, dailyDemand: 250, dailyDemandSd: 30, leadTimeDays: 1, cycleServiceLevel: 0.5 },
    expected: { 'chosen.safetyStock': 0, 'chosen.level': 250 },
    tolerance: 1e-9,
    source: 'The middle of a normal law is its mean',
  },
  {
    name: 'Negative binomial fit',
    inputs: {
      demandLaw: 'negative-binomial',
      dailyDemand: 2,
      dailyDemandSd: 3,
      leadTimeDays: 10,
      leadTimeSd: 2,
      cycleServiceLevel: 0.98,
    },
    expected: { mean: 20, sd: 10.295630140987, 'chosen.level': 46, 'chosen.safetyStock': 26 },
    tolerance: 1e-9,
    source: 'Mean 20, variance 106; qnbinom of R 4.2.2',
  },
];
