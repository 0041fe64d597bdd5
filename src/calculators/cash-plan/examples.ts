import type { Example } from '../calculator';
import { inputs, type CashValues } from './inputs';

const [order] = inputs.purchaseOrders.default;

/** Nothing sold, nothing there, nothing else paid. */
const bare = {
  openingCash: 10_000,
  purchaseOrders: [],
  dailyDemand: 0,
  onHandFba: 0,
  shipments: [],
  payoutFree: 0,
  payoutReserved: 0,
  refundShare: 0,
  fixedCostsMonth: 0,
  cashFlows: [],
  storagePerUnitMonth: 0,
} satisfies Partial<CashValues>;

/** 30 × 0.85 − 5.5 = 20 a unit, 10 units a day, paid on days 14 and 28. */
const selling = {
  ...bare,
  dailyDemand: 10,
  price: 30,
  adsPerUnit: 0,
  payoutNextDay: 14,
  payoutBankDays: 0,
} satisfies Partial<CashValues>;

export const examples: readonly Example<CashValues>[] = [
  {
    name: 'Two orders and one shipment',
    inputs: {},
    expected: {
      'totals.suppliers': -11_900,
      'totals.freight': -2_040,
      'totals.duties': -595,
      'totals.fixed': -9_000,
      'totals.other': -900,
      landed: 8.55,
    },
    tolerance: 1e-6,
    source:
      'By hand: 1,700 × 7; 1,700 × 1.20; 5% of 11,900; 1,800 on days 8, 38, 68, 98 and 128; 7 × 1.05 + 1.20',
  },
  {
    name: 'One order, nothing sold',
    inputs: {
      ...bare,
      horizonDays: 90,
      purchaseOrders: [
        {
          ...order,
          units: 1_000,
          orderDay: 0,
          unitCost: 5,
          shipDays: 30,
          likely: 60,
          earliest: 60,
          latest: 60,
          freightPerUnit: 0.8,
        },
      ],
    },
    expected: { lowest: 3_950, lowestDay: 60, 'cash.0': 8_500, 'cash.30': 4_200, closing: 3_950 },
    tolerance: 1e-9,
    source:
      'By hand: 10,000 − 1,500 deposit = 8,500; − 3,500 balance − 800 freight = 4,200; − 250 duty = 3,950',
  },
  {
    name: 'What the reserve holds back',
    inputs: { ...selling, onHandFba: 1_000, horizonDays: 30 },
    expected: {
      'cash.13': 10_000,
      'cash.14': 10_800,
      closing: 13_600,
      'totals.held': -2_400,
      'totals.sales': 9_000,
    },
    tolerance: 1e-6,
    source:
      'By hand: a sale is free 11 days later. Day 14 pays the sales of days 0 to 3, 4 × 200; day 28 those of 4 to 17, 14 × 200; days 18 to 29 are held, 12 × 200',
  },
  {
    name: 'Sold out for ten days',
    inputs: {
      ...selling,
      onHandFba: 100,
      horizonDays: 60,
      shipments: [
        {
          units: 300,
          place: 'fba',
          earliest: 20,
          likely: 20,
          latest: 20,
          slipChance: 0,
          slipDays: 0,
          travelsWith: null,
        },
      ],
    },
    expected: {
      unitsSold: 400,
      unitsShort: 200,
      daysShort: 20,
      'cash.28': 12_000,
      'cash.42': 14_400,
      closing: 17_200,
    },
    tolerance: 1e-6,
    source:
      'By hand: 100 sold on days 0 to 9, none on 10 to 19, 300 on 20 to 49. Paid: days 0 to 9 by day 28 (2,000), 20 to 31 on day 42 (2,400), 32 to 45 on day 56 (2,800)',
  },
  {
    name: 'A sale that comes back',
    inputs: {
      ...selling,
      onHandFba: 10,
      refundShare: 0.5,
      refundDays: 5,
      horizonDays: 20,
    },
    expected: { 'totals.refunds': -132, 'cash.14': 10_068, 'totals.fees': -45 },
    tolerance: 1e-6,
    source:
      'By hand: 10 × 20 = 200; half come back, each 30 − 4.50 × 0.8 = 26.40, together 132; 200 − 132 = 68',
  },
];
