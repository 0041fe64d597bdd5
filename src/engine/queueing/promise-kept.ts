import { standingShare } from '../backorders/patience';
import { madeWithin } from './last-in-line';
import { reflectedCdf } from './reflected-brownian';
import {
  arrivalsAt,
  capacityWithin,
  daysToWork,
  isWorkingDay,
  meanCapacity,
  type Workshop,
} from './workshop';

/** Days looked at between today and the last day, evenly apart. */
const looks = 12;
/** Fewer orders than this while a quote stands are none. */
const none = 1e-9;

/** What a quote does over the days it stands, in expected terms. */
export interface QuoteOutlook {
  /** Orders a day at that quote. */
  readonly ordersPerDay: number;
  /** Share of all the days' orders that are made in time; null where none is left to be made. */
  readonly kept: number | null;
  /** Chance that the next order placed today is. */
  readonly keptToday: number;
  /** Mean days from order to shipping, days off counted. */
  readonly meanDays: number;
  /** Orders made a day within those days, today's line among them; and late ones of those taken, a day. */
  readonly madePerDay: number;
  readonly latePerDay: number;
}

/** Chance that an order placed today behind so many keeps the quote: without any chance but that of making. */
export function nextKept(workshop: Workshop, waiting: number, quoteDays: number): number {
  return madeWithin(workshop, waiting, capacityWithin(workshop, 0, quoteDays));
}

/**
 * Share of orders that keep a quoted wait: the next one's by the law of the work in line; later ones' by a Brownian approximation of
 * the backlog, which a simulation bears out where the workshop is busy.
 *
 * @param days - how long the quote stands, days, >= 1
 * @returns a function of the quoted days, whole, >= 0
 */
export function promiseKept(workshop: Workshop, days: number): (quoteDays: number) => QuoteOutlook {
  const { servers, serviceScv, backlog, fixedDays, patience } = workshop;
  const made = meanCapacity(workshop);
  const heaped = heapedWork(workshop);
  const daysFor = meanDaysFor(workshop);
  const own = ownWork(workshop);
  // What is done already of orders under way, which count as whole ones in line.
  const done = servers === 1 ? 0 : servers * Math.max(0, (1 - serviceScv) / 2);
  const step = days / looks;
  return (quoteDays) => {
    const { rate, dispersion } = arrivalsAt(workshop, quoteDays);
    const rooms = Float64Array.from({ length: 7 }, (_, day) => capacityWithin(workshop, day, quoteDays));
    const standingAt = (level: number) => standingShare(daysFor(level) + fixedDays, quoteDays, patience);
    const keptToday = madeWithin(workshop, backlog, rooms[0]!);
    let standing = standingAt(backlog);
    let kept = keptToday / (2 * looks);
    let meanDays = daysFor(backlog) / (2 * looks);
    let worked = 0;
    let level = backlog;
    for (let look = 1; look <= looks; look++) {
      const weight = look === looks ? 0.5 / looks : 1 / looks;
      // Those who have given up by their turn take no capacity: what an order brings is weighed by the chance that it still stands.
      worked += rate * standing * step;
      const moved = worked - made * step * look;
      level = Math.max(0, backlog + moved);
      standing = standingAt(level);
      meanDays += weight * daysFor(level);
      const busy = Math.min(rate * standing, made);
      const underWay = (busy / made) * done;
      const variance = worked * (dispersion + serviceScv) + backlog * serviceScv;
      let inTime = 0;
      for (let day = 0; day < 7; day++)
        for (let at = 0; at < own.length; at++) {
          const left = rooms[day]! - own[at]!.work;
          if (left < 0) continue;
          const room = left + servers - 1 - underWay - (rate * standing) / 2 - busy * heaped[day]!;
          inTime += own[at]!.chance * reflectedCdf(room, backlog, moved, variance);
        }
      kept += (weight / 7) * inTime;
    }
    return {
      ordersPerDay: rate,
      kept: worked < none ? null : kept,
      keptToday,
      meanDays: meanDays + fixedDays,
      madePerDay: Math.min(made, (backlog + worked - level) / days),
      latePerDay: rate * (1 - kept),
    };
  };
}

/** An order's own making in work of all together, as two values of its mean and variance: the nodes of Gauss and Laguerre. */
function ownWork({ servers, serviceScv }: Workshop): readonly { work: number; chance: number }[] {
  if (servers === 1 || serviceScv < 1e-6) return [{ work: servers, chance: 1 }];
  const root = Math.sqrt(1 / serviceScv + 1);
  return [-1, 1].map((side) => ({
    work: servers * serviceScv * (root ** 2 + side * root),
    chance: (1 - side / root) / 2,
  }));
}

/** Mean days to make an order that finds so much in line, over the weekdays it may be placed on. */
function meanDaysFor(workshop: Workshop): (line: number) => number {
  const { servers, capacityPerDay } = workshop;
  const daysFor = daysToWork(workshop);
  const meanAt = (workingDays: number) => {
    let sum = 0;
    for (let day = 0; day < 7; day++) sum += daysFor(day, workingDays * capacityPerDay);
    return sum / 7;
  };
  const firstDays = Float64Array.from({ length: workshop.workingDays + 1 }, (_, at) => meanAt(at + 1));
  return (line) => {
    const work = Math.max(0, line - servers + 1) + servers;
    // Work that ends within a day is done at its end: half a day more, on average.
    const wanted = Math.max(1, work / capacityPerDay + 0.5) - 1;
    const weeks = Math.floor(wanted / workshop.workingDays);
    const rest = wanted - weeks * workshop.workingDays;
    const at = Math.floor(rest);
    return 7 * weeks + firstDays[at]! + (rest - at) * (firstDays[at + 1]! - firstDays[at]!);
  };
}

/** Work in line by weekday beyond the week's mean, as orders come every day and are made on working days; for an order a day. */
function heapedWork(workshop: Workshop): Float64Array {
  const heaped = new Float64Array(7);
  const perWorkingDay = 7 / workshop.workingDays;
  let path = 0;
  for (let day = 1; day <= 7; day++) {
    path += 1 - (isWorkingDay(workshop, day) ? perWorkingDay : 0);
    heaped[day % 7] = path;
  }
  const mean = heaped.reduce((sum, work) => sum + work, 0) / 7;
  return heaped.map((work) => work - mean);
}
