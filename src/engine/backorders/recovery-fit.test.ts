import { describe, expect, it } from 'vitest';
import { poissonQuantile } from '../random/poisson';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { fitRecovery, usualSpread, type RecoveryFit } from './recovery-fit';
import { shiftedDip, type RestockEpisode } from './recovery-likelihood';
import { daysUntilShare, velocityAfterRestock } from './recovery-path';
import { dipAfterClosedDays, VelocityIndex } from './velocity';

const velocity = {
  enabled: true,
  floor: 0.4,
  fallDays: 7,
  recoveryBaseDays: 14,
  recoveryMaxDays: 42,
  recoveryDays: null,
  startIndex: 1,
};
const usualDip = dipAfterClosedDays(10, velocity);
const prior = { recoveryDays: 24, ...usualSpread };

interface Truth {
  readonly base: number;
  readonly dip: number;
  readonly recoveryDays: number;
  readonly daysBefore?: number;
  readonly daysAfter?: number;
  readonly gaps?: number;
}

/** Mean sales of each day after the restock, stepped by the index that the model uses. */
function meansAfter({ base, dip, recoveryDays, daysAfter = 60 }: Truth): number[] {
  const index = new VelocityIndex({ ...velocity, recoveryDays, startIndex: 1 - dip });
  return Array.from({ length: daysAfter }, () => base * index.step(1));
}

function episodesOf(truth: Truth, draw: (mean: number) => number): RestockEpisode[] {
  return Array.from({ length: truth.gaps ?? 1 }, () => ({
    usualDip,
    before: Array.from({ length: truth.daysBefore ?? 28 }, () => draw(truth.base)),
    after: meansAfter(truth).map((mean, from) => ({ from, sold: draw(mean), demand: [1] })),
  }));
}

const exactly = (truth: Truth) => episodesOf(truth, (mean) => mean);

