import type { Example } from '../calculator';
import type { RecoveryValues } from './inputs';

const closedDays = (
  gapDays: number,
  dip: number,
  recoveryDays: number,
  tailDays: number,
): Example<RecoveryValues> => ({
  name: `Closed for ${gapDays} days`,
  inputs: { gapDays },
  expected: { 'base.dip': dip, 'base.recoveryDays': recoveryDays, 'base.tailDays': tailDays },
  tolerance: 1e-4,
  source: 'By hand: δ = 0.6 (1 − e^(−D/7)), T95 = 14 + D up to 42, tail = δ · T95 ÷ 3 days of sales',
});

/** Drawn once: 24 a day, out for 12 days, back from half speed with 95% of the dip won back in 27 days. */
// prettier-ignore
const madeUpSales = [
  22, 26, 29, 26, 22, 21, 43, 26, 18, 16, 24, 24, 33, 20, 23, 25, 24, 28, 16, 21, 23, 29, 34, 20, 19, 18, 20, 22, 25, 28, 22, 27, 28, 29, 23,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  12, 12, 21, 19, 21, 22, 24, 19, 15, 26, 14, 20, 21, 23, 17, 26, 22, 24, 27, 21, 26, 22, 26, 21, 23, 21, 23, 20, 22, 23, 32, 25, 21, 21,
  25, 27, 21, 23, 17, 30, 17, 32, 25, 21, 16, 27, 22, 21, 24, 30, 22, 21, 17, 22, 21, 18, 29, 20, 30, 22,
];

export const examples: readonly Example<RecoveryValues>[] = [
  closedDays(10, 0.4562, 24, 3.6497),
  closedDays(3, 0.2091, 17, 1.1851),
  closedDays(7, 0.3793, 21, 2.6549),
  closedDays(21, 0.5701, 35, 6.6515),
  closedDays(28, 0.589, 42, 8.2461),
  {
    name: 'Optimistic: 70% left, two weeks back',
    inputs: { velocityAtRestock: 0.7, recoveryDays: 14 },
    expected: { 'base.tailDays': 1.4, 'base.dip': 0.3 },
    tolerance: 1e-9,
    source: 'Two weeks as in EcomCrew, Amazon stockout effects (five products); 0.3 × 14 ÷ 3 by hand',
  },
  {
    name: 'Pessimistic: 40% left, six weeks back',
    inputs: { velocityAtRestock: 0.4, recoveryDays: 42 },
    expected: { 'base.tailDays': 8.4, 'base.dip': 0.6 },
    tolerance: 1e-9,
    source: 'Six weeks as in vendors’ accounts, without data; 0.6 × 42 ÷ 3 by hand',
  },
  {
    name: 'Ads that just pay',
    inputs: { velocityAtRestock: 0.5, recoveryDays: 30, rebuildAdsPerDay: 21.0082, rebuildSpeedUp: 2 },
    expected: { 'ads.payFrom': 2, 'ads.unitsWonBack': 23.75, 'ads.gain': 0 },
    tolerance: 0.02,
    source: 'By hand: 0.95 × 10 × 0.5 × 13.25 × (2 − 1) ÷ ln 20 = 21.008 a day',
  },
  {
    name: 'Fitted to made-up sales around a 12-day gap',
    inputs: { gapDays: 12, dailyDemand: 24, dailySales: madeUpSales, leaveOutDays: 0 },
    expected: {
      'past.gaps.0.gapDays': 12,
      'past.fit.raw.recoveryDays.value': 18.6644,
      'past.fit.raw.velocity.value': 0.5447,
      'past.fit.shrunk.recoveryDays.value': 22.7593,
      'past.fit.shrunk.velocity.value': 0.5595,
    },
    tolerance: 0.01,
    source:
      'Made-up sales, drawn with half speed at the restock and 27 days; fitted apart from this app by a search over a grid',
  },
];
