import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { CashValues } from './inputs';
import type { CashResult } from './model';
import type { CashOutcome } from './simulation';
import { cashWords, changeSaid, floorWords, onDay } from './words';

/** How low cash gets, how sure that is, and which order to move. */
export function answer(
  values: CashValues,
  result: CashResult,
  simulated: CashOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  const money = (value: number) => cashWords(value, format);
  const lowest = simulated?.lowest.p50 ?? result.lowest;
  const isShort = lowest < values.cashFloor - 0.5;
  return [
    'Your lowest cash is ',
    { strong: money(lowest), ...(isShort ? { tone: 'bad' as const } : {}) },
    ...(simulated === null
      ? [` ${onDay(result.lowestDay, format)}, if all goes as planned.`]
      : [
          Math.round(simulated.lowest.p90 - simulated.lowest.p10) < 1
            ? '. '
            : ` in the middle future (${money(simulated.lowest.p10)} to ${money(simulated.lowest.p90)} in 8 of 10). `,
          ...remedy(values, simulated, format),
        ]),
  ];
}

function remedy(values: CashValues, simulated: CashOutcome, format: Formatter): readonly AnswerPart[] {
  const { shortChance, best, changes, missing } = simulated;
  const floor = floorWords(values, format);
  if (shortChance === 0) return [`It never falls below ${floor}.`];
  const falls: readonly AnswerPart[] = [
    'It falls below ',
    `${floor} in `,
    {
      strong: format.frequency(shortChance),
      ...(shortChance > values.allowedChance ? { tone: 'bad' as const } : {}),
    },
    ' futures',
  ];
  if (shortChance <= values.allowedChance) return [...falls, ', which is within what you put up with.'];
  if (changes === null) return [...falls, '.'];
  if (best !== null) {
    return [
      ...falls,
      '; ',
      { strong: changeSaid(best, values, format), tone: 'good' },
      best.shortChance === 0
        ? ' keeps it above in all of them.'
        : ` keeps it above in ${format.frequency(1 - best.shortChance)}.`,
    ];
  }
  return [
    ...falls,
    changes.length === 0
      ? ', and there is no order to move: '
      : ', and no order moved or made smaller alone is enough: ',
    { strong: `${cashWords(missing, format)} more in the bank` },
    ' would be.',
  ];
}

export function keyFigures(
  values: CashValues,
  result: CashResult,
  simulated: CashOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  const money = (value: number) => cashWords(value, format);
  const floor = floorWords(values, format);
  const last = format.day(result.horizonDays - 1);
  const missing = simulated?.missing ?? result.missing;
  return [
    {
      label: 'Lowest cash',
      value: money(simulated?.lowest.p50 ?? result.lowest),
      note:
        simulated === null
          ? onDay(result.lowestDay, format)
          : simulated.lowest.p50 - simulated.lowest.p10 < 1
            ? 'middle future'
            : `middle future; 1 in 10 goes below ${money(simulated.lowest.p10)}`,
    },
    {
      label: `Below ${floor}`,
      value:
        simulated === null ? (result.missing > 0.5 ? 'yes' : 'no') : format.frequency(simulated.shortChance),
      note:
        simulated === null
          ? 'as planned'
          : simulated.firstShort === null
            ? 'futures'
            : `futures; half of these by ${format.day(Math.round(simulated.firstShort.p50))}`,
    },
    {
      label: 'Cash missing',
      value: missing > 0.5 ? money(missing) : 'none',
      note:
        simulated === null
          ? 'as planned'
          : `to stay above in ${format.percent(1 - values.allowedChance, 0)} of futures`,
    },
    {
      label: 'At the end',
      value: money(simulated?.closing.p50 ?? result.closing),
      note:
        simulated === null
          ? last
          : `${last}; ${money(simulated.closing.p10)} to ${money(simulated.closing.p90)}`,
    },
  ];
}
