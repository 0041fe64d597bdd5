import { fitMetalog } from '../random/metalog';
import { throughClosures, type Closure } from './lead-time-calendar';
import type { Leg } from './lead-time-legs';

/** A leg with the days on which it stands still or is slower. */
export interface DatedLeg extends Leg {
  readonly closures: readonly Closure[];
}

/** One leg other than it is: its days changed on every course. */
export interface ChangedLeg {
  readonly leg: number;
  readonly days: (days: number) => number;
}

/** Generator of Korobov’s rule, the best of those tried against the convolution; odd, so that no two courses share a chance. */
const generator = 1993;

/**
 * A lead time run through on evenly spread courses, one leg after the other from day 0, through their calendars.
 *
 * Each group of legs, each leg of its own and each slip is one coordinate of a lattice rule, so that every coordinate alone takes
 * evenly spaced chances, and the same legs give the same courses: what grows a leg grows every course.
 *
 * @see Sloan & Joe, Lattice Methods for Multiple Integration (1994), chapter 4
 */
export class LeadTimeCourses {
  readonly #days: Float64Array[];
  readonly #through: (((start: number, days: number) => number) | null)[];

  readonly #courses: number;

  /**
   * @param courses - how many; a power of two
   * @throws RangeError when a leg's triplet is not feasible
   */
  constructor(legs: readonly DatedLeg[], courses = 2048) {
    this.#courses = courses;
    const chances = Float64Array.from({ length: courses }, (_, i) => (i + 0.5) / courses);
    const axes = axesOf(legs);
    this.#days = legs.map((leg, i) => {
      const days = spread(quantiles(leg, chances), axes[i]!.leg);
      if (leg.slipChance > 0 && leg.slipMeanDays > 0) {
        const slip = spread(slips(leg, chances), axes[i]!.slip);
        for (let course = 0; course < courses; course++) days[course]! += slip[course]!;
      }
      return days;
    });
    this.#through = legs.map(({ closures }) => (closures.length > 0 ? throughClosures(closures) : null));
  }

  /**
   * The day each leg ends, for every course.
   *
   * @param dated - whether the closures count
   * @param changed - a leg to take otherwise
   */
  ends(dated: boolean, changed?: ChangedLeg): Float64Array[] {
    const courses = this.#courses;
    let before: Float64Array = new Float64Array(courses);
    return this.#days.map((days, leg) => {
      const through = dated ? this.#through[leg]! : null;
      const other = changed?.leg === leg ? changed.days : null;
      const end = new Float64Array(courses);
      for (let course = 0; course < courses; course++) {
        const taken = other === null ? days[course]! : other(days[course]!);
        const start = before[course]!;
        end[course] = through === null ? start + taken : through(start, taken);
      }
      before = end;
      return end;
    });
  }
}

/** The coordinate of each leg and of its slip: those in one group share theirs. */
function axesOf(legs: readonly Leg[]): { leg: number; slip: number }[] {
  const groups = new Map<number, number>();
  let next = 0;
  return legs.map(({ group, slipChance }) => {
    const leg = (group >= 0 ? groups.get(group) : undefined) ?? next++;
    if (group >= 0) groups.set(group, leg);
    return { leg, slip: slipChance > 0 ? next++ : -1 };
  });
}

/** Values by rising chance, dealt out to the courses by one coordinate. */
function spread(values: Float64Array, axis: number): Float64Array<ArrayBuffer> {
  const courses = values.length;
  let multiplier = 1;
  for (let i = 0; i < axis; i++) multiplier = (multiplier * generator) % courses;
  const dealt = new Float64Array(courses);
  for (let course = 0; course < courses; course++) dealt[course] = values[(course * multiplier) % courses]!;
  return dealt;
}

function quantiles({ p10, p50, p90 }: Leg, chances: Float64Array): Float64Array {
  const { a1, a2, a3 } = fitMetalog(p10, p50, p90);
  return chances.map((u) => Math.max(0, a1 + Math.log(u / (1 - u)) * (a2 + a3 * (u - 0.5))));
}

function slips({ slipChance, slipMeanDays }: Leg, chances: Float64Array): Float64Array {
  return chances.map((u) => (u <= 1 - slipChance ? 0 : -slipMeanDays * Math.log((1 - u) / slipChance)));
}
