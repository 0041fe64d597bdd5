import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { MadeValues } from './inputs';
import { isKept, type MadeResult } from './model';
import { shownOf, type Shown } from './shown';
import type { MadeOutcome } from './simulation';
import { longestQuote } from './workshop-of';

/** How often, out of twenty orders. */
export const inTwenty = (chance: number, format: Formatter) => format.frequency(chance, 20);

const orders = (count: number, format: Formatter) =>
  `${format.number(count, 0)} ${count === 1 ? 'order' : 'orders'}`;

/** The quote and how often it is kept, beside a shorter one; and what to do where more comes than is made. */
export function answer(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): AnswerPart[] {
  if (values.dailyDemand === 0)
    return [
      `No orders come, so there is nothing to quote. The ${orders(values.backlogToday, format)} waiting take about `,
      { strong: format.days(Math.min(99_999, Math.ceil(result.backlogDays)), 0) },
      '.',
    ];
  const shown = shownOf(values, result, run);
  return [
    ...(values.quoteBy === 'days' ? ownQuote(values, shown, format) : advisedQuote(values, shown, format)),
    ...overfull(shown, format),
  ];
}

function advisedQuote(values: MadeValues, shown: Shown, format: Formatter): AnswerPart[] {
  const { advised, point, shorter } = shown;
  if (advised === null) return noQuote(values, point.kept, format);
  return [
    'Quote ',
    { strong: format.days(advised, 0), tone: 'good' },
    ': ',
    { strong: `${inTwenty(point.kept, format)} orders` },
    ' then ship in time.',
    ...(shorter.quote < advised
      ? [
          ` A quote of ${format.days(shorter.quote, 0)} would be broken for `,
          {
            strong: inTwenty(1 - shorter.kept, format),
            ...(shorter.kept < 0.8 ? { tone: 'bad' as const } : {}),
          },
          '.',
        ]
      : []),
  ];
}

function ownQuote(values: MadeValues, { advised, quote, point }: Shown, format: Formatter): AnswerPart[] {
  const { keepChance } = values;
  const onlyLater = point.kept >= keepChance && point.keptToday < keepChance;
  return [
    'A quote of ',
    { strong: format.days(quote, 0) },
    ' is kept for ',
    { strong: `${inTwenty(point.kept, format)} orders`, tone: isKept(point, values) ? 'good' : 'bad' },
    onlyLater ? `, but for only ${inTwenty(point.keptToday, format)} of those placed today. ` : '. ',
    ...(advised === null
      ? noQuote(values, null, format)
      : advised === quote
        ? [`It is the shortest kept for ${inTwenty(keepChance, format)}.`]
        : [
            `${advised < quote ? 'A shorter one would do' : 'To keep it'} for ${inTwenty(keepChance, format)}: `,
            { strong: format.days(advised, 0) },
            '.',
          ]),
  ];
}

function noQuote(values: MadeValues, kept: number | null, format: Formatter): AnswerPart[] {
  return [
    { strong: `No quote of up to ${format.days(longestQuote, 0)}`, tone: 'bad' },
    ` is kept for ${inTwenty(values.keepChance, format)} orders${
      kept === null ? '' : `: even that one is kept for only ${inTwenty(kept, format)}`
    }. Stop taking orders until the line is shorter, or add capacity.`,
  ];
}

function overfull({ at, advised, quote }: Shown, format: Formatter): AnswerPart[] {
  if (at.utilisation < 1 || advised === null) return [];
  return [
    ' ',
    { strong: 'More orders come than you can make', tone: 'bad' },
    ` at a quote of ${format.days(quote, 0)}: the line grows week by week, and the quote with it. Raise the price, add capacity, or close at ${orders(at.closeAt, format)}.`,
  ];
}

export function keyFigures(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): KeyFigure[] {
  const { advised, quote, point, at } = shownOf(values, result, run);
  return [
    {
      label: `Quote for ${inTwenty(values.keepChance, format)}`,
      value: advised === null ? `above ${format.number(longestQuote, 0)} days` : format.days(advised, 0),
      note: `placed today: ${inTwenty(point.keptToday, format)} in time${quote === advised ? '' : ` at ${format.days(quote, 0)}`}`,
    },
    {
      label: 'Capacity taken',
      value: format.percent(Math.min(99.99, at.utilisation), 0),
      note: `${format.percent(Math.min(99.99, result.utilisationUnquoted), 0)} with no wait quoted`,
    },
    {
      label: 'Line of orders today',
      value: format.days(Math.min(999_999, result.backlogDays), 1),
      note: `${orders(values.backlogToday, format)} at ${format.about(7 * result.madePerDay)} made a week`,
    },
    {
      label: 'Orders a week',
      value: format.about(7 * at.ordersPerDay),
      note: `${format.percent(1 - lostTo(values, at.ordersPerDay), 0)} turned away by the quote; ${format.money(point.profitPerWeek, 0)} a week`,
    },
  ];
}

const lostTo = ({ dailyDemand }: MadeValues, taken: number) => (dailyDemand > 0 ? taken / dailyDemand : 1);
