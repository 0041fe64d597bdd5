import { positionOf, type Lever } from './lever';
import { searchLine } from './line-search';
import { searchPattern } from './pattern-search';
import { VisitedPoints, type Objective, type Visited } from './visited-points';

export interface MaximiseOptions {
  /** Where to begin, a value for each lever; on level ground the search stays here. */
  readonly start: readonly number[];
  /** Evaluations at most; each point is evaluated once. */
  readonly budget: number;
  /** Points of the grid laid over each lever's whole range; 9 unless said. */
  readonly gridPoints?: number;
  /** Hears of each evaluation: how many so far, the best of them, and all of them. */
  readonly onVisit?: (done: number, visited: VisitedPoints) => void;
}

/** What a search found and the points it went over, in the order it did. */
export interface Maximum {
  readonly best: Visited;
  readonly visited: readonly Visited[];
  /** The search ended for want of evaluations, not because nothing near is better. */
  readonly isCutShort: boolean;
}

/**
 * The best point found of a function of a few bounded levers, without derivatives, within a budget of evaluations.
 *
 * Lever by lever: an even grid over the whole range, golden section around the best of it; over again until a round brings
 * nothing; then a pattern search over all levers together. Points that are not allowed are worse than any allowed one and are
 * compared by their violation, so that from there the search goes towards what is allowed. Everything is deterministic:
 * an objective simulated with one seed at every point is a function like any other.
 *
 * It finds the best of a function with one hill, and of one with several where the grid meets the highest. It proves nothing about what it did
 * not visit.
 *
 * @throws RangeError when a lever or the budget is none; whatever the objective throws
 */
export function maximise(
  levers: readonly Lever[],
  objective: Objective,
  { start, budget, gridPoints = 9, onVisit }: MaximiseOptions,
): Maximum {
  const visited: VisitedPoints = new VisitedPoints(levers, objective, budget, (done) =>
    onVisit?.(done, visited),
  );
  visited.visit(levers.map((lever, index) => positionOf(lever, start[index])));
  for (let before: Visited | null = null; before !== visited.best && !visited.isSpent;) {
    before = visited.best;
    for (let lever = 0; lever < levers.length; lever++) searchLine(visited, lever, gridPoints);
  }
  searchPattern(
    visited,
    visited.steps.map((steps) => steps / 16),
  );
  return { best: visited.best, visited: visited.all, isCutShort: visited.isSpent };
}

/**
 * The best point near one already good: a pattern search alone, for a second look with a finer objective.
 *
 * @param options.reach - for each lever, steps of the first try, whole, >= 1
 */
export function climb(
  levers: readonly Lever[],
  objective: Objective,
  {
    start,
    budget,
    onVisit,
    reach,
  }: Omit<MaximiseOptions, 'gridPoints'> & { readonly reach: readonly number[] },
): Maximum {
  const visited: VisitedPoints = new VisitedPoints(levers, objective, budget, (done) =>
    onVisit?.(done, visited),
  );
  visited.visit(levers.map((lever, index) => positionOf(lever, start[index])));
  searchPattern(visited, reach);
  return { best: visited.best, visited: visited.all, isCutShort: visited.isSpent };
}

/** The visited points on the line through one point along one lever, by rising value of that lever. */
export function lineThrough(
  visited: readonly Visited[],
  point: readonly number[],
  lever: number,
): readonly Visited[] {
  return visited
    .filter((other) => other.point.every((value, index) => index === lever || value === point[index]))
    .sort((one, other) => one.point[lever] - other.point[lever]);
}
