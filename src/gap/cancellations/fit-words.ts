import { dropOffFromHazard } from '../../engine/backorders/drop-off';
import type { Interval } from '../../engine/statistics/proportion-interval';
import type { Formatter } from '../../fields/format';
import { fewestCancellations, toldApartBelow, type CancellationFit, type TooFew } from './cancellation-fit';

/** Length of gap that a rate is made plain by. */
const plainGapDays = 10;

/** One fitted number, with the interval that 8 of 10 such samples would hold the true value in. */
export interface FittedNumber {
  readonly name: string;
  readonly value: string;
  readonly range: string;
  readonly from: string;
}

const counted = (count: number, one: string, format: Formatter, many = `${one}s`) =>
  `${format.number(count, 0)} ${count === 1 ? one : many}`;

/** Share of those who wait that leave within a day at a rate a day. */
const inADay = (hazard: number) => -Math.expm1(-hazard);

/** "2.4 to 3.9%", of shares. */
function percents({ lower, upper }: Interval, format: Formatter, digits = 1): string {
  const low = format.percent(lower, digits);
  return `${low.replace(/[\s\u00a0\u202f]*%$/, '')} to ${format.percent(upper, digits)}`;
}

/** An interval of rates as one of the shares that leave within a day. */
const sharesInADay = ({ lower, upper }: Interval): Interval => ({
  lower: inADay(lower),
  upper: inADay(upper),
});

/** Why there is no fit, and what would give one. */
export function refusal({ orders, cancelled, atOnce }: TooFew, format: Formatter): string {
  const needed = format.number(fewestCancellations, 0);
  if (atOnce > 0 && cancelled >= fewestCancellations)
    return atOnce === cancelled
      ? `All ${counted(cancelled, 'cancellation', format)} came on the day of the order. Same-day cancellations measure no rate: nobody had waited for stock yet, and they may be second thoughts, fraud, or orders you cancelled yourself. A rate needs ${needed} orders cancelled after a longer wait. Take in more days, or all products together.`
      : `Of ${counted(cancelled, 'cancellation', format)} ${format.number(atOnce, 0)} came within six hours of the order. Same-day cancellations measure no rate, as nobody had waited for stock yet. A rate needs ${needed} orders cancelled after a longer wait. Take in more days, or all products together.`;
  if (orders === 0) return 'No order was placed in these days. Choose other days, or all products.';
  const few = cancelled === 0 ? 'none was cancelled' : `only ${format.number(cancelled, 0)} were cancelled`;
  return `Of ${counted(orders, 'order', format)} looked at ${cancelled === 1 ? 'only one was cancelled' : few} while waiting. A rate needs ${needed} cancellations at least: from fewer, it could be several times off. Take in more days, or all products together.`;
}

/** The answer in a sentence. */
export function fitSentence(fit: CancellationFit, format: Formatter): string {
  const { before, orders, promised, pooled } = fit;
  const while_ = promised && !pooled ? ' while the promise holds' : '';
  return `Of those waiting, about ${format.percent(inADay(before.hazard), 1)} cancel each day${while_} (a rate of ${format.number(before.hazard, 4)} a day): ${percents(sharesInADay(before), format)} in 8 of 10 such samples. It rests on ${counted(before.cancellations, 'cancellation', format)} among ${counted(orders, 'order', format)}.`;
}

/** What the rate means for a gap of ten days. */
export function dropOffSentence({ before }: CancellationFit, format: Formatter): string {
  const even = (hazard: number) => dropOffFromHazard(hazard, plainGapDays);
  const whole = (hazard: number) => -Math.expm1(-hazard * plainGapDays);
  const of = (share: (hazard: number) => number) =>
    `${format.percent(share(before.hazard), 0)} (${percents({ lower: share(before.lower), upper: share(before.upper) }, format, 0)})`;
  return `In a gap of ${format.days(plainGapDays, 0)} with the promise kept that is a drop-off of ${of(even)} where orders come evenly, and of ${of(whole)} where all wait the whole gap.`;
}

