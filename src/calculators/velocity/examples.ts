import type { Example } from '../calculator';
import type { VelocityValues } from './inputs';
import { sampleFrom } from './sample-days';

const noDates = { dailySalesFrom: null } satisfies Partial<VelocityValues>;
const repeat = (times: number, days: readonly number[]) => Array.from({ length: times }, () => days).flat();

export const examples: readonly Example<VelocityValues>[] = [
  {
    name: 'Two gaps in 180 days',
    inputs: {},
    expected: { rate: 1820 / 149, naive: 1820 / 180, daysOut: 31, daysCounted: 149 },
    tolerance: 1e-9,
    source: 'By hand: 1,820 units on 149 days in stock, 31 days without',
  },
  {
    name: 'One sale every ten days',
    inputs: { dailySales: repeat(10, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]), ...noDates },
    expected: { rate: 0.1, lower: 12.443 / 200, upper: 30.813 / 200, spread: 1, daysOut: 0 },
    tolerance: 1e-5,
    source:
      'Published table of chi-square: 10% at 20 degrees 12.443, 90% at 22 degrees 30.813; half of these is the range of a count of 10',
  },
  {
    name: 'A week that repeats',
    inputs: { dailySales: repeat(12, [14, 10, 10, 8, 8, 6, 7]), dailySalesFrom: sampleFrom },
    expected: { rate: 9, naive: 9, weighted: 8.95, daysOut: 0, daysCounted: 84, 'looks.2.usableDays': 84 },
    tolerance: 1e-9,
    source:
      'By hand: 63 units a week; the last 30 days hold four weeks and a weekend, 265 ÷ 30, so 0.2 × 9 + 0.3 × 8.8333 + 0.5 × 9',
  },
  {
    name: 'Sold out every fourth day, read as at least',
    inputs: {
      dailySales: repeat(20, [1, 0, 1, 0]),
      dailyStock: repeat(20, [2, 2, 0, 3]),
      stockoutDays: 'censored',
      ...noDates,
    },
    expected: { rate: 0.822288647, daysPartial: 20, daysLanded: 20, naive: 0.5 },
    tolerance: 1e-6,
    source:
      'Closed form: 40 whole days with 20 units and 20 days with one or more: the root of 20/m + 20/(e^m − 1) = 40',
  },
  {
    name: 'The same, those days removed',
    inputs: {
      dailySales: repeat(20, [1, 0, 1, 0]),
      dailyStock: repeat(20, [2, 2, 0, 3]),
      ...noDates,
    },
    expected: { rate: 0.5, daysCounted: 40 },
    tolerance: 1e-9,
    source: 'By hand: 20 units on 40 days',
  },
];
