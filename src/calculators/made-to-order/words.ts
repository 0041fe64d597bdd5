import type { Formatter } from '../../fields/format';
import type { MadeValues } from './inputs';
import type { MadeResult } from './model';
import type { Shown } from './shown';
import type { MadeOutcome } from './simulation';

/** The three views of one quote, a row each, and how each was found. */
export function wayRows(
  values: MadeValues,
  result: MadeResult,
  { quote, point, at }: Shown,
  run: MadeOutcome | null,
  format: Formatter,
): string[][] {
  const share = (kept: number) => format.percent(kept, 1);
  const days = (mean: number) => format.number(Math.min(999_999, mean), 1);
  const weeks = `Orders of ${format.number(values.quoteWeeks, 0)} ${values.quoteWeeks === 1 ? 'week' : 'weeks'}`;
  const quick = result.curve.find((one) => one.quote === quote);
  const { settled } = at;
  return [
    [
      'An order placed today',
      share(point.keptToday),
      days(result.backlogDays + values.fixedDays + 1 / result.madePerDay),
      result.workshop.servers === 1 || run === null ? 'Formula for the work in line' : 'Simulation',
    ],
    ...(run === null
      ? []
      : [
          [
            weeks,
            `${share(point.kept)} ± ${format.number(100 * run.standardError, 2)}`,
            days(point.meanDays),
            `Simulation, ${format.number(run.trials, 0)} futures`,
          ],
        ]),
    ...(quick === undefined ? [] : [[weeks, share(quick.kept), '–', 'Formula, an approximation (Brownian)']]),
    settled === null
      ? ['Once settled', 'never settles', 'grows without end', 'More orders come than are made']
      : [
          'Once settled',
          share(settled.kept),
          days(settled.meanDays),
          settled.isExact ? 'Queueing result M/M/c' : 'Approximation (Kingman, Allen and Cunneen)',
        ],
  ];
}

export function profitWords(
  { captureDecay }: MadeValues,
  { best, quote, point }: Shown,
  format: Formatter,
): string {
  const money = (value: number) => format.money(value, 0);
  const why = `A longer quote loses orders (${format.percent(captureDecay, 1)} for each day), a shorter one breaks promises.`;
  if (best.quote === quote)
    return `${why} The quote of ${format.days(quote, 0)} is also the one that earns most.`;
  return `${why} ${format.days(best.quote, 0)} would earn most, ${money(best.profitPerWeek)} a week against ${money(point.profitPerWeek)} at ${format.days(quote, 0)}, and be kept for ${format.frequency(best.kept, 20)} orders. Hollow points are kept less often than you want.`;
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
      ? 'Late or not, each further order still brings something.'
      : worthUntil === 0
        ? 'An order brings less than it costs, however few wait.'
        : `In money alone the next order stops paying when ${n(worthUntil)} wait.`;
  return `At a quote of ${format.days(quote, 0)}, stop taking orders when ${n(closeAt)} wait${
    values.backlogToday >= closeAt ? `; ${n(values.backlogToday)} wait today` : ''
  }. ${money}`;
}

/** What would do once today's line is forgotten. */
export function settledWords({ settledQuote }: MadeResult, values: MadeValues, format: Formatter): string {
  const often = format.frequency(values.keepChance, 20);
  return settledQuote === null
    ? `However long the quote, it is not kept for ${often} once settled.`
    : `Once settled, ${format.days(settledQuote, 0)} would be kept for ${often}.`;
}