function fitted(episodes: readonly RestockEpisode[]): RecoveryFit {
  const found = fitRecovery(episodes, prior);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const dipOf = ({ shift }: RecoveryFit['raw']) => shiftedDip(usualDip, shift.value);

/** Fits to many drawn histories. */
function replications(truth: Truth, count: number, seed: number, spread = 1): RecoveryFit[] {
  const random = new Xoshiro128();
  return Array.from({ length: count }, (_, trial) => {
    seedStream(random, seed, trial, 0);
    // Whole packs of `spread` units: variance over mean is `spread`.
    const draw = (mean: number) => spread * poissonQuantile(random.uniform(), mean / spread);
    const found = fitRecovery(episodesOf(truth, draw), prior);
    return typeof found === 'string' ? [] : [found];
  }).flat();
}

describe('without noise', () => {
  it.each([
    { base: 400, dip: 0.5, recoveryDays: 24 },
    { base: 400, dip: 0.3, recoveryDays: 14 },
    { base: 900, dip: 0.7, recoveryDays: 42 },
  ])('finds a dip of $dip won back in $recoveryDays days', (truth) => {
    const { raw, base } = fitted(exactly(truth));
    expect(raw.recoveryDays.value).toBeCloseTo(truth.recoveryDays, 2);
    expect(dipOf(raw)).toBeCloseTo(truth.dip, 4);
    expect(base[0]! / truth.base).toBeCloseTo(1, 4);
  });

  it('reads spans of several days, and days left out, alike', () => {
    const truth = { base: 300, dip: 0.5, recoveryDays: 24 };
    const [episode] = exactly(truth);
    const weekly = Array.from({ length: 8 }, (_, week) => ({
      from: 7 * week,
      sold: episode!.after.slice(7 * week, 7 * week + 7).reduce((sum, { sold }) => sum + sold, 0),
      demand: new Array<number>(7).fill(1),
    }));
    const found = fitted([{ ...episode!, after: weekly }]);
    expect(found.raw.recoveryDays.value).toBeCloseTo(24, 2);
    const later = fitted([{ ...episode!, after: episode!.after.slice(7) }]);
    expect(later.raw.recoveryDays.value).toBeCloseTo(24, 2);
    expect(dipOf(later.raw)).toBeCloseTo(0.5, 3);
  });

  it('takes a known demand as it is', () => {
    const truth = { base: 300, dip: 0.5, recoveryDays: 24 };
    const after = meansAfter(truth).map((sold, from) => ({ from, sold, demand: [300] }));
    const found = fitted([{ usualDip, before: null, after }]);
    expect(found.raw.recoveryDays.value).toBeCloseTo(24, 3);
    expect(found.base).toEqual([1]);
  });

  it('lets gaps of several lengths share one shift of their dips', () => {
    const usual = [3, 10, 28].map((days) => dipAfterClosedDays(days, velocity));
    const episodes = usual.flatMap((dip) =>
      exactly({ base: 500, dip: shiftedDip(dip, 0.4), recoveryDays: 30 }).map((episode) => ({
        ...episode,
        usualDip: dip,
      })),
    );
    const { raw } = fitted(episodes);
    expect(raw.shift.value).toBeCloseTo(0.4, 4);
    expect(raw.recoveryDays.value).toBeCloseTo(30, 2);
  });
});

describe('over many drawn histories', () => {
  const truth = { base: 20, dip: 0.4562, recoveryDays: 24, gaps: 2 };
  const count = 200;

  it('is right on average, within its own standard errors', () => {
    const found = replications({ ...truth, base: 60 }, count, 11);
    expect(found).toHaveLength(count);
    const logs = found.map(({ raw }) => Math.log(raw.recoveryDays.value / truth.recoveryDays));
    const shifts = found.map(({ raw }) => raw.shift.value - 0);
    for (const [errors, sds] of [
      [logs, found.map(({ raw }) => Math.sqrt(raw.covariance[2]))],
      [shifts, found.map(({ raw }) => Math.sqrt(raw.covariance[0]))],
    ] as const) {
      const mean = errors.reduce((a, b) => a + b) / count;
      const sd = Math.sqrt(errors.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (count - 1));
      const said = sds.reduce((a, b) => a + b) / count;
      // A maximum of a curved likelihood is biased by a fraction of its error.
      expect(Math.abs(mean)).toBeLessThan((3 * sd) / Math.sqrt(count) + 0.25 * sd);
      expect(sd / said).toBeGreaterThan(0.8);
      expect(sd / said).toBeLessThan(1.25);
    }
  });

  const covered = (found: readonly RecoveryFit[]) => {
    const inside = ({ lower, upper }: { lower: number | null; upper: number | null }, value: number) =>
      (lower ?? 0) <= value && value <= (upper ?? Infinity);
    return {
      days: found.filter(({ raw }) => inside(raw.recoveryDays, truth.recoveryDays)).length / found.length,
      dip: found.filter(({ raw }) => inside(raw.shift, 0)).length / found.length,
    };
  };

  it('has intervals that hold in about 8 of 10 cases', () => {
    const found = replications(truth, count, 5);
    expect(found.length).toBeGreaterThan(0.98 * count);
    const { days, dip } = covered(found);
    expect(days).toBeGreaterThan(0.7);
    expect(days).toBeLessThan(0.9);
    expect(dip).toBeGreaterThan(0.7);
    expect(dip).toBeLessThan(0.9);
  });

  it('widens them for sales that spread more than chance', () => {
    const found = replications({ ...truth, base: 60 }, count, 6, 3);
    const mean = found.reduce((sum, { dispersion }) => sum + dispersion, 0) / found.length;
    expect(mean).toBeGreaterThan(2.7);
    expect(mean).toBeLessThan(3.3);
    const { days, dip } = covered(found);
    expect(days).toBeGreaterThan(0.7);
    expect(days).toBeLessThan(0.9);
    expect(dip).toBeGreaterThan(0.7);
    expect(dip).toBeLessThan(0.9);
  });

  it('is nearer to the truth when drawn towards a rule that is about right', () => {
    const found = replications({ ...truth, base: 6, gaps: 1 }, count, 7);
    const error = (pick: (fit: RecoveryFit) => RecoveryFit['raw']) =>
      found.reduce((sum, fit) => sum + Math.log(pick(fit).recoveryDays.value / 24) ** 2, 0);
    expect(error(({ shrunk }) => shrunk)).toBeLessThan(0.5 * error(({ raw }) => raw));
  });
});

describe('shrinkage', () => {
  const truth = { dip: 0.65, recoveryDays: 38 };

  it('goes from the rule with no data to the data with many', () => {
    const fits = [0.005, 0.5, 5, 50, 500, 50_000].map((base) => fitted(exactly({ ...truth, base })));
    const weights = fits.map(({ weight }) => weight.recoveryDays);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(weights[0]).toBeLessThan(0.02);
    expect(fits[0]!.shrunk.recoveryDays.value).toBeCloseTo(24, 0);
    expect(fits[0]!.shrunk.shift.value).toBeCloseTo(0, 1);
    const most = fits.at(-1)!;
    expect(most.weight.recoveryDays).toBeGreaterThan(0.99);
    expect(most.shrunk.recoveryDays.value).toBeCloseTo(38, 0);
    expect(dipOf(most.shrunk)).toBeCloseTo(0.65, 2);
    for (const { shrunk } of fits) {
      expect(shrunk.recoveryDays.value).toBeGreaterThan(23.5);
      expect(shrunk.recoveryDays.value).toBeLessThan(38.5);
    }
  });

  it('says so with an open end where the data set no bound', () => {
    const { raw, shrunk } = fitted(exactly({ ...truth, base: 0.05 }));
    expect(raw.recoveryDays.upper).toBeNull();
    expect(shrunk.recoveryDays.upper).toBeGreaterThan(24);
    expect(shrunk.recoveryDays.lower).toBeLessThan(24);
  });
});

describe('data that do not tell', () => {
  const [episode] = exactly({ base: 20, dip: 0.5, recoveryDays: 24 });

  it.each([
    ['no-gap', []],
    ['too-few-days', [{ ...episode!, after: episode!.after.slice(0, 4) }]],
    ['no-sales', [{ ...episode!, before: [0, 0, 0] }]],
    ['no-sales', [{ ...episode!, after: episode!.after.map((span) => ({ ...span, sold: 0 })) }]],
    ['no-dip', exactly({ base: 500, dip: 0.0001, recoveryDays: 24 })],
  ] as const)('are refused: %s', (reason, episodes) => {
    expect(fitRecovery(episodes, prior)).toBe(reason);
  });

  it('may be absurd and stay finite', () => {
    for (const [base, sold] of [
      [1e6, 1e6],
      [1, 1e6],
      [1e6, 1],
    ] as const) {
      const found = fitRecovery(
        [
          {
            ...episode!,
            before: new Array<number>(20).fill(base),
            after: episode!.after.map((s) => ({ ...s, sold })),
          },
        ],
        prior,
      );
      if (typeof found !== 'string')
        for (const value of [found.raw.recoveryDays.value, found.shrunk.recoveryDays.value, found.dispersion])
          expect(Number.isFinite(value)).toBe(true);
    }
  });
});

describe('the path back', () => {
  it('reaches a share of normal on the day it says', () => {
    for (const share of [0.6, 0.8, 0.95, 0.99])
      for (const speedUp of [1, 1.5, 4]) {
        const days = daysUntilShare(share, 0.4562, 24, speedUp);
        expect(velocityAfterRestock(days, 0.4562, 24, speedUp)).toBeCloseTo(share, 12);
      }
    expect(daysUntilShare(0.5, 0.4562, 24)).toBe(0);
    expect(velocityAfterRestock(24, 0.4562, 24)).toBeCloseTo(1 - 0.4562 * Math.exp(-3), 12);
    expect(velocityAfterRestock(3, 0, 24)).toBe(1);
  });
});
