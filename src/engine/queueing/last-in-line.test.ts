import { describe, expect, test } from 'vitest';
import { Xoshiro128 } from '../random/xoshiro128';
import { seedStream } from '../random/stream';
import { sampleGamma } from '../random/gamma';
import { gammaQuantile } from '../statistics/gamma';
import { clearedWithin } from './clearing-work';
import { closeAt, madeWithin } from './last-in-line';
import { markovQueue, sojournTail } from './markov-queue';

/** Order by order: how often the last of `before + 1` is made in time by people who each take the next order when free. */
function playedShare(servers: number, serviceScv: number, before: number, capacity: number, trials: number) {
  const random = new Xoshiro128();
  const own = () => servers * (serviceScv === 0 ? 1 : sampleGamma(random, 1 / serviceScv, serviceScv));
  let kept = 0;
  for (let trial = 0; trial < trials; trial++) {
    seedStream(random, 17, trial, 0);
    const freeAt = Array.from({ length: servers }, () => 0);
    let done = 0;
    for (let order = 0; order <= before; order++) {
      const next = freeAt.indexOf(Math.min(...freeAt));
      freeAt[next]! += own();
      done = freeAt[next]!;
    }
    if (done <= capacity) kept++;
  }
  return kept / trials;
}

describe('the last order in line', () => {
  test('one person: Erlang’s law, which is Poisson’s the other way round', () => {
    // P(Erlang(3) ≤ 4) = P(Poisson(4) ≥ 3)
    expect(madeWithin({ servers: 1, serviceScv: 1 }, 2, 4)).toBeCloseTo(1 - Math.exp(-4) * 13, 12);
  });

  test('two people, exponential times, one before each: the sum of two exponentials', () => {
    // W of rate 1 and own time of rate 1/2: 1 − 2e^(−S/2) + e^(−S)
    for (const s of [0.1, 1, 4, 20])
      expect(madeWithin({ servers: 2, serviceScv: 1 }, 2, s)).toBeCloseTo(
        1 - 2 * Math.exp(-s / 2) + Math.exp(-s),
        12,
      );
  });

  test.each([
    [1.9, 2],
    [3.6, 4],
    [27, 30],
  ])(
    'weighed by how many an order of M/M/c meets (%d over %i people) it is the sojourn in closed form',
    (arrivals, servers) => {
      const queue = markovQueue(arrivals, 1, servers)!;
      // An order meets n as often as they are there: Poisson's weights up to c, then powers of the utilisation.
      const weights: number[] = [];
      for (let n = 0, weight = 1; n < 2000; n++) {
        weights.push(weight);
        weight *= arrivals / Math.min(n + 1, servers);
      }
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      for (const time of [0.3, 1, 2.5, 6]) {
        const kept = weights.reduce(
          (sum, weight, n) =>
            weight / all < 1e-17
              ? sum
              : sum + (weight / all) * madeWithin({ servers, serviceScv: 1 }, n, time * servers),
          0,
        );
        expect(kept).toBeCloseTo(1 - sojournTail(queue, time), 8);
      }
    },
  );

  test.each([
    [3, 1, 7, 12],
    [3, 1, 1, 4],
    [5, 1, 40, 55],
  ])('is what people who take order by order keep: %i people, spread² %d, %i before it', (...of) => {
    const trials = 20_000;
    const expected = madeWithin({ servers: of[0], serviceScv: of[1] }, of[2], of[3]);
    const error = Math.sqrt((expected * (1 - expected)) / trials);
    expect(Math.abs(playedShare(...of, trials) - expected)).toBeLessThan(4 * error);
  });

  test('with times between even and exponential it is near', () => {
    for (const of of [
      [3, 0.25, 45, 51],
      [2, 0.5, 6, 11],
    ] as const) {
      const [servers, serviceScv, before, capacity] = of;
      const expected = madeWithin({ servers, serviceScv }, before, capacity);
      expect(Math.abs(playedShare(...of, 10_000) - expected)).toBeLessThan(0.04);
    }
  });

  test('an order cannot be done before one person could have made it', () => {
    // Three people, each 3 of the pooled units an order: all alike, none is done below 3.
    expect(madeWithin({ servers: 3, serviceScv: 0 }, 0, 2.99)).toBe(0);
    expect(madeWithin({ servers: 3, serviceScv: 0 }, 0, 3)).toBe(1);
    expect(madeWithin({ servers: 3, serviceScv: 0 }, 4, 4.99)).toBe(0);
    expect(madeWithin({ servers: 3, serviceScv: 0 }, 4, 5)).toBe(1);
  });

  test.each([
    [40, 0.03, 100],
    [40, 0.03, 900],
    [200, 0.25, 5_000],
    [4, 0.25, 9],
  ])(
    'many people or little spread: %i people, spread² %d, %i before, as the integral over its own time',
    (servers, serviceScv, before) => {
      const nodes = 2_000;
      const own = Array.from({ length: nodes }, (_, at) =>
        gammaQuantile((at + 0.5) / nodes, 1 / serviceScv, serviceScv * servers),
      );
      const ahead = before - servers + 1;
      const sd = Math.sqrt(serviceScv * (ahead + servers ** 2));
      for (const z of [-1.5, 0, 1, 1.7, 3]) {
        const capacity = ahead + servers + z * sd;
        const integral = own.reduce(
          (sum, time) => sum + clearedWithin(ahead, capacity - time, serviceScv) / nodes,
          0,
        );
        expect(Math.abs(madeWithin({ servers, serviceScv }, before, capacity) - integral)).toBeLessThan(3e-3);
      }
    },
  );

  test('never rises with the line, never falls with capacity, and stays a chance far out', () => {
    for (const servers of [2, 7, 200])
      for (const serviceScv of [1e-8, 1e-4, 0.25, 9]) {
        let last = 1;
        for (let before = 0; before < 3000; before = 1 + Math.floor(1.4 * before)) {
          const chance = madeWithin({ servers, serviceScv }, before, 500);
          expect(chance).toBeLessThanOrEqual(last + 1e-6);
          last = chance;
        }
        for (const capacity of [0, 1e-9, 1e9]) {
          const chance = madeWithin({ servers, serviceScv }, 1e6, capacity);
          expect(chance >= 0 && chance <= 1).toBe(true);
        }
      }
  });
});

