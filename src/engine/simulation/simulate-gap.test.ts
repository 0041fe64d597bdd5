import { describe, expect, it } from 'vitest';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { GapParameters, OutOfStockOffer } from './gap-parameters';
import type { PathName } from './gap-summary';
import { fates, moneySteps, pathNames } from './gap-summary';
import { GapSimulation, simulateCost, simulateGap } from './simulate-gap';
import { copyTrials } from './trial-copy';

/** A seller's gap with every part of the model at work. */
function wholeCase(changes: Partial<GapParameters> = {}): GapParameters {
  const base = gapCase({ horizonDays: 120 });
  return {
    ...base,
    channels: [
      channelCase({
        offer: { kind: 'fixed-date', day: 24 },
        captureDecay: 0.05,
        contributionPerBackorder: 7,
      }),
    ],
    onHand: [0, 120, 0],
    shipments: [
      shipmentCase(0, { units: 900, p10: 12, p50: 19, p90: 32, slipChance: 0.05, slipMeanDays: 10 }),
    ],
    patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape: 1 },
    velocity: { ...base.velocity, enabled: true },
    refusal: { deferredShare: 0.15, switchedShare: 0.1, deferredReturnDays: 7, contributionPerSwitched: 3 },
    limits: { ...base.limits, autoCancelDays: new Float64Array(120).fill(9) },
    money: {
      ...base.money,
      handlingCostPerCancellation: 1,
      storagePerUnitDay: new Float64Array(120).fill(0.01),
    },
    ...changes,
  };
}

function withOffer(offer: OutOfStockOffer, changes: Partial<GapParameters> = {}): GapParameters {
  const whole = wholeCase(changes);
  return { ...whole, channels: whole.channels.map((channel) => ({ ...channel, offer })) };
}

describe('a run of trials', () => {
  it('is the same however it is split', () => {
    const gap = wholeCase();
    const whole = simulateGap(gap, { trials: 300, seed: 7 });
    expect(simulateGap(gap, { trials: 300, seed: 7, batch: 37 })).toEqual(whole);

    const first = new GapSimulation(gap, 7, 110);
    const second = new GapSimulation(gap, 7, 190, 110);
    second.runTrials(200, 300);
    second.runTrials(110, 200);
    first.runTrials(0, 110);
    const merged = new GapSimulation(gap, 7, 300);
    copyTrials(merged.table, structuredClone({ ...second.table }), 110);
    copyTrials(merged.table, first.table, 0);
    expect(merged.summary()).toEqual(whole);
  });

  it('tells how far it is, and is the same in any batches', () => {
    const gap = wholeCase();
    const done: number[] = [];
    const onProgress = (trials: number) => done.push(trials);
    const inBatches = simulateGap(gap, { trials: 1100, seed: 7, batch: 400, onProgress });
    expect(done).toEqual([400, 800, 1100]);
    expect(inBatches).toEqual(simulateGap(gap, { trials: 1100, seed: 7 }));
  });

  it('gives the cost alone as the whole summary has it', () => {
    const run = { trials: 300, seed: 7 };
    const summary = simulateGap(wholeCase(), run);
    const cost = simulateCost(wholeCase(), run);
    expect(cost.costOfGap).toBeCloseTo(summary.costOfGap.mean, 9);
    expect(cost.breachChance).toBe(summary.breachChance);
  });

  it('counts a trial once however many limits it breaches', () => {
    const { breachChance, limits } = simulateGap(wholeCase(), { trials: 400, seed: 7 });
    const chances = [limits.late10, limits.late30, limits.cancelled7].map((limit) => limit.breachChance);
    expect(breachChance).toBeGreaterThanOrEqual(Math.max(...chances));
    expect(breachChance).toBeLessThanOrEqual(
      Math.min(
        1,
        chances.reduce((sum, chance) => sum + chance, 0),
      ),
    );
  });

  it('changes with the seed', () => {
    const gap = wholeCase();
    expect(simulateGap(gap, { trials: 50, seed: 8 }).profit.mean).not.toBe(
      simulateGap(gap, { trials: 50, seed: 9 }).profit.mean,
    );
  });
});

