import { orderPayments, type OrderPayment } from '../../engine/costs/cash-plan';
import type { CashValues } from './inputs';

/** A payment for one of the orders, landing on its likely day. */
export interface DatedPayment extends OrderPayment {
  /** Place of its order in the list. */
  readonly order: number;
}

/** All payments for orders from day 0 on, in order of day. */
export function datedPayments(purchaseOrders: CashValues['purchaseOrders']): DatedPayment[] {
  return purchaseOrders
    .flatMap((order, index) =>
      orderPayments(order, order.likely).map((payment) => ({ ...payment, order: index })),
    )
    .filter(({ day }) => day >= 0)
    .sort((a, b) => a.day - b.day);
}

export const paymentWords: Readonly<Record<OrderPayment['what'], string>> = {
  deposit: 'Deposit',
  balance: 'Balance',
  freight: 'Freight',
  duties: 'Duty',
};