/** The numbers of a fit, one a row. */
export function fittedNumbers(fit: CancellationFit, format: Formatter): FittedNumber[] {
  const { before, breakDay, after } = fit;
  const from = (cancellations: number, days: number) =>
    `${counted(cancellations, 'cancellation', format)} in ${counted(Math.round(days), 'order-day', format)} of waiting`;
  const rated = (hazard: number) => `a rate of ${format.number(hazard, 4)} a day; `;
  const numbers: FittedNumber[] = [
    {
      name:
        fit.promised && !fit.pooled
          ? 'Of those waiting, cancel each day before the promised day passes'
          : 'Of those waiting, cancel each day',
      value: format.percent(inADay(before.hazard), 2),
      range: percents(sharesInADay(before), format, 2),
      from: rated(before.hazard) + from(before.cancellations, before.exposureDays),
    },
  ];
  if (breakDay)
    numbers.push({
      name: 'Of those waiting, leave when the promise breaks',
      value: format.percent(inADay(breakDay.promiseBreak), 1),
      range: percents(sharesInADay(breakDay), format),
      from: `j = ${format.number(breakDay.promiseBreak, 3)}; ${counted(breakDay.cancellations, 'cancellation', format)} in the day after it, among ${counted(breakDay.atRisk, 'order', format)} then waiting`,
    });
  if (after)
    numbers.push(
      {
        name: 'Of those waiting, cancel each day from the day after that',
        value: format.percent(inADay(after.hazard), 2),
        range: percents(sharesInADay(after), format, 2),
        from: rated(after.hazard) + from(after.cancellations, after.exposureDays),
      },
      {
        name: 'So impatience grows by a factor of',
        value: format.number(after.hazard / before.hazard, 2),
        range: '',
        from: 'the rate after over the rate before',
      },
    );
  return numbers;
}

/** Whether the rates before and after the promise are told apart; null where there are not both. */
export function apartSentence({ sameHazardChance }: CancellationFit, format: Formatter): string | null {
  if (sameHazardChance === null) return null;
  const often = `were they one, samples would show such a difference ${oftenIn100(sameHazardChance, format)} (likelihood-ratio test)`;
  return sameHazardChance < toldApartBelow
    ? `The rates before and after the promise differ: ${often}.`
    : `The rates before and after the promise cannot be told apart: ${often}. Take the factor as a guess.`;
}

/** What to take care of, in sentences. */
export function fitCautions(fit: CancellationFit, format: Formatter): string[] {
  const remarks: string[] = [];
  const { breakDay, after, shape, leftOut } = fit;
  if (leftOut > 0)
    remarks.push(
      `${counted(leftOut, 'order', format)} had waited six hours or less and ${leftOut === 1 ? 'is' : 'are'} left out: that is no waiting for stock, so they tell no rate. The others are counted from then on.`,
    );
  if (fit.pooled)
    remarks.push(
      `Fewer than ${format.number(fewestCancellations, 0)} cancelled before their promised day passed, too few for a rate of their own. So one rate over all waits is given, and nothing of a broken promise.`,
    );
  else if (fit.promised && !breakDay && !after)
    remarks.push(
      'Too few orders met a broken promise to say what it does; those numbers of yours stay as they are.',
    );
  else if (fit.promised && !after)
    remarks.push(
      `Fewer than ${format.number(fewestCancellations, 0)} cancelled later than a day after their promise broke, too few for a rate of their own; that number of yours stays as it is.`,
    );
  if (shape !== null)
    remarks.push(
      shape < 1
        ? `Those who have waited long cancel less readily (Weibull shape ${format.number(shape, 2)}). The one rate used here takes too few cancellations early and too many late.`
        : `Those who have waited long cancel more readily (Weibull shape ${format.number(shape, 2)}). The one rate used here takes too many cancellations early and too few late; was a promise broken?`,
    );
  return remarks;
}

function oftenIn100(chance: number, format: Formatter): string {
  const times = Math.round(chance * 100);
  return times < 1 ? 'in fewer than 1 of 100' : `in about ${format.number(times, 0)} of 100`;
}
