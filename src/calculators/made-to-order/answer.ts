import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { aWeek, brokenWords, keptWords, wantedWords } from './chance-words';
import type { MadeValues } from './inputs';
import { isKept, type MadeResult } from './model';
import { shownOf, type Shown } from './shown';
import type { MadeOutcome } from './simulation';
import { byWords, todayWords } from './today';
import { longestQuote } from './workshop-of';

const orders = (count: number, format: Formatter) =>
  `${format.number(count, 0)} ${count === 1 ? 'order' : 'orders'}`;

/** The days to quote and how often they are kept, beside fewer days; today's line; and what to do where more comes than is made. */
export function answer(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): AnswerPart[] {
  if (values.dailyDemand === 0)
    return ['No orders come, so there is nothing to quote.', ...lineToday(values, result, format)];
  const shown = shownOf(values, result, run);
  return [
    ...(shown.point.kept === null && shown.advised !== null
      ? nobodyLeft(shown, format)
      : values.quoteBy === 'days'
        ? ownPromise(values, shown, format)
        : advisedQuote(values, shown, format)),
    ...lineToday(values, result, format),
    ...overfull(shown, format),
  ];
}

function advisedQuote(values: MadeValues, shown: Shown, format: Formatter): AnswerPart[] {
  const { advised, point, shorter } = shown;
  if (advised === null) return noPromise(values, point.kept, format);
  return [
    'Quote ',
    { strong: format.days(advised, 0), tone: 'good' },
    values.asOf === null ? ': ' : `, ${byWords(advised, values, format)} for an order placed today: `,
    { strong: `${keptWords(point.kept ?? 1, values, format)} orders` },
    ' then ship in time.',
    ...(shorter.quote < advised && shorter.kept !== null
      ? [
          ` A promise of ${format.days(shorter.quote, 0)} would be broken for `,
          {
            strong: brokenWords(shorter.kept, values, format),
            ...(shorter.kept < 0.8 ? { tone: 'bad' as const } : {}),
          },
          // Over the weeks most may be in time, and yet not the one behind today's line.
          shorter.kept >= 0.5 && shorter.keptToday < 0.5
            ? ', most likely the next one placed today among them.'
            : '.',
        ]
      : []),
  ];
}

function ownPromise(values: MadeValues, { advised, quote, point }: Shown, format: Formatter): AnswerPart[] {
  const { keepChance } = values;
  const kept = point.kept ?? 1;
  const wanted = wantedWords(values, format);
  const isNextLate = point.keptToday < keepChance;
  return [
    'A promise of ',
    { strong: format.days(quote, 0) },
    ' is kept for ',
    { strong: `${keptWords(kept, values, format)} orders`, tone: isKept(point, values) ? 'good' : 'bad' },
    isNextLate
      ? `; the next one placed today has a chance of ${keptWords(point.keptToday, values, format)}. `
      : '. ',
    ...(advised === null
      ? noPromise(values, null, format)
      : advised === quote
        ? [`It is the shortest kept for ${wanted}.`]
        : [
            `${advised < quote ? 'Fewer days would do' : 'To keep it'} for ${wanted}: `,
            { strong: format.days(advised, 0) },
            values.asOf === null ? '.' : `, ${byWords(advised, values, format)} for an order placed today.`,
          ]),
  ];
}

function noPromise(values: MadeValues, kept: number | null, format: Formatter): AnswerPart[] {
  return [
    { strong: `No promise of up to ${format.days(longestQuote, 0)}`, tone: 'bad' },
    ` is kept for ${wantedWords(values, format)} orders${
      kept === null ? '' : `: even that one is kept for only ${keptWords(kept, values, format)}`
    }. Stop taking orders until the line is shorter, or add capacity.`,
  ];
}

function nobodyLeft({ quote }: Shown, format: Formatter): AnswerPart[] {
  return [
    { strong: 'No orders are left to promise', tone: 'bad' },
    ` at ${format.days(quote, 0)}: customers are turned away, or give up before they are served.`,
  ];
}

/** Those in line already were promised something else: what is left to know is by when they are made. */
function lineToday(values: MadeValues, { lineMadeBy }: MadeResult, format: Formatter): AnswerPart[] {
  const { backlogToday } = values;
  if (backlogToday === 0) return [];
  const one = backlogToday === 1;
  return [
    ` The ${orders(backlogToday, format)} waiting ${one ? 'is' : 'are all'} made `,
    { strong: byWords(lineMadeBy, values, format) },
    ` in ${wantedWords(values, format)} futures: ${one ? 'if it was promised sooner, it' : 'one promised sooner'} may be late.`,
  ];
}

function overfull({ at, advised, quote }: Shown, format: Formatter): AnswerPart[] {
  if (at.utilisation < 1 || advised === null) return [];
  return [
    ' ',
    { strong: 'More orders come than you can make', tone: 'bad' },
    ` at ${format.days(quote, 0)}: the line grows week by week, and the promise with it. Raise the price, add capacity, or ${at.closeAt === 0 ? 'take no orders' : `close at ${orders(at.closeAt, format)}`}.`,
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
      label: `To promise, for ${wantedWords(values, format)}`,
      value: advised === null ? `above ${format.number(longestQuote, 0)} days` : format.days(advised, 0),
      note: `the next order: ${keptWords(point.keptToday, values, format)} in time${quote === advised ? '' : ` at ${format.days(quote, 0)}`}`,
    },
    {
      label: 'Capacity taken',
      value: format.percent(Math.min(99.99, at.utilisation), 0),
      note: `${format.percent(Math.min(99.99, result.utilisationUnquoted), 0)} with no wait`,
    },
    {
      label: 'Line of orders today',
      value: format.days(Math.min(999_999, result.backlogDays), 1),
      note: `${orders(values.backlogToday, format)} at ${format.about(7 * result.madePerDay)} made a week${values.workingDays < 7 ? `; today is ${todayWords(values, format)}` : ''}`,
    },
    {
      label: 'Orders a week',
      value: aWeek(7 * at.ordersPerDay, format),
      note: `${format.percent(1 - lostTo(values, at.ordersPerDay), 0)} turned away by the wait; ${format.money(point.profitPerWeek, 0)} a week`,
    },
  ];
}

const lostTo = ({ dailyDemand }: MadeValues, taken: number) => (dailyDemand > 0 ? taken / dailyDemand : 1);
