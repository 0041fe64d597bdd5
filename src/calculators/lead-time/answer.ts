import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Values } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import type { LeadTimeResult } from './model';
import { atMostWords, bySpread, daysAndDate } from './words';

/** How long it takes and how surely, then what makes it unsure. */
export function answer(result: LeadTimeResult, format: Formatter): readonly AnswerPart[] {
  const { p50, p80, p95, sd, legs } = result;
  if (sd === 0)
    return ['An order takes ', { strong: daysAndDate(p50, format) }, ', every time, by the days you gave.'];
  const [most] = bySpread(legs);
  const cause =
    most === undefined || legs.length === 1
      ? ''
      : ` ${most.name} makes ${format.percent(most.shareOfVariance, 0)} of the spread.`;
  const calendar =
    result.heldUp >= 0.5 ? ` The calendar adds ${format.days(result.heldUp, 0)} on average.` : '';
  return [
    'An order takes ',
    { strong: atMostWords(p50, format) },
    ' in half of all cases, ',
    { strong: daysAndDate(p80, format) },
    ' in 8 of 10, and ',
    { strong: daysAndDate(p95, format) },
    ` in 19 of 20.${calendar}${cause}`,
  ];
}

export function keyFigures(result: LeadTimeResult, format: Formatter): readonly KeyFigure[] {
  const { p50, p80, p95, mean, sd } = result;
  const dated = format.settings.asOf !== null;
  const figure = (label: string, days: number, note: string): KeyFigure => ({
    label,
    value: format.days(days, 0),
    note: dated ? `${note}: ${format.day(Math.round(days), true)}` : note,
  });
  return [
    figure('Usual', p50, 'half are sooner'),
    figure('Safe', p80, '8 of 10 are sooner'),
    figure('Very safe', p95, '19 of 20 are sooner'),
    {
      label: 'Mean and spread',
      value: `${format.number(mean, 1)} ± ${format.number(sd, 1)}`,
      note: 'days; what reorder points are worked out from',
    },
  ];
}

/** Lead time and its spread for the pages that ask for two numbers. */
export function leadTimeYields({ mean, sd }: LeadTimeResult): Values {
  return {
    leadTimeDays: Math.min(730, Math.round(mean * 10) / 10),
    leadTimeSd: Math.min(365, Math.round(sd * 10) / 10),
  };
}
