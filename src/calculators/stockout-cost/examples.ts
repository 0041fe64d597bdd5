import type { Example } from '../calculator';
import type { CostValues } from './inputs';

/** Nothing but the closed gap and its slow return. */
const plain = { deferredShare: 0, storagePerUnitMonth: 0 } satisfies Partial<CostValues>;

const closedDays = (
  gapDays: number,
  dip: number,
  recoveryDays: number,
  tailDays: number,
): Example<CostValues> => ({
  name: `Closed for ${gapDays} days`,
  inputs: { ...plain, gapDays },
  expected: { 'base.dip': dip, 'base.recoveryDays': recoveryDays, 'base.tailDays': tailDays },
  tolerance: 1e-4,
  source: 'By hand: δ = 0.6 (1 − e^(−D/7)), T95 = 14 + D up to 42, tail = δ · T95 ÷ 3 days of sales',
});

export const examples: readonly Example<CostValues>[] = [
  {
    name: 'Ten days out, ten units a day',
    inputs: {},
    expected: {
      'base.contribution': 13.25,
      'base.lines.missed': -1325,
      'base.tailUnits': 36.4965,
      'prevention.holding': 31.4316,
    },
    tolerance: 1e-3,
    source:
      'By hand: 35 × 0.85 − 9 − 5.5 − 2 = 13.25; 100 units; holding 100 × 9 × 0.25 × 35 ÷ 365 + 100 × 0.1 × 30 ÷ 30.4375',
  },
  closedDays(3, 0.2091, 17, 1.1851),
  closedDays(7, 0.3793, 21, 2.6549),
  closedDays(10, 0.4562, 24, 3.6497),
  closedDays(21, 0.5701, 35, 6.6515),
  closedDays(28, 0.589, 42, 8.2461),
  {
    name: 'A hundred backorders, twenty cancel',
    inputs: {
      ...plain,
      capturedShare: 1,
      velocityOn: false,
      normalHandlingDays: 0,
      backorderFulfilmentCost: 5.5,
    },
    expected: { 'base.captured': 100, 'base.kept': 80, 'base.cancelled': 20, 'base.lines.goodwill': -33.39 },
    tolerance: 1e-2,
    source:
      'The usual example of the trade, orders coming evenly; goodwill 80 × 0.021 × 1.5 × 13.25 (Bhan and Anderson 2023, waits up to 10 days)',
  },
  {
    name: 'A cheap item in a long gap',
    inputs: {
      price: 12,
      landedCost: 6,
      fulfilmentCost: 3.2,
      adsPerUnit: 0.5,
      gapDays: 21,
      flyCostPerUnit: 3,
    },
    expected: { 'base.contribution': 0.5, 'prevention.air': 630, 'base.lines.missed': -105 },
    tolerance: 1e-6,
    source: 'By hand: 12 × 0.85 − 6 − 3.2 − 0.5 = 0.50 a unit; flying 210 units at 3 each',
  },
];
