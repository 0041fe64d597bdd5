import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { horizonOf } from './history';
import type { VelocityValues } from './inputs';
import { methodWords } from './methods';
import type { VelocityResult } from './model';
import type { VelocityOutcome } from './outlook';
import { rateWords, unitWords } from './words';

/** The answer as it would be worked out by hand, as far as it can be. */
export function velocityWorking(
  values: VelocityValues,
  result: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): WorkingStep[] {
  if (result.nothing !== null) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const { rate, naive, lookBack, daysOut, daysPartial, daysLanded, daysCounted, unitsCounted, spread } =
    result;
  const sold = naive * lookBack;
  const isCensored = values.stockoutDays === 'censored' && daysPartial > 0;
  const isCut = Math.abs(unitsCounted - sold) > 0.5;
  const steps: WorkingStep[] = [
    {
      says: `Over all of the last ${format.days(lookBack, 0)}`,
      formula: `units ÷ days = ${n(sold, 0)} ÷ ${n(lookBack, 0)}`,
      gives: `${n(naive)} a day`,
    },
    {
      says: 'Days that count',
      formula: `${n(lookBack, 0)} − ${n(daysOut, 0)} out of stock${daysLanded > 0 ? ` − ${n(daysLanded, 0)} on which stock landed` : ''}${
        daysPartial > 0 && values.stockoutDays === 'removed'
          ? ` − ${n(daysPartial, 0)} on which it ran out`
          : ''
      }`,
      gives: format.days(daysCounted, 0),
    },
    isCensored
      ? {
          says: `True demand, with ${format.days(daysPartial, 0)} that say “at least”`,
          formula: 'the m with the greatest Σ log P(N = sold) + Σ log P(N ≥ sold)',
          gives: `${n(rate)} a day`,
        }
      : {
          says: `True demand${isCut ? ', events, bulk and capped days taken down to normal' : ''}`,
          formula: `units on these days ÷ these days = ${n(unitsCounted, unitsCounted % 1 === 0 ? 0 : 1)} ÷ ${n(daysCounted, 0)}`,
          gives: `${n(unitsCounted / daysCounted)} a day`,
        },
    {
      says: 'Spread of a day',
      formula: 'variance ÷ mean; 1 is chance alone (Poisson)',
      gives: `${n(spread)}, a standard deviation of ${n(Math.sqrt(spread * rate), 1)}`,
    },
    {
      says: 'Where true demand lies in 8 of 10 cases',
      formula: `gamma quantiles of m × days ÷ spread = ${n(rate)} × ${n(daysCounted, 0)} ÷ ${n(spread)}`,
      gives: `${rateWords(result.lower, format)} to ${rateWords(result.upper, format)}`,
    },
  ];
  if (result.weighted !== null)
    steps.push({
      says: 'Weighted mean of the newest days in stock',
      formula: result.looks
        .filter(({ rate, share }) => rate !== null && share > 0)
        .map(({ days, share, rate }) => `${format.percent(share, 0)} × ${n(rate!)} (${n(days, 0)} days)`)
        .join(' + '),
      gives: `${n(result.weighted)} a day`,
    });
  if (simulated !== null && simulated.method !== null && simulated.total.mean.length > 0)
    steps.push({
      says: `Forecast of ${format.days(horizonOf(values), 0)}`,
      formula: `${methodWords(simulated.method)}${simulated.months ? ', times month' : ''}${values.salesEvents.length > 0 ? ', times events' : ''}, added up day by day`,
      gives: `${unitWords(simulated.total.mean.at(-1)!, format)} units`,
    });
  return steps;
}
