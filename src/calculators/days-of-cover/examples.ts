import type { Example } from '../calculator';
import { inputs, type CoverValues } from './inputs';

const nothingInbound = { shipments: [], onHandOwn: 0, onHandShop: 0 } satisfies Partial<CoverValues>;
const [usual] = inputs.shipments.default;

export const examples: readonly Example<CoverValues>[] = [
  {
    name: '320 on hand, 900 on the way',
    inputs: {},
    expected: { 'out.cover': 32, 'total.cover': 122, 'shipments.0.adds': 90, 'steady.reorderPoint': 590 },
    tolerance: 1e-9,
    source: 'By hand: 320 ÷ 10, 1,220 ÷ 10, 900 ÷ 10, 10 × (45 + 14)',
  },
  {
    name: '450 on hand, 15 a day, lead time 40',
    inputs: {
      ...nothingInbound,
      onHandFba: 450,
      dailyDemand: 15,
      leadTimeDays: 40,
      leadTimeSd: 0,
      safetyDays: 8,
    },
    expected: {
      'out.cover': 30,
      'steady.daysOfSupply': 30,
      'steady.reorderPoint': 720,
      'steady.daysUntilReorder': -18,
      'steady.gapDays': 10,
      'orderBy.p50': -18,
      'amazon.daysOfSupply': 30,
    },
    tolerance: 1e-8,
    source: 'Published reference case of the definition: safety stock 120 units are 8 days',
  },
  {
    name: '101 on hand, a certain restock in ten days',
    inputs: {
      ...nothingInbound,
      onHandFba: 101,
      shipments: [{ ...usual, earliest: 10, likely: 10, latest: 10, slipChance: 0 }],
    },
    expected: { 'shipments.0.inTimeChance': 1 - 0.47343780147000153 },
    tolerance: 1e-8,
    source:
      'Published reference case: Poisson demand of mean 100 exceeds 100 with chance 0.473438; then 101 units are sold out',
  },
  {
    name: 'The fee after a gap',
    inputs: {
      ...nothingInbound,
      onHandFba: 600,
      onHand30: 70,
      shippedLast30: 200,
      onHand90: 150,
      shippedLast90: 800,
      daysOutLast30: 10,
    },
    expected: {
      'amazon.historicalShort': 10.5,
      'amazon.historicalLong': 16.875,
      'amazon.weeksOfCoverT30': 1.4,
      'amazon.daysOfSupply': 60,
      'amazon.inStockRate': 2 / 3,
    },
    tolerance: 1e-9,
    source:
      'Amazon’s definition of historical days of supply: run down from 200 in 20 days, then 10 days out, 600 land: (200 + 190 + … + 10) ÷ 30 over 200 ÷ 30',
  },
];
