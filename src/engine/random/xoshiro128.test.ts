import { describe, expect, it } from 'vitest';
import { seedStream } from './stream';
import { Xoshiro128 } from './xoshiro128';

describe('Xoshiro128', () => {
  it('gives the published outputs from the state 1, 2, 3, 4', () => {
    const random = new Xoshiro128();
    random.setState(1, 2, 3, 4);
    // Blackman & Vigna's reference code; the same vector is in the tests of Rust's rand_xoshiro.
    expect(Array.from({ length: 10 }, () => random.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('makes each uniform of the next two draws', () => {
    const words = new Xoshiro128();
    const uniforms = new Xoshiro128();
    seedStream(words, 9, 8, 7);
    seedStream(uniforms, 9, 8, 7);
    for (let i = 0; i < 10000; i++) {
      const high = words.uint32() >>> 6;
      const low = words.uint32() >>> 6;
      expect(uniforms.uniform()).toBe((high * 2 ** 26 + low + 0.5) / 2 ** 52);
    }
  });

  it('stays inside (0, 1), with exact complements, at the extreme draws', () => {
    expect((0 + 0.5) / 2 ** 52).toBeGreaterThan(0);
    const greatest = (2 ** 52 - 1 + 0.5) / 2 ** 52;
    expect(greatest).toBeLessThan(1);
    expect(1 - greatest).toBe(2 ** -53);
  });

  it('leaves the state of all zeros', () => {
    const random = new Xoshiro128();
    random.setState(0, 0, 0, 0);
    expect(new Set(Array.from({ length: 20 }, () => random.uint32())).size).toBeGreaterThan(10);
  });

  it('meets no state twice in 2^20 steps, by Brent’s search', () => {
    const tortoise = new Int32Array(4);
    for (const seed of [1, 2, 3]) {
      // The state moves on independently of the output, so four draws in a row identify it.
      const random = new Xoshiro128();
      seedStream(random, seed, 0, 0);
      const recent = new Int32Array(4);
      let power = 1;
      let lambda = 0;
      for (let i = 0; i < 4; i++) tortoise[i] = recent[i] = random.uint32();
      for (let step = 0; step < 2 ** 20; step++) {
        if (lambda === power) {
          tortoise.set(recent);
          power *= 2;
          lambda = 0;
        }
        recent.copyWithin(0, 1);
        recent[3] = random.uint32();
        lambda++;
        if (recent.every((word, i) => word === tortoise[i])) throw new Error(`Cycle of ${lambda} draws`);
      }
    }
  });

  it('is uniform: moments, 1024 cells and every bit, in standard errors', () => {
    const random = new Xoshiro128();
    seedStream(random, 20, 1, 1);
    const draws = 2 ** 21;
    const cells = new Int32Array(1024);
    let sum = 0;
    let squares = 0;
    let lagged = 0;
    let before = 0.5;
    for (let i = 0; i < draws; i++) {
      const u = random.uniform();
      cells[(u * 1024) | 0]!++;
      sum += u - 0.5;
      squares += (u - 0.5) ** 2;
      lagged += (u - 0.5) * (before - 0.5);
      before = u;
    }
    expect(Math.abs(sum) / Math.sqrt(draws / 12)).toBeLessThan(4);
    expect(Math.abs(squares - draws / 12) / Math.sqrt(draws / 180)).toBeLessThan(4);
    expect(Math.abs(lagged) / (Math.sqrt(draws) / 12)).toBeLessThan(4);
    const each = draws / 1024;
    const chiSquare = cells.reduce((total, count) => total + (count - each) ** 2 / each, 0);
    expect(Math.abs(chiSquare - 1023) / Math.sqrt(2 * 1023)).toBeLessThan(4);
    const bits = new Int32Array(32);
    for (let i = 0; i < 2 ** 18; i++) {
      const word = random.uint32();
      for (let bit = 0; bit < 32; bit++) bits[bit]! += (word >>> bit) & 1;
    }
    for (const ones of bits) expect(Math.abs(ones - 2 ** 17) / 2 ** 8).toBeLessThan(4.5);
  });
});
