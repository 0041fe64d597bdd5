import { daysToWork, type Workshop } from '../../engine/queueing/workshop';
import type { Formatter } from '../../fields/format';
import { keptPercent, keptWords, wantedWords } from './chance-words';
import type { MadeValues } from './inputs';
import type { MadeResult } from './model';
import type { Shown } from './shown';
import type { MadeOutcome } from './simulation';

/** The three views of one promise, a row each, and how each was found. */
export function wayRows(
  values: MadeValues,
  result: MadeResult,
  { quote, point, at }: Shown,
  run: MadeOutcome | null,
  format: Formatter,
): string[][] {
  const share = (kept: number | null) => keptPercent(kept, values, format);
  const days = (mean: number) => format.number(Math.min(999_999, mean), 1);
  const weeks = `Orders of ${format.number(values.quoteWeeks, 0)} ${values.quoteWeeks === 1 ? 'week' : 'weeks'}`;
  const quick = result.curve.find((one) => one.quote === quote);
  const { settled } = at;
  return [
    [
      'The next order, placed today',
      share(point.keptToday),
      days(nextDays(result.workshop)),
      nextHow(result.workshop),
    ],
    ...(run === null
      ? []
      : [
          [
            weeks,
            `${share(point.kept)}${point.kept === null ? '' : ` ± ${format.number(100 * run.standardError, 2)}`}`,
            days(point.meanDays),
            `Simulation, ${format.number(run.trials, 0)} futures`,
          ],
        ]),
    ...(quick === undefined
      ? []
      : [[weeks, share(quick.kept), days(quick.meanDays), 'Formula, an approximation (Brownian)']]),
    settled === null
      ? ['Once settled', 'never settles', 'grows without end', 'More orders come than are made']
      : [
          'Once settled, days off spread over the week',
          share(settled.kept),
          days(settled.meanDays),
          settled.isExact ? 'Queueing result M/M/c' : 'Approximation (Kingman, Allen and Cunneen)',
        ],
  ];
}

/** Days to ship the next order where all take their mean time: the people ahead, its own making, days off and fixed days. */
function nextDays(workshop: Workshop): number {
  const { backlog, servers, fixedDays } = workshop;
  return daysToWork(workshop)(0, Math.max(0, backlog - servers + 1) + servers) + fixedDays;
}

/** Where several people make orders of unlike times, all together are taken to finish as evenly as one. */
const nextHow = ({ servers, serviceScv }: Workshop) =>
  servers === 1 || serviceScv === 1
    ? 'Formula for the work in line'
    : 'Formula for the work in line, an approximation for several people';

export function profitWords(values: MadeValues, { best, quote, point }: Shown, format: Formatter): string {
  const money = (value: number) => format.money(value, 0);
  const why = `More days lose orders (${format.percent(values.captureDecay, 1)} for each), fewer break promises. Earned is what is made in these weeks, today’s line first.`;
  if (best.quote === quote) return `${why} ${format.days(quote, 0)} also earn most.`;
  const kept = best.kept === null ? '' : `, and be kept for ${keptWords(best.kept, values, format)} orders`;
  return `${why} ${format.days(best.quote, 0)} would earn most, ${money(best.profitPerWeek)} a week against ${money(point.profitPerWeek)} at ${format.days(quote, 0)}${kept}. Hollow points are kept less often than you want.`;
}

export function priceWords(values: MadeValues, { at }: Shown, format: Formatter): string {
  const { state, now, clearing } = at.pricing;
  const full = format.percent(values.fullest, 0);
  switch (state) {
    case 'room':
      return `Orders take ${format.percent(now.utilisation, 0)} of capacity, within the ${full} you want: no need to raise the price.${
        clearing === null ? '' : ` Down to ${format.money(clearing.price, 2)} they would still fit.`
      }`;
    case 'raise':
      return `At ${format.money(clearing!.price, 2)}, ${format.percent(clearing!.price / now.price - 1, 0)} more, orders take ${full} of capacity: ${format.about(clearing!.ordersPerWeek)} a week that bring ${format.money(clearing!.profitPerWeek, 0)}. Today’s price brings ${format.about(now.ordersPerWeek)}, of which what can be made brings ${format.money(now.profitPerWeek, 0)}.`;
    case 'no-price':
      return `Orders take ${format.percent(Math.min(99.99, now.utilisation), 0)} of capacity, and by the elasticity given no sensible price brings them to ${full}. Add capacity, or stop taking orders at the number below.`;
  }
}

export function closeWords(values: MadeValues, { at, quote }: Shown, format: Formatter): string {
  const { closeAt, worthUntil } = at;
  const n = (value: number) => format.number(value, 0);
  const money =
    worthUntil === null
      ? 'In money alone one more order is always worth it, late or not.'
      : worthUntil === 0
        ? 'An order brings less than it costs, however few wait.'
        : `In money alone the next order stops paying when ${n(worthUntil)} wait.`;
  if (closeAt === 0)
    return `At ${format.days(quote, 0)} even an order that finds nobody waiting would be late too often. ${money}`;
  return `At ${format.days(quote, 0)}, stop taking orders when ${n(closeAt)} wait${
    values.backlogToday >= closeAt ? `; ${n(values.backlogToday)} wait today` : ''
  }. ${money}`;
}

/** What would do once today's line is forgotten. */
export function settledWords({ settledQuote }: MadeResult, values: MadeValues, format: Formatter): string {
  const often = wantedWords(values, format);
  return settledQuote === null
    ? `However long the promise, it is not kept for ${often} once settled.`
    : `Once settled, ${format.days(settledQuote, 0)} would be kept for ${often}.`;
}
