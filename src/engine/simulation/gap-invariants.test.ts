import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type {
  ChannelParameters,
  GapParameters,
  OutOfStockOffer,
  Place,
  ShipmentParameters,
} from './gap-parameters';
import { fates, limitNames, moneySteps } from './gap-summary';
import { GapTrial } from './gap-trial';
import { simulateGap } from './simulate-gap';
import { TrialTable } from './trial-table';

const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const place = () => fc.constantFrom<Place>(0, 1, 2);
const places = () => fc.uniqueArray(place(), { minLength: 1, maxLength: 3 });

const offer: fc.Arbitrary<OutOfStockOffer> = fc.oneof(
  fc.constant({ kind: 'closed' as const }),
  fc.record({ kind: fc.constant('fixed-wait' as const), days: fc.double({ min: 0, max: 40, noNaN: true }) }),
  fc.record({ kind: fc.constant('fixed-date' as const), day: fc.integer({ min: 0, max: 80 }) }),
  fc.record({
    kind: fc.constant('shrinking' as const),
    percentile: fc.constantFrom(0.5, 0.9, 0.95),
    limitDays: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    kind: fc.constant('head-start' as const),
    days: fc.integer({ min: 1, max: 30 }),
    share: share(),
  }),
);

const earlier = [
  { units: 25, ageDays: 0, promiseDay: 12 },
  { units: 40, ageDays: 13, promiseDay: 0 },
  { units: 7, ageDays: 21, promiseDay: -6 },
  { units: 7, ageDays: 30, promiseDay: -12 },
];

const channel: fc.Arbitrary<ChannelParameters> = fc
  .record({
    kind: fc.constantFrom('fba' as const, 'fbm' as const, 'shop' as const),
    servedFrom: places(),
    filledFrom: places(),
    offer,
    captureDecay: fc.double({ min: 0, max: 0.2, noNaN: true }),
    queueCap: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 60 })),
    demandEffect: fc.constantFrom(1, 1, 1, 0.7, 1.2),
    effectUntilLanding: fc.boolean(),
    countsForLimits: fc.boolean(),
    contributionPerBackorder: fc.constantFrom(8, 8, 8, -5, 10),
    waitingAtStart: fc.constantFrom({ units: 0, ageDays: 0, promiseDay: 0 }, ...earlier),
  })
  .map((changes) => channelCase(changes));

const shipment: fc.Arbitrary<ShipmentParameters> = fc
  .record({
    units: fc.integer({ min: 0, max: 600 }),
    place: place(),
    p50: fc.integer({ min: 0, max: 60 }),
    spread: fc.integer({ min: 0, max: 12 }),
    slipChance: fc.constantFrom(0, 0.05, 0.5),
    travelsWith: fc.constantFrom(-1, 1),
    receives: fc.boolean(),
    diverted: fc.option(
      fc.record({
        units: fc.integer({ min: 0, max: 300 }),
        extraDays: fc.integer({ min: 0, max: 9 }),
        cost: fc.constant(50),
      }),
    ),
    extraCost: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ p50, spread, receives, ...changes }) =>
    shipmentCase(p50, {
      ...changes,
      p10: p50 - spread,
      p90: p50 + 1.5 * spread,
      slipMeanDays: 10,
      receiving: receives ? { p10: 1, p50: 2, p90: 5 } : null,
    }),
  );

