import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import type { PreOrderOutcome } from './simulation';
import { hasOrders, orders } from './words';

/** What must be kept back for refunds: enough in 9 of 10 futures; the mean until they are drawn. */
export const reserve = (result: PreOrderResult, simulated: PreOrderOutcome | null): number =>
  simulated?.refunds.p90 ?? result.books.refunds;

/** How many come and stay, how many to order, and the cash meanwhile. */
export function answer(
  values: PreOrderValues,
  result: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  if (!hasOrders(values, result)) return ['Nobody orders, so there is nothing to plan.'];
  const { books, order } = result;
  const money = (value: number) => format.money(value, 0);
  const low = simulated?.low.p50 ?? books.low;
  const lowDay = simulated?.lowDay.p50 ?? books.lowDay;
  const kept = reserve(result, simulated);
  return [
    result.inHand > 0 ? `With ${orders(result.inHand, format)} in hand, about ` : 'About ',
    { strong: orders(books.total.taken, format) },
    ` ${result.inHand > 0 ? 'more ' : ''}come before stock lands, and `,
    { strong: `${orders(order.left.mean, format)} are left` },
    ' by then. ',
    ...(order.best.units > 0
      ? [{ strong: `Order ${format.quantity(order.best.units, 'units', 0)}` } as const, '. ']
      : [
          order.margin <= 0
            ? 'Each unit sold loses money, so no order pays. '
            : 'No order you can place is worth its risk. ',
        ]),
    `The promise is kept in ${format.frequency(result.keptChance)} futures. `,
    ...(low < 0
      ? ([
          'Cash falls to ',
          { strong: money(low), tone: 'bad' },
          ` on ${format.day(lowDay)} in the middle future`,
        ] as const)
      : [`Cash never falls below ${money(low)} in the middle future`]),
    kept >= 0.5 ? `; keep ${money(kept)} back for refunds.` : '; there is nothing to refund.',
  ];
}

export function keyFigures(
  _values: PreOrderValues,
  result: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  const { books, order } = result;
  const money = (value: number) => format.money(value, 0);
  const { total } = books;
  const cancelled = total.cancelledBefore + total.cancelledAfter;
  return [
    {
      label: 'Pre-orders left',
      value: format.number(order.left.mean, order.left.mean < 10 ? 1 : 0),
      note: `${format.number(order.left.p10, 0)} to ${format.number(order.left.p90, 0)} when stock lands, in 8 of 10 futures; ${format.number(cancelled, cancelled < 10 ? 1 : 0)} cancel`,
    },
    {
      label: 'Units to order',
      value: format.number(order.best.units, 0),
      note: `enough for every pre-order in ${format.frequency(order.best.servesPreOrders)} futures`,
    },
    {
      label: 'Lowest cash',
      value: money(simulated?.low.p50 ?? books.low),
      note:
        simulated === null
          ? `on ${format.day(books.lowDay)}, in expected values`
          : `around ${format.day(simulated.lowDay.p50)}; below ${money(simulated.low.p10)} in 1 future of 10`,
    },
    {
      label: 'Keep back for refunds',
      value: money(reserve(result, simulated)),
      note:
        simulated === null
          ? `the mean; ${money(books.mostOwed)} if all is called off`
          : `enough in 9 of 10 futures; ${money(books.mostOwed)} if all is called off`,
    },
  ];
}
