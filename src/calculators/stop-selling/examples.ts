import { certainShipment } from '../../gap/certain-shipment';
import type { Example } from '../calculator';
import type { StopValues } from './inputs';

/** Everything off that would blur the closed form. */
const plain = {
  onHandFba: 0,
  velocityOn: false,
  promiseKind: 'fixed-wait',
  promiseDays: 30,
  promiseBreak: 0,
  dropOffGiven: 'hazard',
  hazardBefore: 0.04,
  hazardAfterFactor: 1,
  deferredShare: 0,
  switchedShare: 0,
  goodwillTo10: 0,
  goodwillTo20: 0,
  goodwillBeyond: 0,
  shrinkage: 0,
} satisfies Partial<StopValues>;

// S̄(10) = (e^(−0.36) − e^(−0.40)) ÷ 0.04
const standing = (Math.exp(-0.36) - Math.exp(-0.4)) / 0.04;

export const examples: readonly Example<StopValues>[] = [
  {
    name: 'Ten days out for certain',
    inputs: { ...plain, shipments: certainShipment(80, 10) },
    expected: {
      cap: 80,
      worthFrom: 0,
      worthTo: 9,
      'byDay.0.next.kept': standing,
      'byDay.0.next.value': standing * 11.75 - 3 * (1 - standing),
    },
    source: 'By hand: S̄ = (e^(−0.36) − e^(−0.40)) ÷ 0.04, value = 11.75·S̄ − 3·(1 − S̄)',
  },
  {
    name: 'A hundred inbound, one in twenty kept back',
    inputs: { ...plain, shipments: certainShipment(100, 10), shrinkage: 0.05 },
    expected: { fillable: 100, fillableCap: 95, cap: 95 },
    source: 'By hand: 100 × (1 − 0.05)',
  },
  {
    name: 'Five orders a day can leave: the end of the queue waits on',
    inputs: { ...plain, shipments: certainShipment(400, 10), dispatchCapacity: 5 },
    // Value 0 at the longest worthwhile wait w; on day 0 the places of days 10 to w ship in time to pay.
    expected: { longestWait: 40, economicCap: 155 },
    source: 'ln((11.75 + 3) ÷ 3 × (e^0.04 − 1) ÷ 0.04) ÷ 0.04 = 40.3 days; (40 − 10 + 1) × 5 orders',
  },
  {
    name: 'A loss on every order',
    inputs: { ...plain, shipments: certainShipment(80, 10), landedCost: 40 },
    expected: { cap: 0, worthTo: -1, longestWait: 0 },
    source: 'By hand: the contribution is below zero, so every value is',
  },
];
