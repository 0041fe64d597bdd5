import { expect, it } from 'vitest';
import { searchPattern } from './pattern-search';
import { VisitedPoints, type Objective } from './visited-points';

function searched(objective: Objective, from: readonly number[], firstSteps: readonly number[]) {
  const points = new VisitedPoints(
    from.map(() => ({ low: 0, high: 100, step: 1 })),
    objective,
    500,
  );
  const best = searchPattern(points, points.visit(from)!, firstSteps);
  return { best: best.visited.point, visited: points.all.map(({ point }) => point) };
}
const level: Objective = () => ({ value: 4, violation: 0 });

it('tries each lever up and down, then each pair of them in all four ways, and ends where none is better', () => {
  const { best, visited } = searched(level, [50, 50, 50], [1, 1, 1]);
  expect(best).toEqual([50, 50, 50]);
  const moves = visited.slice(1).map((point) => point.map((value) => value - 50));
  const order = (one: number[], other: number[]) => (one.join() < other.join() ? -1 : 1);
  expect(moves.slice(0, 6)).toEqual([
    [1, 0, 0],
    [-1, 0, 0],
    [0, 1, 0],
    [0, -1, 0],
    [0, 0, 1],
    [0, 0, -1],
  ]);
  const pairs = [1, -1].flatMap((one) =>
    [1, -1].flatMap((other) => [
      [one, other, 0],
      [one, 0, other],
      [0, one, other],
    ]),
  );
  expect(moves.slice(6).sort(order)).toEqual(pairs.sort(order));
});

it('halves its steps, each lever’s down to 1, when no direction helps', () => {
  expect(searched(level, [50], [8]).visited.flat()).toEqual([50, 58, 42, 54, 46, 52, 48, 51, 49]);
  const alone = searched(level, [50, 50], [1, 5]).visited.filter(([x]) => x === 50);
  expect(alone.map(([, y]) => y)).toEqual([50, 55, 45, 52, 48, 51, 49]);
});

it('begins with steps rounded, and of 1 at the least', () => {
  expect(searched(level, [50], [2.5]).visited.flat()).toEqual([50, 53, 47, 51, 49]);
  expect(searched(level, [50], [0]).visited.flat()).toEqual([50, 51, 49]);
});

it('goes on in a direction that helped', () => {
  const { best, visited } = searched(([x]) => ({ value: -Math.abs(x - 74), violation: 0 }), [50], [8]);
  expect(best).toEqual([74]);
  expect(visited.slice(0, 5).flat()).toEqual([50, 58, 66, 74, 82]);
});
