import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { CoverValues } from './inputs';
import type { CoverResult, LastsTo } from './model';
import type { CoverOutcome } from './simulation';
import {
  byWords,
  coverWords,
  daysOutIfOrderedToday,
  lastsWords,
  notSoon,
  rangeDays,
  soldOutDay,
  whenWords,
} from './words';

/** When what is on hand is gone, whether a gap comes before the next landing, and by when to order. */
export function answer(
  values: CoverValues,
  result: CoverResult,
  simulated: CoverOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  const { onHand, inbound, out, total } = result;
  if (values.dailyDemand === 0) return ['Nothing is sold, so nothing runs out.'];
  const daysOut = daysOutIfOrderedToday(result);
  if (onHand + inbound === 0)
    return [
      { strong: 'Nothing is on hand and nothing is under way', tone: 'bad' },
      `: order today, and expect about ${format.days(daysOut, 0)} out of stock.`,
    ];
  return [
    ...(daysOut > 0
      ? [
          {
            strong: `Ordered today, expect about ${format.days(daysOut, 0)} out of stock`,
            tone: 'bad',
          } as const,
          `: nothing is under way, and an order usually takes ${format.days(result.lead.p50, 0)}. `,
        ]
      : []),
    ...(onHand === 0
      ? [{ strong: 'Nothing is on hand', tone: 'bad' } as const, '. ']
      : ['What is on hand lasts ', { strong: lastsWords(out.cover, format) }, rangeWords(out, format), '. ']),
    ...gapWords(result, simulated, format),
    ...(inbound > 0 && onHand > 0
      ? [`With all that is on its way it lasts ${lastsWords(total.cover, format)}. `]
      : []),
    ...orderWords(result, format),
  ];
}

function rangeWords(out: LastsTo, format: Formatter): string {
  const range = rangeDays(out);
  if (range === null || range[1] - range[0] < 2) return '';
  return ` (${format.number(range[0], 0)} to ${format.number(range[1], 0)} in 8 of 10 futures)`;
}

function gapWords(
  { shipments, onHand }: CoverResult,
  simulated: CoverOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  if (shipments.length === 0) return [];
  if (simulated === null) {
    const missed = 1 - shipments[0]!.inTimeChance;
    return onHand === 0 || missed < 0.01
      ? []
      : [
          'In ',
          { strong: format.frequency(missed), tone: 'bad' },
          ' futures it is gone before the next shipment lands. ',
        ];
  }
  const { gapChance, gapDays } = simulated;
  if (gapDays === null || gapChance < 0.005)
    return ['A gap before a shipment lands is hardly to be feared. '];
  return [
    'In ',
    { strong: format.frequency(gapChance), ...(gapChance > 0.1 ? { tone: 'bad' as const } : {}) },
    ` futures there is a gap before a shipment fills it, usually of ${format.days(gapDays.p50, 0)}. `,
  ];
}

function orderWords({ orderBy, lead }: CoverResult, format: Formatter): readonly AnswerPart[] {
  const { p80 } = orderBy;
  if (p80 === null) return [`No order is due: stock lasts ${notSoon}.`];
  if (p80 < 0)
    return [
      { strong: `The next order was due ${format.days(-p80, 0)} ago`, tone: 'bad' },
      `, to be safe for a lead time of ${format.days(lead.p80, 0)}: order today.`,
    ];
  return [
    'Order ',
    { strong: byWords(p80, format) },
    ` to be safe for a lead time of ${format.days(lead.p80, 0)}.`,
  ];
}

/** "28 to 36 days in 8 of 10"; one day alone where both ends are the same. */
function soldOutRange(out: LastsTo, format: Formatter): string {
  const range = rangeDays(out);
  if (range === null) return 'what is on hand';
  const [from, to] = range;
  if (from === to) return `${whenWords(from, format)} in 8 of 10`;
  return format.settings.asOf === null
    ? `${format.number(from, 0)} to ${format.days(to, 0)} in 8 of 10`
    : `${format.day(from)} to ${format.day(to)} in 8 of 10`;
}

export function keyFigures(
  values: CoverValues,
  result: CoverResult,
  simulated: CoverOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  const { out, orderBy, total, shipments } = result;
  if (values.dailyDemand === 0) return [{ label: 'Days of cover', value: '–', note: 'nothing is sold' }];
  const [first] = shipments;
  const gap = first === undefined ? null : (simulated?.gapChance ?? 1 - first.inTimeChance);
  const weeks = orderBy.p80 === null ? null : orderBy.p80 / 7;
  return [
    {
      label: 'Sold out',
      value: out.cover === null ? notSoon : whenWords(soldOutDay(out.cover), format),
      note: soldOutRange(out, format),
    },
    {
      label:
        format.settings.asOf === null && orderBy.p80 !== null && orderBy.p80 > 0
          ? 'Order within'
          : 'Order by',
      value:
        orderBy.p80 === null
          ? 'not due'
          : orderBy.p80 <= 0
            ? 'today'
            : format.settings.asOf === null
              ? format.days(orderBy.p80, 0)
              : format.day(orderBy.p80),
      note:
        weeks === null
          ? `stock lasts ${notSoon}`
          : weeks < 0
            ? `${format.number(-weeks, 1)} weeks late`
            : `${format.number(weeks, 1)} weeks of warning`,
    },
    {
      label: 'Chance of a gap',
      value: gap === null ? '–' : format.frequency(gap),
      note: gap === null ? 'nothing is on its way' : 'before a shipment fills it',
    },
    {
      label: 'Cover in all',
      value: coverWords(total.cover, format),
      note: `${format.quantity(result.onHand + result.inbound, 'units', 0)} on hand and inbound`,
    },
  ];
}
