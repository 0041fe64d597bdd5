import { describe, expect, it } from 'vitest';
import { stepsOf, type Lever } from './lever';
import { climb, lineThrough, maximise } from './maximise';
import { beats, type Objective } from './visited-points';

const whole = (low: number, high: number): Lever => ({ low, high, step: 1 });
const free =
  (value: (point: readonly number[]) => number): Objective =>
  (point) => ({
    value: value(point),
    violation: 0,
  });

describe('one lever', () => {
  it.each([0, 1, 17, 61, 99, 100])('finds the top of a parabola at %i of 100, in few evaluations', (top) => {
    const { best, visited, isCutShort } = maximise(
      [whole(0, 100)],
      free(([x]) => -((x - top) ** 2)),
      { start: [50], budget: 100 },
    );
    expect(best.point).toEqual([top]);
    expect(visited.length).toBeLessThan(26);
    expect(isCutShort).toBe(false);
  });

  it('finds a continuous top to its step: e^x − 3x is least at ln 3', () => {
    const { best } = maximise(
      [{ low: 0, high: 5, step: 0.001 }],
      free(([x]) => 3 * x - Math.exp(x)),
      {
        start: [4],
        budget: 100,
      },
    );
    expect(Math.abs(best.point[0] - Math.log(3))).toBeLessThanOrEqual(0.0005);
  });

  it('takes the highest of several hills that the grid meets', () => {
    // Hills at 12.5 · 2k; the grid of nine meets each, and the one at 75 is the highest.
    const hills = free(([x]) => Math.cos((2 * Math.PI * x) / 25) * 10 - Math.abs(x - 76) / 10);
    const { best } = maximise([whole(0, 100)], hills, { start: [0], budget: 100 });
    let top = 0;
    for (let x = 0; x <= 100; x++) if (beats(hills([x]), hills([top]))) top = x;
    expect(best.point).toEqual([top]);
    expect(top).toBe(75);
  });

  it('stays where it is on level ground, and at the near edge of a plateau it climbed to', () => {
    expect(
      maximise(
        [whole(0, 90)],
        free(() => 4),
        { start: [37], budget: 99 },
      ).best.point,
    ).toEqual([37]);
    const plateau = free(([x]) => Math.min(x, 60));
    const { best } = maximise([whole(0, 90)], plateau, { start: [10], budget: 99 });
    expect(best.value).toBe(60);
    expect(maximise([whole(0, 90)], plateau, { start: [75], budget: 99 }).best.point).toEqual([75]);
  });

  it('stops at what is allowed, and goes there from what is not', () => {
    // Profit rises with x, and above 41 a limit is broken the more the higher.
    const limited: Objective = ([x]) => ({ value: x, violation: Math.max(0, x - 41) / 100 });
    for (const start of [0, 41, 100])
      expect(maximise([whole(0, 100)], limited, { start: [start], budget: 99 }).best).toEqual({
        point: [41],
        value: 41,
        violation: 0,
      });
  });

  it('gives the least violation where nothing is allowed', () => {
    const never: Objective = ([x]) => ({ value: -x, violation: 1 + Math.abs(x - 20) });
    expect(maximise([whole(0, 100)], never, { start: [90], budget: 99 }).best.point).toEqual([20]);
  });

  it('looks along its grid at once, and at last a sixteenth of its range up and down', () => {
    const { visited } = maximise(
      [whole(0, 160)],
      free(() => 4),
      { start: [80], budget: 99 },
    );
    const at = visited.map(({ point }) => point[0]);
    expect(at.slice(0, 9)).toEqual([80, 0, 20, 40, 60, 100, 120, 140, 160]);
    // Golden section from 80 to its neighbours at 60 and 100 passes these by.
    expect(at.filter((x) => x === 90 || x === 70)).toEqual([90, 70]);
    expect(at.every((x) => x >= 0 && x <= 160)).toBe(true);
  });

  it('says what the start is worth where there is but one evaluation', () => {
    const { best, visited, isCutShort } = maximise(
      [whole(0, 9)],
      free(([x]) => x),
      { start: [4], budget: 1 },
    );
    expect([best.point, visited.length, isCutShort]).toEqual([[4], 1, true]);
  });

  it('takes a lever that cannot move', () => {
    expect(
      maximise(
        [whole(3, 3)],
        free(([x]) => x),
        { start: [3], budget: 5 },
      ).best.point,
    ).toEqual([3]);
  });
});

