import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { CashValues } from './inputs';
import type { CashResult } from './model';
import { datedPayments, paymentWords } from './payments';
import { cashWords, orderName } from './words';

/** The plan as it would be worked out by hand. */
export function cashWorking(values: CashValues, result: CashResult, format: Formatter): WorkingStep[] {
  const n = (value: number, digits = 2) => format.number(value, digits);
  const money = (value: number) => format.money(value, 2);
  const { price, referralRate, fulfilmentCost, deliveryDays, payoutReserveDays, adsPerUnit } = values;
  const perUnit = price * (1 - referralRate) - fulfilmentCost;
  const { totals } = result;
  const landing = datedPayments(values.purchaseOrders);
  return [
    ...(values.shopShare < 1
      ? [
          {
            says: 'What a unit sold on Amazon puts in the balance',
            formula: `price × (1 − referral) − fulfilment = ${n(price)} × ${n(1 - referralRate, 4)} − ${n(fulfilmentCost)}`,
            gives: `${money(perUnit)}${adsPerUnit > 0 ? `, less ${money(adsPerUnit)} of ads ${values.adsFromProceeds ? 'at once' : 'from the bank'}` : ''}`,
          },
          {
            says: 'A sale of today is free for payout',
            formula: `delivery + reserve + 1 = ${n(deliveryDays, 0)} + ${n(payoutReserveDays, 0)} + 1 days later`,
            gives: format.day(deliveryDays + payoutReserveDays + 1),
          },
          {
            says: 'What a refund takes from the balance',
            formula: `price × (1 − referral × (1 − kept)) = ${n(price)} × (1 − ${n(referralRate, 4)} × ${n(1 - values.refundFeeKept, 4)})`,
            gives: `${money(price * (1 - referralRate * (1 - values.refundFeeKept)))}, for ${format.percent(values.refundShare)} of units`,
          },
        ]
      : []),
    ...landing.map(({ order: index, what, day, amount }) => {
      const order = values.purchaseOrders[index]!;
      const goods = `${n(order.units, 0)} × ${n(order.unitCost)}`;
      return {
        says: `${paymentWords[what]} of ${orderName(index, format)}, ${format.day(day)}`,
        formula: {
          deposit: `units × price × deposit = ${goods} × ${n(order.depositShare, 4)}`,
          balance: `units × price × (1 − deposit) = ${goods} × ${n(1 - order.depositShare, 4)}`,
          freight: `units × freight = ${n(order.units, 0)} × ${n(order.freightPerUnit)}`,
          duties: `units × price × duty = ${goods} × ${n(order.dutyShare, 4)}`,
        }[what],
        gives: money(amount),
      };
    }),
    {
      says: 'Held back, less what came free: sales not yet paid out at the end, and reserve that was let go',
      formula: `paid out − (what sales put in the balance − ${values.adsFromProceeds ? 'ads, ' : ''}refunds and storage taken from it)`,
      gives: money(totals.held),
    },
    {
      says: 'Cash at the end',
      formula: `opening + in − out = ${n(result.opening)} + ${n(result.inTotal)} − ${n(result.outTotal)}`,
      gives: money(result.closing),
    },
    {
      says: 'Lowest cash, as planned',
      formula: `the least closing cash of ${n(result.horizonDays, 0)} days`,
      gives: `${cashWords(result.lowest, format)}, ${format.day(result.lowestDay)}`,
    },
  ];
}
