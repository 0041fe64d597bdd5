import { daysInMonth, type MonthlyRates } from '../../engine/replenishment/landing-cycle';
import type { OrderLimits, OrderTerms } from '../../engine/replenishment/order-terms';
import { storagePerUnitDay } from '../../engine/costs/storage-cost';
import type { OrderValues } from './inputs';

/** The most that any page takes as an order. */
export const mostUnits = 1e9;
/** Days of a year, as the textbooks of this formula count them. */
export const daysInYear = 365;
/** October to December, when Amazon's US storage is dearest. */
const isPeak = (month: number) => month >= 9;

/** Demand and storage of each month; seasons count once day 0 has a date. */
export function monthlyRates(values: OrderValues): MonthlyRates {
  const factors = values.asOf === null ? [] : values.monthFactors;
  return {
    demandPerDay: daysInMonth.map((_, month) => values.dailyDemand * (factors[month] ?? 1)),
    storagePerUnitDay: daysInMonth.map((days, month) =>
      storagePerUnitDay(isPeak(month) ? values.storagePeakPerUnitMonth : values.storagePerUnitMonth, 1, days),
    ),
  };
}

/** The sellers' words as the engine reads them: the year on average. Demand must be above 0. */
export function orderTerms(values: OrderValues): OrderTerms {
  const perDay = monthlyRates(values).demandPerDay;
  return {
    demandPerYear: perDay.reduce((sum, rate, month) => sum + rate * daysInMonth[month]!, 0),
    // What is no money at all would give quantities too small to divide by.
    fixedCostPerOrder: values.fixedOrderCost < 1e-9 ? 0 : values.fixedOrderCost,
    holdingRate: values.holdingRate,
    storagePerUnitYear: 9 * values.storagePerUnitMonth + 3 * values.storagePeakPerUnitMonth,
    backorderCostPerUnitYear: values.mayWait ? 12 * values.waitingCostPerUnitMonth : Infinity,
    breaks: [
      { fromUnits: 0, unitCost: values.landedCost },
      ...values.priceBreaks.map(([fromUnits = 0, unitCost = 0]) => ({ fromUnits, unitCost })),
    ],
    kind: values.discountKind,
  };
}

export function orderLimits(values: OrderValues, terms: OrderTerms): OrderLimits {
  const { casePack, minimumOrder, mostCoverDays } = values;
  const within = mostCoverDays === null ? Infinity : (mostCoverDays * terms.demandPerYear) / daysInYear;
  return { casePack, minimumOrder, mostUnits: Math.min(mostUnits, within) };
}
