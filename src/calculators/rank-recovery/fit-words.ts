import { dateInUtc } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';
import type { RecoveryValues } from './inputs';
import { dateOf, type UsedGap } from './past-episodes';
import type { NoFit, SalesFit, Told } from './sales-fit';

/** Why nothing is fitted, and what would mend it. */
export const noFitWords: Readonly<Record<NoFit, string>> = {
  'no-series':
    'Paste your daily sales under “Fit to your own sales”, or load a report: a month before a past gap and two months after it. Then this page fits the way back to your own product.',
  'all-zeros':
    'All the days given are 0, so there is nothing to fit. Check that the right column was pasted.',
  'no-gap':
    'No gap was found in these sales: no run of days without a sale that chance would hardly bring. Say under “Past gaps” when you were out.',
  'nothing-usable':
    'The gaps cannot be used: a fit needs 7 days of normal sales before a gap, with some units sold, and 5 days after it besides those left out.',
  'too-few-days': 'Too few days after the restocks to tell. Add sales up to two months after each.',
  'no-sales': 'No unit was sold around the gaps, so there is nothing to fit.',
  'no-dip':
    'These sales were back at normal at once: hardly any dip shows, so there is no way back to time. If customers turned away came back in those days, leave more days out after the restock.',
};

const unusedWords: Readonly<Record<NonNullable<UsedGap['unused']>, string>> = {
  'too-little-before': 'not used: under 7 days of normal sales before it',
  'too-little-after': 'not used: under 5 days after it',
  'no-sales-before': 'not used: nothing sold before it',
};

/** A day of the series: a date where the first day has one. */
function dayWords(values: RecoveryValues, day: number, format: Formatter): string {
  const date = dateOf(values, day);
  return date === null
    ? `day ${format.number(day + 1, 0)}`
    : dateFormat(format.settings.locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
        dateInUtc(date),
      );
}

/** Rows of the gaps in force. */
export function gapRows(values: RecoveryValues, gaps: readonly UsedGap[], format: Formatter): string[][] {
  return gaps.map((gap) => [
    dayWords(values, gap.lastInStock, format),
    dayWords(values, gap.firstBack, format),
    format.number(gap.gapDays, 0),
    gap.unused === null
      ? `used: ${format.days(gap.before, 0)} before, ${format.days(gap.after, 0)} after`
      : unusedWords[gap.unused],
  ]);
}

/** "21 to 34", "over 30" or "not told": an interval that may be open. */
export function intervalWords({ lower, upper }: Told, show: (value: number) => string): string {
  if (lower === null && upper === null) return 'not told by these data';
  if (upper === null) return `${show(lower!)} or more`;
  return lower === null ? `up to ${show(upper)}` : `${show(lower)} to ${show(upper)}`;
}

/** How much the data say, in a sentence. */
export function weightWords(fit: SalesFit, format: Formatter): string {
  const weight = Math.min(fit.weightDays, fit.weightVelocity);
  const share = (value: number) => format.percent(value, 0);
  const rest = `Your data weigh ${share(fit.weightDays)} in the days and ${share(fit.weightVelocity)} in the velocity; the usual rule weighs the rest.`;
  if (weight < 0.2) return `These sales say little yet. ${rest}`;
  return weight < 0.7 ? `These sales tell a part of it. ${rest}` : `These sales tell it well. ${rest}`;
}

/** Whether sales spread more than chance. */
export function dispersionWords(fit: SalesFit, format: Formatter): string | null {
  return fit.dispersion > 1.15
    ? `Daily sales spread ${format.number(fit.dispersion, 1)} times as much as chance alone (variance over mean), so the intervals are ${format.number(Math.sqrt(fit.dispersion), 1)} times as wide.`
    : null;
}
