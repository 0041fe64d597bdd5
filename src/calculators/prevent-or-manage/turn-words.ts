import type { Formatter } from '../../fields/format';
import type { PolicyValues } from './inputs';
import type { TurnKey } from './outcome';
import { contributionOf, dispersionOf, leadTimeMoments } from './policy';
import { turned } from './turns';

export const turnLabels: Readonly<Record<TurnKey, string>> = {
  contribution: 'Contribution of a unit',
  holding: 'Cost of holding',
  leadTimeSd: 'Spread of the lead time',
  leadTime: 'Lead time',
  velocity: 'Velocity while out',
  orderQuantity: 'Order quantity',
  demandSd: 'Spread of daily sales',
};

/** What the input is at that end. */
export function turnEndWords(
  key: TurnKey,
  side: 'low' | 'high',
  values: PolicyValues,
  format: Formatter,
): string {
  const then = turned(values, key, side);
  switch (key) {
    case 'contribution':
      return `at ${format.money(contributionOf(then), 2)}`;
    case 'holding':
      return side === 'low' ? 'at half of it' : 'at twice as much';
    case 'leadTimeSd':
      return `at ${format.days(leadTimeMoments(then).sd, 1)}`;
    case 'leadTime':
      return `at ${format.days(leadTimeMoments(then).mean, 1)}`;
    case 'velocity':
      return side === 'low'
        ? 'if it does not fall'
        : `if it falls to ${format.percent(then.velocityFloor, 0)}, back in 42 days`;
    case 'orderQuantity':
      return `at ${format.quantity(then.orderQuantity, 'units', 0)}`;
    case 'demandSd':
      return `at ${format.number(Math.sqrt(then.dailyDemand * dispersionOf(then)), 1)} units`;
  }
}
