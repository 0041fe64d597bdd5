import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTriplet, fitMetalog, metalogCdf, metalogQuantile } from '../random/metalog';
import { Xoshiro128 } from '../random/xoshiro128';
import { legMoments, sumOfLegs, type Leg } from './lead-time-legs';

const leg = (p10: number, p50: number, p90: number, group = -1, slipChance = 0, slipMeanDays = 0): Leg => ({
  p10,
  p50,
  p90,
  group,
  slipChance,
  slipMeanDays,
});
const usual = [leg(20, 25, 35), leg(24, 28, 38, 1, 0.05, 10), leg(1, 2, 5, 1), leg(7, 10, 21)];

describe('one leg', () => {
  const of = leg(60, 70, 90);
  const law = sumOfLegs([of]);

  it('is the metalog through its three times', () => {
    for (const [p, days] of [
      [0.1, 60],
      [0.5, 70],
      [0.9, 90],
    ] as const)
      expect(Math.abs(law.quantile(p) - days)).toBeLessThan(0.02);
    const metalog = fitMetalog(60, 70, 90);
    for (const days of [55, 65, 80, 100, 120])
      expect(Math.abs(law.cdf(days) - metalogCdf(days, metalog))).toBeLessThan(1e-3);
  });

  it('has the published mean and variance of a three-term metalog', () => {
    // Keelin (2016), table 4: mean a1 + a3/2, variance π² a2²/3 + a3² (1/12 + π²/36).
    const { a1, a2, a3 } = fitMetalog(60, 70, 90);
    const { mean, sd } = legMoments([of]);
    expect(mean).toBeCloseTo(a1 + a3 / 2, 2);
    const variance = (Math.PI ** 2 * a2 ** 2) / 3 + a3 ** 2 * (1 / 12 + Math.PI ** 2 / 36);
    expect(Math.abs(sd ** 2 / variance - 1)).toBeLessThan(5e-4);
  });

  it('never takes less than no time', () => {
    const short = sumOfLegs([leg(0, 1, 5)]);
    expect(short.start).toBe(0);
    expect(short.cdf(-0.001)).toBe(0);
    expect(short.quantile(0.001)).toBeGreaterThanOrEqual(0);
  });

  it('may be certain', () => {
    expect(sumOfLegs([leg(30, 30, 30)]).quantile(0.95)).toBe(30);
    expect(legMoments([leg(30, 30, 30)]).mean).toBeCloseTo(30, 12);
    expect(legMoments([leg(30, 30, 30)]).sd).toBe(0);
    const both = sumOfLegs([leg(30, 30, 30), of]);
    expect(Math.abs(both.quantile(0.5) - 100)).toBeLessThan(0.02);
  });
});

