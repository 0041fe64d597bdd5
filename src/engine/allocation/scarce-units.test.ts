import { describe, expect, it } from 'vitest';
import { poissonLaw } from '../replenishment/count-laws';
import { servedInOrder, setApart } from './scarce-units';

describe('scarce units with certain demand', () => {
  it('go to the greatest contribution first', () => {
    const claims = [
      { contribution: 8, mean: 100 },
      { contribution: 14, mean: 40 },
      { contribution: -1, mean: 50 },
    ];
    expect(servedInOrder(90, claims)).toEqual([50, 40, 0]);
    expect(servedInOrder(500, claims)).toEqual([100, 40, 0]);
    expect(servedInOrder(0, claims)).toEqual([0, 0, 0]);
  });
});

describe('scarce units set apart', () => {
  const claims = [
    { contribution: 8, law: poissonLaw(12) },
    { contribution: 14, law: poissonLaw(5) },
    { contribution: 6, law: poissonLaw(9) },
  ];
  const earns = (units: readonly number[]) =>
    claims.reduce(
      (sum, { contribution, law }, i) => sum + contribution * (law.mean - law.loss(units[i]!)),
      0,
    );

  it.each([0, 1, 7, 15, 22, 30])('earn as much as any other split of %d', (stock) => {
    let best = 0;
    for (let a = 0; a <= stock; a++)
      for (let b = 0; a + b <= stock; b++) best = Math.max(best, earns([a, b, stock - a - b]));
    const units = setApart(stock, claims);
    expect(units.reduce((sum, one) => sum + one, 0)).toBe(stock);
    expect(earns(units)).toBeCloseTo(best, 9);
  });

  it('split evenly between claims alike, and leave what no one will ask for', () => {
    const alike = [claims[0]!, claims[0]!];
    const units = setApart(20, alike);
    expect(Math.abs(units[0]! - units[1]!)).toBeLessThanOrEqual(1);
    expect(setApart(1e6, claims).reduce((sum, one) => sum + one, 0)).toBeLessThan(200);
    expect(setApart(10, [{ contribution: -2, law: poissonLaw(9) }])).toEqual([0]);
  });
});
