import { describe, expect, it } from 'vitest';
import { normalLaw } from '../replenishment/continuous-laws';
import { negativeBinomialLaw, poissonLaw } from '../replenishment/count-laws';
import { emsrB, type DemandClass } from './emsr-b';
import { expectedOfKeeping, protectionLevel } from './littlewood';

describe('Littlewood’s rule', () => {
  it('keeps what a normal demand’s quantile says: 50 + 10 z(0.4) = 47.47, so 48 whole units', () => {
    expect(protectionLevel(100, 60, normalLaw(50, 10))).toBe(48);
  });

  it.each([
    [12, 5, 30, 8, 20],
    [12, 11, 30, 8, 20],
    [9, 1, 12, 14, 6],
    [10, 4, 40, 18, 60],
  ])('earns most of every level: %d against %d from %d units', (most, next, stock, mean, nextMean) => {
    for (const law of [poissonLaw(mean), negativeBinomialLaw(mean, 2 * Math.sqrt(mean))]) {
      const earns = (kept: number) =>
        expectedOfKeeping({ most, next, stock, kept, law, nextLaw: poissonLaw(nextMean) });
      const best = Math.max(...Array.from({ length: stock + 1 }, (_, kept) => earns(kept)));
      expect(earns(Math.min(stock, protectionLevel(most, next, law)))).toBeCloseTo(best, 9);
    }
  });

  it('gives what a count over both demands gives', () => {
    const law = poissonLaw(6);
    const nextLaw = poissonLaw(9);
    const chance = (one: typeof law, x: number) => one.cdf(x) - (x === 0 ? 0 : one.cdf(x - 1));
    let counted = 0;
    for (let lower = 0; lower < 60; lower++)
      for (let upper = 0; upper < 60; upper++) {
        const sold = Math.min(lower, 10 - 4);
        counted += chance(nextLaw, lower) * chance(law, upper) * (5 * sold + 12 * Math.min(upper, 10 - sold));
      }
    expect(expectedOfKeeping({ most: 12, next: 5, stock: 10, kept: 4, law, nextLaw })).toBeCloseTo(
      counted,
      9,
    );
  });

  it('keeps nothing for a class that earns no more, all where the other earns nothing', () => {
    expect(protectionLevel(5, 5, poissonLaw(9))).toBe(0);
    expect(protectionLevel(5, 8, poissonLaw(9))).toBe(0);
    expect(protectionLevel(-1, -2, poissonLaw(9))).toBe(0);
    expect(protectionLevel(5, 0, poissonLaw(9))).toBe(Infinity);
    expect(protectionLevel(0, -1, poissonLaw(9))).toBe(0);
  });

  it('keeps no more than all futures ask for, however little the other earns', () => {
    const level = protectionLevel(1e6, 1e-12, poissonLaw(9));
    expect(poissonLaw(9).upperTail(level)).toBeLessThanOrEqual(1e-12);
    expect(level).toBeLessThan(60);
  });

  it.each([
    [NaN, 1],
    [Infinity, 1],
    [1, NaN],
    [1, -Infinity],
  ])('refuses a contribution that is no amount: %d against %d', (most, next) => {
    expect(() => protectionLevel(most, next, poissonLaw(9))).toThrow('ontribution of the');
  });
});

describe('EMSR-b', () => {
  const classes = [
    { contribution: 15, mean: 8, sd: Math.sqrt(8) },
    { contribution: 9, mean: 12, sd: Math.sqrt(12) },
    { contribution: 4, mean: 30, sd: Math.sqrt(30) },
  ];

  it('is Littlewood’s rule for two classes', () => {
    expect(emsrB(classes.slice(0, 2))).toEqual([protectionLevel(15, 9, poissonLaw(8))]);
  });

  it('keeps nothing for a class that nobody asks for', () => {
    const [, second, third] = classes as [DemandClass, DemandClass, DemandClass];
    const unasked = { contribution: 20, mean: 0, sd: 0 };
    expect(emsrB([unasked, second, third])).toEqual([0, ...emsrB([second, third])]);
  });

  it('never falls, where a wide class that earns little more than the last comes between', () => {
    expect(
      emsrB([
        { contribution: 100, mean: 10, sd: Math.sqrt(10) },
        { contribution: 50, mean: 1_000, sd: 1_200 },
        { contribution: 50, mean: 10, sd: 3 },
      ]),
    ).toEqual([10, 10]);
  });

  it('rises, and comes within a percent of the best pair of levels for three', () => {
    const [first, second] = emsrB(classes) as [number, number];
    expect(second).toBeGreaterThanOrEqual(first);
    const stock = 25;
    const demand = classes.map(({ mean }) => poissonLaw(mean));
    const chance = (law: (typeof demand)[number], x: number) => law.cdf(x) - (x === 0 ? 0 : law.cdf(x - 1));
    const earns = (keepOne: number, keepTwo: number) => {
      let sum = 0;
      for (let lowest = 0; lowest < 80; lowest++) {
        const sold = Math.min(lowest, Math.max(0, stock - keepTwo));
        const rest = expectedOfKeeping({
          most: 15,
          next: 9,
          stock: stock - sold,
          kept: keepOne,
          law: demand[0]!,
          nextLaw: demand[1]!,
        });
        sum += chance(demand[2]!, lowest) * (4 * sold + rest);
      }
      return sum;
    };
    let best = 0;
    for (let one = 0; one <= stock; one++)
      for (let two = one; two <= stock; two++) best = Math.max(best, earns(one, two));
    expect(earns(first, second)).toBeGreaterThan(0.99 * best);
  });
});
