import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { OrderValues } from './inputs';
import type { OrderResult } from './model';

export const units = (quantity: number, format: Formatter) =>
  format.quantity(quantity, 'units', quantity < 10 ? 1 : 0);

/** How many to order, what that means, and what the usual quantity costs more. */
export function answer(values: OrderValues, result: OrderResult, format: Formatter): readonly AnswerPart[] {
  if (result.demandPerYear === 0) return ['Nothing is sold, so there is nothing to order.'];
  const { best, usual } = result;
  const money = (value: number) => format.money(value, 0);
  const parts: AnswerPart[] = [
    'Order ',
    { strong: units(best.quantity, format) },
    ` at a time: ${format.days(best.coverDays)} of sales, ${money(best.relevant)} a year for ordering${best.waiting > 0 ? ', holding and waiting' : ' and holding'}${best.abovePrice >= 0.5 ? ' and the dearer price' : ''}. `,
  ];
  if (values.orderQuantity === best.quantity) parts.push('That is your usual quantity.');
  else if (notOrderable(values, result, format) !== null)
    parts.push(
      `Your usual ${units(usual.quantity, format)} cannot be ordered (${notOrderable(values, result, format)!}); they would cost ${differenceWords(usual.above, money)}.`,
    );
  else if (Math.abs(usual.above) < 0.5 && Math.abs(usual.aboveShare) < 0.005)
    parts.push(`Your usual ${units(usual.quantity, format)} cost the same.`);
  else
    parts.push(
      `Your usual ${units(usual.quantity, format)} cost `,
      {
        strong: `${money(usual.above)} a year more`,
        ...(usual.aboveShare > 0.05 ? { tone: 'bad' as const } : {}),
      },
      usual.aboveShare <= 0.05 ? ': hardly a difference.' : '.',
    );
  return parts;
}

/** Which limit keeps the usual quantity from being ordered; null where none does. */
function notOrderable(
  { orderQuantity, casePack, minimumOrder, mostCoverDays }: OrderValues,
  { best, usual }: OrderResult,
  format: Formatter,
): string | null {
  if (orderQuantity < minimumOrder) return `minimum ${format.number(minimumOrder, 0)}`;
  if (orderQuantity % casePack !== 0) return `cases of ${format.number(casePack, 0)}`;
  if (mostCoverDays !== null && usual.coverDays > mostCoverDays && usual.quantity > best.quantity)
    return `it lasts ${format.days(usual.coverDays)}, longer than your ${format.number(mostCoverDays, 0)}`;
  return null;
}

function differenceWords(above: number, money: (value: number) => string): string {
  if (Math.abs(above) < 0.5) return 'the same';
  return `${money(Math.abs(above))} a year ${above > 0 ? 'more' : 'less'}`;
}

export function keyFigures(
  values: OrderValues,
  result: OrderResult,
  format: Formatter,
): readonly KeyFigure[] {
  const { best, wanted } = result;
  const cases = best.quantity / values.casePack;
  return [
    {
      label: 'Order quantity',
      value: units(best.quantity, format),
      note:
        result.demandPerYear === 0
          ? 'nothing is sold'
          : values.casePack > 1
            ? `${format.number(cases, 0)} ${cases === 1 ? 'case' : 'cases'} of ${format.number(values.casePack, 0)}; exactly ${format.number(wanted, 1)}`
            : `exactly ${format.number(wanted, 1)}, before whole units and limits`,
    },
    {
      label: 'Cost a year',
      value: format.money(best.relevant, 0),
      note: `${format.money(best.ordering, 0)} ordering, ${format.money(best.capital + best.storage, 0)} holding`,
    },
    {
      label: 'One order covers',
      value: format.days(best.coverDays),
      note: `${format.number(best.ordersPerYear, best.ordersPerYear < 10 ? 1 : 0)} orders a year`,
    },
    {
      label: 'Cash tied up',
      value: format.money(best.cashAtLanding, 0),
      note: `on the day it lands; ${format.money(best.cashOnAverage, 0)} on average`,
    },
  ];
}
