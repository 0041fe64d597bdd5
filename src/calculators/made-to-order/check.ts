import type { Problem } from '../../fields/field';
import type { MadeValues } from './inputs';

/** Spread over mean beyond which no law says anything of use. */
const widest = 10;

export function check({
  dailyDemand,
  dailyDemandSd,
  quoteBy,
  promiseDays,
  fixedDays,
}: MadeValues): Problem[] {
  const problems: Problem[] = [];
  if ((dailyDemandSd ?? 0) > widest * Math.max(dailyDemand, Math.sqrt(dailyDemand)))
    problems.push({
      path: 'dailyDemandSd',
      message: 'The spread is more than ten times the orders of a day. Check both, or leave it empty.',
    });
  if (quoteBy === 'days' && promiseDays <= fixedDays)
    problems.push({
      path: 'promiseDays',
      message: `Each order needs ${fixedDays} ${fixedDays === 1 ? 'day' : 'days'} that ${fixedDays === 1 ? 'takes' : 'take'} no capacity, and at least a day to be made: promise ${fixedDays + 1} or more, or lower them.`,
    });
  return problems;
}
