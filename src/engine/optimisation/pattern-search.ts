import { beats, type Place, type VisitedPoints } from './visited-points';

/**
 * Climbs from a place by pattern search: tries a step up and down each lever, then pairs of levers together, since a ridge may
 * run between two; goes on in a direction that helped; halves the steps when none does. Ends where no neighbour one step
 * away, nor two levers one step each, is better.
 *
 * Source: R. Hooke and T. A. Jeeves, "Direct search" solution of numerical and statistical problems, J. ACM 8 (1961).
 *
 * @param firstSteps - for each lever, steps of the first try; rounded, 1 at the least
 */
export function searchPattern(points: VisitedPoints, from: Place, firstSteps: readonly number[]): Place {
  const directions = directionsOf(points.levers.length);
  let sizes = firstSteps.map((size) => Math.max(1, Math.round(size)));
  let place = from;
  for (;;) {
    const before = place;
    for (const direction of directions) {
      place = goOn(points, before, direction, sizes);
      if (place !== before) break;
    }
    if (points.isSpent) return place;
    if (place !== before) continue;
    if (sizes.every((size) => size === 1)) return place;
    sizes = sizes.map((size) => Math.max(1, size >> 1));
  }
}

/** Steps in one direction for as long as it helps. */
function goOn(
  points: VisitedPoints,
  from: Place,
  direction: readonly number[],
  sizes: readonly number[],
): Place {
  let place = from;
  for (;;) {
    const next = points.visit(place.position.map((at, lever) => at + direction[lever] * sizes[lever]));
    if (next === undefined || !beats(next.visited, place.visited)) return place;
    place = next;
  }
}

function directionsOf(levers: number): number[][] {
  const alone: number[][] = [];
  const paired: number[][] = [];
  for (let one = 0; one < levers; one++) {
    for (const sign of [1, -1]) {
      alone.push(Array.from({ length: levers }, (_, lever) => (lever === one ? sign : 0)));
      for (let other = one + 1; other < levers; other++)
        for (const otherSign of [1, -1])
          paired.push(
            Array.from({ length: levers }, (_, lever) =>
              lever === one ? sign : lever === other ? otherSign : 0,
            ),
          );
    }
  }
  return [...alone, ...paired];
}
