import { daysBetween } from '../../fields/calendar-date';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { countsByDay, type Live } from './counts';

/** Units sold over some days after the restock, and what full speed would have sold. */
export interface SoldInterval {
  /** Days since the restock at its start and its end. */
  readonly from: number;
  readonly to: number;
  readonly sold: number;
  /** Full-rate demand of each of its days, units. */
  readonly demand: readonly number[];
}

/** Days to win back 95 % of the dip, learned from sales after a restock. */
export interface LearnedRecovery {
  readonly recoveryDays: number;
  /** Ends of the 8 in 10 interval by likelihood. */
  readonly lower: number;
  readonly upper: number;
  /** δ at the restock that goes with it. */
  readonly dip: number;
  readonly days: number;
  readonly sold: number;
}

const shortest = 7;
const longest = 90;
const steepestDip = 0.9;
/** Half the 80 % quantile of χ² with one degree of freedom. */
const likelihoodDrop = 0.8212;
/** An interval wider than this, end over end, tells next to nothing. */
const widestRatio = 3;
const fewestIntervals = 5;
/** Buyers who were refused come back in the days after a restock and hide the dip. */
const returningDays = 7;

/**
 * Days to recover, and the dip at the restock, most likely to give the sales counted after it.
 *
 * Sales of a day t after the restock are Poisson with mean demand · (1 − δ·τ(1 − e^(−1/τ))·e^(−t/τ)), τ = T95/3: the path of the
 * velocity index. Searched over δ from 0 to 0.9 and T95 from 7 to 90 days; the interval is of T95 with δ free.
 *
 * @returns null where there are fewer than 5 intervals, no dip shows, or T95 cannot be told to a factor of three
 */
export function fitRecovery(intervals: readonly SoldInterval[]): LearnedRecovery | null {
  if (intervals.length < fewestIntervals) return null;
  const profile: { recoveryDays: number; dip: number; logLikelihood: number }[] = [];
  for (let recoveryDays = shortest; recoveryDays <= longest; recoveryDays++) {
    let best = { recoveryDays, dip: 0, logLikelihood: -Infinity };
    for (let dip = 0; dip <= steepestDip + 1e-9; dip += 0.01) {
      const logLikelihood = likelihood(intervals, dip, recoveryDays);
      if (logLikelihood > best.logLikelihood) best = { recoveryDays, dip, logLikelihood };
    }
    profile.push(best);
  }
  const best = profile.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const likely = profile.filter(({ logLikelihood }) => logLikelihood >= best.logLikelihood - likelihoodDrop);
  const lower = likely[0]!.recoveryDays;
  const upper = likely.at(-1)!.recoveryDays;
  if (best.dip < 0.05 || upper === longest || upper / lower > widestRatio) return null;
  return {
    recoveryDays: best.recoveryDays,
    lower,
    upper,
    dip: best.dip,
    days: intervals.reduce((days, { from, to }) => days + to - from, 0),
    sold: intervals.reduce((units, { sold }) => units + sold, 0),
  };
}

function likelihood(intervals: readonly SoldInterval[], dip: number, recoveryDays: number): number {
  const tau = recoveryDays / 3;
  const mean = -tau * Math.expm1(-1 / tau);
  let sum = 0;
  for (const { from, sold, demand } of intervals) {
    let expected = 0;
    demand.forEach((units, day) => {
      expected += units * (1 - dip * mean * Math.exp(-(from + day) / tau));
    });
    if (expected <= 0) {
      if (sold > 0) return -Infinity;
    } else sum += sold * Math.log(expected) - expected;
  }
  return sum;
}

/**
 * The counted sales after the restock as intervals; without the first week where refused buyers come back in it.
 *
 * @param first - values of the first prediction, whose demand is what full speed would sell
 */
export function soldAfterRestock(first: GapValues, live: Live): SoldInterval[] {
  const { restockedOn, startedOn } = live;
  if (restockedOn === null) return [];
  const counts = countsByDay(live).filter(({ date }) => date >= restockedOn);
  const last = counts.at(-1);
  if (last === undefined || daysBetween(startedOn, restockedOn) < 0) return [];
  const horizonDays = Math.min(10_000, Math.max(1, daysBetween(startedOn, last.date)));
  const { demandMean } = engineParameters({ ...first, horizonDays });
  const skipped = first.deferredShare > 0 ? returningDays : 0;
  return counts.slice(1).flatMap((count, index) => {
    const start = counts[index]!.date;
    const from = daysBetween(restockedOn, start);
    const to = daysBetween(restockedOn, count.date);
    if (count.sold === null || from < skipped || to <= from) return [];
    const day = daysBetween(startedOn, start);
    return [{ from, to, sold: count.sold, demand: [...demandMean.slice(day, day + to - from)] }];
  });
}
