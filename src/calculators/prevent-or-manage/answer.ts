import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Curve } from './curve';
import type { PolicyResult } from './model';
import type { PolicyOutcome } from './outcome';
import { daysOf, isOpenEnded, levelWords, savingOf, verdictOf, yearsWords } from './verdict';

/** What the page says, of simulated years where there are any, else of the formulas. */
export function answer(
  result: PolicyResult,
  simulated: PolicyOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  const curve: Curve = simulated ?? result;
  const [own, best, none] = [curve.levels[curve.own]!, curve.levels[curve.best]!, curve.levels[curve.none]!];
  const money = (value: number) => format.money(value, 0);
  const now = `With ${levelWords(own, curve, format)} you run out ${yearsWords(own.gapYears, format)}, and gaps cost ${money(own.gapCost)} a year. `;
  switch (verdictOf(curve, result.contribution, simulated?.savingError ?? null)) {
    case 'nothing-sold':
      return ['Nothing is sold, so running out costs nothing.'];
    case 'no-margin':
      return [
        `Each unit sold brings ${format.money(result.contribution, 2)}: `,
        { strong: 'no safety stock pays', tone: 'bad' },
        ', as a sale that does not happen loses nothing. Check price, landed cost and fees.',
      ];
    case 'none-pays':
      return [
        { strong: 'Prevention does not pay here.', tone: 'bad' },
        ` Without any safety stock you run out ${yearsWords(none.gapYears, format)} and gaps cost ${money(none.gapCost)} a year; each day of cover costs more than it saves.`,
        ...(own.total - none.total > 0.005 * own.total
          ? [
              ' Your level costs ',
              { strong: `${money(own.total - none.total)} a year more` },
              ' than having none.',
            ]
          : []),
      ];
    case 'raise': {
      // What it costs is told as the difference of the other two, so that all agree as they are rounded.
      const saves = Math.round(own.gapCost) - Math.round(best.gapCost);
      const better = Math.round(savingOf(curve));
      return [
        now,
        { strong: 'Prevention pays', tone: 'good' },
        `: a reorder point of ${format.quantity(best.reorderPoint, 'units', 0)}${isOpenEnded(curve) ? ' or more' : ''} instead of ${format.number(own.reorderPoint, 0)} costs ${money(saves - better)} a year more in holding and orders, and saves ${money(saves)} of gaps: `,
        { strong: `${money(better)} a year better`, tone: 'good' },
        '.',
      ];
    }
    case 'lower':
      return [
        now,
        'That is more cover than pays: ',
        { strong: levelWords(best, curve, format) },
        ` ${daysOf(best, curve) >= 0 ? 'are' : 'is'} enough, and what lies beyond it costs `,
        { strong: `${money(savingOf(curve))} a year more`, tone: 'bad' },
        ' than the gaps it prevents.',
      ];
    case 'right':
      return [
        now,
        { strong: 'Your level is about the best', tone: 'good' },
        none.total > own.total
          ? `: without safety stock holding and gaps together would cost ${money(none.total - own.total)} a year more.`
          : '.',
      ];
  }
}

export function keyFigures(
  result: PolicyResult,
  simulated: PolicyOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  const curve: Curve = simulated ?? result;
  const [own, best] = [curve.levels[curve.own]!, curve.levels[curve.best]!];
  const money = (value: number) => format.money(value, 0);
  const error = simulated?.savingError ?? null;
  return [
    {
      label: 'Best reorder point',
      value: `${format.quantity(best.reorderPoint, 'units', 0)}${isOpenEnded(curve) ? ' or more' : ''}`,
      note: `${levelWords(best, curve, format)}; ${curve.own === curve.best ? 'it is yours' : `yours is ${format.number(own.reorderPoint, 0)}`}`,
    },
    {
      label: 'It saves',
      value: `${money(savingOf(curve))} a year`,
      note:
        simulated === null
          ? 'by formulas; the simulation follows'
          : error === null
            ? `against your level, over ${format.number(simulated.years, 0)} years`
            : `against your level, give or take ${money(2 * error)}`,
    },
    {
      label: 'Years with a gap',
      value:
        own.gapYears === 0
          ? 'none'
          : yearsWords(own.gapYears, format)
              .replace(/^in /, '')
              .replace(/ years$/, ''),
      note:
        curve.own === curve.best
          ? 'at your level, the best'
          : `at your level; ${yearsWords(best.gapYears, format)} at the best`,
    },
    {
      label: 'One more day of cover',
      value: `${curve.oneMoreAtOwn >= 0 ? 'saves' : 'costs'} ${money(Math.abs(curve.oneMoreAtOwn))}`,
      note: curve.own === curve.best ? 'a year, at your level, the best' : 'a year, at your level',
    },
  ];
}
