import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { horizonOf } from './history';
import type { VelocityValues } from './inputs';
import type { VelocityResult } from './model';
import type { VelocityOutcome } from './outlook';
import { nothingWords, outWords, rateWords, unitWords } from './words';

/** What is sold a day while in stock, what counting every day would say, and what the lead time will ask for. */
export function answer(
  values: VelocityValues,
  result: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  if (result.nothing !== null) return [nothingWords(result.nothing, result, format)];
  const rate = (units: number) => rateWords(units, format);
  return [
    'You sell about ',
    { strong: `${rate(result.rate)} a day` },
    `${values.stockoutDays === 'counted' ? '' : ' while in stock'} (${rate(result.lower)} to ${rate(result.upper)})`,
    ...naiveWords(result, format),
    '.',
    ...lateWords(result, format),
    ...forecastWords(values, simulated, format),
  ];
}

function naiveWords(result: VelocityResult, format: Formatter): readonly AnswerPart[] {
  const { naive, daysOut, daysPartial, daysLanded, lookBack } = result;
  const shown = (units: number) => rateWords(units, format);
  if (shown(naive) === shown(result.rate)) return [];
  const without = daysOut + daysPartial + daysLanded;
  return [
    '; over all days it would be ',
    { strong: shown(naive) },
    without === 0
      ? ''
      : `, since ${format.number(daysOut || without, 0)} of ${format.days(lookBack, 0)} had ${daysOut > 0 ? 'no stock' : 'stock for a part only'}`,
  ];
}

/** Of a pace that is not what it was: the weighted one is what products of the catalogue go by. */
const changed = 0.1;

function lateWords({ rate, weighted }: VelocityResult, format: Formatter): readonly AnswerPart[] {
  if (weighted === null || rate === 0 || Math.abs(weighted / rate - 1) <= changed) return [];
  return [
    ' Lately, the newest days weighted most, it is ',
    { strong: `${rateWords(weighted, format)} a day` },
    ', which your catalogue goes by.',
  ];
}

function forecastWords(
  values: VelocityValues,
  simulated: VelocityOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  const total = simulated?.total;
  if (total === undefined || total.mean.length === 0) return [];
  const units = (list: readonly number[]) => unitWords(list.at(-1)!, format);
  return [
    ` Over the next ${format.days(horizonOf(values), 0)} expect about `,
    { strong: `${units(total.mean)} units` },
    `, ${units(total.p10)} to ${units(total.p90)} in 8 of 10 futures.`,
  ];
}

export function keyFigures(
  values: VelocityValues,
  result: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  if (result.nothing !== null)
    return [{ label: 'True demand', value: '–', note: 'too little to tell it from' }];
  const rate = (units: number) => rateWords(units, format);
  const { naive, daysOut, lookBack } = result;
  const off = result.rate === 0 ? 0 : naive / result.rate - 1;
  const total = simulated?.total;
  const days = format.days(horizonOf(values), 0);
  return [
    {
      label: 'True demand',
      value: `${rate(result.rate)} a day`,
      note: `${rate(result.lower)} to ${rate(result.upper)} in 8 of 10 cases`,
    },
    {
      label: 'Over all days',
      value: `${rate(naive)} a day`,
      note:
        Math.abs(off) < 0.005
          ? 'the same'
          : `${format.percent(Math.abs(off), 0)} ${off < 0 ? 'too low' : 'too high'}`,
    },
    {
      label: 'Days out of stock',
      value: `${format.number(daysOut, 0)} of ${format.number(lookBack, 0)}`,
      note: outWords(values, result),
    },
    {
      label: `Next ${days}`,
      value:
        total === undefined || total.mean.length === 0
          ? '–'
          : `${unitWords(total.mean.at(-1)!, format)} units`,
      note:
        total === undefined || total.mean.length === 0
          ? 'still to come'
          : `${unitWords(total.p10.at(-1)!, format)} to ${unitWords(total.p90.at(-1)!, format)} in 8 of 10 futures`,
    },
  ];
}