const parameters: fc.Arbitrary<GapParameters> = fc
  .record({
    // Every length, because what holds at the end of each horizon holds on every day.
    horizonDays: fc.integer({ min: 1, max: 90 }),
    dailyDemand: fc.double({ min: 0, max: 30, noNaN: true }),
    demandDispersion: fc.constantFrom(0, 1, 2.5),
    channels: fc.array(channel, { minLength: 1, maxLength: 3 }),
    onHand: fc.tuple(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 50 }),
    ),
    shipments: fc.array(shipment, { maxLength: 3 }),
    afterLastShipment: fc.constantFrom<GapParameters['afterLastShipment']>(
      { kind: 'restocked' },
      { kind: 'nothing' },
      { kind: 'reorder', reorderPoint: 60, orderQuantity: 100, leadTimeDays: 12 },
    ),
    dispatchCapacity: fc.constantFrom(Infinity, 8, 25),
    velocity: fc.constantFrom(true, false),
    startIndex: fc.constantFrom(1, 0.6),
    rebuildAdsPerDay: fc.constantFrom(0, 12),
    weibullShape: fc.constantFrom(1, 1.6),
    deferredShare: share(),
    autoCancelDays: fc.constantFrom(Infinity, 9),
    storage: fc.constantFrom(0, 0.02),
    feeKnown: fc.boolean(),
  })
  .map(
    ({
      channels,
      velocity,
      startIndex,
      rebuildAdsPerDay,
      weibullShape,
      deferredShare,
      autoCancelDays,
      storage,
      feeKnown,
      horizonDays,
      ...changes
    }) => {
      const base = gapCase({ horizonDays });
      return gapCase({
        ...changes,
        horizonDays,
        channels: channels.map((each) => ({ ...each, share: 1 / channels.length })),
        velocity: { ...base.velocity, enabled: velocity, startIndex },
        patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape },
        refusal: {
          deferredShare,
          switchedShare: (1 - deferredShare) / 2,
          deferredReturnDays: 7,
          contributionPerSwitched: 3,
        },
        limits: {
          ...base.limits,
          autoCancelDays: new Float64Array(horizonDays).fill(autoCancelDays),
          defectsPerLate: 0.05,
          defectsPerCancelled: 0.1,
        },
        money: {
          ...base.money,
          handlingCostPerCancellation: 1,
          goodwillShares: [0.021, 0.061, 0.084],
          storagePerUnitDay: new Float64Array(horizonDays).fill(storage),
          rebuildAdsPerDay,
          rebuildSpeedUp: 2,
          lowInventoryFee: feeKnown
            ? {
                onHand30: 100,
                onHand90: 150,
                shipped30: 9,
                shipped90: 8,
                bandDays: [14, 21, 28],
                feePerUnit: [0.97, 0.7, 0.36],
              }
            : null,
        },
      });
    },
  );

describe('whatever the parameters', () => {
  it('no unit is lost or made, every demanded unit has one fate, and the steps of money add up', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 1e6 }), (gap, seed) => {
        const trials = 6;
        const table = new TrialTable(trials, gap.horizonDays);
        const trial = new GapTrial(gap, seed);
        const value = (name: Parameters<TrialTable['column']>[0], row: number) => table.column(name)[row];
        for (let row = 0; row < trials; row++) {
          trial.run(row, table, row);
          const start = gap.onHand[0] + gap.onHand[1] + gap.onHand[2];
          const { received, shipped, end } = trial.units;
          expect(start + received).toBe(shipped + end);
          expect(end).toBeGreaterThanOrEqual(0);
          expect(fates.reduce((sum, fate) => sum + value(fate, row), 0)).toBe(value('demanded', row));
          for (const fate of fates) {
            expect(value(fate, row)).toBeGreaterThanOrEqual(0);
            expect(Number.isInteger(value(fate, row))).toBe(true);
          }
          const waited =
            value('kept', row) +
            value('cancelledByBuyer', row) +
            value('cancelledBySeller', row) +
            value('stillWaiting', row);
          expect(waited).toBe(value('captured', row));
          const difference = value('profit', row) - value('profitWithoutGap', row);
          expect(moneySteps.reduce((sum, step) => sum + value(step, row), 0)).toBeCloseTo(difference, 6);
          if (
            gap.channels.every(
              ({ demandEffect, contributionPerBackorder, waitingAtStart }) =>
                demandEffect === 1 && contributionPerBackorder === 8 && !waitingAtStart?.units,
            )
          ) {
            expect(value('other', row)).toBeCloseTo(-8 * value('stillWaiting', row), 6);
          }
          expect(value('daysOutFirst', row)).toBeLessThanOrEqual(value('daysOutAll', row) + 1e-9);
          for (const name of limitNames) {
            const worst = value(`worst ${name}`, row);
            expect(worst).toBeGreaterThanOrEqual(0);
            expect(worst).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('every figure is a number or openly missing', () => {
    const holds = (value: unknown): boolean => {
      if (typeof value === 'number') return Number.isFinite(value);
      if (value instanceof Float64Array) return value.every(Number.isFinite);
      return value === null || Object.values(value as object).every(holds);
    };
    fc.assert(
      fc.property(parameters, (gap) => {
        expect(holds(simulateGap(gap, { trials: 20, seed: 3 }))).toBe(true);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});

describe('day by day', () => {
  it('stock falls by what is shipped and never below nothing', () => {
    fc.assert(
      fc.property(parameters, (gap) => {
        const { paths } = simulateGap(gap, { trials: 3, seed: 5 });
        for (const path of [...paths.onHand.samples, ...paths.waiting.samples, ...paths.sales.samples]) {
          expect(path.every((value) => value >= 0 && Number.isInteger(value))).toBe(true);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
