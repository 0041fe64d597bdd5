import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../engine/simulation/arrivals';
import { ExpectedRun } from '../../engine/simulation/expected-run';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../../gap/engine-parameters';
import { inputs, type StretchValues } from './inputs';
import { model } from './model';
import { changesOf } from './plans';
import { simulation } from './simulation';
import { turningRise } from './turning-rise';

const defaults: StretchValues = defaultsOf(inputs);
const [usual] = defaults.shipments;
const report = { trials: 300, seed: 3, onProgress: () => {}, onPreview: () => {} };

describe('a lever put back', () => {
  it('leaves the expected stock at nothing as the day begins, velocity falling or not', () => {
    for (const velocityOn of [true, false]) {
      const values = { ...defaults, velocityOn, unitsPerOrder: 4, adsShareOfSales: 0.9 };
      const { plans, targets } = model.compute(values);
      for (const plan of plans) {
        if (plan.amount === null || plan.lever === 'limit') continue;
        const exact =
          plan.lever === 'price'
            ? { priceRise: plan.amount, elasticity: plan.elasticity! }
            : { adsCut: plan.amount };
        const { day } = targets[plan.target]!;
        const parameters = engineParameters({ ...values, ...exact });
        const run = new ExpectedRun(parameters, new Arrivals(parameters));
        run.run([day]);
        // The model judges the last day by the velocity of its morning, which is a hair above the day's average.
        expect(run.paths.onHand[day - 1]).toBeLessThan(1e-3);
        expect(run.timeline.daysOutFirst).toBeLessThan(1e-3);
        // A hair weaker and it runs out before.
        const kept = targets[plan.target]!.kept;
        expect(run.paths.onHand[day - 2]).toBeGreaterThan(5 * kept);
      }
    }
  });

  it('is rounded up, so that it is never too weak', () => {
    for (const plan of model.compute(defaults).plans) {
      const changes = changesOf(plan);
      if (changes?.priceRise) expect(changes.priceRise).toBeGreaterThanOrEqual(plan.amount!);
      if (changes?.adsCut) expect(changes.adsCut).toBeGreaterThanOrEqual(plan.amount! - 1e-12);
    }
  });
});

describe('what there is to stretch', () => {
  it('is said when there is nothing', () => {
    const state = (changes: Partial<StretchValues>) => model.compute({ ...defaults, ...changes }).state;
    expect(state({ dailyDemand: 0 })).toBe('no-demand');
    expect(state({ shipments: [], afterLast: 'nothing' })).toBe('nothing-inbound');
    expect(state({ onHandFba: 0 })).toBe('out-now');
    expect(state({ onHandFba: 5000 })).toBe('no-gap');
    expect(state({})).toBe('stretches');
  });

  it('does not hang on the levers in use', () => {
    const pulled = model.compute({ ...defaults, priceRise: 0.2, adsCut: 0.5 });
    const { plans, targets, cover } = model.compute(defaults);
    expect(pulled).toMatchObject({ plans, targets, cover });
    expect(pulled.coverInUse).toBeGreaterThan(cover);
  });
});

describe('whether it pays', () => {
  const certain = { ...usual!, earliest: 20, likely: 20, latest: 20, slipChance: 0 };

  it('to raise the price when all units are sold either way: each earns the rise', () => {
    // Stock for 15 of 20 days and nobody put off: the same units, dearer by the rise.
    const values = {
      ...defaults,
      onHandFba: 150,
      shipments: [certain],
      velocityOn: false,
      deferredShare: 0,
      storagePerUnitMonth: 0,
      elasticity: 0,
      priceRise: 0.1,
    };
    const found = simulation.simulate(values, report)!;
    const perUnit = 0.1 * values.price * (1 - values.referralRate);
    expect(Math.abs(found.inUse!.gain - 150 * perUnit)).toBeLessThan(
      4 * found.inUse!.standardError + 0.02 * 150 * perUnit,
    );
  });

  it('is the same whether a plan is tried or taken', () => {
    const found = simulation.simulate(defaults, report)!;
    const plan = model.compute(defaults).plans.find(({ id }) => id === found.best)!;
    const taken = simulation.simulate({ ...defaults, ...changesOf(plan) }, report)!;
    const tried = found.plans.find(({ id }) => id === plan.id)!;
    expect(taken.inUse).toEqual({ ...tried, id: 'in-use' });
    expect(taken.lastsAnyway).toBe(found.lastsAnyway);
  });

  it('turns where the gain falls through zero', () => {
    const rise = (at: number, gain: number) => ({ rise: at, gain, standardError: 1 });
    expect(turningRise([rise(0, 0), rise(0.1, 20), rise(0.2, -20)])).toBeCloseTo(0.15, 12);
    expect(turningRise([rise(0, 0), rise(0.1, -1), rise(0.2, -20)])).toBeCloseTo(0, 12);
    expect(turningRise([rise(0, 0), rise(0.1, 1)])).toBeNull();
  });
});
