import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import type { PreOrderOutcome } from './simulation';
import { hasOrders, lowestOn, nothingShips, orders } from './words';

/** How many come and stay, how many to order, and the cash meanwhile. */
export function answer(
  values: PreOrderValues,
  result: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  if (!hasOrders(values, result)) return ['Nobody orders, so there is nothing to plan.'];
  return [
    ...coming(result, format),
    ...toOrder(values, result, format),
    ...(nothingShips(result)
      ? []
      : [
          `The promise is kept in ${format.frequency(result.keptChance)} futures. `,
          ...cashWords(result, simulated, format),
        ]),
  ];
}

function coming(result: PreOrderResult, format: Formatter): readonly AnswerPart[] {
  const { books, order, inHand, isForecast } = result;
  const taken = orders(books.total.taken, format);
  const left: AnswerPart[] = [
    `${inHand > 0 ? 'more ' : ''}come before stock lands, and `,
    { strong: `${orders(order.left.mean, format)} are left` },
    ' by then. ',
  ];
  if (inHand === 0) return ['About ', { strong: taken }, ' ', ...left];
  const held = orders(inHand, format);
  return isForecast
    ? [`By forecast about ${held} wait already; about `, { strong: taken }, ' ', ...left]
    : [`With ${held} in hand, about `, { strong: taken }, ' ', ...left];
}

function toOrder(values: PreOrderValues, result: PreOrderResult, format: Formatter): readonly AnswerPart[] {
  const { more, margin } = result.order;
  const units = (count: number) => format.quantity(count, 'units', 0);
  const ordered = values.orderedUnits ?? 0;
  if (more > 0)
    return [
      ...(ordered > 0 ? [`${units(ordered)} are ordered; `] : []),
      { strong: `${ordered > 0 ? 'order' : 'Order'} ${units(more)}${ordered > 0 ? ' more' : ''}` },
      nothingShips(result) ? ', or take no pre-orders: as it stands nothing can be shipped. ' : '. ',
    ];
  if (ordered > 0) return [`With the ${units(ordered)} ordered, `, { strong: 'order no more' }, '. '];
  return [
    margin <= 0
      ? 'Each unit sold loses money, so no order pays: '
      : 'No order you can place is worth its risk: ',
    { strong: 'nothing can be shipped', tone: 'bad' },
    `. Take no pre-orders${result.inHand > 0 ? ', and refund those in hand' : ''}. `,
  ];
}

function cashWords(
  { books }: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  const money = (value: number) => format.money(value, 0);
  const low = simulated?.low.p50 ?? books.low;
  const kept = simulated?.keepBack.p90 ?? books.keepBack;
  const where = simulated === null ? 'on average' : 'in the middle future';
  return [
    ...(low < 0
      ? ([
          `Cash falls to `,
          { strong: money(low), tone: 'bad' },
          ` ${where}; it is lowest ${lowestOn(books, simulated, format)}. `,
        ] as const)
      : [`Cash never falls below ${money(low)} ${where}. `]),
    kept < 0.5
      ? 'There is nothing to refund.'
      : simulated === null
        ? `Keep back about ${money(kept)} for refunds.`
        : `Keep back ${money(kept)} for refunds: enough in 9 of 10 futures.`,
  ];
}

export function keyFigures(
  values: PreOrderValues,
  result: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  const { books, order } = result;
  const money = (value: number) => format.money(value, 0);
  const { total } = books;
  const cancelled = total.cancelledBefore + total.cancelledAfter;
  const ordered = values.orderedUnits ?? 0;
  return [
    {
      label: 'Pre-orders left',
      value: format.number(order.left.mean, order.left.mean < 10 ? 1 : 0),
      note: `${format.number(order.left.p10, 0)} to ${format.number(order.left.p90, 0)} when stock lands, in 8 of 10 futures; ${format.number(cancelled, cancelled < 10 ? 1 : 0)} cancel`,
    },
    {
      label: 'Units to order',
      value: format.number(order.more, 0),
      note:
        order.best.units === 0
          ? 'nothing can be shipped'
          : `${ordered > 0 ? `with the ${format.number(ordered, 0)} ordered, ` : ''}enough for every pre-order in ${format.frequency(order.best.servesPreOrders)} futures`,
    },
    {
      label: 'Lowest cash',
      value: money(simulated?.low.p50 ?? books.low),
      note: [
        simulated === null ? 'on average' : 'in the middle future',
        ...(simulated === null || simulated.low.p50 - simulated.low.p10 < 0.5
          ? []
          : [`below ${money(simulated.low.p10)} in 1 of 10`]),
        `lowest ${lowestOn(books, simulated, format)}`,
      ].join('; '),
    },
    { label: 'Keep back for refunds', ...keptBack(result, simulated, format) },
  ];
}

function keptBack(
  { books }: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): Pick<KeyFigure, 'value' | 'note'> {
  const money = (value: number) => format.money(value, 0);
  const value = money(simulated?.keepBack.p90 ?? books.keepBack);
  const owed = simulated?.mostOwed.p90 ?? books.mostOwed;
  if (owed < 0.5) return { value, note: 'nothing is paid that could be asked back' };
  const enough = simulated === null ? 'on average' : 'enough in 9 of 10 futures';
  return { value, note: `${enough}; ${money(owed)} if all are cancelled` };
}
