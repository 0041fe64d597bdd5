import type { RankingValues } from '../../gap/ways/ranking-inputs';
import { certainShipment } from '../../gap/certain-shipment';
import type { Example } from '../calculator';

/** Everything that would blur a closed form switched off. */
const plain = {
  onHandFba: 0,
  velocityOn: false,
  promiseBreak: 0,
  hazardAfterFactor: 1,
  deferredShare: 0,
} satisfies Partial<RankingValues>;

/** Nothing but the margin: each unit lost costs what a unit earns, each backorder earns as much. */
const marginOnly = {
  ...plain,
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
} satisfies Partial<RankingValues>;

export const examples: readonly Example<RankingValues>[] = [
  {
    name: 'Ten days out: backorders keep 80 of 100, staying closed keeps none',
    inputs: { ...marginOnly, shipments: certainShipment(900, 10), captureDecay: 0, promiseDays: 30 },
    expected: {
      'present.expected.captured': 100,
      'present.expected.fates.cancelledByBuyer': 20,
      'present.expected.kept': 80,
      'present.expected.fates.shippedLate': 0,
      closedCost: 1200,
      saving: 960,
    },
    tolerance: 1e-6,
    source:
      'The reference case of the trade, 20 of 100 cancelled, exact by the closed form; a unit earns 35 × 0.8 − 10 − 6 = 12, so closed loses 100 × 12 and backorders win 80 × 12 of it, by hand',
  },
  {
    name: 'Orders that come evenly cancel λ(G − (1 − e^(−hG)) ÷ h)',
    inputs: {
      ...marginOnly,
      dailyDemand: 6,
      shipments: certainShipment(900, 14),
      captureDecay: 0,
      promiseDays: 30,
      dropOffGiven: 'hazard',
      hazardBefore: 0.03,
    },
    expected: {
      'present.expected.captured': 84,
      'present.expected.fates.cancelledByBuyer': 15.409363963,
      saving: 823.087632443,
    },
    tolerance: 1e-6,
    source: 'The closed form: 6 × (14 − (1 − e^(−0.42)) ÷ 0.03) = 15.4094; 68.5906 kept × 12, by hand',
  },
  {
    name: 'Closed for ten days, velocity falls',
    inputs: { ...plain, whileOut: 'closed', velocityOn: true, shipments: certainShipment(900, 10) },
    expected: {
      'present.expected.working.dip': 0.4562,
      'present.expected.working.recoveryDays': 24,
      'present.expected.working.tailInDaysOfSales': 3.6497,
      saving: 0,
    },
    tolerance: 1e-4,
    source:
      'δ = 0.6 (1 − e^(−10/7)) = 0.4562, T95 = 14 + 10, tail = δ T95 ÷ 3, by hand; closed against closed is 0',
  },
  {
    name: 'No orders may wait: a cap of 0 is staying closed',
    inputs: { ...plain, shipments: certainShipment(900, 10), queueCap: 0 },
    expected: { 'present.expected.captured': 0, saving: 0 },
    tolerance: 1e-9,
    source: 'An invariant: a queue that may hold nothing takes nothing',
  },
];
