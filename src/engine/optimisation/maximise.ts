import { positionOf, type Lever } from './lever';
import { searchLine } from './line-search';
import { searchPattern } from './pattern-search';
import { VisitedPoints, type Objective, type Place, type Visited } from './visited-points';

export interface MaximiseOptions {
  /** Where to begin, a value for each lever; on level ground the search stays here. */
  readonly start: readonly number[];
  /** Evaluations at most; each point is evaluated once. */
  readonly budget: number;
  /** Points of the grid laid over each lever's whole range; 9 unless said. */
  readonly gridPoints?: number;
  /** Climbs at most, one from the start and the others from the best places of the sparse look; 3 unless said. */
  readonly climbs?: number;
  /** Hears of each evaluation: how many so far, the best of them, and all of them. */
  readonly onVisit?: (done: number, visited: VisitedPoints) => void;
}

export interface ClimbOptions extends Omit<MaximiseOptions, 'gridPoints' | 'climbs'> {
  readonly reach: readonly number[];
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
 * First a sparse look over the whole box, three positions a lever. Then from the start and from the best few of these, lever by
 * lever: an even grid over the whole range, golden section around the best of it; over again until a round brings nothing; then a pattern
 * search over all levers together. Points that are not allowed are worse than any allowed one and are compared by their
 * violation, so that from there the search goes towards what is allowed. Everything is deterministic: an objective
 * simulated with one seed at every point is a function like any other.
 *
 * It finds the best of a function with one hill, and of one with several where the looks around meet the highest. It proves
 * nothing about what it did not visit.
 *
 * @throws RangeError when a lever or the budget is none; whatever the objective throws
 */
export function maximise(
  levers: readonly Lever[],
  objective: Objective,
  { start, budget, gridPoints = 9, climbs = 3, onVisit }: MaximiseOptions,
): Maximum {
  const { points, first } = begin(levers, objective, start, budget, onVisit);
  if (levers.length > 1) for (const position of sparseLook(points.steps)) points.visit(position);
  const sizes = points.steps.map((steps) => steps / 16);
  const tops = new Set([first, ...points.bestOf(climbs - 1)]);
  for (const top of tops) {
    let place = top;
    for (let before: Place | null = null; before !== place && !points.isSpent;) {
      before = place;
      for (let lever = 0; lever < levers.length; lever++)
        place = searchLine(points, place, lever, gridPoints);
    }
    searchPattern(points, place, sizes);
  }
  return { best: points.best, visited: points.all, isCutShort: points.isSpent };
}

/**
 * The best point near one already good: a pattern search alone, for a second look with a finer objective.
 *
 * @param options.reach - for each lever, steps of the first try; rounded, 1 at the least
 */
export function climb(
  levers: readonly Lever[],
  objective: Objective,
  { start, budget, onVisit, reach }: ClimbOptions,
): Maximum {
  const { points, first } = begin(levers, objective, start, budget, onVisit);
  searchPattern(points, first, reach);
  return { best: points.best, visited: points.all, isCutShort: points.isSpent };
}

function begin(
  levers: readonly Lever[],
  objective: Objective,
  start: readonly number[],
  budget: number,
  onVisit: MaximiseOptions['onVisit'],
): { readonly points: VisitedPoints; readonly first: Place } {
  const points: VisitedPoints = new VisitedPoints(levers, objective, budget, (done) =>
    onVisit?.(done, points),
  );
  const first = points.visit(levers.map((lever, index) => positionOf(lever, start[index])))!;
  return { points, first };
}

/** Every combination of the ends and the middle of each lever's range: often the best way is not to use a lever at all. */
function sparseLook(steps: readonly number[]): number[][] {
  return steps.reduce<number[][]>(
    (found, last) =>
      found.flatMap((position) => [0, 0.5, 1].map((share) => [...position, Math.round(share * last)])),
    [[]],
  );
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
