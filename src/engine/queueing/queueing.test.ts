import { describe, expect, test } from 'vitest';
import { allenCunneenWait, pollaczekKhinchineWait } from './general-queue';
import { erlangDelay, markovQueue, sojournTail, waitTail } from './markov-queue';
import { reflectedCdf, settledCdf } from './reflected-brownian';
import { clearedWithin } from './clearing-work';
import { Xoshiro128 } from '../random/xoshiro128';
import { seedStream } from '../random/stream';

const near = (found: number, expected: number, digits = 12) => expect(found).toBeCloseTo(expected, digits);

describe('queues that settle', () => {
  test('the emergency room of Hillier and Lieberman, section 17.6', () => {
    const one = markovQueue(2, 3, 1)!;
    near(one.utilisation, 2 / 3);
    near(one.inSystem, 2);
    near(one.inQueue, 4 / 3);
    near(one.meanSojourn, 1);
    near(one.meanWait, 2 / 3);
    near(waitTail(one, 0.5), 0.404, 3);
    near(waitTail(one, 1), 0.245, 3);
    const two = markovQueue(2, 3, 2)!;
    near(two.delayChance, 1 / 6);
    near(two.inQueue, 1 / 12);
    near(two.inSystem, 3 / 4);
    near(two.meanSojourn, 3 / 8);
    near(two.meanWait, 1 / 24);
    near(waitTail(two, 1), 0.003, 3);
  });

  test('an Erlang C table: load 10 on 12 servers', () => near(erlangDelay(12, 10), 0.4494, 4));

  test('the sojourn of one server is exponential, and its mean is the integral of its tail', () => {
    near(sojournTail(markovQueue(2, 3, 1)!, 1.7), Math.exp(-1.7));
    for (const [arrivals, servers] of [
      [1.9, 2],
      [3.99, 4],
      [1e-6, 3],
      [3, 4],
    ] as const) {
      const queue = markovQueue(arrivals, 1, servers)!;
      let area = 0;
      const step = 0.01 * queue.meanSojourn;
      for (let t = step / 2; t < 40 * queue.meanSojourn; t += step) area += sojournTail(queue, t) * step;
      expect(Math.abs(area / queue.meanSojourn - 1)).toBeLessThan(1e-3);
    }
    // c − 1 − a = 0
    const queue = markovQueue(1, 1, 2)!;
    near(sojournTail(queue, 2), Math.exp(-2) * (1 + queue.delayChance * 2));
  });

  test('even making halves the wait, and M/M/c is met exactly', () => {
    near(pollaczekKhinchineWait(2, 1 / 3, 0), 1 / 3);
    near(pollaczekKhinchineWait(2, 1 / 3, 1), 2 / 3);
    near(
      allenCunneenWait({ arrivalRate: 2, serviceRate: 3, servers: 2, arrivalScv: 1, serviceScv: 1 }),
      1 / 24,
    );
  });

  test('limits: full is said so, nothing to do is no wait', () => {
    expect(markovQueue(3, 3, 1)).toBeNull();
    expect(pollaczekKhinchineWait(3, 1 / 3, 1)).toBe(Infinity);
    near(markovQueue(2, 1e12, 1)!.meanWait, 0);
    near(markovQueue(0, 1, 3)!.meanSojourn, 1);
    expect(erlangDelay(3, 9)).toBe(1);
    for (const load of [0.999999, 1 - 1e-12]) expect(markovQueue(load, 1, 1)!.meanWait).toBeGreaterThan(1e5);
  });
});

describe('reflected Brownian motion', () => {
  test('a walk with a floor has the same law', () => {
    const random = new Xoshiro128();
    const trials = 4000;
    const steps = 900;
    let below = 0;
    for (let trial = 0; trial < trials; trial++) {
      seedStream(random, 3, trial, 0);
      let x = 30;
      // A step of ±1 with drift −0.02: after 900 steps, drift −18 and variance about 900.
      for (let step = 0; step < steps; step++) x = Math.max(0, x + (random.uniform() < 0.49 ? 1 : -1));
      if (x <= 25) below++;
    }
    const expected = reflectedCdf(25.5, 30, -18, steps * (1 - 0.02 ** 2));
    const error = Math.sqrt((expected * (1 - expected)) / trials);
    expect(Math.abs(below / trials - expected)).toBeLessThan(4 * error);
  });

  test('settles at the exponential law, rises with the level, and stays a chance far out', () => {
    near(reflectedCdf(7, 3, -0.5 * 1e6, 2 * 1e6), settledCdf(7, -0.5, 2), 9);
    let last = 0;
    for (let x = 0; x < 100; x += 0.5) {
      const chance = reflectedCdf(x, 20, 5, 40);
      expect(chance).toBeGreaterThanOrEqual(last);
      last = chance;
    }
    for (const moved of [-1e9, -1, 0, 1, 1e9])
      for (const level of [0, 1, 1e9]) {
        const chance = reflectedCdf(level, 10, moved, 100);
        expect(chance >= 0 && chance <= 1).toBe(true);
      }
    expect(reflectedCdf(5, 3, 1, 0)).toBe(1);
  });
});

describe('work in line', () => {
  test('exponential making: Erlang’s law; even making: a step', () => {
    // P(Erlang(3) ≤ 4) = 1 − e^(−4)(1 + 4 + 8)
    near(clearedWithin(3, 4, 1), 1 - Math.exp(-4) * 13);
    expect(clearedWithin(3, 3, 0)).toBe(1);
    expect(clearedWithin(3, 2.99, 0)).toBe(0);
  });
});
