import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../../gap/engine-parameters';
import { Arrivals } from '../../engine/simulation/arrivals';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { fillBranches, fillChances, stillOutAfter } from './fill-law';
import { inputs, type StopValues } from './inputs';
import { model } from './model';
import { overselling } from './overselling';
import { simulation } from './simulation';

const defaults: StopValues = defaultsOf(inputs);
const [usual] = defaults.shipments;
const report = { trials: 400, seed: 3, onProgress: () => {}, onPreview: () => {} };

describe('when to stop', () => {
  it('takes the last day of a value of zero or more, as looking at each day finds it', () => {
    for (const changes of [{}, { landedCost: 18 }, { promiseKind: 'fixed-wait' as const, promiseDays: 5 }]) {
      const { byDay, worthFrom, worthTo, stopsEarly } = model.compute({ ...defaults, ...changes });
      const worth = byDay.filter(({ next }) => next.value >= 0).map(({ day }) => day);
      expect(worthTo).toBe(worth.at(-1) ?? -1);
      expect(worthFrom).toBe(worth[0] ?? -1);
      expect(stopsEarly).toBe(worth.length > 0 && worthTo < byDay.at(-1)!.day);
    }
  });

  it('stops at a fixed date once it has passed unkept', () => {
    const { stopsEarly, worthTo } = model.compute(defaults);
    expect(stopsEarly).toBe(true);
    expect(worthTo).toBeLessThanOrEqual(defaults.promiseDate);
  });

  it('finds the longest queue worth it, as trying each place does', () => {
    const slow = { ...defaults, dispatchCapacity: 2 };
    const { byDay } = model.compute(slow);
    const parameters = engineParameters(slow);
    const branches = fillBranches(parameters, parameters.channels[0]!, new Arrivals(parameters));
    const some = byDay.filter((_, at) => at % 9 === 0);
    expect(some.length).toBeGreaterThan(2);
    for (const { economicCap } of byDay) expect(economicCap).toBeLessThanOrEqual(40);
    // A later place is never filled sooner.
    const meanDay = (ahead: number) =>
      fillChances(branches, some[0]!.day, ahead, 2).reduce((sum, { day, chance }) => sum + day * chance, 0);
    for (let ahead = 1; ahead < 40; ahead++)
      expect(meanDay(ahead)).toBeGreaterThanOrEqual(meanDay(ahead - 1) - 1e-9);
  });

  it('says why there is nothing to decide', () => {
    const state = (changes: Partial<StopValues>) => model.compute({ ...defaults, ...changes }).state;
    expect(state({ whileOut: 'closed' })).toBe('closed');
    expect(state({ dailyDemand: 0 })).toBe('no-demand');
    expect(state({ shipments: [{ ...usual!, divertUnits: 0 }] })).toBe('nothing-inbound');
    expect(state({ shipments: [], afterLast: 'nothing' })).toBe('nothing-inbound');
    expect(state({ onHandFba: 5000 })).toBe('no-gap');
    expect(state({})).toBe('decides');
  });
});

describe('the law of the fill day', () => {
  it('sees two lots in their order and knows what has landed', () => {
    const lot = (day: number, units: number) => ({
      ...usual!,
      units,
      place: 'own' as const,
      earliest: day,
      likely: day,
      latest: day,
      slipChance: 0,
      divertUnits: 0,
    });
    const parameters = engineParameters({ ...defaults, shipments: [lot(20, 10), lot(12, 5)] });
    const branches = fillBranches(parameters, parameters.channels[0]!, new Arrivals(parameters));
    expect(stillOutAfter(branches, 11)).toBe(1);
    expect(stillOutAfter(branches, 12)).toBe(0);
    const dayOf = (ahead: number, capacity = Infinity) => fillChances(branches, 3, ahead, capacity)[0]?.day;
    expect([0, 4, 5, 14, 15].map((ahead) => dayOf(ahead))).toEqual([12, 12, 20, 20, undefined]);
    expect([0, 4, 5, 14].map((ahead) => dayOf(ahead, 2))).toEqual([12, 14, 20, 24]);
  });
});

describe('overselling', () => {
  it('is nothing under a cap that the units can carry, and costs without one', () => {
    const found = simulation.simulate(defaults, report)!;
    const { cap } = model.compute(defaults);
    const at = (one: number | null) => found.caps!.find((row) => row.cap === one)!;
    expect(at(cap).oversold).toBe(0);
    expect(at(null).oversold).toBeGreaterThan(0);
    expect(at(null).saving).toBe(0);
    expect(at(0).costOfGap).toBeGreaterThan(at(cap).costOfGap);
  });

  it('counts the queue beyond what is still to come', () => {
    const certain = {
      ...defaults,
      onHandFba: 0,
      velocityOn: false,
      captureDecay: 0,
      dropOff: 0,
      promiseBreak: 0,
      otherOrdersPerDay: 0,
      shipments: [
        {
          ...usual!,
          place: 'own' as const,
          units: 60,
          earliest: 10,
          likely: 10,
          latest: 10,
          slipChance: 0,
          divertUnits: 0,
        },
      ],
    };
    const parameters = { ...engineParameters(certain), demandDispersion: 0 };
    const run = new GapSimulation(parameters, 1, 2);
    run.runTrials(0, 2);
    const { oversold, cancelRate, reachDay } = overselling(parameters, run.table, 1, 60);
    // Ten a day for ten days against 60; of the last seven days’ 70 orders 40 go unfilled.
    expect([...oversold]).toEqual([40, 40]);
    expect(cancelRate[0]).toBeCloseTo(40 / 70, 12);
    expect([...reachDay]).toEqual([5, 5]);
  });
});
