import type { Action } from '../../fields/answer';
import { daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { sameValue } from '../../fields/values';
import type { Improvement } from '../calculator';
import { dateOf, horizonOf } from './history';
import { inputs, type VelocityValues } from './inputs';
import type { VelocityResult } from './model';
import type { VelocityOutcome } from './outlook';
import { dateWords, dayWords, rateWords } from './words';

/** Days after a stockout in which sales are usually still coming back. */
const comingBack = 28;
const recountAfter = 30;

/** What to do; day 0 is the day after the history. */
export function velocityActions(values: VelocityValues, result: VelocityResult, format: Formatter): Action[] {
  if (result.nothing !== null) return [];
  const ahead = values.salesEvents.flatMap(({ name, from, factor }) => {
    const day =
      from === null || values.dailySalesFrom === null
        ? -1
        : daysBetween(values.dailySalesFrom, from) - values.dailySales.length;
    return day >= 0 && day < horizonOf(values) && factor > 1
      ? [
          {
            text: `${name} begins on ${dateWords(from!, format)}: have ${format.number(factor, 1)} times a normal day’s stock for each of its days.`,
            byDay: day,
          },
        ]
      : [];
  });
  return [
    ...ahead,
    {
      text: 'Count again with newer sales: a forecast ages with its last day.',
      byDay: recountAfter,
    },
  ].sort((a, b) => a.byDay - b.byDay);
}

/** Pages for what this answer leans on. */
export function improveVelocity(values: VelocityValues, result: VelocityResult): Improvement[] {
  if (result.nothing !== null) return [];
  const found: Improvement[] = [];
  if (daysSinceOut(result) !== null)
    found.push({
      id: 'rank-recovery',
      why: 'The last stockout is not long past, and sales may still be coming back: see how far along they should be.',
    });
  if (values.leadTimeDays === inputs.leadTimeDays.default)
    found.push({
      id: 'lead-time',
      why: 'The forecast looks one lead time ahead, and that is still the usual one. Work out your own, leg by leg.',
    });
  return found;
}

/** Days since the last day without stock, where it is so near that sales may still be coming back; else null. */
function daysSinceOut({ days }: VelocityResult): number | null {
  const last = days.findLastIndex(({ kind }) => kind === 'out' || kind === 'suspected');
  const since = days.length - 1 - last;
  return last >= 0 && since > 0 && since <= comingBack ? since : null;
}

export interface VelocityWarning {
  readonly text: string;
  readonly action?: {
    readonly label: string;
    readonly change: Partial<VelocityValues>;
    readonly focus: string;
  };
}

/** What to know before using the answer, with the next step where there is one. */
export function velocityWarnings(
  values: VelocityValues,
  result: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): VelocityWarning[] {
  const warnings: VelocityWarning[] = [];
  const { dailySales, dailySalesFrom } = values;
  const isOwn = !sameValue(dailySales, inputs.dailySales.default);
  if (isOwn && dailySales.length > 0 && dailySalesFrom === inputs.dailySalesFrom.default)
    warnings.push({
      text: `The first day is still the example’s, ${dateWords(dailySalesFrom, format)}. Weekdays and events rest on it: set your own, or empty it.`,
      action: { label: 'Empty it', change: { dailySalesFrom: null }, focus: 'answer' },
    });
  if (result.nothing !== null) return warnings;
  const last = result.days.at(-1)!;
  if (last.kind === 'out' || last.kind === 'suspected')
    warnings.push({
      text: 'These days end out of stock. The forecast is what customers would take with stock on the shelf; after a gap sales come back slowly.',
    });
  const since = daysSinceOut(result);
  if (since !== null)
    warnings.push({
      text: `Stock ran out until ${format.days(since, 0)} before the end. Sales may still be coming back, and the newest days then say too little.`,
    });
  if (result.daysCounted < 28)
    warnings.push({
      text: `Only ${format.days(result.daysCounted, 0)} in stock count, so the daily demand is known no better than ${rateWords(result.lower, format)} to ${rateWords(result.upper, format)}.`,
    });
  const loose = result.outliers.filter(({ isCapped }) => !isCapped);
  if (values.outliers === 'shown' && loose.length > 0)
    warnings.push({
      text:
        loose.length === 1
          ? `${dayWords(values, loose[0]!.day, format)} sold ${format.number(loose[0]!.sold, 0)}, more than chance explains, and counts in full.`
          : `${format.number(loose.length, 0)} days sold more than chance explains, and count in full.`,
      action: {
        label: loose.length === 1 ? 'Cap it' : 'Cap them',
        change: { outliers: 'capped' },
        focus: 'outliers',
      },
    });
  if (simulated !== null && simulated.best !== null && values.method !== 'automatic') {
    const own = simulated.tried.find(({ method }) => method === values.method);
    const best = simulated.tried.find(({ method }) => method === simulated.best);
    if (own?.choiceError && best?.choiceError && own.choiceError > 1.1 * best.choiceError)
      warnings.push({
        text: `The method you chose would have been off by ${format.percent(own.choiceError / best.choiceError - 1, 0)} more than the best on your own past.`,
        action: { label: 'Take the best', change: { method: 'automatic' }, focus: 'back-test' },
      });
  }
  return warnings;
}

/** The modelling choices behind the answer, a line each. */
export function velocityAssumptions(values: VelocityValues, format: Formatter): string[] {
  const treated = {
    removed: 'Days out of stock, and days on which stock ran out, are left out.',
    censored:
      'Days without stock are left out; on days on which it ran out demand is taken to have been at least what was sold.',
    counted: 'Every day counts as it is, days out of stock included.',
  }[values.stockoutDays];
  const first = dateOf(values, 0);
  return [
    treated,
    values.dailyStock.length > 0
      ? 'Which days those are is told by the stock at their ends.'
      : 'No stock is known: runs of days without sales, too long for chance, are taken as days out of stock.',
    'Daily demand is negative binomial around its level, or Poisson where it spreads no more than chance.',
    `The forecast looks ${format.days(horizonOf(values), 0)} ahead; its method is ${values.method === 'automatic' ? 'the one with the smallest error on your own past' : 'as chosen'}.`,
    first === null
      ? 'The days have no dates: no season and no events.'
      : 'Events multiply a normal day, past ones are divided out.',
    'Price, ads, rank and competition stay as they were in the days given.',
  ];
}
