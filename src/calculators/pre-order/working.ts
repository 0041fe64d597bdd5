import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { paymentOf, type PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import { hasOrders, orders } from './words';

/** The plan as it would be worked out by hand, the stock landing on the promised day. */
export function preOrderWorking(
  values: PreOrderValues,
  result: PreOrderResult,
  format: Formatter,
): WorkingStep[] {
  if (!hasOrders(values, result)) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const money = (value: number) => format.money(value, 2);
  const { order, books } = result;
  const from = Math.max(0, values.opensDay);
  const days = values.promiseDate - from;
  const { captureDecay: decay } = values;
  const payment = paymentOf(values);
  const paid = payment === 'deposit' ? values.depositShare : 1;
  const ordered = values.orderedUnits ?? 0;
  return [
    ...(values.opensDay < 0 && !result.isForecast && values.forecastSpread > 0
      ? [
          {
            says: 'The forecast corrected by the orders in hand',
            formula: `(1/s² + in hand) ÷ (1/s² + forecast) = (${n(1 / values.forecastSpread ** 2, 1)} + ${n(result.inHand, 0)}) ÷ (${n(1 / values.forecastSpread ** 2, 1)} + ${n(result.inHandForecast, 1)})`,
            gives: `× ${n(result.scale, 3)}`,
          },
        ]
      : []),
    {
      says: `New orders by ${format.day(values.promiseDate)}`,
      formula:
        decay > 0
          ? `orders a day ÷ decay × (1 − e^(−decay × days)) = ${n(values.dailyDemand * result.scale)} ÷ ${n(decay, 4)} × (1 − e^(−${n(decay, 4)} × ${n(days, 0)}))`
          : `orders a day × days = ${n(values.dailyDemand * result.scale)} × ${n(days, 0)}`,
      gives: orders(result.byPromise, format),
    },
    {
      says: 'Left on that day, were the stock to land on it',
      formula: `each day’s orders × e^(−${n(values.hazardBefore, 4)} × days waited)${result.inHand > 0 ? `, and ${n(result.inHand, result.isForecast ? 1 : 0)} in hand × e^(−${n(values.hazardBefore, 4)} × ${n(values.promiseDate, 0)})` : ''}`,
      gives: orders(result.leftOnPromise, format),
    },
    {
      says: 'Left when it lands, over all landing dates',
      formula: 'Σ chance of the landing day × orders left then',
      gives: orders(order.left.mean, format),
    },
    {
      says: 'Wanted of the order',
      formula: `pre-orders left + orders a day × ${n(values.coverDays, 0)} days = ${n(order.left.mean, 1)} + ${n(values.dailyDemand * result.scale)} × ${n(values.coverDays, 0)}`,
      gives: `${format.quantity(order.wantedMean, 'units', 1)}, spread ${n(order.wantedSd, 1)}`,
    },
    {
      says: 'Critical ratio',
      formula: `one too few ÷ (one too few + one too many) = ${money(order.underage)} ÷ (${money(order.underage)} + ${money(order.overage)})${order.underage > 0 ? '' : ', never below 0'}`,
      gives: format.percent(order.criticalRatio, 2),
    },
    {
      says: 'Units to order',
      formula: `wanted at most with that chance: ${n(order.wanted, 0)}${ordered > 0 ? `, less ${n(ordered, 0)} ordered` : ''}; in cases of ${n(values.casePack, 0)}, at least ${n(values.minimumOrder, 0)}, or nothing`,
      gives: format.quantity(order.more, 'units', 0),
    },
    ...(payment === 'hold' || payment === 'amazon'
      ? []
      : [
          {
            says: 'Paid with the orders, on average',
            formula: `orders × price × share × (1 − fees) = ${n(books.total.taken, 1)} × ${n(values.price)} × ${n(paid)} × ${n(1 - values.paymentFeeRate, 4)}`,
            gives: money(books.total.taken * values.price * paid * (1 - values.paymentFeeRate)),
          },
          {
            says: 'Refunds, on average',
            formula:
              'what cancelled orders had paid, less what you keep before the promised date; and returns',
            gives: money(books.refunds),
          },
        ]),
    {
      says: 'Cash at the end, on average',
      formula: `cash on day 0 ${n(values.openingCash, 0)}, and every line of the table by day`,
      gives: money(books.end),
    },
  ];
}
