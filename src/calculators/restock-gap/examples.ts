import { certainShipment } from '../../gap/certain-shipment';
import type { Example } from '../calculator';
import type { GapValues } from '../../gap/gap-inputs';

/** Everything that would blur a closed form switched off. */
const plain = {
  onHandFba: 0,
  velocityOn: false,
  promiseBreak: 0,
  hazardAfterFactor: 1,
  deferredShare: 0,
} satisfies Partial<GapValues>;

export const examples: readonly Example<GapValues>[] = [
  {
    name: 'Ten days out, 100 orders, 20 percent drop off',
    inputs: { ...plain, shipments: certainShipment(900, 10), captureDecay: 0, promiseDays: 30 },
    expected: {
      'expected.captured': 100,
      'expected.fates.cancelledByBuyer': 20,
      'expected.kept': 80,
      'expected.fates.shippedLate': 0,
    },
    source: 'The reference case of the trade: 20 of 100 cancelled, 80 “late sales”; exact by the closed form',
  },
  {
    name: 'Closed for ten days, velocity falls',
    inputs: { ...plain, whileOut: 'closed', velocityOn: true, shipments: certainShipment(900, 10) },
    expected: {
      'expected.working.dip': 0.4562,
      'expected.working.recoveryDays': 24,
      'expected.working.tailInDaysOfSales': 3.6497,
    },
    tolerance: 1e-4,
    source: 'δ = 0.6 (1 − e^(−10/7)) = 0.4562, T95 = 14 + 10, tail = δ T95 / 3, by hand',
  },
  {
    name: 'Own shop, patient customers, a shrinking promise',
    inputs: {
      whileOut: 'shop',
      promiseKind: 'shrinking',
      captureDecay: 0.005,
      dropOffGiven: 'hazard',
      hazardBefore: 0.01,
      onHandFba: 0,
      onHandShop: 40,
      velocityOn: false,
      fulfilmentCost: 6,
      backorderFulfilmentCost: 6,
      referralRate: 0.03,
    },
    expected: { hazard: 0.01, captureDecay: 0.005 },
    source: 'The rates typed are the rates used',
  },
];
