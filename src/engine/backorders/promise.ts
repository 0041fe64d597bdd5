/**
 * Chances of the landing day of a shipment, seen from day 0.
 *
 * `chances[t]` is the chance that it lands at the start of day t; what is missing from 1 lands beyond the array.
 */
export type LandingChances = ArrayLike<number>;

/**
 * Promise of a fixed date: days from the order to that date.
 *
 * @param orderDay - day of the order
 * @param date - promised ship day
 * @returns days, 0 once the date is past
 */
export function fixedDatePromise(orderDay: number, date: number): number {
  return Math.max(0, date - orderDay);
}

/**
 * Promise that shrinks as the shipment comes nearer: a percentile of the time still to go, given that it has not
 * arrived on the day of the order, rounded up to whole days.
 *
 * @param orderDay - day of the order, >= 0
 * @param percentile - chance that the promise is kept, above 0 to 1
 * @param limitDays - longest promise the channel allows, days, >= 0
 * @param chances - landing law of the shipment waited for
 * @returns whole days 1 to limitDays; limitDays when the law leaves no such day
 */
export function shrinkingPromise(
  orderDay: number,
  percentile: number,
  limitDays: number,
  chances: LandingChances,
): number {
  let arrived = 0;
  for (let t = 0; t <= orderDay && t < chances.length; t++) arrived += chances[t]!;
  return promiseAfter(arrived, orderDay, percentile, limitDays, chances);
}

/** The same, the chance known of having landed by the day of the order. */
function promiseAfter(
  arrived: number,
  orderDay: number,
  percentile: number,
  limitDays: number,
  chances: LandingChances,
): number {
  const toGo = 1 - arrived;
  // Landing days that rounding alone leaves over are no reason to promise anything.
  if (toGo < 1e-12) return limitDays;
  let gathered = 0;
  for (let days = 1; days < limitDays && orderDay + days < chances.length; days++) {
    gathered += chances[orderDay + days]!;
    if (gathered >= percentile * toGo * (1 - 1e-12)) return days;
  }
  return limitDays;
}

/**
 * Shrinking promises for every order day, in one pass over the law.
 *
 * @returns days by order day; see {@link shrinkingPromise}
 */
export function shrinkingPromises(
  horizonDays: number,
  percentile: number,
  limitDays: number,
  chances: LandingChances,
): Float64Array {
  let arrived = 0;
  return Float64Array.from({ length: horizonDays }, (_, day) => {
    if (day < chances.length) arrived += chances[day]!;
    return promiseAfter(arrived, day, percentile, limitDays, chances);
  });
}
