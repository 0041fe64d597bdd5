import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { BuyValues } from './inputs';
import type { BuyResult } from './model';

export const units = (quantity: number, format: Formatter) =>
  format.quantity(quantity, 'units', quantity > 0 && quantity < 10 ? 1 : 0);

/** How many to buy, how often that is enough, and what it brings. */
export function answer(values: BuyValues, result: BuyResult, format: Formatter): readonly AnswerPart[] {
  const { best } = result;
  const money = (value: number) => format.money(value, 0);
  if (result.mean === 0) return ['Nothing is demanded in this season, so there is nothing to buy.'];
  if (best.quantity === 0)
    return [
      { strong: result.margin <= 0 ? 'Buy nothing, or check the price' : 'Buy nothing', tone: 'bad' },
      result.margin <= 0
        ? `: each unit sold brings ${format.money(result.margin, 2)}, so no quantity earns anything.`
        : result.wanted > 0
          ? ': the least you can order would bring less than not buying at all.'
          : ': what a unit may bring is not worth the risk of being left with it.',
    ];
  return [
    'Buy ',
    { strong: units(best.quantity, format) },
    `: enough in ${format.frequency(best.inStockProbability)} seasons. Profit is `,
    { strong: money(best.profit), ...(best.profit < 0 ? { tone: 'bad' as const } : {}) },
    ` on average, ${money(best.profitP10)} to ${money(best.profitP90)} in 8 of 10 seasons`,
    best.lossChance >= 0.001 ? `; ${format.frequency(best.lossChance)} seasons lose money.` : '.',
    ...(values.asOf === null ? [] : orderByWords(values, result, format)),
  ];
}

/** The day to order by, once days are dates. */
function orderByWords(
  { seasonStart }: BuyValues,
  { orderBy, inTimeNow }: BuyResult,
  format: Formatter,
): readonly AnswerPart[] {
  const season = `the season begins on ${format.day(seasonStart, true)}`;
  return orderBy >= 0
    ? [
        ' ',
        { strong: `Order by ${format.day(orderBy, true)}` },
        `: 9 of 10 orders placed then are on sale when ${season}.`,
      ]
    : [
        ' ',
        { strong: 'Order at once', tone: 'bad' },
        `: the day to order by was ${format.day(orderBy, true)}; placed now, ${format.frequency(inTimeNow)} orders are on sale when ${season}.`,
      ];
}

export function keyFigures(values: BuyValues, result: BuyResult, format: Formatter): readonly KeyFigure[] {
  const { best } = result;
  const money = (value: number) => format.money(value, 0);
  const cases = best.quantity / values.casePack;
  return [
    {
      label: 'Buy',
      value: units(best.quantity, format),
      note:
        values.casePack > 1
          ? `${format.number(cases, 0)} cases of ${format.number(values.casePack, 0)}; ${money(best.outlay)} to pay`
          : `${money(best.outlay)} to pay; mean demand ${units(result.mean, format)}`,
    },
    {
      label: 'Expected profit',
      value: money(best.profit),
      note: `1 season in 10 below ${money(best.profitP10)}`,
    },
    {
      label: 'Left over, on average',
      value: units(best.leftOver, format),
      note: `and ${units(best.short, format)} short`,
    },
    {
      label: 'Seasons with enough',
      value: format.frequency(best.inStockProbability),
      note: `${format.percent(best.fillRate)} of demand served`,
    },
  ];
}
