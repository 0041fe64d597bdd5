import type { PlannedOrder } from './cash-plan';

/** One thing done differently with one order. */
export interface OrderChange {
  /** Its place in the plan. */
  readonly order: number;
  /** Placed later (days > 0) or earlier; fewer units; or the balance due so many days later. */
  readonly kind: 'move' | 'smaller' | 'terms';
  readonly days: number;
  /** Share of its units that is ordered, for `smaller`; else 1. */
  readonly share: number;
}

/** Units of an order of which only a share is ordered; one at least. */
export const smallerOrder = (units: number, share: number): number => Math.max(1, Math.round(units * share));

/** The orders with one of them changed. */
export function changedOrders<Order extends Pick<PlannedOrder, 'orderDay' | 'units' | 'balanceDays'>>(
  orders: readonly Order[],
  { order: index, kind, days, share }: OrderChange,
): Order[] {
  return orders.map((order, at) => {
    if (at !== index) return order;
    switch (kind) {
      case 'move':
        return { ...order, orderDay: order.orderDay + days };
      case 'smaller':
        return { ...order, units: smallerOrder(order.units, share) };
      case 'terms':
        return { ...order, balanceDays: order.balanceDays + days };
    }
  });
}
