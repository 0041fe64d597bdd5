import { describe, expect, it } from 'vitest';
import { demandKeptAtPrice, demandKeptByOrderLimit, demandKeptWithoutAds } from './slowed-demand';

describe('demand slowed on purpose', () => {
  it('answers a price by constant elasticity: small rises lose about e times as much', () => {
    expect(demandKeptAtPrice(0, -1.5)).toBe(1);
    expect((demandKeptAtPrice(1e-6, -1.5) - 1) / 1e-6).toBeCloseTo(-1.5, 5);
    // Revenue stays the same at elasticity −1.
    expect(1.3 * demandKeptAtPrice(0.3, -1)).toBeCloseTo(1, 12);
    expect(() => demandKeptAtPrice(-1, -1)).toThrow(RangeError);
  });

  it('loses with the ads what the ads brought', () => {
    expect(demandKeptWithoutAds(1, 0.3)).toBeCloseTo(0.7, 12);
    expect(demandKeptWithoutAds(0, 0.3)).toBe(1);
  });

  it('cuts geometric orders to the limit, as summed out order by order', () => {
    const mean = 2.5;
    const chance = 1 / mean;
    for (const limit of [1, 2, 5]) {
      let kept = 0;
      for (let size = 1; size < 400; size++)
        kept += chance * (1 - chance) ** (size - 1) * Math.min(size, limit);
      expect(demandKeptByOrderLimit(limit, mean)).toBeCloseTo(kept / mean, 12);
    }
    expect(demandKeptByOrderLimit(1, 1)).toBe(1);
    expect(demandKeptByOrderLimit(null, 3)).toBe(1);
  });
});
