import { beats, type VisitedPoints } from './visited-points';

/**
 * Climbs from the best point so far by pattern search: tries a step up and down each lever, then pairs of levers together, since a
 * ridge may run between two; goes on in a direction that helped; halves the steps when none does. Ends where no neighbour one
 * step away, nor two levers one step each, is better.
 *
 * Source: R. Hooke and T. A. Jeeves, "Direct search" solution of numerical and statistical problems, J. ACM 8 (1961).
 *
 * @param firstSteps - for each lever, steps of the first try, whole, >= 1
 */
export function searchPattern(visited: VisitedPoints, firstSteps: readonly number[]): void {
  const directions = directionsOf(visited.levers.length);
  let sizes = firstSteps.map((size) => Math.max(1, Math.round(size)));
  for (;;) {
    const helped = directions.find((direction) => goOn(visited, direction, sizes));
    if (visited.isSpent) return;
    if (helped !== undefined) continue;
    if (sizes.every((size) => size === 1)) return;
    sizes = sizes.map((size) => Math.max(1, size >> 1));
  }
}

/** Steps in one direction for as long as it helps; says whether it did. */
function goOn(visited: VisitedPoints, direction: readonly number[], sizes: readonly number[]): boolean {
  let helped = false;
  for (;;) {
    const before = visited.best;
    const next = visited.visit(visited.bestPosition.map((at, lever) => at + direction[lever] * sizes[lever]));
    if (next === undefined || !beats(next, before)) return helped;
    helped = true;
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
