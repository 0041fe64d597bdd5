import { daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import type { DateRange } from '../../seller-reports/daily-demand';
import { dateWords } from './date-words';

/** Two weeks, so that each weekday is in it twice; and two months, after which a season has moved on. Modelling choices. */
const fewest = 14;
const oldest = 60;

/**
 * Why a rate from this report should be taken with care, each a sentence.
 *
 * @param countedDays - the days the rate rests on
 * @param today - calendar date, YYYY-MM-DD
 */
export function reportCautions(
  countedDays: number,
  file: DateRange,
  today: string,
  format: Formatter,
): string[] {
  const cautions: string[] = [];
  if (countedDays > 0 && countedDays < fewest)
    cautions.push(
      `This rests on ${format.days(countedDays)} only, over which chance moves a daily rate a lot. A report over ${fewest} days or more says more.`,
    );
  const age = daysBetween(file.to, today);
  if (age > oldest)
    cautions.push(
      `The report ends on ${dateWords(file.to, format)}, ${format.days(age)} ago. Sales may run otherwise today; a newer report knows.`,
    );
  return cautions;
}
