const HIGH_26_BITS = 67108864;
const TWO_TO_MINUS_52 = 2 ** -52;

/**
 * The xoshiro128** 1.1 generator: period 2^128 - 1, 32 bits a draw.
 *
 * It starts in an arbitrary fixed state; give it its own by `setState` or `seedStream`. Drawing and setting
 * allocate nothing.
 *
 * @see Blackman & Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47 (2021);
 * https://prng.di.unimi.it/xoshiro128starstar.c
 */
export class Xoshiro128 {
  // Signed words: a 32-bit integer is held unboxed, while an unsigned one above 2^31 would become a double.
  readonly #state = Int32Array.of(1, 2, 3, 4);

  /**
   * Takes four 32-bit words as the state. All four zero, the one state that never leaves itself, is replaced.
   */
  setState(word0: number, word1: number, word2: number, word3: number): void {
    const state = this.#state;
    const zero = (word0 | word1 | word2 | word3) === 0;
    state[0] = zero ? 0x9e3779b9 : word0;
    state[1] = word1;
    state[2] = word2;
    state[3] = word3;
  }

  /** The next 32 bits as an integer from 0 to 2^32 - 1. */
  uint32(): number {
    const state = this.#state;
    const s0 = state[0];
    const s1 = state[1];
    let s2 = state[2];
    let s3 = state[3];
    const scrambled = Math.imul(s1, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    s2 ^= s0;
    s3 ^= s1;
    state[0] = s0 ^ s3;
    state[1] = s1 ^ s2;
    state[2] = s2 ^ (s1 << 9);
    state[3] = (s3 << 11) | (s3 >>> 21);
    return result >>> 0;
  }

  /**
   * A uniform number in the open interval (0, 1), made of two draws.
   *
   * The odd multiples of 2^-53: 52 random bits and a last bit always set. Every value and its complement is
   * exact, none is 0 or 1, and the least distance to either is 1.1e-16, so logarithms are safe.
   * (53 random bits plus 2^-54 would round up to 1.)
   */
  uniform(): number {
    const state = this.#state;
    const s0 = state[0];
    const s1 = state[1];
    let s2 = state[2];
    let s3 = state[3];
    let scrambled = Math.imul(s1, 5);
    const high = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 6;
    s2 ^= s0;
    s3 ^= s1;
    const t0 = s0 ^ s3;
    const t1 = s1 ^ s2;
    s2 ^= s1 << 9;
    s3 = (s3 << 11) | (s3 >>> 21);
    scrambled = Math.imul(t1, 5);
    const low = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 6;
    s2 ^= t0;
    s3 ^= t1;
    state[0] = t0 ^ s3;
    state[1] = t1 ^ s2;
    state[2] = s2 ^ (t1 << 9);
    state[3] = (s3 << 11) | (s3 >>> 21);
    return (high * HIGH_26_BITS + low + 0.5) * TWO_TO_MINUS_52;
  }
}
