import type { Example } from '../calculator';
import { inputs, type LeadTimeValues, type LegInput } from './inputs';

const leg = (earliest: number, likely: number, latest: number, more: Partial<LegInput> = {}): LegInput => ({
  name: 'Leg',
  earliest,
  likely,
  latest,
  kind: 'other',
  together: null,
  slipChance: 0,
  slipDays: 10,
  on: true,
  ...more,
});

export const examples: readonly Example<LeadTimeValues>[] = [
  {
    name: 'From a factory in China by sea to Amazon',
    inputs: {},
    expected: { p50: 73.0, mean: 74.9, sd: 13.2 },
    tolerance: 0.1,
    source: 'The sum of six legs, held against a simulation of 100,000 orders within four standard errors',
  },
  {
    name: 'One leg of 60, 70 and 90 days',
    inputs: { legs: [leg(60, 70, 90)] },
    expected: { p10: 60, p50: 70, p90: 90, mean: 72.8445, sd: 12.842 },
    tolerance: 0.03,
    source:
      'Keelin, The Metalog Distributions (2016): mean a₁ + a₃/2, variance π²a₂²/3 + a₃²(1/12 + π²/36) with a₁ = 70, a₂ = 6.827, a₃ = 5.689',
  },
  {
    name: 'Two legs that slip together',
    inputs: { legs: [leg(20, 25, 35, { together: 1 }), leg(30, 35, 45, { together: 1 })] },
    expected: { p10: 50, p50: 60, p90: 80 },
    tolerance: 0.05,
    source: 'By hand: quantiles of times that are early and late together add: 20 + 30, 25 + 35, 35 + 45',
  },
  {
    name: 'Certain legs through Chinese New Year 2027',
    inputs: {
      asOf: '2027-01-11',
      legs: [leg(25, 25, 25, { kind: 'production' }), leg(30, 30, 30, { kind: 'freight' })],
      closures: inputs.closures.default.filter(({ name }) => name === 'Chinese New Year 2027'),
    },
    expected: { p50: 82, heldUp: 27, sd: 0 },
    tolerance: 1e-9,
    source: 'By hand: 15 days of work before 26 January, 27 days closed, 10 days of work, then 30 of freight',
  },
  {
    name: 'Seven past orders',
    inputs: { pastDays: [45, 38, 60, 41, 47, 45, 52] },
    expected: {
      'past.fit.mean': 46.857,
      'past.fit.sd': 7.29,
      'past.fit.p10.value': 39.8,
      'past.fit.p90.value': 55.2,
    },
    tolerance: 1e-3,
    source: 'By hand: mean 328 ÷ 7, spread √(372 ÷ 7), percentiles by linear interpolation (type 7)',
  },
];
