import { describe, expect, it, vi } from 'vitest';
import * as negativeBinomial from '../random/negative-binomial';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';
import { DemandDraw } from './demand-draw';

vi.mock('../random/negative-binomial', { spy: true });

const uniforms = Array.from({ length: 41 }, (_, index) => (index + 0.5) / 41);

describe('a day of demand', () => {
  it.each([
    ['little', 0.4, 1],
    ['much', 1_000, 1],
    ['too much for a table', 2e5, 1],
    ['spread a little', 10, 3],
    ['spread widely', 1_000, 160],
    ['mostly nothing, at times very much', 10, 9_000],
  ])('is the quantile of its law: %s', (_, mean, dispersion) => {
    const draw = new DemandDraw(Float64Array.of(mean), dispersion);
    for (const u of uniforms)
      expect(draw.draw(0, u)).toBe(
        dispersion > 1 ? negativeBinomialQuantile(u, mean, mean * dispersion) : poissonQuantile(u, mean),
      );
  });

  // A rate of 1,000 a day with a standard deviation of 400.
  it('is looked up where sales spread widely, not searched for each time', () => {
    const draw = new DemandDraw(Float64Array.of(1_000), 160);
    const searched = vi.mocked(negativeBinomial.negativeBinomialQuantile).mockClear();
    for (const u of uniforms) draw.draw(0, u);
    expect(searched).not.toHaveBeenCalled();
  });

  it('takes bounded memory, however many rates there are and however they spread', () => {
    const means = Float64Array.from({ length: 84 }, (_, index) => 5 + index / 8);
    const draw = new DemandDraw(means, 9_000);
    const searched = vi.mocked(negativeBinomial.negativeBinomialQuantile).mockClear();
    for (let day = 0; day < means.length; day++) draw.draw(day, 0.999);
    // Each table has some 400,000 counts, and all together may hold four million.
    const tabled = means.length - searched.mock.calls.length;
    expect(tabled).toBeGreaterThan(4);
    expect(tabled).toBeLessThan(12);
  });
});
