import { describe, expect, it } from 'vitest';
import { logGamma, poissonDeviance, stirlingError } from './gamma-function';

// Reference values computed with 40 digits in mpmath 1.3.
const LOG_GAMMA: [number, number][] = [
  [1e-5, 11.512919692895826],
  [0.1, 2.252712651734206],
  [0.3, 1.0957979948180756],
  [0.5, 0.5723649429247001],
  [0.7, 0.26086724653166654],
  [0.999, 0.0005780385328913802],
  [1, 0.0],
  [1.0001, -5.771334222047127e-5],
  [1.3, -0.10817480950786047],
  [1.9999, -4.227520877215346e-5],
  [2.2, 0.09694746679063887],
  [2.7, 0.4348205536551047],
  [5.5, 3.9578139676187165],
  [9.99, 12.779315214350193],
  [10, 12.801827480081469],
  [50, 144.5657439463449],
  [171.5, 709.1431630309282],
  [10000.0, 82099.71749644238],
  [1000000000.0, 19723265827.503716],
];
const STIRLING_ERROR: [number, number][] = [
  [1, 0.08106146679532726],
  [1.5, 0.05481412105191765],
  [2, 0.0413406959554093],
  [3, 0.02767792568499834],
  [5, 0.016644691189821193],
  [7.3, 0.011408422368027265],
  [11.9, 0.00700115605153421],
  [12, 0.00694284010720953],
  [15, 0.005554733551962801],
  [40, 0.0020832899383024218],
  [1000.0, 8.333333055555635e-5],
  [1000000.0, 8.333333333333056e-8],
];

describe('gamma function', () => {
  it.each(LOG_GAMMA)('has its logarithm at %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
  });
  it.each(STIRLING_ERROR)('has the error of Stirling at %d', (x, expected) => {
    expect(Math.abs(stirlingError(x) - expected)).toBeLessThan(1e-15);
  });
  it('is defined above 0 only', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(NaN)).toThrow(RangeError);
    expect(logGamma(Infinity)).toBe(Infinity);
  });
  it('has a deviance without cancellation', () => {
    expect(poissonDeviance(0, 3)).toBe(3);
    expect(poissonDeviance(7, 7)).toBe(0);
    // d²/2m - d³/6m² + d⁴/12m³ for x = m + d
    expect(poissonDeviance(1e8 + 1, 1e8) / (0.5e-8 - 1e-16 / 6)).toBeCloseTo(1, 14);
  });
});
