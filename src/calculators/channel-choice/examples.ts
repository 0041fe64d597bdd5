import { certainShipment } from '../../gap/certain-shipment';
import type { Example } from '../calculator';
import type { ChannelValues } from './inputs';

/** Everything that would blur a closed form switched off: a unit sold through FBA or FBM earns 35 × 0.8 − 10 − 6 = 12. */
const marginOnly = {
  onHandFba: 0,
  velocityOn: false,
  promiseBreak: 0,
  hazardAfterFactor: 1,
  deferredShare: 0,
  fulfilmentCost: 6,
  backorderFulfilmentCost: 6,
  cancellationCost: 0,
  goodwillTo10: 0,
  goodwillTo20: 0,
  goodwillBeyond: 0,
  storagePerUnitMonth: 0,
  price: 35,
  landedCost: 10,
  referralRate: 0.2,
  adsPerUnit: 0,
} satisfies Partial<ChannelValues>;

/** A unit sold in the shop earns 35 − 10 − 5 = 20. */
const plainShop = {
  shopPaymentShare: 0,
  shopPaymentFixed: 0,
  shopFulfilmentCost: 5,
  shopAdsPerUnit: 0,
} satisfies Partial<ChannelValues>;

export const examples: readonly Example<ChannelValues>[] = [
  {
    name: 'FBA alone sells what is on hand: 300 × 12',
    inputs: { ...marginOnly, onHandFba: 300, shipments: [], shopShare: 0 },
    expected: { 'money.fba.contribution': 12, 'alone.servedAtOnce': 300, 'alone.profit': 3600 },
    tolerance: 1e-6,
    source: 'By hand: 600 are wanted in 60 days, 300 are there, each earns 12',
  },
  {
    name: 'Half of the shop’s customers find Amazon: 92.5 of 100 are reached',
    inputs: { ...marginOnly, onHandFba: 5000, shipments: [], shopShare: 0.15, shopToAmazon: 0.5 },
    expected: { 'alone.reachedShare': 0.925, 'alone.servedAtOnce': 555, 'alone.profit': 6660 },
    tolerance: 1e-6,
    source: 'By hand: 0.85 + 0.15 × 0.5 = 0.925 of 600, each at 12',
  },
  {
    name: 'FBM alone, ten days out: 20 of 100 backorders cancel',
    inputs: {
      ...marginOnly,
      useFba: false,
      amazonToFbm: 1,
      shopShare: 0,
      shipments: certainShipment(900, 10),
      captureDecay: 0,
      promiseDays: 30,
    },
    expected: { 'alone.captured': 100, 'alone.cancelled': 20, 'alone.lateShare': 0 },
    tolerance: 1e-6,
    source: 'The reference case of the trade, exact by the closed form of the gap',
  },
  {
    name: 'Littlewood’s rule: at 12 against 20, keep 9 of a Poisson demand of 10',
    inputs: {
      ...marginOnly,
      ...plainShop,
      useFbm: false,
      onHandFba: 50,
      shopShare: 0.1,
      shipments: certainShipment(900, 10, 'fba'),
    },
    expected: {
      'money.shop.contribution': 20,
      'scarce.claims.0.mean': 10,
      'scarce.kept.0': 9,
      'scarce.claims.0.sure': 10,
      'scarce.claims.1.sure': 40,
    },
    tolerance: 1e-6,
    source:
      'Littlewood 1972: the smallest y with P(D > y) ≤ 12 ÷ 20; the Poisson table of mean 10 has P(D ≤ 8) = 0.3328 and P(D ≤ 9) = 0.4579',
  },
  {
    name: 'A waiting list of 130 names orders 7.8',
    inputs: {
      ...marginOnly,
      ...plainShop,
      shipments: certainShipment(900, 10, 'fba'),
      onList: 40,
      shopVisitorsPerDay: 60,
    },
    expected: { 'alone.daysOut': 10, 'list.names.1': 130, 'list.orders.0': 5, 'list.orders.1': 7.8 },
    tolerance: 1e-6,
    source: 'By hand: 40 + 60 × 10 × 15% = 130, of whom 6% order; low (40 + 60) × 5%',
  },
];