describe('several levers', () => {
  it('climbs a narrow ridge across two levers', () => {
    // Rosenbrock's valley, upside down: least at (1, 1), curved and a hundred times steeper across than along.
    const ridge = free(([x, y]) => -((1 - x) ** 2) - 100 * (y - x ** 2) ** 2);
    const levers = [
      { low: -2, high: 2, step: 0.05 },
      { low: -1, high: 3, step: 0.05 },
    ];
    const { best } = maximise(levers, ridge, { start: [-1.2, 1], budget: 600 });
    expect(best.point).toEqual([1, 1]);
  });

  it('finds a whole-number best with a limit across levers: 6x + 4y <= 24 and x + 2y <= 6', () => {
    // Without whole numbers 5x + 4y is highest at (3, 1.5) with 21; with them, by enumeration, at (4, 0) with 20.
    const levers = [whole(0, 10), whole(0, 10)];
    const objective: Objective = ([x, y]) => ({
      value: 5 * x + 4 * y,
      violation: Math.max(0, 6 * x + 4 * y - 24) + Math.max(0, x + 2 * y - 6),
    });
    let top = -1;
    for (let x = 0; x <= 10; x++)
      for (let y = 0; y <= 10; y++) {
        const score = objective([x, y]);
        if (score.violation === 0) top = Math.max(top, score.value);
      }
    expect(top).toBe(20);
    expect(maximise(levers, objective, { start: [0, 0], budget: 121 }).best).toMatchObject({
      value: top,
      violation: 0,
    });
  });

  it('finds the higher of two hills that no single lever leads to', () => {
    // From (5, 5) each lever alone only leads down, though the far hill is twice as high.
    const hill = (x: number, y: number, far: number) => Math.exp(-((x - far) ** 2 + (y - far) ** 2) / 100);
    const hills = free(([x, y]) => hill(x, y, 5) + 2 * hill(x, y, 45));
    const found = (climbs?: number) =>
      maximise([whole(0, 50), whole(0, 50)], hills, { start: [5, 5], budget: 300, climbs }).best.point;
    expect(found()).toEqual([45, 45]);
    expect(found(2)).toEqual([45, 45]);
    // One climb is from the start alone: of the far hill, only what the sparse look saw of it.
    expect(found(1)).toEqual([50, 50]);
  });

  it('finds four levers of a bowl with every pair tied together', () => {
    const tops = [13, 4, 77, 30];
    const bowl = free((point) => {
      const off = point.map((value, lever) => value - tops[lever]);
      const squares = off.reduce((sum, one) => sum + one ** 2, 0);
      return -(squares + 0.4 * off.reduce((sum, one) => sum + one, 0) ** 2);
    });
    const levers = [whole(0, 30), whole(0, 50), whole(0, 500), whole(0, 60)];
    const { best } = maximise(levers, bowl, { start: [30, 0, 0, 60], budget: 400 });
    expect(best.point).toEqual(tops);
  });
});

describe('a search', () => {
  const bowl = free(([x, y]) => -((x - 20) ** 2) - (y - 70) ** 2 - 0.5 * (x - 20) * (y - 70));
  const levers = [whole(0, 100), whole(0, 100)];

  it('is the same each time, visits no point twice and keeps to its budget', () => {
    let calls = 0;
    const counted: Objective = (point) => {
      calls++;
      return bowl(point);
    };
    const run = () => maximise(levers, counted, { start: [0, 0], budget: 25 });
    const first = run();
    expect(calls).toBe(25);
    expect(first.visited).toHaveLength(25);
    expect(new Set(first.visited.map(({ point }) => point.join())).size).toBe(25);
    expect(first.isCutShort).toBe(true);
    expect(run()).toEqual(first);
  });

  it('tells how far it is, with the best so far', () => {
    const told: number[] = [];
    let highest = -Infinity;
    const { visited } = maximise(levers, bowl, {
      start: [0, 0],
      budget: 200,
      onVisit: (done, { best }) => {
        told.push(done);
        expect(best.value).toBeGreaterThanOrEqual(highest);
        highest = best.value;
      },
    });
    expect(told).toEqual(visited.map((_, index) => index + 1));
  });

  it('keeps the curve it climbed', () => {
    const { best, visited } = maximise(levers, bowl, { start: [0, 0], budget: 200 });
    expect(best.point).toEqual([20, 70]);
    const line = lineThrough(visited, best.point, 0);
    expect(line.length).toBeGreaterThan(3);
    expect(line.every(({ point }) => point[1] === 70)).toBe(true);
    const highest = line.findIndex(({ point }) => point[0] === 20);
    for (let index = 1; index < line.length; index++)
      expect(line[index].value - line[index - 1].value > 0).toBe(index <= highest);
  });

  it('climbs from a point already good without looking far', () => {
    const { best, visited } = climb(levers, bowl, { start: [23, 66], budget: 60, reach: [2, 2] });
    expect(best.point).toEqual([20, 70]);
    expect(visited.every(({ point }) => Math.abs(point[0] - 20) < 8)).toBe(true);
  });

  it('passes over values that are not numbers', () => {
    const broken = free(([x]) => (x < 30 ? NaN : -x));
    expect(maximise([whole(0, 100)], broken, { start: [0], budget: 99 }).best.point).toEqual([30]);
  });
});

it('refuses levers and budgets that are none', () => {
  expect(() => stepsOf({ low: 1, high: 0, step: 1 })).toThrow(RangeError);
  expect(() => stepsOf({ low: 0, high: 1, step: 0 })).toThrow(RangeError);
  expect(() => stepsOf({ low: -Infinity, high: 1, step: 1 })).toThrow(RangeError);
  expect(stepsOf({ low: 0, high: 0.3, step: 0.1 })).toBe(3);
  expect(() =>
    maximise(
      [whole(0, 1)],
      free(() => 0),
      { start: [0], budget: 0 },
    ),
  ).toThrow(RangeError);
});