describe('the sum', () => {
  it('adds means, and variances of independent legs', () => {
    const legs = [leg(20, 25, 35), leg(24, 28, 38), leg(7, 10, 21, -1, 0.1, 12)];
    const alone = legs.map((one) => legMoments([one]));
    const all = legMoments(legs);
    expect(all.mean).toBeCloseTo(
      alone.reduce((sum, { mean }) => sum + mean, 0),
      9,
    );
    expect(all.sd ** 2).toBeCloseTo(
      alone.reduce((sum, { sd }) => sum + sd ** 2, 0),
      9,
    );
    const law = sumOfLegs(legs);
    expect(Math.abs(meanOf(law) - all.mean)).toBeLessThan(0.02);
    expect(Math.abs(sdOf(law) - all.sd)).toBeLessThan(0.02);
  });

  it('has the variance of an exponential slip', () => {
    // p Exp(m): mean p m, variance 2 p m² − p² m².
    const { mean, sd } = legMoments([leg(5, 5, 5, -1, 0.2, 10)]);
    expect(mean).toBeCloseTo(7, 12);
    expect(sd ** 2).toBeCloseTo(0.2 * 200 - 4, 9);
    const law = sumOfLegs([leg(5, 5, 5, -1, 0.2, 10)]);
    expect(law.cdf(15)).toBeCloseTo(1 - 0.2 * Math.exp(-1), 3);
  });

  it('adds the quantiles of legs that slip together', () => {
    const together = sumOfLegs([leg(20, 25, 35, 3), leg(24, 28, 38, 3), leg(7, 10, 21, 3)]);
    const metalogs = [fitMetalog(20, 25, 35), fitMetalog(24, 28, 38), fitMetalog(7, 10, 21)];
    for (const p of [0.05, 0.1, 0.5, 0.8, 0.95, 0.99]) {
      const sum = metalogs.reduce((days, metalog) => days + metalogQuantile(p, metalog), 0);
      expect(Math.abs(together.quantile(p) - sum)).toBeLessThan(0.05);
    }
    const apart = sumOfLegs([leg(20, 25, 35), leg(24, 28, 38), leg(7, 10, 21)]);
    expect(apart.quantile(0.95)).toBeLessThan(together.quantile(0.95) - 3);
  });

  it('comes near the normal law when many alike legs add', () => {
    const legs = Array.from({ length: 12 }, () => leg(8, 10, 12));
    const { mean, sd } = legMoments(legs);
    const law = sumOfLegs(legs);
    expect(mean).toBeCloseTo(120, 2);
    expect(Math.abs(law.quantile(0.95) - (mean + 1.6449 * sd))).toBeLessThan(0.02 * sd);
    expect(Math.abs(law.quantile(0.5) - mean)).toBeLessThan(0.01);
  });

  it('agrees with a simulation within its standard error', () => {
    const law = sumOfLegs(usual);
    const { mean, sd } = legMoments(usual);
    const metalogs = usual.map(({ p10, p50, p90 }) => fitMetalog(p10, p50, p90));
    const random = new Xoshiro128();
    random.setState(1, 2, 3, 4);
    const trials = 100_000;
    const marks = [60, 65, 70, 80, 95];
    const counts = marks.map(() => 0);
    let [sum, squares] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const shared = random.uniform();
      const days = usual.reduce((all, { group, slipChance, slipMeanDays }, i) => {
        const u = group >= 0 ? shared : random.uniform();
        const slip = random.uniform() < slipChance ? -slipMeanDays * Math.log(random.uniform()) : 0;
        return all + Math.max(0, metalogQuantile(u, metalogs[i]!)) + slip;
      }, 0);
      sum += days;
      squares += days * days;
      marks.forEach((mark, i) => (counts[i]! += days <= mark ? 1 : 0));
    }
    const found = sum / trials;
    expect(Math.abs(found - mean) / (sd / Math.sqrt(trials))).toBeLessThan(4);
    expect(Math.abs(Math.sqrt(squares / trials - found ** 2) / sd - 1)).toBeLessThan(0.02);
    marks.forEach((mark, i) => {
      const chance = law.cdf(mark);
      const error = Math.sqrt((chance * (1 - chance)) / trials);
      expect(Math.abs(counts[i]! / trials - chance) / error, `by ${mark}`).toBeLessThan(4);
    });
  });

  it('shares out its variance', () => {
    const { sd, legs } = legMoments(usual);
    expect(legs.reduce((sum, { covariance }) => sum + covariance, 0)).toBeCloseTo(sd ** 2, 9);
    const solo = legMoments([usual[2]!]).sd ** 2;
    expect(legs[2]!.covariance).toBeGreaterThan(solo);
  });

  it('grows with every leg that grows', () => {
    const days = fc.double({ min: 0, max: 120, noNaN: true });
    const triplet = fc
      .tuple(days, days, days)
      .map((three) => [...three].sort((a, b) => a - b) as [number, number, number])
      .filter(([a, b, c]) => checkTriplet(a, b, c) === null);
    const legs = fc.array(triplet, { minLength: 1, maxLength: 5 });
    const more = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(legs, more, (given, longer) => {
        const before = given.map(([a, b, c], i) => leg(a, b, c, i % 2 === 0 ? 1 : -1));
        const after = before.map((one, i) =>
          i === 0 ? { ...one, p10: one.p10 + longer, p50: one.p50 + longer, p90: one.p90 + longer } : one,
        );
        const [one, two] = [sumOfLegs(before), sumOfLegs(after)];
        for (const p of [0.1, 0.5, 0.8, 0.95])
          expect(two.quantile(p)).toBeGreaterThanOrEqual(one.quantile(p) - one.step - two.step);
        expect(legMoments(after).mean).toBeGreaterThanOrEqual(legMoments(before).mean - 1e-9);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

function moments(law: ReturnType<typeof sumOfLegs>): [number, number] {
  let [mean, squares, before] = [0, 0, 0];
  law.reached.forEach((reached, i) => {
    // A step of the chance lies evenly between two points, the first of all at the start.
    const days = law.start + Math.max(0, i - 0.5) * law.step;
    mean += (reached - before) * days;
    squares += (reached - before) * days * days;
    before = reached;
  });
  return [mean, Math.sqrt(squares - mean * mean)];
}
const meanOf = (law: ReturnType<typeof sumOfLegs>) => moments(law)[0];
const sdOf = (law: ReturnType<typeof sumOfLegs>) => moments(law)[1];
