import { certainShipment } from '../../gap/certain-shipment';
import type { Example } from '../calculator';
import type { HandlingValues } from './inputs';

/** Out from day 0, ten orders a day, and everything that would blur a closed form switched off. */
const plain = {
  onHandFba: 0,
  velocityOn: false,
  deferredShare: 0,
  dropOffGiven: 'hazard',
  hazardBefore: 0.046421,
} satisfies Partial<HandlingValues>;

export const examples: readonly Example<HandlingValues>[] = [
  {
    name: 'Restock on day 18, 14 days promised',
    inputs: { ...plain, shipments: certainShipment(900, 18), promiseKind: 'fixed-wait', promiseDays: 14 },
    expected: {
      'expected.captured': 89.3853547,
      'expected.kept': 58.6865521,
      'expected.fates.shippedLate': 7.5636633,
      lateShareChance: 1,
    },
    tolerance: 1e-6,
    source:
      'Closed forms: λ G e^(−κP) taken; λ e^(−κP) ∫ S(w) dw from 0 to G kept, from P to G of it late, with S from h₁ = 0.046421, j = 0.05, h₂ = 3 h₁',
  },
  {
    name: 'Restock on day 22, 21 days promised',
    inputs: { ...plain, shipments: certainShipment(900, 22), promiseKind: 'fixed-wait', promiseDays: 21 },
    expected: {
      'expected.captured': 76.9863048,
      'expected.kept': 48.1171442,
      'expected.fates.shippedLate': 1.1722448,
      lateShareChance: 0,
    },
    tolerance: 1e-6,
    source: 'The same closed forms: the late share stays below 4%',
  },
  {
    name: 'Restock on day 18, 30 days promised',
    inputs: { ...plain, shipments: certainShipment(900, 18), promiseKind: 'fixed-wait', promiseDays: 30 },
    expected: {
      'expected.captured': 40.1634288,
      'expected.kept': 27.2238034,
      'expected.fates.shippedLate': 0,
      lateShareChance: 0,
    },
    tolerance: 1e-6,
    source: 'The same closed forms: of 180 customers 40 still order, none is late',
  },
  {
    name: 'Percentiles of a restock of 12, 19 and 32 days',
    inputs: {
      shipments: [{ ...certainShipment(900, 19)[0]!, earliest: 12, latest: 32 }],
      dispatchCapacity: 20,
      promiseKind: 'fixed-wait',
    },
    expected: {
      'planning.0.restock': 12,
      'planning.1.restock': 19,
      'planning.2.restock': 32,
      'planning.3.restock': 37,
    },
    source: 'Three-term metalog through 12, 19 and 32: 95% lies at 36.923 days; whole days',
  },
];
