import { describe, expect, it } from 'vitest';
import { poissonLaw } from './count-laws';
import { countLaw, shiftedLaw } from './shifted-law';

/** Σ over all counts of what they are worth, by the law's own steps. */
function sum(law: ReturnType<typeof countLaw>, worth: (units: number) => number): number {
  let all = 0;
  for (let units = 0; units < 400; units++) all += worth(units) * (law.cdf(units) - law.cdf(units - 1));
  return all;
}

describe('so many units for certain', () => {
  const law = shiftedLaw(poissonLaw(6), 7);

  it('are added to every count', () => {
    expect(law.cdf(6)).toBe(0);
    expect(law.upperTail(6)).toBe(1);
    expect(law.cdf(7)).toBeCloseTo(Math.exp(-6), 14);
    expect(law.upperTail(7)).toBeCloseTo(1 - Math.exp(-6), 14);
    expect(law.quantile(0.8)).toBe(poissonLaw(6).quantile(0.8) + 7);
    expect(sum(law, (units) => units)).toBeCloseTo(law.mean, 9);
    expect(Math.sqrt(sum(law, (units) => (units - 13) ** 2))).toBeCloseTo(law.sd, 9);
  });

  it.each([0, 3, 6, 7, 8, 13, 20])('leave units short of a stock of %d as summed one by one', (stock) => {
    const short = (units: number) => Math.max(0, units - stock);
    expect(law.loss(stock)).toBeCloseTo(sum(law, short), 9);
    expect(law.secondLoss(stock)).toBeCloseTo(
      sum(law, (units) => (short(units) * Math.max(0, units - stock - 1)) / 2),
      8,
    );
  });

  it('are whole', () => {
    expect(() => shiftedLaw(law, 1.5)).toThrow(RangeError);
    expect(() => shiftedLaw(law, -1)).toThrow(RangeError);
    expect(shiftedLaw(law, 0)).toBe(law);
  });
});

describe('a count of a mean and a spread', () => {
  it.each([
    [67.03, 22.1],
    [40, 0.4],
    [90, 89.5],
    [12.5, 0],
  ])('of mean %d has a variance of %d to a unit', (mean, variance) => {
    const law = countLaw({ mean, sd: Math.sqrt(variance) });
    expect(law.mean).toBeCloseTo(mean, 9);
    expect(law.sd ** 2).toBeGreaterThanOrEqual(variance - 1e-9);
    expect(law.sd ** 2).toBeLessThan(variance + 1);
    expect(sum(law, (units) => (units - mean) ** 2)).toBeCloseTo(law.sd ** 2, 6);
  });

  it('is certain where nothing varies, and Poisson or wider as ever', () => {
    expect(countLaw({ mean: 100, sd: 0 }).cdf(99)).toBe(0);
    expect(countLaw({ mean: 100, sd: 0 }).cdf(100)).toBe(1);
    expect(countLaw({ mean: 100, sd: 10 }).kind).toBe('poisson');
    expect(countLaw({ mean: 100, sd: 10 }).cdf(100)).toBe(poissonLaw(100).cdf(100));
    expect(countLaw({ mean: 100, sd: 20 }).sd).toBe(20);
  });
});
