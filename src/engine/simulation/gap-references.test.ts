import { describe, expect, it } from 'vitest';
import { captureShare } from '../backorders/capture';
import { meanStandingShare } from '../backorders/patience';
import { dipAfterClosedDays, tailInDaysOfSales } from '../backorders/velocity';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { OutOfStockOffer } from './gap-parameters';
import type { Figure } from './gap-summary';
import { GapSimulation, simulateGap } from './simulate-gap';

const seed = 20261;

function expectMean({ mean, standardError }: Figure, expected: number, errors = 3.5): void {
  expect(Math.abs(mean - expected), `${mean} against ${expected}`).toBeLessThanOrEqual(
    errors * standardError + 1e-9,
  );
}

describe('orders waiting through a gap of known length', () => {
  const through = (gapDays: number, hazardBefore: number, dailyDemand: number) =>
    gapCase({
      dailyDemand,
      horizonDays: gapDays + 5,
      shipments: [shipmentCase(gapDays)],
      patience: { hazardBefore, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 },
    });

  it('loses 20 of 100 at a drop-off of 20 %, and ships none late', () => {
    const { captured, fates, kept } = simulateGap(through(10, 0.046421, 10), { trials: 12_000, seed });
    expectMean(captured, 100);
    expectMean(fates.cancelledByBuyer, 20);
    expectMean(kept, 80);
    expect(fates.shippedLate.mean).toBe(0);
  });

  it.each([0.005, 0.03, 0.3, 1, 5])('cancels λ(G − (1 − e^(−hG))/h) at hazard %f', (hazard) => {
    const { fates } = simulateGap(through(14, hazard, 6), { trials: 12_000, seed });
    expectMean(fates.cancelledByBuyer, 6 * (14 - (1 - Math.exp(-hazard * 14)) / hazard));
  });

  it('agrees with a simulation order by order: 84 orders, 15.4094 cancelled, 68.5906 shipped', () => {
    const { captured, fates, kept } = simulateGap(through(14, 0.03, 6), { trials: 12_000, seed });
    expectMean(captured, 84);
    expectMean(fates.cancelledByBuyer, 15.409363963011359);
    expectMean(kept, 68.59063603698864);
    const cancelled = new GapSimulation(through(14, 0.03, 6), seed, 12_000);
    cancelled.runTrials(0, 12_000);
    const values = cancelled.table.column('cancelledByBuyer');
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    // Poisson orders thinned independently stay Poisson.
    expect(sd).toBeCloseTo(3.9254762721243597, 0);
  });
});

describe('a shipment on day 14, 18 or 22', () => {
  const days = [14, 18, 22];
  const chances = [0.3, 0.4, 0.3];
  const patience = { hazardBefore: 0.046421, promiseBreak: 0.05, hazardAfter: 3 * 0.046421, weibullShape: 1 };
  const waiting = (offer: OutOfStockOffer) =>
    gapCase({
      horizonDays: 30,
      channels: [channelCase({ offer, captureDecay: 0.05 })],
      shipments: [shipmentCase(0, { landingLaw: { days, chances } })],
      patience,
    });

  it.each([
    [10, 109.1755, 65.2017, 16.6792, 1],
    [14, 89.3854, 57.7174, 6.5945, 0.7],
    [18, 73.1825, 48.8232, 1.543, 0.3],
    [21, 62.9888, 42.321, 0.3517, 0],
    [30, 40.1634, 27.0076, 0, 0],
  ])('fixed wait of %i days: captured %f, kept %f, late %f', (wait, captured, kept, late, lateChance) => {
    const summary = simulateGap(waiting({ kind: 'fixed-wait', days: wait }), { trials: 12_000, seed });
    expectMean(summary.captured, captured);
    expectMean(summary.kept, kept);
    expectMean(summary.fates.shippedLate, late);
    // The chance speaks of the date alone; at ten a day single late orders blur it, at ten thousand they do not.
    const trials = 2000;
    const many = {
      ...waiting({ kind: 'fixed-wait', days: wait }),
      demandMean: new Float64Array(30).fill(10_000),
    };
    const plenty = { ...many, shipments: [{ ...many.shipments[0], units: 1e7 }] };
    const simulation = new GapSimulation(plenty, seed, trials);
    simulation.runTrials(0, trials);
    const lateOf = simulation.table.column('shippedLate');
    const keptOf = simulation.table.column('kept');
    const reached = lateOf.filter((units, trial) => units >= 0.04 * keptOf[trial]).length;
    const error = Math.sqrt((lateChance * (1 - lateChance)) / trials);
    expect(Math.abs(reached / trials - lateChance)).toBeLessThanOrEqual(3.5 * error);
  });

  it.each([
    [18, 119.8099, 75.7584, 22.7182],
    [22, 99.1434, 70.8093, 0],
  ])(
    'fixed date, day %i: the day grid’s own closed form, close to the integrals',
    (date, captured, kept, late) => {
      const grid = { captured: 0, kept: 0, late: 0 };
      days.forEach((landing, i) => {
        for (let order = 0; order < landing; order++) {
          const promise = Math.max(0, date - order);
          const taken = chances[i] * 10 * captureShare(promise, 0.05);
          const standing = taken * meanStandingShare(landing - order, promise, patience);
          grid.captured += taken;
          grid.kept += standing;
          if (landing - order > promise) grid.late += standing;
        }
      });
      const summary = simulateGap(waiting({ kind: 'fixed-date', day: date }), { trials: 12_000, seed });
      expectMean(summary.captured, grid.captured);
      expectMean(summary.kept, grid.kept);
      expectMean(summary.fates.shippedLate, grid.late);
      expect(Math.abs(grid.captured / captured - 1)).toBeLessThan(0.03);
      expect(Math.abs(grid.kept / kept - 1)).toBeLessThan(0.03);
      expect(Math.abs(grid.late - late)).toBeLessThan(0.8);
    },
  );
});

