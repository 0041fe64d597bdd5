import { lineThrough } from '../../engine/optimisation/maximise';
import type { Objective, Visited } from '../../engine/optimisation/visited-points';
import type { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { MeasuredWays, violationOf, type Futures } from './measured-ways';
import { changesAt, isPresent, leversOf, type WayLever } from './optimise-levers';
import type { CurvePoint, LeverOutcome, Measured, Optimised, OptimiseValues } from './optimise-outcome';
import { searchPlan, type SearchPlan } from './search-plan';

/** A value of each lever, in their order. */
type Point = readonly number[];

/** The ways a search has tried, each measured once in the same futures, and how they are told. */
export class TriedWays {
  readonly ways: MeasuredWays;
  readonly levers: readonly WayLever[];
  readonly plan: SearchPlan;
  /** The present numbers. */
  readonly present: Point;
  /** What is told alike of every outcome. */
  readonly common: Pick<Optimised, 'leftOut' | 'horizonDays'>;
  readonly #tolerance: number;
  readonly #known = new Map<string, Measured>();
  #count = 0;

  constructor(
    values: OptimiseValues,
    { seed, trials }: { readonly seed: number; readonly trials: number },
    parametersOf: (values: GapValues) => ReturnType<typeof engineParameters>,
  ) {
    const { levers, leftOut } = leversOf(values);
    this.ways = new MeasuredWays(values, seed, parametersOf);
    this.levers = levers;
    this.plan = searchPlan(trials, this.ways.horizonDays, levers.length);
    this.present = levers.map(({ present }) => present);
    this.common = { leftOut, horizonDays: this.ways.horizonDays };
    this.#tolerance = values.tolerance;
  }

  /** Ways tried so far; the comparison in the end is no try. */
  get count(): number {
    return this.#count;
  }

  measured(point: Point, futures: Futures): Measured {
    const key = `${futures.to}:${point.join()}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const { measured } = this.ways.measure(changesAt(this.levers, point), futures);
    this.#count++;
    this.#known.set(key, measured);
    return measured;
  }

  /** How far a way breaks what the seller accepts, 0 where it keeps to it. */
  violation(measured: Measured, slack = 0): number {
    return violationOf(measured, this.#tolerance, slack);
  }

  /** @param slack - how far from the line a way is to keep */
  objective(futures: Futures, slack: number): Objective {
    return (point) => {
      const measured = this.measured(point, futures);
      return { value: measured.profit, violation: this.violation(measured, slack) };
    };
  }

  allowed(measured: Measured): Measured & { readonly isAllowed: boolean } {
    return { ...measured, isAllowed: this.violation(measured) === 0 };
  }

  /** @param shift - added to the profit, money */
  curvePoint(lever: WayLever, at: number, measured: Measured, shift = 0): CurvePoint {
    return {
      ...this.allowed(measured),
      at: isPresent(lever, at) ? lever.present : at,
      profit: measured.profit + shift,
    };
  }

  leverOutcome(lever: WayLever, at: number, curve: readonly CurvePoint[]): LeverOutcome {
    const { name, low, high, present } = lever;
    return { name, low, high, present, proposed: isPresent(lever, at) ? present : at, curve };
  }

  /** How the search stands while it goes on: the best way yet, with curves through the ways visited. */
  soFar(best: Visited, visited: readonly Visited[], futures: Futures): Optimised {
    const present = this.measured(this.present, futures);
    const proposed = this.measured(best.point, futures);
    const trials = futures.to - futures.from;
    const levers = this.levers.map((lever, index) => {
      const line = lineThrough(visited, best.point, index);
      const curve = line.map(({ point }) =>
        this.curvePoint(lever, point[index]!, this.measured(point, futures)),
      );
      return this.leverOutcome(lever, best.point[index]!, curve);
    });
    return {
      ...this.common,
      isDone: false,
      verdict: 'kept',
      levers,
      changes: changesAt(this.levers, best.point),
      present: this.allowed(present),
      proposed,
      gain: { mean: proposed.profit - present.profit, standardError: 0 },
      trials,
      curveTrials: trials,
      tried: this.count,
    };
  }
}
