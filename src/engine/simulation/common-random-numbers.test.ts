import { describe, expect, it } from 'vitest';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { GapParameters, OutOfStockOffer, ShipmentParameters } from './gap-parameters';
import { GapSimulation } from './simulate-gap';

const horizonDays = 70;
const randomDates = [
  shipmentCase(0, { units: 900, p10: 12, p50: 19, p90: 32, slipChance: 0.05, slipMeanDays: 10 }),
];
const fixedDates = [shipmentCase(19, { units: 900 })];

interface Way {
  readonly offer: OutOfStockOffer;
  readonly queueCap?: number;
  readonly demandEffect?: number;
  /** Units of the shipment flown at 4 each, sellable on day 9. */
  readonly flown?: number;
}

/** A seller's gap with every part of the model at work, crossed in one way. */
function across(way: Way, shipments: readonly ShipmentParameters[]): GapParameters {
  const { offer, queueCap = Infinity, demandEffect = 1, flown = 0 } = way;
  const base = gapCase({ horizonDays });
  const [first] = shipments;
  const lot = shipmentCase(9, { units: flown, extraCost: 4 * flown });
  return {
    ...base,
    channels: [
      channelCase({
        offer,
        queueCap,
        demandEffect,
        effectUntilLanding: true,
        captureDecay: 0.05,
        contributionPerUnit: demandEffect === 1 ? 8 : 10.5,
        contributionWithoutGap: 8,
        contributionPerBackorder: demandEffect === 1 ? 7 : 9.5,
      }),
    ],
    onHand: [0, 80, 0],
    shipments: flown > 0 ? [{ ...first, units: first.units - flown }, lot] : shipments,
    patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape: 1 },
    velocity: { ...base.velocity, enabled: true },
    refusal: { deferredShare: 0.15, switchedShare: 0.1, deferredReturnDays: 7, contributionPerSwitched: 3 },
    limits: { ...base.limits, autoCancelDays: new Float64Array(horizonDays).fill(9) },
    money: {
      ...base.money,
      handlingCostPerCancellation: 1,
      storagePerUnitDay: new Float64Array(horizonDays).fill(0.01),
    },
  };
}

function profits(gap: GapParameters, seed: number, trials: number): Float64Array {
  const simulation = new GapSimulation(gap, seed, trials, 0, false);
  simulation.runTrials(0, trials);
  return simulation.table.column('profit');
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(values: Float64Array): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}

const difference = (one: Float64Array, other: Float64Array): Moments =>
  momentsOf(one.map((value, trial) => value - other[trial]));

const closed: Way = { offer: { kind: 'closed' } };
const wait = (days: number): Way => ({ offer: { kind: 'fixed-wait', days } });
const date = (day: number): Way => ({ offer: { kind: 'fixed-date', day } });

describe('the difference of two ways under one seed', () => {
  const trials = 2_000;
  const pairs: readonly [string, Way, Way][] = [
    ['closed against backorders with a fixed wait', closed, wait(21)],
    ['closed against backorders with a fixed date', closed, date(24)],
    ['promises of 14 and 18 days', wait(14), wait(18)],
    ['a date against a wait', date(21), wait(9)],
    ['with and without a queue cap', wait(21), { ...wait(21), queueCap: 20 }],
    ['with and without a raised price', wait(21), { ...wait(21), demandEffect: 0.86 }],
    ['with and without units flown', wait(21), { ...wait(21), flown: 60 }],
  ];

  it.each(
    pairs.flatMap(([name, one, other]) => [
      ['random dates', name, randomDates, one, other] as const,
      ['fixed dates', name, fixedDates, one, other] as const,
    ]),
  )(
    'has at most a tenth of the variance of independent runs: %s, %s',
    (_dates, _pair, shipments, one, other) => {
      const ours = profits(across(one, shipments), 11, trials);
      const theirs = profits(across(other, shipments), 11, trials);
      const independent = profits(across(other, shipments), 12, trials);
      const apart = momentsOf(ours).variance + momentsOf(independent).variance;
      expect(difference(ours, theirs).variance / apart).toBeLessThanOrEqual(0.1);
    },
  );
});

describe('a ranking of ways', () => {
  const ways: readonly Way[] = [
    closed,
    wait(10),
    wait(21),
    wait(30),
    date(24),
    { ...wait(21), queueCap: 20 },
    { ...wait(21), flown: 60 },
    { offer: { kind: 'shrinking', percentile: 0.9, limitDays: 30 } },
  ];

  it.each([
    ['random dates', randomDates],
    ['fixed dates', fixedDates],
  ])('stays from 2,000 to 20,000 trials for ways two standard errors apart: %s', (_, shipments) => {
    const all = ways.map((way) => profits(across(way, shipments), 5, 20_000));
    const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
    let told = 0;
    for (const [one, other] of pairs) {
      const few = difference(one.subarray(0, 2_000), other.subarray(0, 2_000));
      if (Math.abs(few.mean) <= 2 * Math.sqrt(few.variance / 2_000)) continue;
      told++;
      for (const trials of [5_000, 10_000, 20_000]) {
        const { mean } = difference(one.subarray(0, trials), other.subarray(0, trials));
        expect(Math.sign(mean)).toBe(Math.sign(few.mean));
      }
    }
    // Two thousand common futures tell nearly all of these ways apart.
    expect(told).toBeGreaterThanOrEqual(pairs.length - 2);
  });
});