describe('ways that come to the same', () => {
  const comparable = (gap: GapParameters) => simulateGap(gap, { trials: 300, seed: 3 });

  it('a queue cap of 0 is staying closed', () => {
    const open = withOffer({ kind: 'fixed-wait', days: 10 });
    const capped = { ...open, channels: open.channels.map((channel) => ({ ...channel, queueCap: 0 })) };
    expect(comparable(capped)).toEqual(comparable(withOffer({ kind: 'closed' })));
  });

  it.each([1e6, Infinity])('nobody accepting any wait (κ = %f) is staying closed', (captureDecay) => {
    const open = withOffer({ kind: 'fixed-wait', days: 10 });
    const impatient = { ...open, channels: open.channels.map((channel) => ({ ...channel, captureDecay })) };
    expect(comparable(impatient)).toEqual(comparable(withOffer({ kind: 'closed' })));
  });

  it('a diverted part that is nothing changes nothing', () => {
    const plain = wholeCase();
    const diverted = {
      ...plain,
      shipments: plain.shipments.map((s) => ({ ...s, diverted: { units: 0, extraDays: 3, cost: 9 } })),
    };
    expect(comparable(diverted)).toEqual(comparable(plain));
  });

  it('no gap costs nothing', () => {
    const { costOfGap, money, gapChance } = simulateGap(wholeCase({ onHand: [0, 1e5, 0] }), {
      trials: 200,
      seed: 1,
    });
    expect(gapChance).toBe(0);
    expect(costOfGap.mean).toBeCloseTo(0, 8);
    for (const step of moneySteps) expect(money[step]).toBeCloseTo(0, 8);
  });
});

describe('the queue', () => {
  it('is empty on the restock day when units and dispatch suffice', () => {
    const { paths } = simulateGap(gapCase({ shipments: [shipmentCase(10)] }), { trials: 500, seed: 2 });
    expect(paths.waiting.mean[9]).toBeGreaterThan(90);
    expect(paths.waiting.p90[10]).toBe(0);
    expect(paths.waiting.mean[10]).toBe(0);
  });

  it('drains at the dispatch capacity, earliest promise first', () => {
    const gap = gapCase({ demandDispersion: 0, dispatchCapacity: 25, shipments: [shipmentCase(10)] });
    const { paths, fates: units } = simulateGap(gap, { trials: 1, seed: 2 });
    // 100 wait; 25 a day leave, and each day's 10 join the queue until it is gone.
    expect(paths.waiting.mean.slice(9, 18)).toEqual(Float64Array.of(100, 85, 70, 55, 40, 25, 10, 0, 0));
    // Orders held for dispatch are promised the next day, so they leave before older ones promised later.
    expect(units.shippedLate.mean).toBe(0);
  });

  it('never passes its cap, nor a head start its share of the inbound units', () => {
    const capped = withOffer({ kind: 'fixed-wait', days: 5 });
    const run = (gap: GapParameters) =>
      Math.max(
        ...simulateGap(gap, { trials: 300, seed: 2 }).paths.waiting.samples.flatMap((path) => [...path]),
      );
    expect(run({ ...capped, channels: capped.channels.map((c) => ({ ...c, queueCap: 17 })) })).toBe(17);
    expect(run(withOffer({ kind: 'head-start', days: 3, share: 0.02 }))).toBe(18);
  });

  it('shows a shrinking promise that is nearer each day', () => {
    const shrinking = simulateGap(withOffer({ kind: 'shrinking', percentile: 0.9, limitDays: 30 }), {
      trials: 2000,
      seed: 2,
    });
    expect(shrinking.captured.mean).toBeGreaterThan(10);
    // Promised at the 90th percentile, a tenth of the dates break it.
    expect(shrinking.lateShare).toBeLessThan(0.35);
    expect(shrinking.lateShare).toBeGreaterThan(0.01);
  });
});

