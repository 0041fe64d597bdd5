import type { Example } from '../calculator';
import type { PreOrderValues } from './inputs';

/** Landing certain, demand certain but for chance. */
const certain = (day: number) =>
  ({
    landsEarliest: day,
    landsLikely: day,
    landsLatest: day,
    slipChance: 0,
    forecastSpread: 0,
  }) satisfies Partial<PreOrderValues>;
const patient = { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0 } satisfies Partial<PreOrderValues>;

export const examples: readonly Example<PreOrderValues>[] = [
  {
    name: 'Capture on the way to a date, 40 days ahead',
    inputs: { ...certain(40), ...patient, promiseDate: 40, captureDecay: 0.02 },
    expected: {
      byPromise: 500 * (1 - Math.exp(-0.8)),
      'books.total.taken': 500 * (1 - Math.exp(-0.8)),
      'order.left.mean': 500 * (1 - Math.exp(-0.8)),
    },
    tolerance: 1e-6,
    source: 'Closed form: ∫ 10 e^(−0.02 (40 − t)) dt over 40 days = 10 ÷ 0.02 × (1 − e^(−0.8)) = 275.34',
  },
  {
    name: 'Who stays for 40 days at 1% a day',
    inputs: { ...certain(40), promiseDate: 40, captureDecay: 0, hazardBefore: 0.01 },
    expected: {
      leftOnPromise: 1000 * (1 - Math.exp(-0.4)),
      'books.total.shipped': 1000 * (1 - Math.exp(-0.4)),
      'books.total.cancelledBefore': 400 - 1000 * (1 - Math.exp(-0.4)),
    },
    tolerance: 1e-6,
    source: 'Closed form: ∫ 10 e^(−0.01 t) dt over 40 days = 10 ÷ 0.01 × (1 − e^(−0.4)) = 329.68 of 400',
  },
  {
    name: 'A hundred deposits, ten days late',
    inputs: {
      ...certain(50),
      dailyDemand: 0,
      opensDay: -10,
      inHand: 100,
      promiseDate: 40,
      hazardBefore: 0.01,
      promiseBreak: 0.05,
      hazardAfter: 0.03,
      price: 50,
      depositShare: 0.3,
      paymentFeeRate: 0,
      fulfilmentCost: 0,
      landedCost: 10,
      orderedUnits: 100,
      openingCash: 1_500,
    },
    expected: {
      'books.total.shipped': 100 * Math.exp(-0.75),
      'books.refunds': 15 * 100 * (1 - Math.exp(-0.75)),
      'books.end': 1_500 - 1_000 - 1_500 * (1 - Math.exp(-0.75)) + 35 * 100 * Math.exp(-0.75),
      'books.mostOwed': 1_500,
    },
    tolerance: 1e-6,
    source:
      'By hand: 100 e^(−0.4 − 0.05 − 0.3) = 47.24 stay; 15 goes back to each of the others; 1,500 less 1,000 for the stock, less the refunds, and 35 from each who stays',
  },
  {
    name: 'Forecast after ten days, 120 in hand for 100 forecast',
    inputs: { ...patient, opensDay: -10, captureDecay: 0, inHand: 120, forecastSpread: 0.5 },
    expected: { scale: 124 / 104, inHandForecast: 100, inHandAge: 5, scaleSpread: 1 / Math.sqrt(124) },
    tolerance: 1e-9,
    source:
      'Gamma prior of mean 1 and spread 0.5 with Poisson counts: (1 ÷ 0.25 + 120) ÷ (1 ÷ 0.25 + 100), spread 1 ÷ √124 (any textbook of Bayesian statistics)',
  },
  {
    name: 'Card holds of seven days on a wait of forty',
    inputs: {
      ...certain(40),
      ...patient,
      promiseDate: 40,
      captureDecay: 0,
      payment: 'hold',
      holdDays: 7,
      declinedShare: 0.08,
    },
    expected: {
      'books.total.declined': 0.08 * 10 * 33,
      'books.total.shipped': 400 - 26.4,
      'books.refunds': 0,
    },
    tolerance: 1e-6,
    source: 'By hand: 33 of 40 days of orders are older than 7 days; 8% of 330 are lost',
  },
  {
    name: 'Poisson demand of six, ordered once',
    inputs: {
      ...certain(0),
      dailyDemand: 0.2,
      coverDays: 30,
      price: 5,
      landedCost: 1,
      fulfilmentCost: 0,
      paymentFeeRate: 0,
      salvageValue: 0,
      leftoverHoldingCost: 0,
      stockoutCostPerUnit: 0,
    },
    expected: { 'order.best.units': 8, 'order.criticalRatio': 0.8, 'order.wantedMean': 6 },
    tolerance: 1e-9,
    source: 'Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., example 4.7',
  },
];
