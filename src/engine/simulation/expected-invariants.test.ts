import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import { fates, moneySteps } from './gap-summary';

const noRank = gapCase().velocity;
const rank = { ...noRank, enabled: true };
const sumOf = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((sum, number) => sum + number, 0);

describe('whatever the gap', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const offers = fc.oneof(
    fc.constant({ kind: 'closed' } as const),
    fc.record({ kind: fc.constant('fixed-wait' as const), days: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ kind: fc.constant('fixed-date' as const), day: fc.integer({ min: 0, max: 40 }) }),
    fc.record({
      kind: fc.constant('shrinking' as const),
      percentile: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      limitDays: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({ kind: fc.constant('head-start' as const), days: fc.integer({ min: 0, max: 30 }), share }),
  );
  const channels = fc
    .array(
      fc.record({
        weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
        kind: fc.constantFrom('fba', 'fbm', 'shop'),
        servedFrom: fc.subarray([0, 1, 2] as const, { minLength: 1 }),
        filledFrom: fc.subarray([0, 1, 2] as const, { minLength: 1 }),
        offer: offers,
        captureDecay: fc.double({ min: 0, max: 0.3, noNaN: true }),
        queueCap: fc.constantFrom(0, 7, 60, Infinity),
        demandEffect: fc.double({ min: 0.3, max: 1.2, noNaN: true }),
        effectUntilLanding: fc.boolean(),
        contributionWithoutGap: fc.double({ min: 1, max: 20, noNaN: true }),
        countsForLimits: fc.boolean(),
        waitingAtStart: fc.record({
          units: fc.constantFrom(0, 0, 9, 120),
          ageDays: fc.nat(40),
          promiseDay: fc.integer({ min: -20, max: 40 }),
        }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((records) => {
      const whole = records.reduce((sum, { weight }) => sum + weight, 0);
      return records.map(({ weight, ...record }) => ({ ...channelCase(), ...record, share: weight / whole }));
    });
  const shipments = fc.array(
    fc
      .record({
        day: fc.integer({ min: 0, max: 40 }),
        spread: fc.integer({ min: 0, max: 20 }),
        units: fc.integer({ min: 0, max: 400 }),
        place: fc.constantFrom(0, 1, 2),
        diverted: fc.option(
          fc.record({
            units: fc.integer({ min: 0, max: 500 }),
            extraDays: fc.integer({ min: 0, max: 9 }),
            cost: fc.integer({ min: 0, max: 99 }),
          }),
        ),
        extraCost: fc.integer({ min: 0, max: 500 }),
      })
      .map(({ day, spread, ...rest }) =>
        shipmentCase(day, { ...rest, landingLaw: { days: [day, day + spread], chances: [0.6, 0.4] } }),
      ),
    { maxLength: 3 },
  );
  const scenario = fc.record({
    horizonDays: fc.integer({ min: 1, max: 75 }),
    demand: fc.double({ min: 0, max: 30, noNaN: true }),
    channels,
    shipments,
    onHand: fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)),
    afterLastShipment: fc.constantFrom(
      { kind: 'restocked' } as const,
      { kind: 'nothing' } as const,
      { kind: 'reorder', reorderPoint: 60, orderQuantity: 90, leadTimeDays: 6 } as const,
    ),
    patience: fc.record({
      hazardBefore: fc.double({ min: 0, max: 0.5, noNaN: true }),
      promiseBreak: fc.double({ min: 0, max: 0.5, noNaN: true }),
      hazardAfter: fc.double({ min: 0, max: 0.8, noNaN: true }),
      weibullShape: fc.constantFrom(1, 0.7, 1.4),
    }),
    velocity: fc.constantFrom(noRank, rank, { ...rank, startIndex: 0.7 }),
    dispatchCapacity: fc.constantFrom(Infinity, 12, 3),
    autoCancel: fc.constantFrom(Infinity, 9),
    deferredShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
    switchedShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });

  // The horizon is random, so the balances hold on every day.
  it('every unit and every money step adds up', () => {
    fc.assert(
      fc.property(
        scenario,
        ({ horizonDays, demand, autoCancel, deferredShare, switchedShare, ...changes }) => {
          const base = gapCase({ horizonDays });
          const parameters = gapCase({
            ...changes,
            horizonDays,
            demandMean: Float64Array.from({ length: horizonDays }, (_, day) => demand * (1 + (day % 7) / 10)),
            refusal: { ...base.refusal, deferredShare, switchedShare },
            limits: { ...base.limits, autoCancelDays: new Float64Array(horizonDays).fill(autoCancel) },
            money: {
              ...base.money,
              goodwillShares: [0.021, 0.061, 0.084],
              handlingCostPerCancellation: 1.5,
              rebuildAdsPerDay: 20,
              rebuildSpeedUp: 1.5,
              storagePerUnitDay: new Float64Array(horizonDays).fill(0.02),
              lowInventoryFee: {
                onHand30: 50,
                onHand90: 200,
                shipped30: 9,
                shipped90: 9,
                bandDays: [14, 28],
                feePerUnit: [1, 0.5],
              },
            },
          });
          const found = expectedGap(parameters);
          const scale = 1e-7 * (1 + found.demanded);
          const near = (a: number, b: number, room = scale): void =>
            expect(Math.abs(a - b)).toBeLessThan(room);
          near(sumOf(found.fates), found.demanded);
          near(sumOf(found.money), -found.costOfGap, 1e-7 * (1 + Math.abs(found.profitWithoutGap)));
          near(
            found.units.start + found.units.received + found.toppedUp,
            found.units.shipped + found.units.end,
            1e-6 * (1 + found.units.start + found.units.received),
          );
          near(
            found.kept +
              found.fates.cancelledByBuyer +
              found.fates.cancelledBySeller +
              found.fates.stillWaiting,
            found.captured,
          );
          for (const fate of fates) expect(found.fates[fate]).toBeGreaterThanOrEqual(-scale);
          for (const step of moneySteps) expect(found.money[step]).toSatisfy(Number.isFinite);
          for (const path of Object.values(found.paths))
            for (const value of path) expect(Number.isFinite(value)).toBe(true);
          for (const name of ['onHand', 'waiting', 'sales', 'velocity'] as const) {
            for (const value of found.paths[name]) expect(value).toBeGreaterThanOrEqual(0);
          }
          expect(found.daysOutFirst).toBeLessThanOrEqual(found.daysOutAll + 1e-9);
          near(
            found.paths.cumulativeProfit[horizonDays - 1]!,
            found.profit,
            1e-7 * (1 + Math.abs(found.profit)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
