import { beats, type Visited, type VisitedPoints } from './visited-points';

/** The smaller part of the golden section. */
const golden = (3 - Math.sqrt(5)) / 2;

/**
 * Searches along one lever through the best point so far: an even grid over its whole range, then golden section between the
 * neighbours of the best, down to one step.
 *
 * On the grid the best of several hills is found; between two grid points, one hill. Where the objective is level the search
 * closes in on the point it came from.
 *
 * @param gridPoints - points of the grid, both ends included, >= 2
 */
export function searchLine(visited: VisitedPoints, lever: number, gridPoints: number): void {
  const from = visited.bestPosition;
  const last = visited.steps[lever];
  const at = (position: number): Visited | undefined =>
    visited.visit(from.map((own, index) => (index === lever ? position : own)));

  let best = from[lever];
  let score = at(best)!;
  const grid = new Set(
    Array.from({ length: gridPoints }, (_, index) =>
      Math.round((index * last) / Math.max(1, gridPoints - 1)),
    ),
  );
  for (const position of grid) {
    const found = at(position);
    if (found !== undefined && beats(found, score)) [best, score] = [position, found];
  }

  const line = [...grid, from[lever]];
  let left = Math.max(-1, ...line.filter((position) => position < best));
  let right = Math.min(last + 1, ...line.filter((position) => position > best));
  while (right - left > 2) {
    const toLeft = best - left >= right - best;
    const gap = toLeft ? best - left : right - best;
    const probe = best + (toLeft ? -1 : 1) * Math.max(1, Math.round(gap * golden));
    const found = at(probe);
    if (found === undefined) return;
    if (beats(found, score)) {
      if (toLeft) right = best;
      else left = best;
      [best, score] = [probe, found];
    } else if (toLeft) left = probe;
    else right = probe;
  }
}
