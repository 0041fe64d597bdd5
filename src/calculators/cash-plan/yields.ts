import type { Values } from '../../fields/field';
import type { CashValues } from './inputs';
import type { CashResult } from './model';

/** What other pages ask for: the landed cost of a unit, and how many the next order is. */
export function cashYields(values: CashValues, { landed }: CashResult): Values {
  const next = values.purchaseOrders
    .filter(({ orderDay }) => orderDay >= 0)
    .reduce<CashValues['purchaseOrders'][number] | null>(
      (first, order) => (first === null || order.orderDay < first.orderDay ? order : first),
      null,
    );
  return {
    ...(landed === null || landed > 1e9 ? {} : { landedCost: Math.round(landed * 100) / 100 }),
    ...(next === null ? {} : { orderQuantity: next.units }),
  };
}
