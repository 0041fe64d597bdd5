import { describe, expect, it } from 'vitest';
import { daysToRegain, tailInDaysOfSales } from '../backorders/velocity';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import { moneySteps } from './gap-summary';
import { simulateGap } from './simulate-gap';

const velocity = { ...gapCase().velocity, enabled: true };
const closed = channelCase({ offer: { kind: 'closed' } });
const startingAt = (startIndex: number, restock: number, horizonDays = 200) =>
  gapCase({
    horizonDays,
    channels: [closed],
    shipments: [shipmentCase(restock)],
    velocity: { ...velocity, startIndex },
  });

describe('a velocity that is not whole today', () => {
  it.each([0.9, 0.6])('falls further while closed, from %f towards the floor', (start) => {
    const days = 12;
    const { paths } = expectedGap(startingAt(start, days));
    const fall = (t: number) => 0.4 + (start - 0.4) * Math.exp(-t / 7);
    for (let day = 0; day < days; day++) {
      const average = 0.4 + 7 * (fall(day) - fall(day + 1));
      expect(paths.velocity[day]).toBeCloseTo(average, 10);
    }
  });

  it.each([0.9, 0.6, 0.2])('comes back from %f as after a gap that made this dip', (start) => {
    const parameters = startingAt(start, 0);
    const { fates, paths, costOfGap } = expectedGap(parameters);
    const riseDays = daysToRegain(1 - start, parameters.velocity) / 3;
    for (const day of [0, 5, 40]) {
      const end = (t: number) => (1 - start) * Math.exp(-t / riseDays);
      expect(1 - paths.velocity[day]!).toBeCloseTo(riseDays * (end(day) - end(day + 1)), 10);
    }
    expect(fates.lost).toBeCloseTo(10 * tailInDaysOfSales(1 - start, parameters.velocity), 3);
    expect(costOfGap).toBeCloseTo(0, 9);
  });

  it('costs nothing where there is no gap to come, future by future, rebuilding ads or not', () => {
    for (const rebuildAdsPerDay of [0, 25]) {
      const base = startingAt(0.5, 0);
      const money = {
        ...base.money,
        rebuildAdsPerDay,
        rebuildSpeedUp: 2,
        storagePerUnitDay: new Float64Array(200).fill(0.02),
      };
      for (const demandDispersion of [0, 1, 2.5]) {
        const gap = simulateGap({ ...base, demandDispersion, money }, { trials: 50, seed: 4 });
        expect(gap.fates.lost.mean).toBeGreaterThan(10);
        for (const step of moneySteps) expect(gap.money[step]).toBeCloseTo(0, 9);
        expect([gap.costOfGap.p10, gap.costOfGap.p90].map((cost) => Math.abs(cost) < 1e-6)).toEqual([
          true,
          true,
        ]);
        expect(gap.paths.salesWithoutGap.mean).toEqual(gap.paths.sales.mean);
      }
    }
  });

  it('makes a closed gap cost less than at a normal pace: the sales missed are fewer', () => {
    const cost = (start: number) => expectedGap(startingAt(start, 10)).costOfGap;
    expect(cost(0.6)).toBeLessThan(cost(1));
    // With stock always there the index would rise from 0.6 meanwhile; it falls instead.
    const without = expectedGap(startingAt(0.6, 0));
    const closedSales = expectedGap(startingAt(0.6, 10));
    expect(cost(0.6)).toBeCloseTo(8 * (closedSales.fates.lost - without.fates.lost), 6);
  });

  it.each(['closed', 'waiting'])('expected and simulated agree while %s', (offer) => {
    const horizonDays = 150;
    const parameters = gapCase({
      horizonDays,
      dailyDemand: 12,
      onHand: [0, 30, 0],
      channels: [
        offer === 'closed'
          ? closed
          : channelCase({ offer: { kind: 'fixed-wait', days: 14 }, captureDecay: 0.05 }),
      ],
      shipments: [shipmentCase(16)],
      patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape: 1 },
      velocity: { ...velocity, startIndex: 0.7 },
    });
    const expected = expectedGap(parameters);
    const { costOfGap, profitWithoutGap, fates } = simulateGap(parameters, { trials: 3000, seed: 8 });
    const near = (figure: { mean: number; standardError: number }, value: number) =>
      expect(Math.abs(figure.mean - value)).toBeLessThan(3.5 * figure.standardError + 0.01 * Math.abs(value));
    near(costOfGap, expected.costOfGap);
    near(profitWithoutGap, expected.profitWithoutGap);
    near(fates.lost, expected.fates.lost);
  });
});
