import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialUpperTail } from '../statistics/binomial';
import { Moments } from '../statistics/moments';
import { negativeBinomialCdf, negativeBinomialUpperTail } from '../statistics/negative-binomial';
import { poissonCdf, poissonUpperTail } from '../statistics/poisson';
import { binomialQuantile } from './binomial';
import { negativeBinomialTable, poissonTable } from './discrete-table';
import { negativeBinomialQuantile } from './negative-binomial';
import { poissonQuantile } from './poisson';
import { seedStream } from './stream';
import { Xoshiro128 } from './xoshiro128';

interface Sampler {
  name: string;
  mean: number;
  variance: number;
  quantile: (u: number) => number;
  cdf: (k: number) => number;
  upperTail: (k: number) => number;
}

function poisson(mean: number): Sampler[] {
  const cdf = (k: number) => poissonCdf(k, mean);
  const upperTail = (k: number) => poissonUpperTail(k, mean);
  const table = poissonTable(mean);
  return [
    {
      name: `Poisson ${mean}`,
      mean,
      variance: mean,
      quantile: (u) => poissonQuantile(u, mean),
      cdf,
      upperTail,
    },
    { name: `Poisson table ${mean}`, mean, variance: mean, quantile: (u) => table.draw(u), cdf, upperTail },
  ];
}

function negativeBinomial(mean: number, variance: number): Sampler[] {
  const cdf = (k: number) => negativeBinomialCdf(k, mean, variance);
  const upperTail = (k: number) => negativeBinomialUpperTail(k, mean, variance);
  const table = negativeBinomialTable(mean, variance);
  const name = `negative binomial ${mean}, ${variance}`;
  return [
    { name, mean, variance, quantile: (u) => negativeBinomialQuantile(u, mean, variance), cdf, upperTail },
    { name: `${name}, table`, mean, variance, quantile: (u) => table.draw(u), cdf, upperTail },
  ];
}

function binomial(n: number, p: number): Sampler {
  return {
    name: `binomial ${n}, ${p}`,
    mean: n * p,
    variance: n * p * (1 - p),
    quantile: (u) => binomialQuantile(u, n, p),
    cdf: (k) => binomialCdf(k, n, p),
    upperTail: (k) => binomialUpperTail(k, n, p),
  };
}

const SAMPLERS: Sampler[] = [
  ...[0.01, 0.5, 3.7, 11.9, 12, 12.1, 40, 900, 1e6].flatMap(poisson),
  ...[
    [0.2, 0.3],
    [5, 10],
    [3, 300],
    [11.9, 14],
    [12, 13],
    [60, 400],
    [1000, 1010],
    [1000, 50000],
  ].flatMap(([mean, variance]) => negativeBinomial(mean!, variance!)),
  ...[
    [1, 0.3],
    [7, 0.9],
    [40, 0.02],
    [29, 0.5],
    [31, 0.5],
    [100, 0.151],
    [100, 0.849],
    [100, 0.4],
    [1000, 0.985],
    [1000, 0.7],
    [100000, 0.3],
    [1000000, 1e-7],
  ].map(([n, p]) => binomial(n!, p!)),
];

describe.each(SAMPLERS)('$name', ({ mean, variance, quantile, cdf, upperTail }) => {
  const sd = Math.sqrt(variance);
  const low = Math.max(0, Math.floor(mean - 7 * sd));
  const high = Math.ceil(mean + 9 * sd + 5);
  const stride = Math.max(1, Math.floor((high - low) / 150));

  it('steps to each count just where the distribution function does', () => {
    for (let k = low; k <= high; k += stride) {
      // Uniforms come no nearer to 0 and 1 than 2^-53, and the steps are right to about 1e-14.
      const slack = 3e-14;
      const below = cdf(k - 1);
      const upTo = cdf(k);
      const above = upperTail(k);
      const inside = upTo > 0.5 ? upperTail(k - 1) : upTo;
      const width = upTo > 0.5 ? inside - above : inside - below;
      if (width < 10 * slack) continue;
      const first = upTo > 0.5 && below > 0.5 ? 1 - upperTail(k - 1) : below;
      const last = upTo > 0.5 ? 1 - above : upTo;
      expect(quantile(Math.max(first, 0) + slack)).toBe(k);
      expect(quantile(Math.min(last - slack, 1 - 2 ** -53))).toBe(k);
    }
  });

  it('never falls when the uniform rises', () => {
    const random = new Xoshiro128();
    seedStream(random, 3, 0, 0);
    const uniforms = Float64Array.from({ length: 3000 }, (_, i) =>
      i % 3 ? random.uniform() : i % 2 ? random.uniform() ** 12 : 1 - random.uniform() ** 12,
    ).filter((u) => u >= 2 ** -53 && u <= 1 - 2 ** -53);
    uniforms.sort();
    let before = 0;
    for (const u of [2 ** -53, ...uniforms, 1 - 2 ** -53]) {
      const k = quantile(u);
      expect(k).toBeGreaterThanOrEqual(before);
      before = k;
    }
    expect(Number.isInteger(before)).toBe(true);
  });

  it('has its moments and its tails, in standard errors', () => {
    const random = new Xoshiro128();
    seedStream(random, 11, 0, 1);
    const draws = 40000;
    const limits = [mean + sd, mean + 2 * sd, mean + 3 * sd].map(Math.floor);
    const beyond = [0, 0, 0];
    const moments = new Moments();
    const squares = new Moments();
    for (let i = 0; i < draws; i++) {
      const k = quantile(random.uniform());
      moments.add(k);
      squares.add((k - mean) ** 2);
      limits.forEach((limit, j) => {
        if (k > limit) beyond[j]!++;
      });
    }
    // Where nearly all draws are 0, or the skew is great, the sample's own spread is no yardstick.
    expect(Math.abs(moments.mean - mean) / (sd / Math.sqrt(draws))).toBeLessThan(4.5);
    if (mean > 3 && variance < 20 * mean) {
      expect(Math.abs(squares.mean - variance) / squares.standardError).toBeLessThan(4.5);
    }
    limits.forEach((limit, j) => {
      const expected = draws * upperTail(limit);
      if (expected > 10) {
        const error = Math.sqrt(expected * cdf(limit));
        expect(Math.abs(beyond[j]! - expected) / error).toBeLessThan(4.5);
      }
    });
  });
});