describe('without any chance', () => {
  const certain = (changes: Partial<GapParameters> = {}) =>
    wholeCase({ demandDispersion: 0, shipments: [shipmentCase(22, { units: 900 })], ...changes });

  it.each<[string, GapParameters]>([
    ['a fixed date that breaks', certain({ shipments: [shipmentCase(28, { units: 900 })] })],
    [
      'a fixed wait',
      {
        ...withOffer(
          { kind: 'fixed-wait', days: 12 },
          { demandDispersion: 0, shipments: [shipmentCase(22, { units: 900 })] },
        ),
      },
    ],
    [
      'closed',
      withOffer({ kind: 'closed' }, { demandDispersion: 0, shipments: [shipmentCase(22, { units: 900 })] }),
    ],
    ['nothing after the last shipment', certain({ afterLastShipment: { kind: 'nothing' } })],
  ])('%s: the expected twin within carried rounding', (_, gap) => {
    const expected = expectedGap(gap);
    const run = simulateGap(gap, { trials: 1, seed: 1 });
    for (const fate of fates)
      expect(Math.abs(run.fates[fate].mean - expected.fates[fate]), fate).toBeLessThan(3.5);
    expect(Math.abs(run.captured.mean - expected.captured)).toBeLessThan(2.5);
    expect(Math.abs(run.kept.mean - expected.kept)).toBeLessThan(2.5);
    expect(run.restockDay!.mean).toBe(expected.restockDay);
    expect(Math.abs(run.profit.mean - expected.profit)).toBeLessThan(30);
    expect(Math.abs(run.profitWithoutGap.mean - expected.profitWithoutGap)).toBeLessThan(5);
    for (const step of moneySteps)
      expect(Math.abs(run.money[step] - expected.money[step]), step).toBeLessThan(32);
    const tolerance: Record<PathName, number> = {
      onHand: 5,
      waiting: 2.5,
      sales: 2.5,
      salesWithoutGap: 1,
      velocity: 0.02,
      cumulativeProfit: 40,
    };
    for (const name of pathNames) {
      run.paths[name].mean.forEach((value, day) =>
        expect(Math.abs(value - expected.paths[name][day]), `${name} on day ${day}`).toBeLessThan(
          tolerance[name],
        ),
      );
    }
  });
});

describe('at the edges', () => {
  const finite = (gap: GapParameters, trials: number) => {
    const summary = simulateGap(gap, { trials, seed: 4 });
    for (const name of pathNames) {
      expect(summary.paths[name].mean.every(Number.isFinite)).toBe(true);
      expect(summary.paths[name].p90.every(Number.isFinite)).toBe(true);
    }
    expect(Number.isFinite(summary.profit.mean)).toBe(true);
    expect(Number.isFinite(summary.costOfGap.standardError)).toBe(true);
    return summary;
  };

  it('no demand', () => {
    const { demanded, fates: units } = finite(wholeCase({ demandMean: new Float64Array(120) }), 50);
    expect(demanded.mean).toBe(0);
    expect(units.lost.mean).toBe(0);
  });

  it('no stock, no shipment, nothing to come', () => {
    const { restockDay, recoveryDays, daysOutAll } = finite(
      wholeCase({ onHand: [0, 0, 0], shipments: [], afterLastShipment: { kind: 'nothing' } }),
      50,
    );
    expect(restockDay).toBeNull();
    expect(recoveryDays).toBeNull();
    expect(daysOutAll.mean).toBe(120);
  });

  it('a billion units on hand or asked for a day', () => {
    finite(wholeCase({ onHand: [1e9, 1e9, 0] }), 50);
    const summary = finite(wholeCase({ demandMean: new Float64Array(120).fill(1e9) }), 20);
    expect(summary.demanded.mean / 1.2e11).toBeCloseTo(1, 3);
    finite(wholeCase({ demandMean: new Float64Array(120).fill(1e9), demandDispersion: 1e4 }), 20);
  });

  it('ten thousand days', () => {
    const horizonDays = 10_000;
    const limits = { ...gapCase().limits, autoCancelDays: new Float64Array(horizonDays).fill(9) };
    const gap = wholeCase({
      horizonDays,
      demandMean: Float64Array.from({ length: horizonDays }, (_, day) => 10 + 5 * Math.sin(day / 58)),
      limits,
      money: { ...gapCase().money, storagePerUnitDay: new Float64Array(horizonDays) },
      afterLastShipment: { kind: 'reorder', reorderPoint: 250, orderQuantity: 300, leadTimeDays: 21 },
    });
    const { trials, demanded } = finite(gap, 450);
    expect(trials).toBe(450);
    expect(demanded.mean / 1e5).toBeCloseTo(1, 1);
  }, 30_000);

  it('parts of units are rounded away', () => {
    const { paths } = finite(wholeCase({ onHand: [0, 99.6, 0], dispatchCapacity: 12.5 }), 80);
    expect(paths.onHand.samples.every((path) => path.every(Number.isInteger))).toBe(true);
  });

  it('a stale date is refused with the remedy', () => {
    expect(() => simulateGap(gapCase({ shipments: [shipmentCase(-5)] }), { trials: 1, seed: 1 })).toThrow(
      'new date',
    );
  });
});
