import type { Action, CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { notice } from '../../gap/notices/words';
import type { Improvement } from '../calculator';
import { wantedWords } from './chance-words';
import type { MadeValues } from './inputs';
import type { MadeResult } from './model';
import { shownOf, type Shown } from './shown';
import type { MadeOutcome } from './simulation';
import { byWords, todayWords } from './today';

/** What to do and by when. */
export function madeActions(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): Action[] {
  if (values.dailyDemand === 0) return [];
  const { advised, at } = shownOf(values, result, run);
  const { pricing, closeAt } = at;
  const count = (value: number) => format.number(value, 0);
  if (advised === null)
    return [{ text: 'Stop taking orders until the line is shorter, or add capacity.', byDay: 0 }];
  return [
    {
      text: `Quote ${format.days(advised, 0)} from today${values.asOf === null ? '' : `: ${byWords(advised, values, format)} for an order placed today`}.`,
      byDay: 0,
    },
    ...(values.quoteBy === 'days' && values.promiseDays !== advised
      ? []
      : [
          values.backlogToday >= closeAt
            ? {
                text: `Stop taking orders now${closeAt === 0 ? '' : `, until fewer than ${count(closeAt)} wait`}: the next one would be late too often.`,
                byDay: 0,
              }
            : {
                text: `Stop taking orders when ${count(closeAt)} wait: the next one’s promise of ${format.days(advised, 0)} would be broken more often than you want.`,
                byDay: 0,
              },
        ]),
    ...(pricing.state === 'raise' && pricing.clearing !== null
      ? [
          {
            text: `Raise the price to ${format.money(pricing.clearing.price, 2)}: orders then take ${format.percent(values.fullest, 0)} of capacity.`,
            byDay: 7,
          },
        ]
      : []),
    { text: 'Count the line again, and set the promise anew.', byDay: 7 },
  ];
}

/** The rule on a stated day, by market: of shipping in the US, of delivery in the EU and the UK. */
const statedDay = { us: 'ftc-stated-date', eu: 'eu-agreed-day', uk: 'uk-agreed-day' } as const;

/** What the shop says beside the button: the wait stated up front. */
export function madeNotices(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): CustomerNotice[] {
  const { advised, quote, point }: Shown = shownOf(values, result, run);
  if (values.dailyDemand === 0 || point.kept === null) return [];
  if (advised === null && values.quoteBy === 'chance') return [];
  const { market, transitDays } = values;
  const when =
    market === 'us'
      ? `we ship within ${format.days(quote, 0)}`
      : `you receive it within ${format.days(quote + transitDays, 0)}`;
  return [
    notice(
      'Own shop, product page and order confirmation',
      'Made to order',
      statedDay[market],
      [`Made to order for you. Order now and ${when}.`],
      market === 'us'
        ? undefined
        : `${format.days(quote, 0)} to ship and ${format.number(transitDays, 0)} in transit: the agreed day is that of delivery. Goods made to a customer’s own specifications are outside the right to withdraw or cancel.`,
    ),
  ];
}

/** Pages that better the weakest numbers. */
export function improveMade(values: MadeValues): Improvement[] {
  if (values.dailyDemand === 0) return [];
  return [
    {
      id: 'velocity',
      why: 'The promise turns on how many orders come and how unevenly. It reads both from your own orders, day by day.',
    },
  ];
}

/** The modelling choices behind the answer, a line each. */
export function madeAssumptions(values: MadeValues, format: Formatter): string[] {
  return [
    'First come, first served; one order is one unit to make, and none is made ahead.',
    `Orders come evenly over ${format.days(7, 0)} of the week and are made on ${format.number(values.workingDays, 0)}, from Monday; today is ${todayWords(values, format)}.`,
    `Each further day promised turns away ${format.percent(values.captureDecay, 1)} of those who would still order, at once and at the same price (a modelling choice).`,
    'Those who cancel by their turn take no capacity; those who wait already are all made.',
    `The promise is held for ${format.number(values.quoteWeeks, 0)} weeks, whatever the line does meanwhile: ${wantedWords(values, format)} is asked of the next order, and of all of them together.`,
  ];
}

export interface MadeWarning {
  readonly text: string;
  readonly action?: { readonly label: string; readonly change: Partial<MadeValues> };
}

/** What to know before using the answer. */
export function madeWarnings(
  values: MadeValues,
  result: MadeResult,
  run: MadeOutcome | null,
  format: Formatter,
): MadeWarning[] {
  if (values.dailyDemand === 0) return [];
  const { advised, quote, at, best } = shownOf(values, result, run);
  const warnings: MadeWarning[] = [];
  if (at.utilisation >= 1)
    warnings.push({
      text: `Orders take ${format.percent(Math.min(99.99, at.utilisation), 0)} of capacity at this promise, so there is no settled wait: it holds for a while only. With ${format.number(values.quoteWeeks, 0)} weeks it must cover the longest line of all of them.`,
      ...(values.quoteWeeks > 4
        ? { action: { label: 'Let the promise stand for 4 weeks', change: { quoteWeeks: 4 } } }
        : {}),
    });
  if (values.quoteBy === 'days' && advised !== null && values.promiseDays < advised)
    warnings.push({
      text: `Your promise of ${format.days(quote, 0)} is shorter than the one kept for ${wantedWords(values, format)} orders.`,
      action: { label: `Promise ${format.days(advised, 0)}`, change: { promiseDays: advised } },
    });
  if (best.profitPerWeek <= 0)
    warnings.push({
      text: 'No promise earns anything: an order brings less than it costs, or being late eats it up. Check price and costs.',
    });
  return warnings;
}
