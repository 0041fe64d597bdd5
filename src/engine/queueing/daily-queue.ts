import { standingShare } from '../backorders/patience';
import { sampleGamma } from '../random/gamma';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { DemandDraw } from '../simulation/demand-draw';
import { arrivalsAt, capacityWithin, daysToWork, isWorkingDay, type Workshop } from './workshop';

/** Causes of chance, each with a stream of its own, so that every quote meets the same luck. */
const arrivalsStream = 0;
const makingStream = 1;

/** One quote over many futures. */
export interface QuotePlayed {
  readonly quoteDays: number;
  /** Orders taken a day. */
  readonly ordersPerDay: number;
  /** Share of all orders that are made in time; null where none is left to be made: nobody comes, or all give up before. */
  readonly kept: number | null;
  /** Standard error of the share kept. */
  readonly standardError: number;
  /** Orders made a day within the days played, those in line at the start among them; and late ones of those taken, a day. */
  readonly madePerDay: number;
  readonly latePerDay: number;
  /** Mean days from order to shipping, days off counted. */
  readonly meanDays: number;
}

/** Fewer orders than this in all futures are none. */
const none = 1e-9;

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
  const within = Float64Array.from({ length: 7 }, (_, day) => capacityWithin(workshop, day, quoteDays));
  const daysFor = daysToWork(workshop);
  const arrivals = new Xoshiro128();
  const making = new Xoshiro128();
  const work = (orders: number) =>
    serviceScv < 1e-9 || orders <= 0 ? orders : sampleGamma(making, orders / serviceScv, serviceScv);
  // Of an order under way so much is left on average: work in line is less than the orders there, by what is done of each.
  const left = servers === 1 ? 1 : Math.min(1, (1 + serviceScv) / 2);
  const tally = new Tally();
  for (let trial = 0; trial < trials; trial++) {
    seedStream(arrivals, seed, trial, arrivalsStream);
    seedStream(making, seed, trial, makingStream);
    let line = work(backlog);
    for (let day = 0; day < days; day++) {
      if (day > 0 && isWorkingDay(workshop, day)) {
        const made = Math.min(line, capacityPerDay * Math.min(1, Math.ceil(line / left) / servers));
        line -= made;
        tally.made += made;
      }
      const came = rate === 0 ? 0 : draw.draw(0, arrivals.uniform());
      if (came > 0) {
        // Several people: all but c − 1 of those before it, then its own by one of them, which takes as long as c take together.
        const idle = servers - 1 - Math.min(servers, line / left) * (1 - left);
        const middle = Math.max(0, line + came / 2 - idle) + (servers === 1 ? 0 : servers);
        const stays = standingShare(daysFor(day, middle) + fixedDays, quoteDays, patience);
        const added = work(came * stays);
        const each = added / came;
        const own = servers * (servers === 1 ? each : work(1));
        const first = daysFor(day, Math.max(0, line - idle) + own);
        const last = daysFor(day, Math.max(0, line + added - each - idle) + own);
        tally.count(came, inTimeOf(came, each, within[day % 7]! - own, line - idle), stays);
        tally.waited += came * ((first + last) / 2 + fixedDays);
        line += added;
      }
      if (paths) paths[day * trials + trial] = line;
    }
    tally.endTrial();
  }
  return tally.over(quoteDays, days * trials, fixedDays);
}

/** How many of a day's orders are made in time: the i-th has the line and i − 1 of its day before it. */
function inTimeOf(came: number, each: number, room: number, line: number): number {
  if (room < -1e-9 || room - line < -1e-9) return 0;
  return each > 0 ? Math.min(came, Math.floor((room - line) / each + 1e-9) + 1) : came;
}

/** Orders counted over all futures; the spread between futures gives the standard error. */
class Tally {
  made = 0;
  waited = 0;
  private orders = 0;
  private kept = 0;
  private standing = 0;
  private keptSquares = 0;
  private orderSquares = 0;
  private products = 0;
  private trialOrders = 0;
  private trialKept = 0;

  count(came: number, inTime: number, stays: number): void {
    this.trialOrders += came;
    this.trialKept += inTime;
    this.standing += came * stays;
  }

  endTrial(): void {
    this.orders += this.trialOrders;
    this.kept += this.trialKept;
    this.keptSquares += this.trialKept ** 2;
    this.orderSquares += this.trialOrders ** 2;
    this.products += this.trialKept * this.trialOrders;
    this.trialOrders = 0;
    this.trialKept = 0;
  }

  over(quoteDays: number, total: number, fixedDays: number): QuotePlayed {
    const { orders, kept } = this;
    const share = orders === 0 ? 1 : kept / orders;
    const residual = this.keptSquares - 2 * share * this.products + share * share * this.orderSquares;
    return {
      quoteDays,
      ordersPerDay: orders / total,
      kept: this.standing < none ? null : share,
      standardError: orders === 0 ? 0 : Math.sqrt(Math.max(0, residual)) / orders,
      madePerDay: this.made / total,
      latePerDay: (orders - kept) / total,
      meanDays: orders === 0 ? fixedDays : this.waited / orders,
    };
  }
}
