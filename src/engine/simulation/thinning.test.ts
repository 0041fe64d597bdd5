import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../random/binomial';
import { CarriedRounding, leavers } from './thinning';

describe('leavers', () => {
  it('are the binomial quantile, however many there are', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const u = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), chance, u, (n, p, uniform) => {
        const gone = leavers(n, p, uniform);
        // Rounding may decide where the uniform lies on a step.
        expect(gone).toBeGreaterThanOrEqual(binomialQuantile(Math.max(1e-15, uniform - 1e-12), n, p));
        expect(gone).toBeLessThanOrEqual(binomialQuantile(Math.min(1 - 1e-15, uniform + 1e-12), n, p));
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it('rise with the chance under one uniform', () => {
    for (let uniform = 0.05; uniform < 1; uniform += 0.1) {
      let before = 0;
      for (let chance = 0; chance <= 1; chance += 0.01) {
        const gone = leavers(50, chance, uniform);
        expect(gone).toBeGreaterThanOrEqual(before);
        before = gone;
      }
    }
  });
});

describe('carried rounding', () => {
  it('strays from the real total by no more than half a unit', () => {
    const rounding = new CarriedRounding();
    let whole = 0;
    for (let day = 1; day <= 300; day++) {
      whole += rounding.round(0.37, Infinity);
      expect(Math.abs(whole - 0.37 * day)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  it('never passes what there is', () => {
    const rounding = new CarriedRounding();
    expect(rounding.round(2.9, 2)).toBe(2);
    expect(rounding.round(0.2, 1)).toBe(1);
  });
});
