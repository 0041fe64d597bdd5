import { captureShare } from '../backorders/capture';
import type { Patience } from '../backorders/patience';

/** A workshop that makes each order when it comes, first come, first served. One order is one unit of work on average. */
export interface Workshop {
  /** Orders a day that come where no wait is quoted, all seven days, >= 0. */
  readonly arrivalsPerDay: number;
  /** Variance of a day's orders ÷ their mean; 1 is chance alone (Poisson), >= 1. */
  readonly dispersion: number;
  /** Orders made on a working day by all together, > 0. */
  readonly capacityPerDay: number;
  /** Working days of a week from Monday, whole, 1 to 7. */
  readonly workingDays: number;
  /** Weekday of day 0, 0 for Monday. */
  readonly firstWeekday: number;
  /** People or machines that each make an order of their own, whole, >= 1. */
  readonly servers: number;
  /** cs²: variance of the time to make one over its squared mean, >= 0. */
  readonly serviceScv: number;
  /** Orders that wait on day 0 once the day's work is done, >= 0. */
  readonly backlog: number;
  /** Days of each order that take no capacity, whole, >= 0: material, drying, packing. */
  readonly fixedDays: number;
  /** κ: share of those who would still order that each quoted day turns away, per day, >= 0. */
  readonly captureDecay: number;
  /** How those who ordered give up. */
  readonly patience: Patience;
}

/** Orders a day made on average over a week. */
export function meanCapacity({ capacityPerDay, workingDays }: Workshop): number {
  return (capacityPerDay * workingDays) / 7;
}

/** Orders a day and their dispersion once a wait is quoted: each customer stays or goes alone, which thins the spread as well. */
export function arrivalsAt(workshop: Workshop, quoteDays: number): { rate: number; dispersion: number } {
  const share = captureShare(quoteDays, workshop.captureDecay);
  return {
    rate: workshop.arrivalsPerDay * share,
    dispersion: 1 + (workshop.dispersion - 1) * share,
  };
}

/** Whether work is done on a day, counted from day 0. */
export function isWorkingDay({ firstWeekday, workingDays }: Workshop, day: number): boolean {
  return (firstWeekday + day) % 7 < workingDays;
}

/**
 * Capacity of the days after an order's day up to its quoted one, in orders, its fixed days taken off.
 *
 * @param day - the order's day, >= 0
 */
export function capacityWithin(workshop: Workshop, day: number, quoteDays: number): number {
  const days = Math.max(0, Math.floor(quoteDays - workshop.fixedDays));
  const weeks = Math.floor(days / 7);
  let working = weeks * workshop.workingDays;
  for (let after = weeks * 7 + 1; after <= days; after++) if (isWorkingDay(workshop, day + after)) working++;
  return working * workshop.capacityPerDay;
}

/**
 * Calendar days from an order's day until the capacity of the working days after it has done so much work; days off in between count.
 *
 * @returns whole, >= 1: nothing is made on the day it is ordered
 */
export function daysToWork(workshop: Workshop): (day: number, work: number) => number {
  const { workingDays, capacityPerDay } = workshop;
  // Calendar days to the k-th working day after each weekday, within a week.
  const ahead = new Uint8Array(7 * workingDays);
  for (let day = 0; day < 7; day++)
    for (let after = 1, found = 0; found < workingDays; after++)
      if (isWorkingDay(workshop, day + after)) ahead[day * workingDays + found++] = after;
  return (day, work) => {
    const before = Math.max(0, Math.ceil(work / capacityPerDay - 1e-9) - 1);
    const weeks = Math.floor(before / workingDays);
    return 7 * weeks + ahead[(day % 7) * workingDays + (before - weeks * workingDays)]!;
  };
}
