import { describe, expect, it } from 'vitest';
import { positionOf, valueAt } from './lever';
import { VisitedPoints } from './visited-points';

const ten = { low: 0, high: 10, step: 1 };
const sum = (budget: number) =>
  new VisitedPoints(
    [ten, { low: 2, high: 4, step: 0.5 }],
    ([x, y]) => ({ value: x + y, violation: 0 }),
    budget,
  );

describe('points asked for', () => {
  it('are undefined outside any one lever’s range', () => {
    const points = sum(99);
    expect(points.visit([10, 4])?.visited).toEqual({ point: [10, 4], value: 14, violation: 0 });
    for (const position of [
      [11, 0],
      [-1, 0],
      [0, 5],
      [0, -1],
    ])
      expect(points.visit(position)).toBeUndefined();
    expect(points.all).toHaveLength(1);
  });

  it('are evaluated once, and known ones stay known when the budget is spent', () => {
    const points = sum(1);
    const first = points.visit([3, 1]);
    expect([points.isSpent, points.visit([3, 1]), points.visit([3, 2])]).toEqual([true, first, undefined]);
  });

  it('are ranked: so many of the best, from the best on', () => {
    const points = sum(99);
    for (const x of [4, 9, 1, 6]) points.visit([x, 0]);
    expect(points.bestOf(2).map(({ position }) => position[0])).toEqual([9, 6]);
    expect(points.bestOf(0)).toEqual([]);
    expect(points.best.point).toEqual([9, 2]);
  });

  it('have no best before the first', () => {
    expect(() => sum(9).best).toThrow('No point has been visited yet.');
  });
});

it('a lever’s position is the nearest to a value, and within its range', () => {
  const lever = { low: 10, high: 20, step: 0.5 };
  expect([10, 12, 12.2, 12.3, 20].map((value) => positionOf(lever, value))).toEqual([0, 4, 4, 5, 20]);
  expect([-5, 9.9, 20.1, 1e9].map((value) => positionOf(lever, value))).toEqual([0, 0, 20, 20]);
  for (let position = 0; position <= 20; position++)
    expect(positionOf(lever, valueAt(lever, position))).toBe(position);
});
