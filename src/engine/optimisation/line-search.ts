import { beats, type Place, type VisitedPoints } from './visited-points';

/** The smaller part of the golden section. */
const golden = (3 - Math.sqrt(5)) / 2;

/**
 * The best place found along one lever through a given one: an even grid over its whole range, then golden section between the
 * neighbours of the best, down to one step.
 *
 * On the grid the best of several hills is found; between two grid points, one hill. Where the objective is level the search
 * closes in on the place it came from.
 *
 * @param gridPoints - points of the grid, both ends included, >= 2
 */
export function searchLine(points: VisitedPoints, from: Place, lever: number, gridPoints: number): Place {
  const last = points.steps[lever];
  const start = from.position[lever];
  const at = (position: number): Place | undefined =>
    points.visit(from.position.map((own, index) => (index === lever ? position : own)));

  let best = from;
  const line = evenPositions(last, gridPoints);
  for (const position of line) {
    const found = at(position);
    if (found !== undefined && beats(found.visited, best.visited)) best = found;
  }

  line.push(start);
  let middle = best.position[lever];
  let left = Math.max(-1, ...line.filter((position) => position < middle));
  let right = Math.min(last + 1, ...line.filter((position) => position > middle));
  while (right - left > 2) {
    const toLeft = middle - left >= right - middle;
    const gap = toLeft ? middle - left : right - middle;
    const probe = middle + (toLeft ? -1 : 1) * Math.max(1, Math.round(gap * golden));
    const found = at(probe);
    if (found === undefined) break;
    if (beats(found.visited, best.visited)) {
      if (toLeft) right = middle;
      else left = middle;
      best = found;
      middle = probe;
    } else if (toLeft) left = probe;
    else right = probe;
  }
  return best;
}

/** So many positions from 0 to the last, even as far as whole numbers can be; fewer where there are not as many. */
function evenPositions(last: number, count: number): number[] {
  return [...new Set(Array.from({ length: count }, (_, index) => Math.round((index * last) / (count - 1))))];
}