describe('where to stop', () => {
  test('is the first count at which the next is late too often', () => {
    expect(closeAt({ servers: 1, serviceScv: 0 }, 60, 0.95)).toBe(60);
    expect(closeAt({ servers: 1, serviceScv: 0 }, 0.5, 0.95)).toBe(0);
    for (const of of [
      { servers: 1, serviceScv: 0.5 },
      { servers: 3, serviceScv: 0.25 },
      { servers: 3, serviceScv: 1 },
    ]) {
      const found = closeAt(of, 60, 0.95);
      expect(madeWithin(of, found - 1, 60)).toBeGreaterThanOrEqual(0.95);
      expect(madeWithin(of, found, 60)).toBeLessThan(0.95);
    }
    expect(closeAt({ servers: 3, serviceScv: 0 }, 2, 0.95)).toBe(0);
  });
});

describe('what cannot be made, or asked', () => {
  test('no orders are made with no capacity, and not with less', () => {
    expect([0, 3, -1].map((capacity) => clearedWithin(0, capacity, 1))).toEqual([1, 1, 0]);
    expect([0, -1].map((capacity) => madeWithin({ servers: 3, serviceScv: 1 }, 5, capacity))).toEqual([0, 0]);
  });

  test.each([-1, NaN, Infinity])('%d orders, or a variation of it, are refused', (value) => {
    expect(() => clearedWithin(value, 1, 1)).toThrow('Orders');
    expect(() => clearedWithin(1, 1, value)).toThrow('Variation');
    expect(() => madeWithin({ servers: 3, serviceScv: 0 }, value, 1)).toThrow('Orders');
  });

  test.each([0, 1, -0.1, 1.1, NaN])('a chance of %d is refused', (chance) => {
    expect(() => closeAt({ servers: 1, serviceScv: 1 }, 4, chance)).toThrow('Chance');
  });
});
