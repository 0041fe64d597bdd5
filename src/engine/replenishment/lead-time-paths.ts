import { fitMetalog, metalogQuantile } from '../random/metalog';
import { throughClosures, type Closure } from './lead-time-calendar';
import type { Leg } from './lead-time-legs';

/** A leg with the days on which it stands still or is slower. */
export interface DatedLeg extends Leg {
  readonly closures: readonly Closure[];
}

const usualPaths = 4096;

/**
 * Ends of each leg on evenly spread courses of a lead time, one leg after the other from day 0, through their calendars.
 *
 * Each group of legs, each leg of its own and each slip is one coordinate of a lattice rule (Korobov's, shifted by half a step), so
 * that every coordinate alone takes evenly spaced chances, and the same legs give the same courses: what grows a leg grows
 * every course.
 *
 * @param paths - how many courses
 * @returns for each leg the day it ends on every course
 * @throws RangeError when a leg's triplet is not feasible
 * @see Sloan & Joe, Lattice Methods for Multiple Integration (1994), chapter 4
 */
export function leadTimePaths(legs: readonly DatedLeg[], paths = usualPaths): Float64Array[] {
  const axes = axesOf(legs);
  const ends: Float64Array[] = [];
  let before = new Float64Array(paths);
  legs.forEach((leg, i) => {
    const own = quantileTable(leg, paths);
    const slip = leg.slipChance > 0 && leg.slipMeanDays > 0 ? slipTable(leg, paths) : null;
    const through = leg.closures.length > 0 ? throughClosures(leg.closures) : null;
    const [ofLeg, ofSlip] = [multiplier(axes[i]!.leg, paths), multiplier(axes[i]!.slip, paths)];
    const end = new Float64Array(paths);
    for (let path = 0; path < paths; path++) {
      let days = own[(path * ofLeg) % paths]!;
      if (slip) days += slip[(path * ofSlip) % paths]!;
      end[path] = through ? through(before[path]!, days) : before[path]! + days;
    }
    ends.push(end);
    before = end;
  });
  return ends;
}

/** The coordinate of each leg and of its slip: those in one group share theirs. */
function axesOf(legs: readonly Leg[]): { leg: number; slip: number }[] {
  const groups = new Map<number, number>();
  let next = 0;
  return legs.map(({ group }) => {
    const leg = (group >= 0 ? groups.get(group) : undefined) ?? next++;
    if (group >= 0) groups.set(group, leg);
    return { leg, slip: next++ };
  });
}

/** Generator of Korobov’s rule, the best of those tried against the convolution; odd, so that with a power of two of paths no two share a chance. */
const generator = 3405;

function multiplier(axis: number, paths: number): number {
  let power = 1;
  for (let i = 0; i < axis; i++) power = (power * generator) % paths;
  return power;
}

function quantileTable({ p10, p50, p90 }: Leg, paths: number): Float64Array {
  const metalog = fitMetalog(p10, p50, p90);
  return Float64Array.from({ length: paths }, (_, i) =>
    Math.max(0, metalogQuantile((i + 0.5) / paths, metalog)),
  );
}

function slipTable({ slipChance, slipMeanDays }: Leg, paths: number): Float64Array {
  return Float64Array.from({ length: paths }, (_, i) => {
    const slips = (i + 0.5) / paths - (1 - slipChance);
    return slips <= 0 ? 0 : -slipMeanDays * Math.log1p(-Math.min(slips / slipChance, 1 - 1e-12));
  });
}
