import { standingShare } from '../backorders/patience';
import { sampleGamma } from '../random/gamma';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { DemandDraw } from '../simulation/demand-draw';
import { arrivalsAt, capacityWithin, isWorkingDay, meanCapacity, type Workshop } from './workshop';

/** Causes of chance, each with a stream of its own, so that every quote meets the same luck. */
const arrivalsStream = 0;
const makingStream = 1;

/** One quote over many futures. */
export interface QuotePlayed {
  readonly quoteDays: number;
  /** Orders taken a day. */
  readonly ordersPerDay: number;
  /** Share of all orders, and of those of day 0, that are made in time. */
  readonly kept: number;
  readonly keptToday: number;
  /** Standard error of the share kept. */
  readonly standardError: number;
  /** Orders a day that still stand when they are made, and those that are late, cancelled or not. */
  readonly standingPerDay: number;
  readonly latePerDay: number;
  /** Mean days from order to shipping. */
  readonly meanDays: number;
}

/**
 * A workshop day by day from today's backlog, one quote in force (Lindley's recursion).
 *
 *   V(t) = (V(t − 1) − made(t))⁺ + work of the orders of day t      V(0) = backlog + work of day 0's orders
 *
 * V is the work in line, in orders of the mean making time. An order placed on day t is made once the capacity of the days after t has
 * worked off what stood before it, and itself; first come, first served. Of the orders, only those count as work that still stand by
 * then. Several people: each order has one of them, so that the last in line waits until all but c − 1 before it are done, then for its
 * own making; fewer orders than people leave some idle (an approximation: work in line is not told apart by person).
 *
 * @param days - how many days orders are taken, whole, >= 1
 * @param trials - futures, whole, >= 1
 * @param paths - where given, the work in line at the end of each day, one row of `trials` a day
 */
export function playQuote(
  workshop: Workshop,
  quoteDays: number,
  { days, trials, seed }: { readonly days: number; readonly trials: number; readonly seed: number },
  paths?: Float32Array,
): QuotePlayed {
  const { servers, serviceScv, backlog, fixedDays, capacityPerDay, patience } = workshop;
  const { rate, dispersion } = arrivalsAt(workshop, quoteDays);
  const draw = new DemandDraw(Float64Array.of(rate), dispersion);
  const made = meanCapacity(workshop);
  const within = Float64Array.from({ length: 7 }, (_, day) => capacityWithin(workshop, day, quoteDays));
  const arrivals = new Xoshiro128();
  const making = new Xoshiro128();
  const work = (orders: number) =>
    serviceScv < 1e-9 || orders <= 0 ? orders : sampleGamma(making, orders / serviceScv, serviceScv);
  let orders = 0;
  let kept = 0;
  let keptSquares = 0;
  let orderSquares = 0;
  let products = 0;
  let ordersToday = 0;
  let keptToday = 0;
  let standing = 0;
  let waited = 0;
  for (let trial = 0; trial < trials; trial++) {
    seedStream(arrivals, seed, trial, arrivalsStream);
    seedStream(making, seed, trial, makingStream);
    let line = work(backlog);
    let trialOrders = 0;
    let trialKept = 0;
    for (let day = 0; day < days; day++) {
      if (day > 0 && isWorkingDay(workshop, day))
        line -= Math.min(line, capacityPerDay * Math.min(1, Math.ceil(line) / servers));
      const came = rate === 0 ? 0 : draw.draw(0, arrivals.uniform());
      if (came > 0) {
        const wait = Math.max(1, (line + came / 2) / made) + fixedDays;
        const stays = standingShare(wait, quoteDays, patience);
        const added = work(came * stays);
        const each = added / came;
        const own = servers === 1 ? each : work(1);
        const room = within[day % 7]! - servers * own;
        // Orders of the day are numbered from 1; the i-th has the line and i − 1 of its day before it.
        const before = room + servers - 1 - line;
        const inTime =
          room < -1e-9 || before < -1e-9
            ? 0
            : each > 0
              ? Math.min(came, Math.floor(before / each + 1e-9) + 1)
              : came;
        trialOrders += came;
        trialKept += inTime;
        standing += came * stays;
        waited += came * wait;
        if (day === 0) {
          ordersToday += came;
          keptToday += inTime;
        }
        line += added;
      }
      if (paths) paths[day * trials + trial] = line;
    }
    orders += trialOrders;
    kept += trialKept;
    keptSquares += trialKept * trialKept;
    orderSquares += trialOrders * trialOrders;
    products += trialKept * trialOrders;
  }
  const share = orders === 0 ? 1 : kept / orders;
  const residual = keptSquares - 2 * share * products + share * share * orderSquares;
  const total = days * trials;
  return {
    quoteDays,
    ordersPerDay: orders / total,
    kept: share,
    keptToday: ordersToday === 0 ? share : keptToday / ordersToday,
    standardError: orders === 0 ? 0 : Math.sqrt(Math.max(0, residual)) / orders,
    standingPerDay: standing / total,
    latePerDay: (orders - kept) / total,
    meanDays: orders === 0 ? fixedDays : waited / orders,
  };
}
