import { describe, expect, it } from 'vitest';
import { searchLine } from './line-search';
import { VisitedPoints } from './visited-points';

/** What is visited of 0 to 100 after a grid of five, and the best of it, where the value falls from the top on both sides. */
function searched(top: number, budget = 99) {
  const points = new VisitedPoints(
    [{ low: 0, high: 100, step: 1 }],
    ([x]) => ({ value: -Math.abs(x - top), violation: 0 }),
    budget,
  );
  const best = searchLine(points, points.visit([0])!, 0, 5);
  const visited = points.all.map(({ point }) => point[0]);
  expect(visited.slice(0, 5)).toEqual([0, 25, 50, 75, 100]);
  return { best: best.visited.point[0], after: visited.slice(5) };
}

describe('after the grid, golden section between the neighbours of its best, (3 − √5) / 2 of the larger side each time', () => {
  // By hand: from 50 between 25 and 75, 25 · 0.382 = 9.5 gives 40; and so on, rounded, down to one step.
  it.each([
    ['to the right', 60, [40, 60, 66, 56, 62, 58, 59, 61]],
    ['to the left', 40, [40, 34, 44, 38, 42, 39, 41]],
    ['at the low end', 0, [10, 4, 2, 1]],
    ['at the high end', 100, [90, 96, 98, 99]],
  ])('%s', (_name, top, after) => {
    expect(searched(top)).toEqual({ best: top, after });
  });

  it('and ends with the best so far when nothing more may be evaluated', () => {
    expect(searched(60, 7)).toEqual({ best: 60, after: [40, 60] });
  });
});

it('finds the top of one hill wherever it is', () => {
  for (let top = 0; top <= 100; top++) expect(searched(top).best).toBe(top);
});
