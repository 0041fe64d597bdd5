import { sampleGamma } from '../random/gamma';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { arrivalsAt, isWorkingDay, type Workshop } from './workshop';

/** What a workshop that writes down each order by itself comes to. */
export interface Ledger {
  /** Share in time of the orders of all futures, of the first order of each, and their standard errors. */
  readonly kept: number;
  readonly keptError: number;
  readonly firstKept: number;
  readonly firstError: number;
  /** Mean days from order to shipping, and the mean of them over futures has this standard error. */
  readonly meanDays: number;
  readonly daysError: number;
  /** Orders in the house at the end of a day, its own among them, counted one by one: mean over the days of all futures. */
  readonly meanWaiting: number;
  readonly ordersPerDay: number;
}

/**
 * Order by order, person by person: each order is taken by whoever is free first and has a making time of its own. Nothing in common
 * with the day-by-day line but the workshop's numbers; Poisson orders, nobody gives up. Working days of the people run without a break;
 * the calendar is laid over them afterwards.
 */
export function ledgerOf(
  workshop: Workshop,
  quoteDays: number,
  { days, trials, seed }: { readonly days: number; readonly trials: number; readonly seed: number },
): Ledger {
  const { servers, serviceScv, backlog, fixedDays, capacityPerDay } = workshop;
  const { rate } = arrivalsAt(workshop, quoteDays);
  const random = new Xoshiro128();
  const own = () =>
    (servers / capacityPerDay) * (serviceScv === 0 ? 1 : sampleGamma(random, 1 / serviceScv, serviceScv));
  // The calendar day of each working day, counted from 1.
  const calendar = [0];
  for (let day = 1; calendar.length < 20 * days; day++) if (isWorkingDay(workshop, day)) calendar.push(day);
  const perTrial: { orders: number; kept: number; waited: number }[] = [];
  let firstKept = 0;
  let waiting = 0;
  for (let trial = 0; trial < trials; trial++) {
    seedStream(random, seed, trial, 7);
    const free = Array.from({ length: servers }, () => 0);
    const finish = (from: number) => {
      const person = free.indexOf(Math.min(...free));
      free[person] = Math.max(free[person]!, from) + own();
      return calendar[Math.max(1, Math.ceil(free[person]! - 1e-9))]!;
    };
    const gone: number[] = [];
    for (let order = 0; order < backlog; order++) gone.push(finish(0));
    const sums = { orders: 0, kept: 0, waited: 0 };
    let worked = 0;
    for (let day = 0; day < days; day++) {
      if (day > 0 && isWorkingDay(workshop, day)) worked++;
      const came = samplePoisson(random, rate);
      for (let order = 0; order < came; order++) {
        const done = finish(worked);
        gone.push(done);
        sums.orders++;
        sums.waited += done + fixedDays - day;
        if (done + fixedDays <= day + quoteDays) sums.kept++;
      }
      waiting += gone.filter((done) => done > day).length;
    }
    perTrial.push(sums);
    // The next order of day 0, alone behind the backlog.
    seedStream(random, seed, trial, 8);
    free.fill(0);
    for (let order = 0; order < backlog; order++) finish(0);
    if (finish(0) + fixedDays <= quoteDays) firstKept++;
  }
  const total = (of: 'orders' | 'kept' | 'waited') => perTrial.reduce((sum, one) => sum + one[of], 0);
  const orders = total('orders');
  const ratio = (of: 'kept' | 'waited') => {
    const mean = total(of) / orders;
    const squares = perTrial.reduce((sum, one) => sum + (one[of] - mean * one.orders) ** 2, 0);
    return { mean, error: Math.sqrt(squares) / orders };
  };
  const [kept, waited] = [ratio('kept'), ratio('waited')];
  const first = firstKept / trials;
  return {
    kept: kept.mean,
    keptError: kept.error,
    firstKept: first,
    firstError: Math.sqrt((first * (1 - first)) / trials),
    meanDays: waited.mean,
    daysError: waited.error,
    meanWaiting: waiting / (days * trials),
    ordersPerDay: orders / (days * trials),
  };
}

/** A Poisson count by Knuth's product of uniforms: for small means. */
function samplePoisson(random: Xoshiro128, mean: number): number {
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > floor; product *= random.uniform()) count++;
  return count;
}
