import { describe, expect, it } from 'vitest';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { ChannelParameters, GapParameters } from './gap-parameters';
import { fates, moneySteps, pathNames } from './gap-summary';
import { simulateGap } from './simulate-gap';

// A thousand orders a day and no luck but the date: what carried rounding leaves is a few units.
const horizonDays = 120;
const base = gapCase({ horizonDays, dailyDemand: 1000 });
const limits = { ...base.limits, autoCancelDays: new Float64Array(horizonDays).fill(9) };
const money = {
  ...base.money,
  handlingCostPerCancellation: 1,
  goodwillShares: [0.021, 0.061, 0.084] as const,
  storagePerUnitDay: new Float64Array(horizonDays).fill(0.01),
  rebuildAdsPerDay: 20,
  rebuildSpeedUp: 1.5,
};
const velocity = { ...base.velocity, enabled: true };
const channel = channelCase({
  offer: { kind: 'fixed-wait', days: 14 },
  captureDecay: 0.05,
  contributionPerUnit: 12,
  contributionPerBackorder: 11,
});
const plain: GapParameters = {
  ...base,
  demandDispersion: 0,
  onHand: [0, 5600, 0],
  channels: [channel],
  shipments: [shipmentCase(20, { units: 60_000, extraCost: 500 })],
  refusal: { deferredShare: 0.15, switchedShare: 0.1, deferredReturnDays: 7, contributionPerSwitched: 6 },
  patience: { hazardBefore: 0.046421, promiseBreak: 0.05, hazardAfter: 0.139263, weibullShape: 1 },
  velocity,
  limits,
  money,
};
const lowInventoryFee = {
  onHand30: 5000,
  onHand90: 20_000,
  shipped30: 1000,
  shipped90: 1000,
  bandDays: [14, 21, 28],
  feePerUnit: [0.97, 0.7, 0.36],
};
const fba: Partial<ChannelParameters> = {
  kind: 'fba',
  servedFrom: [0, 1],
  filledFrom: [0, 1],
  countsForLimits: false,
};
const diverted = shipmentCase(20, {
  units: 60_000,
  place: 0,
  diverted: { units: 9000, extraDays: 4, cost: 300 },
});

const variants: Record<string, GapParameters> = {
  'a fixed wait': plain,
  'a closed offer': { ...plain, channels: [{ ...channel, offer: { kind: 'closed' } }] },
  'a fixed date': { ...plain, channels: [{ ...channel, offer: { kind: 'fixed-date', day: 18 } }] },
  'a shrinking promise': {
    ...plain,
    channels: [{ ...channel, offer: { kind: 'shrinking', percentile: 0.8, limitDays: 20 } }],
  },
  'sales ahead of a shipment': {
    ...plain,
    channels: [{ ...channel, offer: { kind: 'head-start', days: 10, share: 0.05 } }],
  },
  'a capped queue': { ...plain, channels: [{ ...channel, queueCap: 300 }] },
  'limited dispatch': { ...plain, dispatchCapacity: 1500 },
  'a raised price': {
    ...plain,
    channels: [{ ...channel, demandEffect: 0.8, effectUntilLanding: true, contributionWithoutGap: 10 }],
  },
  'Weibull patience': { ...plain, patience: { ...plain.patience, weibullShape: 0.8 } },
  'nothing after the last shipment': { ...plain, afterLastShipment: { kind: 'nothing' } },
  'a reorder policy': {
    ...plain,
    afterLastShipment: { kind: 'reorder', reorderPoint: 20_000, orderQuantity: 30_000, leadTimeDays: 8 },
  },
  'an index that starts low': { ...plain, velocity: { ...velocity, startIndex: 0.8 } },
  'orders waiting from before': {
    ...plain,
    onHand: [0, 0, 0],
    channels: [{ ...channel, waitingAtStart: { units: 6000, ageDays: 8, promiseDay: 6 } }],
  },
  'orders overdue from before': {
    ...plain,
    channels: [{ ...channel, waitingAtStart: { units: 9000, ageDays: 20, promiseDay: -3 } }],
  },
  'a low-inventory fee': {
    ...plain,
    channels: [{ ...channel, ...fba }],
    money: { ...money, lowInventoryFee },
  },
  'two channels and a diverted part': {
    ...plain,
    onHand: [4000, 1600, 0],
    channels: [
      { ...channel, ...fba, share: 0.6, servedFrom: [0], filledFrom: [0], offer: { kind: 'closed' } },
      { ...channel, share: 0.4 },
    ],
    shipments: [diverted],
  },
};

describe('without chance the expected gap and the simulation agree', () => {
  it.each(Object.entries(variants))('with %s', (_, parameters) => {
    const expected = expectedGap(parameters);
    const simulated = simulateGap(parameters, { trials: 1, seed: 1 });
    const near = (name: string, a: number, b: number, room: number): void =>
      expect(Math.abs(a - b), `${name}: ${a} expected, ${b} simulated`).toBeLessThanOrEqual(room);
    const [units, worth] = [40, 600];
    for (const fate of fates) near(fate, expected.fates[fate], simulated.fates[fate].mean, units);
    for (const step of moneySteps) near(step, expected.money[step], simulated.money[step], worth);
    for (const name of ['demanded', 'captured', 'kept', 'toppedUp'] as const) {
      near(name, expected[name], simulated[name].mean, units);
    }
    for (const name of ['profit', 'profitWithoutGap', 'costOfGap'] as const) {
      near(name, expected[name], simulated[name].mean, worth);
    }
    for (const name of ['daysOutFirst', 'daysOutAll'] as const)
      near(name, expected[name], simulated[name].mean, 0.02);
    for (const name of ['firstDayOut', 'restockDay', 'recoveryDays', 'recoveredDay'] as const) {
      expect(simulated[name]?.mean ?? null, name).toBe(expected[name]);
    }
    near('gapChance', expected.gapChance, simulated.gapChance, 1e-12);
    for (const name of pathNames) {
      const room = { velocity: 0.002, cumulativeProfit: worth }[name as string] ?? units;
      for (let day = 0; day < horizonDays; day++) {
        near(`${name} of day ${day}`, expected.paths[name][day]!, simulated.paths[name].mean[day]!, room);
      }
    }
  });
});
