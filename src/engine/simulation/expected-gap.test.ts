import { describe, expect, it } from 'vitest';
import { captureShare } from '../backorders/capture';
import { hazardFromDropOff } from '../backorders/drop-off';
import { meanStandingShare } from '../backorders/patience';
import { dipAfterClosedDays, tailInDaysOfSales } from '../backorders/velocity';
import { chanceOfLateShare, expectedGap, type ExpectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { ChannelParameters, GapParameters, ShipmentParameters } from './gap-parameters';

const calm = { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 };
const unplanned = { hazardBefore: 0.046421, promiseBreak: 0.05, hazardAfter: 3 * 0.046421, weibullShape: 1 };
const noRank = gapCase().velocity;
const rank = { ...noRank, enabled: true };

const seller = channelCase({
  offer: { kind: 'closed' },
  contributionPerUnit: 12,
  contributionPerBackorder: 11,
});

function landing(
  days: readonly number[],
  chances: readonly number[] = [1],
  units = 10_000,
): ShipmentParameters {
  return shipmentCase(days[0]!, { units, landingLaw: { days, chances } });
}

/** Ten a day, nothing on hand, 120 days, one large shipment on day 10, offer closed until then. */
function gap(changes: Partial<GapParameters> = {}, channel: Partial<ChannelParameters> = {}): GapParameters {
  const horizonDays = changes.horizonDays ?? 120;
  const base = gapCase({ horizonDays });
  return {
    ...base,
    channels: [{ ...seller, ...channel }],
    shipments: [landing([10])],
    refusal: { ...base.refusal, contributionPerSwitched: 8 },
    money: { ...base.money, goodwillShares: [0.021, 0.061, 0.084], contributionPerFutureOrder: 10 },
    ...changes,
  };
}

const sumOf = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((sum, number) => sum + number, 0);

const lateLimit = 0.04;
const uncertain = landing([14, 18, 22], [0.3, 0.4, 0.3]);

describe('the reference gap: 10 days, 10 orders a day, a fifth drops off', () => {
  const found = expectedGap(
    gap(
      { patience: { ...calm, hazardBefore: hazardFromDropOff(0.2, 10) } },
      { offer: { kind: 'fixed-wait', days: 60 } },
    ),
  );

  it('captures 100, loses 20 and keeps 80, none of them late', () => {
    expect(found.captured).toBeCloseTo(100, 10);
    expect(found.fates.cancelledByBuyer).toBeCloseTo(20, 10);
    expect(found.kept).toBeCloseTo(80, 10);
    expect(found.fates.shippedLate).toBe(0);
  });

  it('shows its working', () => {
    expect(found.working).toMatchObject({ landingDays: [10], firstDayOut: 0, restockDay: 10, gapDays: 10 });
    expect(found.working.cancelled).toBeCloseTo(20, 10);
  });

  it.each([1e-9, 0.02, 0.3, 1, 5])('loses λ(G − (1 − e^(−hG))/h) at a hazard of %s', (hazard) => {
    const { fates: units } = expectedGap(
      gap({ patience: { ...calm, hazardBefore: hazard } }, { offer: { kind: 'fixed-wait', days: 60 } }),
    );
    const cancelled = hazard < 1e-6 ? 10 * hazard * 50 : 10 * (10 + Math.expm1(-hazard * 10) / hazard);
    expect(units.cancelledByBuyer / cancelled).toBeCloseTo(1, 5);
    expect(units.cancelledByBuyer).toBeCloseTo(cancelled, 9);
  });
});

describe('a gap that ends on day 14, 18 or 22', () => {
  it.each([
    { days: 10, captured: 109.1755, kept: 65.2017, late: 16.6792, chance: 1 },
    { days: 14, captured: 89.3854, kept: 57.7174, late: 6.5945, chance: 0.7 },
    { days: 18, captured: 73.1825, kept: 48.8232, late: 1.543, chance: 0.3 },
    { days: 21, captured: 62.9888, kept: 42.321, late: 0.3517, chance: 0 },
    { days: 30, captured: 40.1634, kept: 27.0076, late: 0, chance: 0 },
  ])('with a fixed wait of $days days', ({ days, captured, kept, late, chance }) => {
    const found = expectedGap(
      gap(
        { shipments: [uncertain], patience: unplanned },
        { offer: { kind: 'fixed-wait', days }, captureDecay: 0.05 },
      ),
    );
    expect(found.captured).toBeCloseTo(captured, 4);
    expect(found.kept).toBeCloseTo(kept, 4);
    expect(found.fates.shippedLate).toBeCloseTo(late, 4);
    expect(chanceOfLateShare(found, lateLimit)).toBeCloseTo(chance, 12);
    expect(found.lateShare).toBeCloseTo(late / kept, 4);
    expect(found.daysOutFirst).toBeCloseTo(18, 10);
  });

  /** Orders of time t with promise max(0, date − t), filled at the end: captured and standing there, late or not. */
  function fixedDate(
    date: number,
    end: number,
    step: number,
  ): { captured: number; kept: number; late: number } {
    const sums = { captured: 0, kept: 0, late: 0 };
    for (let t = step / 2; t < end; t += step) {
      const promise = Math.max(0, date - t);
      const taken = 10 * captureShare(promise, 0.05) * step;
      const wait = end - t;
      const before = unplanned.hazardBefore * Math.min(wait, promise);
      const late = wait > promise;
      const after = late ? unplanned.promiseBreak + unplanned.hazardAfter * (wait - promise) : 0;
      sums.captured += taken;
      sums.kept += taken * Math.exp(-before - after);
      if (late) sums.late += taken * Math.exp(-before - after);
    }
    return sums;
  }
  const over = (value: (end: number) => number): number =>
    0.3 * value(14) + 0.4 * value(18) + 0.3 * value(22);

  it.each([
    { date: 18, captured: 119.8099, kept: 75.7584, late: 22.7182 },
    { date: 22, captured: 99.1434, kept: 70.8093, late: 0 },
  ])(
    'with the fixed date $date: the integrals, and the grid of days its own sums',
    ({ date, captured, kept, late }) => {
      expect(over((end) => fixedDate(date, end, 0.001).captured)).toBeCloseTo(captured, 3);
      expect(over((end) => fixedDate(date, end, 0.001).kept)).toBeCloseTo(kept, 3);
      expect(over((end) => fixedDate(date, end, 0.001).late)).toBeCloseTo(late, 3);

      const found = expectedGap(
        gap(
          { shipments: [uncertain], patience: unplanned },
          { offer: { kind: 'fixed-date', day: date }, captureDecay: 0.05 },
        ),
      );
      const grid = (kind: 'captured' | 'kept' | 'late'): number =>
        over((end) => {
          let sum = 0;
          for (let day = 0; day < end; day++) {
            const promise = Math.max(0, date - day);
            const taken = 10 * captureShare(promise, 0.05);
            const standing = meanStandingShare(end - day, promise, unplanned);
            if (kind === 'captured') sum += taken;
            else if (kind === 'kept' || end > date) sum += taken * standing;
          }
          return sum;
        });
      expect(found.captured).toBeCloseTo(grid('captured'), 9);
      expect(found.kept).toBeCloseTo(grid('kept'), 9);
      expect(found.fates.shippedLate).toBeCloseTo(grid('late'), 9);
    },
  );

  it('with a promise that shrinks to the likely date', () => {
    const found = expectedGap(
      gap(
        { shipments: [uncertain], patience: unplanned },
        { offer: { kind: 'shrinking', percentile: 0.7, limitDays: 30 }, captureDecay: 0.05 },
      ),
    );
    let captured = 0;
    // Day 18 covers 70 % until day 14 has passed without it; then only day 22 does.
    for (let day = 0; day < 22; day++) {
      const stillOut = day < 14 ? 1 : day < 18 ? 0.7 : 0.3;
      captured += stillOut * 10 * captureShare((day < 14 ? 18 : 22) - day, 0.05);
    }
    expect(found.captured).toBeCloseTo(captured, 9);
  });
});

describe('a closed gap and the way back', () => {
  it.each([
    { days: 3, dip: 0.2091, regain: 17, tail: 1.1851 },
    { days: 7, dip: 0.3793, regain: 21, tail: 2.6549 },
    { days: 10, dip: 0.4562, regain: 24, tail: 3.6497 },
    { days: 21, dip: 0.5701, regain: 35, tail: 6.6515 },
    { days: 28, dip: 0.589, regain: 42, tail: 8.2461 },
  ])('after $days days', ({ days, dip, regain, tail }) => {
    const horizonDays = 500;
    const found = expectedGap(gap({ horizonDays, velocity: rank, shipments: [landing([days])] }));
    expect(found.working.dip).toBeCloseTo(dip, 4);
    expect(found.working.recoveryDays).toBeCloseTo(regain, 9);
    expect(found.working.effectiveDaysOut).toBeCloseTo(days, 9);
    expect(found.working.tailInDaysOfSales).toBeCloseTo(tail, 4);
    expect(found.recoveryDays).toBe(regain);
    expect(found.recoveredDay).toBe(days + regain);
    expect(found.daysOutAll).toBe(days);
    let lost = 0;
    for (let day = days; day < horizonDays; day++) lost += 10 - found.paths.sales[day]!;
    expect(lost / 10).toBeCloseTo(tailInDaysOfSales(dipAfterClosedDays(days, rank), rank), 6);
    expect(lost / 10).toBeCloseTo(tail, 4);
  });

  it('counts a short second gap on top of the first', () => {
    // 28 days out, a few units for two days, one day out again.
    const shipments = [landing([28], [1], 9), landing([31])];
    const found = expectedGap(gap({ velocity: rank, shipments, horizonDays: 300 }));
    const single = expectedGap(gap({ velocity: rank, shipments: [landing([28])], horizonDays: 300 }));
    expect(found.daysOutAll).toBeGreaterThan(28.9);
    expect(1 - found.paths.velocity[31]!).toBeGreaterThan(1 - single.paths.velocity[31]!);
    let regained = 31;
    while (1 - found.paths.velocity[regained]! > 0.05 * 0.55) regained++;
    expect(regained - 31).toBeGreaterThan(25);
  });

  it('regains faster with rebuilding ads, which are paid until 95 % is back', () => {
    const money = { ...gap().money, rebuildAdsPerDay: 40, rebuildSpeedUp: 2 };
    const plain = expectedGap(gap({ velocity: rank, horizonDays: 300 }));
    const built = expectedGap(gap({ velocity: rank, horizonDays: 300, money }));
    expect(built.recoveryDays).toBe(12);
    expect(built.money.rebuildingAds).toBe(-12 * 40);
    expect(built.money.slowerAfterwards).toBeGreaterThan(plain.money.slowerAfterwards);
  });
});

describe('a run-down before the gap', () => {
  it('finds the part of a day without stock', () => {
    const found = expectedGap(gap({ onHand: [0, 56, 0] }));
    expect(found.firstDayOut).toBe(5);
    expect(found.daysOutFirst).toBeCloseTo(4.4, 10);
    expect(found.fates.lost).toBeCloseTo(44, 10);
    expect(found.gapChance).toBe(1);
  });

  it('sees no gap when stock lasts to the last unit', () => {
    const found = expectedGap(gap({ onHand: [0, 100, 0], velocity: rank }));
    expect(found.gapChance).toBe(0);
    expect(found.firstDayOut).toBeNull();
    expect(found.restockDay).toBeNull();
    expect(found.recoveryDays).toBeNull();
    expect(found.costOfGap).toBe(0);
    expect(found.fates.servedAtOnce).toBeCloseTo(1200, 9);
  });
});

describe('refused demand', () => {
  const refusal = {
    deferredShare: 0.15,
    switchedShare: 0.19,
    deferredReturnDays: 7,
    contributionPerSwitched: 8,
  };

  it('is shared out and comes back after the restock', () => {
    const found = expectedGap(gap({ refusal }));
    expect(found.fates).toMatchObject({ servedAtOnce: 1100 });
    expect(found.fates.deferred).toBeCloseTo(15, 10);
    expect(found.fates.switched).toBeCloseTo(19, 10);
    expect(found.fates.lost).toBeCloseTo(66, 10);
    for (let day = 10; day < 17; day++) expect(found.paths.sales[day]).toBeCloseTo(10 + 15 / 7, 10);
    expect(found.paths.sales[17]).toBeCloseTo(10, 10);
    expect(found.money.returnedLater).toBeCloseTo(15 * 12, 9);
    expect(found.money.switchedToOwn).toBeCloseTo(19 * 8, 9);
  });

  it('adds up with what is captured, live or closed', () => {
    for (const offer of [{ kind: 'closed' } as const, { kind: 'fixed-wait', days: 12 } as const]) {
      const { captured, fates: units } = expectedGap(gap({ refusal }, { offer, captureDecay: 0.05 }));
      expect(captured + units.deferred + units.switched + units.lost).toBeCloseTo(100, 9);
    }
  });

  const same = (a: ExpectedGap, b: ExpectedGap): void => {
    expect(a.fates).toEqual(b.fates);
    expect(a.money).toEqual(b.money);
    expect(a.paths).toEqual(b.paths);
  };
  const closed = expectedGap(gap({ refusal, velocity: rank, patience: unplanned }));

  it('is all of it when nobody accepts a wait', () => {
    const offer = { kind: 'fixed-wait', days: 5 } as const;
    same(
      expectedGap(gap({ refusal, velocity: rank, patience: unplanned }, { offer, captureDecay: Infinity })),
      closed,
    );
    same(
      expectedGap(gap({ refusal, velocity: rank, patience: unplanned }, { offer, captureDecay: 1000 })),
      closed,
    );
  });

  it('is all of it when no order may wait', () => {
    const offer = { kind: 'fixed-wait', days: 5 } as const;
    same(expectedGap(gap({ refusal, velocity: rank, patience: unplanned }, { offer, queueCap: 0 })), closed);
  });
});

describe('the queue', () => {
  const offer = { kind: 'fixed-wait', days: 30 } as const;

  it('is empty on the restock day when stock and dispatch suffice', () => {
    const found = expectedGap(gap({ patience: unplanned }, { offer }));
    expect(found.paths.waiting[9]).toBeGreaterThan(70);
    expect(found.paths.waiting[10]).toBe(0);
    expect(found.fates.stillWaiting).toBe(0);
  });

  it('stops at its cap', () => {
    const found = expectedGap(gap({}, { offer, queueCap: 25 }));
    expect(Math.max(...found.paths.waiting)).toBe(25);
    expect(found.captured).toBe(25);
    expect(found.fates.lost).toBe(75);
  });

  it('drains at the pace of dispatch, and new orders wait their turn', () => {
    const found = expectedGap(gap({ dispatchCapacity: 15 }, { offer }));
    // 100 wait on the morning of day 10; 15 leave a day and 10 come: five fewer wait each evening.
    for (let day = 10; day < 29; day++) expect(found.paths.waiting[day]).toBeCloseTo(95 - 5 * (day - 10), 9);
    expect(found.paths.waiting[29]).toBe(0);
    expect(found.daysOutAll).toBe(10);
    expect(found.fates.stillWaiting).toBe(0);
  });

  it('loses orders past the auto-cancel limit as the seller’s cancellations', () => {
    const limits = { ...gap().limits, autoCancelDays: new Float64Array(120).fill(3) };
    const found = expectedGap(gap({ limits }, { offer: { kind: 'fixed-wait', days: 2 } }));
    // Ship-by is the order day + 2, the limit 3 days later: on day 10 those of day 4 and before are gone.
    expect(found.fates.cancelledBySeller).toBe(50);
    expect(found.fates.shippedLate).toBe(30);
    expect(found.fates.shippedOnTime).toBe(20);
  });

  it('holds what an inbound shipment may sell ahead', () => {
    const ahead = { kind: 'head-start', days: 8, share: 0.5 } as const;
    const found = expectedGap(gap({ shipments: [landing([10], [1], 90)] }, { offer: ahead }));
    expect(found.captured).toBe(45);
    expect(
      expectedGap(gap({ shipments: [], afterLastShipment: { kind: 'nothing' } }, { offer: ahead })).captured,
    ).toBe(0);
  });
});

describe('after the last shipment', () => {
  const shipments = [landing([10], [1], 300)];

  it('tops up, or runs out, or reorders', () => {
    const toppedUp = expectedGap(gap({ shipments }));
    expect(toppedUp.toppedUp).toBeCloseTo(1100 - 300, 9);
    expect(toppedUp.daysOutAll).toBe(10);
    const nothing = expectedGap(gap({ shipments, afterLastShipment: { kind: 'nothing' } }));
    expect(nothing.toppedUp).toBe(0);
    expect(nothing.daysOutFirst).toBe(10);
    expect(nothing.daysOutAll).toBeCloseTo(90, 9);
    const afterLastShipment = {
      kind: 'reorder',
      reorderPoint: 100,
      orderQuantity: 200,
      leadTimeDays: 10,
    } as const;
    const reordered = expectedGap(gap({ shipments, afterLastShipment }));
    expect(reordered.daysOutAll).toBeCloseTo(10, 9);
    expect(reordered.units.received).toBe(300 + 5 * 200);
  });

  it('never tops up before a shipment that misses the horizon', () => {
    const found = expectedGap(gap({ shipments: [landing([10, 500], [0.5, 0.5])] }));
    expect(found.daysOutAll).toBeCloseTo(0.5 * 10 + 0.5 * 120, 9);
    expect(found.restockDay).toBe(10);
    expect(found.toppedUp).toBe(0);
  });
});

describe('uncertain dates', () => {
  it('add up to one and average over each other', () => {
    const shipments = [
      { ...landing([12], [1], 100), p10: 8, p50: 12, p90: 20, slipChance: 0.05 },
      { ...landing([30], [1], 100), p10: 25, p50: 31, p90: 45, slipChance: 0.05 },
    ].map(({ landingLaw: _, ...shipment }) => shipment);
    const found = expectedGap(gap({ shipments, velocity: rank }));
    expect(found.branches.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(found.gapChance).toBeCloseTo(1, 9);
    const together = expectedGap(
      gap({ shipments: shipments.map((shipment) => ({ ...shipment, travelsWith: 1 })), velocity: rank }),
    );
    expect(together.branches.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
    for (const { landingDays } of together.branches) {
      expect(landingDays[1]).toBeGreaterThanOrEqual(Math.min(120, landingDays[0]!));
    }
  });
});

describe('where stock lies', () => {
  const shop: ChannelParameters = {
    ...seller,
    kind: 'shop',
    servedFrom: [2, 0],
    filledFrom: [0],
    countsForLimits: false,
  };

  it('serves each channel from its own places, in order', () => {
    const channels = [
      { ...seller, kind: 'fba' as const, share: 0.6, servedFrom: [0 as const], filledFrom: [0 as const] },
      { ...shop, share: 0.4 },
    ];
    const shipments = [{ ...landing([8]), place: 0 as const }];
    const found = expectedGap(gap({ channels, shipments, onHand: [30, 0, 20] }));
    // The shop sells its own 20 in 5 days; FBA's 30 last 5 days; then both are out for 3.
    expect(found.firstDayOut).toBe(5);
    expect(found.daysOutAll).toBeCloseTo(3, 9);
    expect(found.fates.lost).toBeCloseTo(30, 9);
  });

  it('diverts part of a shipment at a cost and a delay', () => {
    const shipment = {
      ...landing([10], [1], 500),
      place: 0 as const,
      extraCost: 70,
      diverted: { units: 100, extraDays: 3, cost: 55 },
    };
    const found = expectedGap(gap({ shipments: [shipment], afterLastShipment: { kind: 'nothing' } }));
    expect(found.restockDay).toBe(13);
    expect(found.units.received).toBe(500);
    expect(found.money.freightAndDiversion).toBe(-125);
    expect(found.units.end).toBe(400);
  });
});

describe('money', () => {
  it('prices a closed gap at its margin', () => {
    const found = expectedGap(gap());
    expect(found.profitWithoutGap).toBeCloseTo(1200 * 12, 9);
    expect(found.costOfGap).toBeCloseTo(100 * 12, 9);
    expect(found.money.refusedWhileOut).toBeCloseTo(-1200, 9);
  });

  it('counts all that is missed with an empty shelf as refused, and only the tail as slower', () => {
    const found = expectedGap(gap({ velocity: rank }));
    expect(found.money.refusedWhileOut).toBeCloseTo(-1200, 9);
    // Ten days closed leave a tail of 3.6497 days of sales, the horizon's end aside.
    expect(found.money.slowerAfterwards / (10 * 12)).toBeCloseTo(-3.6497, 3);
  });

  it('prices cancelled, late and cheaper backorders', () => {
    const money = { ...gap().money, handlingCostPerCancellation: 2 };
    const found = expectedGap(
      gap(
        { money, patience: { ...calm, hazardBefore: hazardFromDropOff(0.2, 10) } },
        { offer: { kind: 'fixed-wait', days: 60 } },
      ),
    );
    expect(found.money.cancelledOrders).toBeCloseTo(-20 * 12, 8);
    expect(found.money.cancellationHandling).toBeCloseTo(-20 * 2, 8);
    expect(found.money.other).toBeCloseTo(-80, 8);
    // All kept but those of the last day, who wait the normal day: 80 less 10 S̄(1).
    const hazard = hazardFromDropOff(0.2, 10);
    const delayed = 80 + (10 * Math.expm1(-hazard)) / hazard;
    expect(found.money.goodwill).toBeCloseTo(-delayed * 0.021 * 1.5 * 10, 9);
    const late = expectedGap(gap({}, { offer: { kind: 'fixed-wait', days: 0 } }));
    expect(late.money.goodwill).toBeCloseTo(-90 * 0.021 * 1.5 * 10, 9);
  });

  it('charges the low-inventory fee for days after the restock', () => {
    const money = {
      ...gap().money,
      lowInventoryFee: {
        onHand30: 70,
        onHand90: 70,
        shipped30: 10,
        shipped90: 10,
        bandDays: [14, 21, 28],
        feePerUnit: [0.97, 0.7, 0.36],
      },
    };
    const channel = { kind: 'fba' as const, servedFrom: [0 as const], filledFrom: [0 as const] };
    const found = expectedGap(gap({ money, shipments: [{ ...landing([10], [1], 600), place: 0 }] }, channel));
    expect(found.money.lowInventoryFee).toBeLessThan(0);
    expect(sumOf(found.money)).toBeCloseTo(-found.costOfGap, 8);
  });

  it('charges storage for what the slow return leaves over', () => {
    const money = { ...gap().money, storagePerUnitDay: new Float64Array(120).fill(0.01) };
    const found = expectedGap(gap({ money, velocity: rank, shipments: [landing([10], [1], 3000)] }));
    expect(found.money.storage).toBeLessThan(0);
    expect(sumOf(found.money)).toBeCloseTo(-found.costOfGap, 7);
  });
});
