import { certainShipment } from '../../gap/certain-shipment';
import type { Example } from '../calculator';
import type { StretchValues } from './inputs';

const q = 150 / 200;

export const examples: readonly Example<StretchValues>[] = [
  {
    name: '150 units for 20 days, velocity as it is',
    inputs: {
      onHandFba: 150,
      shipments: certainShipment(900, 20, 'fba'),
      velocityOn: false,
      adsShareOfSales: 0.5,
    },
    expected: {
      'targets.1.day': 20,
      'targets.1.kept': q,
      'plans.4.amount': q ** (1 / -1.5) - 1,
      'plans.10.amount': (1 - q) / 0.5,
    },
    tolerance: 1e-9,
    source: 'By hand: 150 ÷ (20 × 10) = 0.75; 0.75^(−1/1.5) − 1 = 21.1%; 0.25 ÷ 0.5 = 50%',
  },
  {
    name: 'The same with velocity falling along',
    inputs: { onHandFba: 150, shipments: certainShipment(900, 20, 'fba') },
    // The k that solves 10·k·(20·x + (1 − x)·7·(1 − e^(−20/7))) = 150 with x = 0.4 + 0.6·k.
    expected: { 'targets.1.kept': keptByHand(), cover: 15 },
    tolerance: 1e-9,
    source: 'The closed form of the lagging velocity, a quadratic in k solved by hand',
  },
  {
    name: 'Three units an order, limited',
    inputs: {
      onHandFba: 150,
      shipments: certainShipment(900, 20, 'fba'),
      velocityOn: false,
      unitsPerOrder: 3,
    },
    expected: { 'plans.13.amount': 3 },
    source: 'By hand: 1 − (2/3)^3 = 0.704 is at most 0.75; 1 − (2/3)^4 = 0.802 is more',
  },
  {
    name: 'Stock for longer than the wait',
    inputs: { onHandFba: 300, shipments: certainShipment(900, 20, 'fba') },
    expected: { 'targets.2.kept': 1, cover: 30 },
    source: 'By hand: 300 ÷ 10 = 30 days',
  },
];

/** k²·0.6·(20 − m) + k·(0.4·20 + 0.6·m) = 15, m = 7·(1 − e^(−20/7)). */
function keptByHand(): number {
  const m = 7 * (1 - Math.exp(-20 / 7));
  const square = 0.6 * (20 - m);
  const line = 0.4 * 20 + 0.6 * m;
  return (-line + Math.sqrt(line ** 2 + 4 * square * 15)) / (2 * square);
}
