import { standingShare } from '../backorders/patience';
import { clearedWithin } from './clearing-work';
import { reflectedCdf } from './reflected-brownian';
import { arrivalsAt, capacityWithin, isWorkingDay, meanCapacity, type Workshop } from './workshop';

/** Days looked at between today and the last day, evenly apart. */
const looks = 12;

/** What a quote does over the days it stands, in expected terms. */
export interface QuoteOutlook {
  /** Orders a day at that quote. */
  readonly ordersPerDay: number;
  /** Share of today's and of all the days' orders that are made in time. */
  readonly keptToday: number;
  readonly kept: number;
  /** Mean days from order to shipping, and the share of orders that is not cancelled meanwhile. */
  readonly meanDays: number;
  readonly standing: number;
}

/**
 * Share of orders that keep a quoted wait: today's by the gamma law of the work in line, exact for one server; later ones by a
 * Brownian approximation of the backlog, which a simulation bears out where the workshop is busy.
 *
 * @param quoteDays - whole, >= 0
 * @param days - how long the quote stands, days, >= 1
 */
export function promiseKept(workshop: Workshop, quoteDays: number, days: number): QuoteOutlook {
  const { rate, dispersion } = arrivalsAt(workshop, quoteDays);
  const { servers, serviceScv, backlog, fixedDays, patience } = workshop;
  const made = meanCapacity(workshop);
  const daysFor = (work: number) => Math.max(1, work / made) + fixedDays;
  const heaped = heapedWork(workshop);
  const rooms = Float64Array.from({ length: 7 }, (_, weekday) =>
    capacityWithin(workshop, weekday, quoteDays),
  );
  const step = days / looks;
  const spread = backlog * serviceScv;
  const keptToday = clearedWithin(backlog + 1, rooms[0]!, serviceScv);
  let standing = standingShare(daysFor(backlog), quoteDays, patience);
  let kept = keptToday / (2 * looks);
  let meanWork = backlog / (2 * looks);
  let meanStanding = standing / (2 * looks);
  let moved = 0;
  let worked = 0;
  for (let look = 1; look <= looks; look++) {
    const weight = look === looks ? 0.5 / looks : 1 / looks;
    // Those who have given up by their turn take no capacity: what an order brings is weighed by the chance that it still stands.
    worked += rate * standing * step;
    moved += (rate * standing - made) * step;
    const level = Math.max(0, backlog + moved);
    standing = standingShare(daysFor(level), quoteDays, patience);
    meanWork += weight * level;
    meanStanding += weight * standing;
    const passing = Math.min(rate * standing, made);
    const variance = worked * (dispersion + serviceScv) + spread;
    for (let weekday = 0; weekday < 7; weekday++) {
      const within = rooms[weekday]!;
      if (within < servers) continue;
      const room = within - 1 - (rate * standing) / 2 - passing * heaped[weekday]!;
      kept += (weight / 7) * reflectedCdf(room, backlog, moved, variance);
    }
  }
  return { ordersPerDay: rate, keptToday, kept, meanDays: daysFor(meanWork), standing: meanStanding };
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
