import type { PolicyValues } from './inputs';
import { contributionOf, dispersionOf } from './policy';
import type { TurnKey } from './outcome';

/** Values with one input lower or higher; null where it cannot be so. */
export function turned(values: PolicyValues, key: TurnKey, side: 'low' | 'high'): PolicyValues {
  const less = side === 'low';
  const by = (low: number, high: number) => (less ? low : high);
  switch (key) {
    case 'contribution': {
      const net = 1 - values.referralRate;
      const change = by(-0.25, 0.25) * contributionOf(values);
      return net > 0 ? { ...values, price: values.price + change / net } : values;
    }
    case 'holding':
      return scaled(values, ['holdingRate', 'storagePerUnitMonth', 'storagePeakPerUnitMonth'], by(0.5, 2));
    case 'leadTimeSd': {
      const factor = by(0.5, 2);
      const { leadTimeLikely: middle, leadTimeEarliest, leadTimeLatest } = values;
      return {
        ...scaled(values, ['leadTimeSd'], factor),
        leadTimeEarliest: middle + factor * (leadTimeEarliest - middle),
        leadTimeLatest: middle + factor * (leadTimeLatest - middle),
      };
    }
    case 'leadTime':
      return scaled(
        values,
        ['leadTimeDays', 'leadTimeEarliest', 'leadTimeLikely', 'leadTimeLatest'],
        by(0.75, 1.25),
      );
    case 'velocity':
      return less
        ? { ...values, velocityOn: false }
        : {
            ...values,
            velocityOn: true,
            velocityFloor: Math.min(values.velocityFloor, 0.2),
            recoveryDays: 42,
          };
    case 'orderQuantity': {
      const units = values.orderQuantity * by(0.5, 2);
      return { ...values, orderQuantity: Math.max(1, Math.round(units)) };
    }
    case 'demandSd': {
      const sd = Math.sqrt(values.dailyDemand * dispersionOf(values));
      return { ...values, dailyDemandSd: less ? null : 2 * sd };
    }
  }
}

function scaled(values: PolicyValues, keys: readonly (keyof PolicyValues)[], factor: number): PolicyValues {
  const changes = Object.fromEntries(keys.map((key) => [key, (values[key] as number) * factor]));
  return { ...values, ...changes };
}
