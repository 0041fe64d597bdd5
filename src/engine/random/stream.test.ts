import { describe, expect, it } from 'vitest';
import { philoxBlock } from './philox';
import { seedStream } from './stream';
import { Xoshiro128 } from './xoshiro128';

function philox(counter: number[], key: number[]): string[] {
  const block = new Int32Array(4);
  philoxBlock(counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!, block);
  return Array.from(block, (word) => (word >>> 0).toString(16).padStart(8, '0'));
}

describe('philoxBlock', () => {
  it('gives the published blocks of Random123, tests/kat_vectors', () => {
    expect(philox([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']);
    const ones = 0xffffffff;
    expect(philox([ones, ones, ones, ones], [ones, ones])).toEqual([
      '408f276d',
      '41c83b0e',
      'a20bc7c6',
      '6d5451fd',
    ]);
    expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      'd16cfe09',
      '94fdcceb',
      '5001e420',
      '24126ea1',
    ]);
  });
});

describe('seedStream', () => {
  const random = new Xoshiro128();
  function first(seed: number, trial: number, stream: number): number {
    seedStream(random, seed, trial, stream);
    return random.uniform();
  }

  it('depends on seed, trial and stream alone', () => {
    const value = first(5, 6, 7);
    random.uniform();
    expect(first(5, 6, 7)).toBe(value);
    expect(first(5, 7, 6)).not.toBe(value);
    expect(first(5 + 2 ** 32, 6, 7)).not.toBe(value);
  });

  it('takes the Philox block with key (seed low, seed high) and counter (trial, stream, 0, 0) as state', () => {
    const block = new Int32Array(4);
    philoxBlock(6, 7, 0, 0, 5, 3, block);
    const expected = new Xoshiro128();
    expected.setState(block[0]!, block[1]!, block[2]!, block[3]!);
    seedStream(random, 5 + 3 * 2 ** 32, 6, 7);
    for (let i = 0; i < 8; i++) expect(random.uint32()).toBe(expected.uint32());
  });

  it('never repeats over 100,000 streams', () => {
    const seen = new Set<number>();
    for (let trial = 0; trial < 1000; trial++) {
      for (let stream = 0; stream < 100; stream++) seen.add(first(1, trial, stream));
    }
    // Among 1e5 of 2^52 values a chance repetition has probability 1e-6.
    expect(seen.size).toBe(100000);
  });

  it('leaves neighbouring seeds, trials and streams uncorrelated, draw by draw', () => {
    const other = new Xoshiro128();
    const pairs = 40000;
    for (const [dSeed, dTrial, dStream] of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, -1],
    ] as const) {
      const products = new Float64Array(5);
      for (let i = 0; i < pairs; i++) {
        seedStream(random, 77, i, 3);
        seedStream(other, 77 + dSeed, i + dTrial, 3 + dStream);
        for (let draw = 0; draw < 5; draw++)
          products[draw]! += (random.uniform() - 0.5) * (other.uniform() - 0.5);
      }
      // One product has variance 1/144.
      for (const product of products) expect(Math.abs(product) / (Math.sqrt(pairs) / 12)).toBeLessThan(4);
    }
  });

  it('is uniform across trials, in the first draw and in its tail', () => {
    const trials = 200000;
    const cells = new Int32Array(100);
    let rare = 0;
    for (let trial = 0; trial < trials; trial++) {
      const u = first(123, trial, 0);
      cells[(u * 100) | 0]!++;
      if (u > 0.999) rare++;
    }
    const each = trials / 100;
    const chiSquare = cells.reduce((total, count) => total + (count - each) ** 2 / each, 0);
    expect(Math.abs(chiSquare - 99) / Math.sqrt(198)).toBeLessThan(4);
    expect(Math.abs(rare - 200) / Math.sqrt(200)).toBeLessThan(4);
  });

  it('refuses what is no whole number in range', () => {
    for (const seed of [-1, 0.5, NaN, 2 ** 53])
      expect(() => seedStream(random, seed, 0, 0)).toThrow(RangeError);
    for (const n of [-1, 0.5, NaN, 2 ** 32]) {
      expect(() => seedStream(random, 0, n, 0)).toThrow(RangeError);
      expect(() => seedStream(random, 0, 0, n)).toThrow(RangeError);
    }
  });
});
