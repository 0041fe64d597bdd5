import { outOfRange } from '../statistics/out-of-range';
import { stepsOf, valueAt, type Lever } from './lever';

/** What a point is worth. */
export interface Score {
  /** To be made large. */
  readonly value: number;
  /** How far the point is from being allowed, >= 0; 0 is allowed. */
  readonly violation: number;
}

export interface Visited extends Score {
  /** A value for each lever. */
  readonly point: readonly number[];
}

/** A visited point by the positions of its levers. */
export interface Place {
  readonly position: readonly number[];
  readonly visited: Visited;
}

/** The same point always gives the same score. */
export type Objective = (point: readonly number[]) => Score;

/**
 * Whether one score beats another: allowed beats not allowed, less violation beats more, and only then the value counts. A
 * value that is not a number loses to every other.
 */
export function beats(one: Score, other: Score): boolean {
  if (one.violation !== other.violation) return one.violation < other.violation;
  return one.value > other.value || (Number.isNaN(other.value) && !Number.isNaN(one.value));
}

/** The points a search has asked for, each evaluated once, and the best of them. The first of equals stays the best. */
export class VisitedPoints {
  readonly levers: readonly Lever[];
  /** Last position of each lever. */
  readonly steps: readonly number[];
  readonly #objective: Objective;
  readonly #budget: number;
  readonly #onVisit: (done: number) => void;
  readonly #byPosition = new Map<string, Place>();
  #best: Place | null = null;

  /**
   * @param budget - evaluations at most, whole, >= 1
   * @param onVisit - hears the number of evaluations so far
   */
  constructor(
    levers: readonly Lever[],
    objective: Objective,
    budget: number,
    onVisit: (done: number) => void = () => {},
  ) {
    if (!(Number.isInteger(budget) && budget >= 1)) throw outOfRange('Budget', budget);
    this.levers = levers;
    this.steps = levers.map(stepsOf);
    this.#objective = objective;
    this.#budget = budget;
    this.#onVisit = onVisit;
  }

  get best(): Visited {
    if (this.#best === null) throw new Error('No point has been visited yet.');
    return this.#best.visited;
  }

  /** The best so many, from the best on. */
  bestOf(count: number): readonly Place[] {
    const places = [...this.#byPosition.values()];
    return places.sort((one, other) => (beats(one.visited, other.visited) ? -1 : 1)).slice(0, count);
  }

  get all(): Visited[] {
    return Array.from(this.#byPosition.values(), ({ visited }) => visited);
  }

  get isSpent(): boolean {
    return this.#byPosition.size >= this.#budget;
  }

  /** The point at a position; undefined outside the levers' ranges, and once the budget is spent for points not yet known. */
  visit(position: readonly number[]): Place | undefined {
    const key = position.join();
    const known = this.#byPosition.get(key);
    if (known !== undefined) return known;
    if (this.isSpent || position.some((at, lever) => at < 0 || at > this.steps[lever])) return undefined;
    const point = position.map((at, lever) => valueAt(this.levers[lever], at));
    const place = { position, visited: { point, ...this.#objective(point) } };
    this.#byPosition.set(key, place);
    if (this.#best === null || beats(place.visited, this.#best.visited)) this.#best = place;
    this.#onVisit(this.#byPosition.size);
    return place;
  }
}
