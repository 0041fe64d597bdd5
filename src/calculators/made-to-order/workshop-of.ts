import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import type { Workshop } from '../../engine/queueing/workshop';
import { dayOfWeek } from '../../fields/calendar-date';
import type { MadeValues } from './inputs';

/** The workshop that the inputs describe. Without a date day 0 is a Monday. */
export function workshopOf(values: MadeValues): Workshop {
  const { dailyDemand, dailyDemandSd, capacityFrom, servers, makeDays, asOf } = values;
  const hasPeople = capacityFrom === 'people';
  return {
    arrivalsPerDay: dailyDemand,
    dispersion: dailyDemand > 0 ? Math.max(1, (dailyDemandSd ?? 0) ** 2 / dailyDemand) : 1,
    capacityPerDay: hasPeople ? servers / makeDays : values.capacityPerDay,
    workingDays: values.workingDays,
    firstWeekday: asOf === null ? 0 : dayOfWeek(asOf),
    servers: hasPeople ? servers : 1,
    serviceScv: values.makeSpread ** 2,
    backlog: values.backlogToday,
    fixedDays: values.fixedDays,
    captureDecay: values.captureDecay,
    patience: {
      hazardBefore: values.hazardBefore,
      promiseBreak: values.promiseBreak,
      hazardAfter: values.hazardAfter,
      weibullShape: 1,
    },
  };
}

/** What one order brings at a price. */
export function contributionAt(values: MadeValues, price: number): number {
  return contributionPerUnit({
    price,
    landedCost: values.landedCost,
    referralShare: values.referralRate,
    fulfilmentCost: values.fulfilmentCost,
    adsPerUnit: values.adsPerUnit,
  });
}

/** Contribution of a week: orders made in it, those that stood in line among them, less what late ones of those taken cost. */
export function weeklyContribution(
  { rushCost, ...values }: MadeValues,
  perDay: { readonly madePerDay: number; readonly latePerDay: number },
): number {
  return (
    7 *
    (contributionAt({ rushCost, ...values }, values.price) * perDay.madePerDay - rushCost * perDay.latePerDay)
  );
}

/** The longest quote looked at. */
export const longestQuote = 365;

/** The shortest whole number of days from `from` on that holds, where all longer ones do too; null where none does. */
export function shortest(from: number, holds: (days: number) => boolean): number | null {
  if (!holds(longestQuote)) return null;
  let low = from - 1;
  let high = longestQuote;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Quotes to draw, from the shortest possible to well beyond the ones that matter. */
export function quotesToTry(fixedDays: number, ...wanted: readonly number[]): number[] {
  const first = fixedDays + 1;
  const last = Math.min(longestQuote, Math.max(first + 10, Math.round(1.8 * Math.max(...wanted))));
  const step = Math.max(1, Math.ceil((last - first) / 16));
  const quotes = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  return [...new Set([...quotes, ...wanted])].filter((days) => days <= last).sort((a, b) => a - b);
}