describe('guessed quantiles', () => {
  it('equal the searched ones for a thousand random binomials', () => {
    const random = new Xoshiro128();
    seedStream(random, 4, 0, 0);
    for (let i = 0; i < 3000; i++) {
      const n = 30 + Math.floor(10 ** (1 + 3 * random.uniform()));
      const p = random.uniform();
      const u = random.uniform();
      const k = binomialQuantile(u, n, p);
      if (u <= 0.5) {
        expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(u * (1 - 1e-12));
        expect(binomialCdf(k - 1, n, p)).toBeLessThan(u * (1 + 1e-12));
      } else {
        expect(binomialUpperTail(k, n, p)).toBeLessThanOrEqual((1 - u) * (1 + 1e-12));
        expect(binomialUpperTail(k - 1, n, p)).toBeGreaterThan((1 - u) * (1 - 1e-12));
      }
    }
  });
  it('rise with the chance of success and with the attempts', () => {
    for (const u of [0.001, 0.3, 0.77, 0.9999]) {
      let before = 0;
      for (let i = 1; i < 400; i++) {
        const k = binomialQuantile(u, 60, i / 400);
        expect(k).toBeGreaterThanOrEqual(before);
        before = k;
      }
      before = 0;
      for (let n = 0; n < 400; n++) {
        const k = binomialQuantile(u, n, 0.3);
        expect(k - before === 0 || k - before === 1).toBe(true);
        before = k;
      }
    }
  });
  it('reach a billion attempts', () => {
    expect(binomialQuantile(0.5, 1e9, 0.5)).toBe(5e8);
    // Poisson with mean 0.001: P(N > 4) = 8e-18, P(N > 3) = 4e-14.
    expect(binomialQuantile(1 - 2 ** -53, 1e9, 1e-12)).toBe(4);
    expect(Math.abs(binomialQuantile(0.975, 1e9, 0.3) - (3e8 + 1.959964 * Math.sqrt(2.1e8)))).toBeLessThan(2);
  });
});

describe('edges', () => {
  it('are exact where nothing is left to chance', () => {
    expect(binomialQuantile(0.5, 0, 0.5)).toBe(0);
    expect(binomialQuantile(1 - 2 ** -53, 9, 0)).toBe(0);
    expect(binomialQuantile(2 ** -53, 9, 1)).toBe(9);
    expect(poissonQuantile(0.9, 0)).toBe(0);
    expect(poissonTable(0).draw(0.9)).toBe(0);
    expect(negativeBinomialQuantile(0.9, 0, 1)).toBe(0);
    expect(negativeBinomialTable(0, 1).draw(0.9)).toBe(0);
  });
  it('throw outside the ranges', () => {
    for (const u of [0, 1, NaN]) {
      expect(() => poissonQuantile(u, 1)).toThrow(RangeError);
      expect(() => negativeBinomialQuantile(u, 1, 2)).toThrow(RangeError);
      expect(() => binomialQuantile(u, 1, 0.5)).toThrow(RangeError);
    }
    for (const mean of [-1, NaN, Infinity]) {
      expect(() => poissonQuantile(0.5, mean)).toThrow(RangeError);
      expect(() => poissonTable(mean)).toThrow(RangeError);
      expect(() => negativeBinomialQuantile(0.5, mean, 5)).toThrow(RangeError);
      expect(() => negativeBinomialTable(mean, 5)).toThrow(RangeError);
    }
    expect(() => negativeBinomialQuantile(0.5, 5, 5)).toThrow(RangeError);
    for (const n of [-1, 1.5, NaN, Infinity]) expect(() => binomialQuantile(0.5, n, 0.5)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, NaN]) expect(() => binomialQuantile(0.5, 4, p)).toThrow(RangeError);
  });
});