describe('velocity after closed days', () => {
  it.each([
    [3, 0.2091, 17, 1.1851],
    [7, 0.3793, 21, 2.6549],
    [10, 0.4562, 24, 3.6497],
    [21, 0.5701, 35, 6.6515],
    [28, 0.589, 42, 8.2461],
  ])('%i days closed: dip %f, regained in %i days, tail of %f days of sales', (closed, dip, regain, tail) => {
    const velocity = { ...gapCase().velocity, enabled: true };
    const { fates, recoveryDays, restockDay, paths } = simulateGap(
      gapCase({
        horizonDays: closed + 200,
        channels: [channelCase({ offer: { kind: 'closed' } })],
        shipments: [shipmentCase(closed)],
        velocity,
      }),
      { trials: 2_500, seed },
    );
    expect(dipAfterClosedDays(closed, velocity)).toBeCloseTo(dip, 4);
    expect(tailInDaysOfSales(dipAfterClosedDays(closed, velocity), velocity)).toBeCloseTo(tail, 3);
    expect(restockDay!.mean).toBe(closed);
    expect(recoveryDays!.mean).toBe(regain);
    expectMean(fates.lost, 10 * (closed + tail));
    const regained = 1 - paths.velocity.mean[closed + regain];
    expect(regained).toBeLessThan(0.05 * dip);
  });

  it('recovers no sooner from a deep gap that a short one follows', () => {
    const second = { days: 31, dip: 0 };
    const run = simulateGap(
      gapCase({
        horizonDays: 200,
        dailyDemand: 1000,
        channels: [channelCase({ offer: { kind: 'closed' } })],
        // Two days' worth at the velocity of then, and a day out before the rest comes.
        shipments: [shipmentCase(28, { units: 930 }), shipmentCase(31, { units: 1e7 })],
        velocity: { ...gapCase().velocity, enabled: true },
      }),
      { trials: 200, seed },
    );
    second.dip = 1 - run.paths.velocity.mean[second.days];
    expect(second.dip).toBeGreaterThan(0.45);
    expect(run.recoveredDay!.mean).toBeGreaterThan(second.days + 24);
  });
});

describe('a stock that may run out before the restock', () => {
  it('100 on hand, 10 a day, restock on day 10: chance 0.5133, 3.986 units short, 0.3986 days out', () => {
    const summary = simulateGap(
      gapCase({
        horizonDays: 20,
        onHand: [0, 100, 0],
        channels: [channelCase({ offer: { kind: 'closed' } })],
      }),
      { trials: 40_000, seed },
    );
    expect(Math.abs(summary.gapChance - 0.5132987982791487)).toBeLessThan(3.5 * Math.sqrt(0.25 / 40_000));
    expectMean(summary.fates.lost, 3.9860996809147142);
    expectMean(summary.daysOutAll, 0.3986099680914715);
  });
});

describe('limits of the account', () => {
  it('30 backorders due one day and all late among 20 other orders a day reach 30/230 and 30/630', () => {
    // One day's 30 orders, everything else bought from a warehouse that does not count.
    const parameters = gapCase({
      horizonDays: 60,
      demandDispersion: 0,
      dailyDemand: 0,
      channels: [channelCase({ offer: { kind: 'fixed-date', day: 20 } })],
      shipments: [shipmentCase(25)],
    });
    parameters.demandMean[5] = 30;
    const { limits, fates } = simulateGap(parameters, { trials: 3, seed });
    expect(fates.shippedLate.mean).toBe(30);
    expect(limits.late10.worst.mean).toBeCloseTo(30 / 230, 12);
    expect(limits.late30.worst.mean).toBeCloseTo(30 / 630, 12);
    expect(limits.late10.breachChance).toBe(1);
    expect(limits.late30.breachChance).toBe(1);
    expect(limits.late10.firstDay!.mean).toBe(20);
    expect(limits.cancelled7.breachChance).toBe(0);
  });

  it('a rate that equals the limit is a breach', () => {
    const parameters = gapCase({
      demandDispersion: 0,
      dailyDemand: 0,
      channels: [channelCase({ offer: { kind: 'fixed-date', day: 20 } })],
      shipments: [shipmentCase(25)],
    });
    // 25 of 600 + 25 is exactly 4 %.
    parameters.demandMean[5] = 25;
    expect(simulateGap(parameters, { trials: 2, seed }).limits.late30.breachChance).toBe(1);
    parameters.demandMean[5] = 24;
    expect(simulateGap(parameters, { trials: 2, seed }).limits.late30.breachChance).toBe(0);
  });

  it('the marketplace cancels what is past the limit, and that counts as cancelled, not late', () => {
    const parameters = gapCase({
      demandDispersion: 0,
      dailyDemand: 0,
      channels: [channelCase({ offer: { kind: 'fixed-date', day: 10 } })],
      shipments: [shipmentCase(25)],
    });
    parameters.demandMean[5] = 30;
    parameters.limits.autoCancelDays.fill(9);
    const { limits, fates } = simulateGap(parameters, { trials: 2, seed });
    expect(fates.cancelledBySeller.mean).toBe(30);
    expect(fates.shippedLate.mean).toBe(0);
    expect(limits.cancelled7.worst.mean).toBeCloseTo(30 / 170, 12);
    expect(limits.cancelled7.firstDay!.mean).toBe(20);
    expect(limits.late10.worst.mean).toBeCloseTo(30 / 230, 12);
  });
});
