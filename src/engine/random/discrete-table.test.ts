import { describe, expect, it } from 'vitest';
import { DiscreteTable, poissonTable } from './discrete-table';

describe('DiscreteTable', () => {
  it('draws the smallest count whose cumulative probability reaches u', () => {
    const table = new DiscreteTable(3, [1, 0, 2, 1, 0]);
    expect([2 ** -53, 0.25, 0.25 + 2 ** -52, 0.75, 0.76, 1 - 2 ** -53].map((u) => table.draw(u))).toEqual([
      3, 3, 5, 5, 6, 6,
    ]);
  });
  it('agrees with a walk along many uneven probabilities', () => {
    const weights = Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? 0 : Math.exp(-i / 20)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const table = new DiscreteTable(0, weights);
    for (let i = 0; i < 5000; i++) {
      const u = (i + 0.5) / 5000;
      let k = 0;
      let sum = weights[0]!;
      while (sum / total < u) sum += weights[++k]!;
      expect(table.draw(u)).toBe(k);
    }
  });
  it('refuses what is no distribution, and a table too wide', () => {
    expect(() => new DiscreteTable(0, [])).toThrow(RangeError);
    expect(() => new DiscreteTable(0, [0, 0])).toThrow(RangeError);
    expect(() => new DiscreteTable(0, [1, -1])).toThrow(RangeError);
    expect(() => new DiscreteTable(0, [1, NaN])).toThrow(RangeError);
    expect(() => poissonTable(1e15)).toThrow(/too wide/);
  });
});
