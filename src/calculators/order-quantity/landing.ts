import { bestLanding, landingCost, type LandingOrder } from '../../engine/replenishment/landing-quantity';
import { daysInMonth, landingCycle, type MonthlyRates } from '../../engine/replenishment/landing-cycle';
import type { OrderLimits, OrderTerms } from '../../engine/replenishment/order-terms';
import { dateInUtc } from '../../fields/calendar-date';
import type { OrderValues } from './inputs';
import { monthlyRates } from './terms';

/** The best order by the day it lands, beside the one that suits the year on average. */
export interface OrderLanding {
  /** Days after day 0. */
  readonly day: number;
  readonly quantity: number;
  readonly coverDays: number;
  /** Ordering, storage, capital and price of a unit, money. */
  readonly costPerUnit: number;
  /** The same of the year's quantity landing that day. */
  readonly usualPerUnit: number;
  /** Storage that the year's quantity would pay for from that day, money. */
  readonly usualStorage: number;
}

/** An order placed on day 0, and one landing on the first of each month after it; none without a date. */
export function landings(
  values: OrderValues,
  terms: OrderTerms,
  limits: OrderLimits,
  usual: number,
): readonly OrderLanding[] {
  if (values.asOf === null) return [];
  const rates = monthlyRates(values);
  const placed = dateInUtc(values.asOf);
  const first = Math.round(values.leadTimeDays);
  placed.setUTCDate(placed.getUTCDate() + first);
  const intoMonth = placed.getUTCDate() - 1;
  let day = first;
  let month = placed.getUTCMonth();
  return Array.from({ length: 12 }, (_, index) => {
    if (index > 0) {
      // Real months, so that the dates are right in leap years too.
      const next = new Date(Date.UTC(placed.getUTCFullYear(), placed.getUTCMonth() + index, 1));
      day = first + Math.round((next.getTime() - placed.getTime()) / 86_400_000);
      month = next.getUTCMonth();
    }
    const into = index === 0 ? Math.min(intoMonth, daysInMonth[month]! - 1) : 0;
    const landingDay = daysInMonth.slice(0, month).reduce((sum, days) => sum + days, into);
    const cost = landingCost(terms, rates, landingDay);
    const most = values.mostCoverDays === null ? limits.mostUnits : soldWithin(values, rates, landingDay);
    const best: LandingOrder = bestLanding(cost, terms, { ...limits, mostUnits: most }, usual);
    const same = cost(usual);
    return {
      day,
      quantity: best.quantity,
      coverDays: best.days,
      costPerUnit: best.costPerUnit,
      usualPerUnit: same.costPerUnit,
      usualStorage: same.storage,
    };
  });
}

/** Units sold within the longest cover from a day on, by halving: days rise with the quantity. */
function soldWithin(values: OrderValues, rates: MonthlyRates, landingDay: number): number {
  const cycle = landingCycle(rates, landingDay);
  const longest = values.mostCoverDays ?? Infinity;
  let [low, high] = [0, Math.max(...rates.demandPerDay) * longest];
  for (let step = 0; step < 34; step++) {
    const middle = (low + high) / 2;
    if (cycle(middle).days <= longest) low = middle;
    else high = middle;
  }
  return low;
}
