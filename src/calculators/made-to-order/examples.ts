import type { Example } from '../calculator';
import type { MadeValues } from './inputs';

/** Nobody is turned away, nobody gives up, every day is a working day: a textbook's queue. */
const plain = {
  captureDecay: 0,
  hazardBefore: 0,
  promiseBreak: 0,
  hazardAfter: 0,
  workingDays: 7,
  fixedDays: 0,
  backlogToday: 0,
  makeSpread: 1,
  quoteBy: 'days',
} satisfies Partial<MadeValues>;
const book = 'Hillier & Lieberman, Introduction to Operations Research, 10th ed., section 17.6';

export const examples: readonly Example<MadeValues>[] = [
  {
    name: 'A workshop of eight a day, 45 waiting',
    inputs: {},
    expected: {
      madePerDay: 40 / 7,
      backlogDays: 7.875,
      utilisationUnquoted: 0.875,
    },
    source: 'By hand: 8 × 5 ÷ 7; 45 ÷ 5.714; 5 ÷ 5.714',
  },
  {
    name: 'One who makes three a day, two come',
    inputs: { ...plain, dailyDemand: 2, capacityPerDay: 3, promiseDays: 2 },
    expected: {
      'at.utilisation': 2 / 3,
      'at.settled.meanWait': 2 / 3,
      'at.settled.meanDays': 1,
      'at.settled.inQueue': 4 / 3,
      'at.settled.inSystem': 2,
      'at.settled.kept': 1 - Math.exp(-2),
    },
    source: `${book}, one server: Lq 4/3, L 2, Wq 2/3, W 1, and P(W ≤ t) = 1 − e^(−t)`,
  },
  {
    name: 'Two of them',
    inputs: { ...plain, dailyDemand: 2, capacityFrom: 'people', servers: 2, makeDays: 1 / 3, promiseDays: 2 },
    expected: {
      'at.settled.delayChance': 1 / 6,
      'at.settled.meanWait': 1 / 24,
      'at.settled.meanDays': 3 / 8,
      'at.settled.inQueue': 1 / 12,
      'at.settled.inSystem': 3 / 4,
    },
    source: `${book}, two servers`,
  },
  {
    name: 'Every order takes the same time',
    inputs: { ...plain, makeSpread: 0, dailyDemand: 2, capacityPerDay: 3, promiseDays: 2 },
    expected: { 'at.settled.meanWait': 1 / 3, 'at.settled.inQueue': 2 / 3 },
    source: 'Pollaczek and Khinchine with no spread: half the wait of exponential times',
  },
  {
    name: 'Sixty may wait',
    inputs: {
      ...plain,
      makeSpread: 0,
      workingDays: 5,
      capacityPerDay: 6,
      dailyDemand: 5,
      backlogToday: 45,
      promiseDays: 14,
    },
    expected: { 'at.room': 60, 'at.closeAt': 60 },
    source: 'By hand: two weeks of five days of six orders',
  },
  {
    name: 'A price that brings 125% of capacity to 80%',
    inputs: {
      ...plain,
      dailyDemand: 5,
      capacityPerDay: 4,
      elasticity: -2,
      fullest: 0.8,
      price: 40,
      promiseDays: 30,
    },
    expected: { 'at.utilisation': 1.25, 'at.pricing.clearing.price': 50 },
    source: 'By hand: 40 × (0.8 ÷ 1.25)^(−1 ÷ 2)',
  },
];
