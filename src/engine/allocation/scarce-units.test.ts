import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negativeBinomialLaw, poissonLaw, tableLaw } from '../replenishment/count-laws';
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

  it('go nowhere that earns nothing', () => {
    expect(servedInOrder(90, [{ contribution: 0, mean: 50 }])).toEqual([0]);
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

const anyClaim = fc.record({
  contribution: fc.integer({ min: -2, max: 40 }).map((cents) => cents / 2),
  law: fc
    .record({ mean: fc.integer({ min: 0, max: 30 }), factor: fc.integer({ min: 1, max: 4 }) })
    .map(({ mean, factor }) => negativeBinomialLaw(mean, Math.sqrt(factor * mean))),
});

describe('units set apart, whatever the claims', () => {
  it('are worth as much where taken as the next would be anywhere, the last of each claim against the next of every other', () => {
    fc.assert(
      fc.property(
        fc.array(anyClaim, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 120 }),
        (claims, stock) => {
          const units = setApart(stock, claims);
          expect(units.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
          const given = units.reduce((sum, one) => sum + one, 0);
          expect(given).toBeLessThanOrEqual(stock);
          const worth = (i: number, x: number) => claims[i]!.contribution * claims[i]!.law.upperTail(x - 1);
          const last = Math.min(...units.map((x, i) => (x > 0 ? worth(i, x) : Infinity)));
          const next = Math.max(...units.map((x, i) => worth(i, x + 1)));
          if (given === stock) expect(last).toBeGreaterThanOrEqual(next - 1e-6);
          else expect(next).toBeLessThan(1e-6);
          expect(last).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it('earn as much as the best of all ways to give out small stock', () => {
    fc.assert(
      fc.property(
        fc.array(anyClaim, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 12 }),
        (claims, stock) => {
          const earns = (units: readonly number[]) =>
            claims.reduce(
              (sum, { contribution, law }, i) => sum + contribution * (law.mean - law.loss(units[i]!)),
              0,
            );
          let best = 0;
          for (let a = 0; a <= stock; a++)
            for (let b = 0; a + b <= stock; b++)
              for (let c = 0; a + b + c <= stock; c++) best = Math.max(best, earns([a, b, c]));
          expect(earns(setApart(stock, claims))).toBeCloseTo(best, 6);
        },
      ),
      { numRuns: 60, seed: 6 },
    );
  });

  it('go in order between claims that earn the same, and no further than they reach', () => {
    const alike = [12, 7, 9].map((units) => ({ contribution: 5, law: tableLaw([[units, 1]]) }));
    expect(setApart(20, alike)).toEqual([12, 7, 1]);
    expect(setApart(5, alike)).toEqual([5, 0, 0]);
  });

  it('are those of certain demand where demand is certain', () => {
    const claims = [
      { contribution: 8, mean: 20 },
      { contribution: 14, mean: 9 },
      { contribution: 11, mean: 5 },
    ];
    const certain = claims.map(({ contribution, mean }) => ({ contribution, law: tableLaw([[mean, 1]]) }));
    for (let stock = 0; stock < 40; stock++)
      expect(setApart(stock, certain)).toEqual(servedInOrder(stock, claims));
  });
});
