import { describe, expect, it } from 'vitest';
import type { ShipmentParameters } from '../simulation/gap-parameters';
import { negativeBinomialCdf } from '../statistics/negative-binomial';
import { CashBooks } from './cash-flow';
import { CashFutures, type CashChances } from './cash-futures';
import type { CashPlan, PlannedOrder } from './cash-plan';
import { ChangeMeter, cheapestChange, orderChanges, type MeasuredChange } from './order-changes';

const days = 60;
const order: PlannedOrder = {
  units: 300,
  unitCost: 10,
  orderDay: 10,
  depositShare: 1,
  shipDays: 10,
  balanceAt: 'ship',
  balanceDays: 0,
  freightPerUnit: 0,
  freightAt: 'ship',
  dutyShare: 0,
};

/** 20 a unit, 10 units a day, in the bank on the day of the sale. */
const plan: CashPlan = {
  horizonDays: days,
  openingCash: 1_000,
  onHand: 10_000,
  sale: {
    price: 20,
    shopShare: 1,
    referralShare: 0,
    shopFeeShare: 0,
    fulfilment: 0,
    ads: 0,
    adsFromProceeds: true,
    refundShare: 0,
    refundDays: 0,
    refundFeeKept: 0,
  },
  payout: {
    next: 0,
    every: 14,
    deliveryDays: 0,
    reserveDays: 0,
    bankDays: 0,
    free: 0,
    reserved: 0,
    shopDays: 0,
  },
  storagePerUnitDay: new Float64Array(days),
  storageBilled: new Uint8Array(days),
  fixed: new Float64Array(days),
  other: new Float64Array(days),
  shipments: [],
  orders: [order],
};

const law = (p10: number, p50: number, p90: number): ShipmentParameters => ({
  units: 0,
  place: 0,
  p10,
  p50,
  p90,
  slipChance: 0,
  slipMeanDays: 0,
  receiving: null,
  travelsWith: -1,
  diverted: null,
  extraCost: 0,
});

const chances: CashChances = {
  horizonDays: days,
  demandMean: new Float64Array(days).fill(10),
  demandDispersion: 2,
  shipments: [],
  orders: [{ placed: 10, law: law(20, 25, 34) }],
};

describe('futures of cash', () => {
  it('have the mean and spread of theory where stock is ample', () => {
    const futures = new CashFutures(chances, 3);
    const books = new CashBooks({ ...plan, orders: [] });
    const trials = 4_000;
    let sum = 0;
    let squares = 0;
    for (let trial = 0; trial < trials; trial++) {
      futures.draw(trial);
      books.run(futures.demand, [], []);
      const closing = books.cash[days - 1]!;
      sum += closing;
      squares += closing ** 2;
    }
    const mean = sum / trials;
    const variance = squares / trials - mean ** 2;
    // Sixty days of mean 10 and variance 20, at 20 a unit.
    const theory = 20 ** 2 * 20 * days;
    expect(Math.abs(mean - (1_000 + 20 * 10 * days))).toBeLessThan(4 * Math.sqrt(theory / trials));
    expect(Math.abs(variance / theory - 1)).toBeLessThan(4 * Math.sqrt(2 / trials));
  });

  it('fall under the floor as often as demand until the payment is too small', () => {
    const meter = new ChangeMeter(plan, new CashFutures(chances, 5), aim, 4_000);
    // 3,000 leave on day 10, with the sales of eleven days there: 1,000 + 20 N < 3,000 where N is at most 99.
    const theory = negativeBinomialCdf(99, 110, 220);
    expect(Math.abs(meter.base.shortChance - theory)).toBeLessThan(
      4 * Math.sqrt((theory * (1 - theory)) / 4_000),
    );
  });
});

const aim = { floor: 0, allowedChance: 0.1, contribution: 10 };

describe('changes of orders', () => {
  const meter = new ChangeMeter(plan, new CashFutures(chances, 5), aim, 800);

  it('meet the same luck: no change changes nothing', () => {
    const none = meter.measure({ order: 0, kind: 'move', days: 0, share: 1 });
    expect(none.lowestChange).toBe(0);
    expect(none.profitChange).toBe(0);
    expect(none.shortChance).toBe(meter.base.shortChance);
  });

  it('delay by about as many days as the missing sales take', () => {
    const changes = orderChanges(meter, plan.orders, [25], { mostDays: 40, isFine: false });
    const later = changes.find(({ kind, days: by }) => kind === 'move' && by > 0)!;
    expect(later.shortChance).toBeLessThanOrEqual(0.1);
    // Each day brings 200; one day and a half make up for the spread of √220 units.
    expect(later.days).toBeLessThanOrEqual(4);
  });

  it('are the least of all that are enough, tried one by one', () => {
    // Cash falls and rises with the day of an order: fixed costs come twice, a lump of money once.
    const days20 = (list: Readonly<Record<number, number>>) =>
      Float64Array.from({ length: days }, (_, day) => list[day] ?? 0);
    let found = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const uneven: CashPlan = {
        ...plan,
        openingCash: 400 + 40 * seed,
        onHand: 260 + 10 * seed,
        fixed: days20({ 12: -1_800, 20: -2_200 }),
        other: days20({ [14 + seed]: 2_400, 40: -700 }),
        orders: [
          { ...order, units: 150 + 10 * seed, depositShare: 0.3 },
          { ...order, units: 90, orderDay: 6, depositShare: 0.5, balanceAt: 'landing' },
        ],
      };
      const law2 = { placed: 6, law: law(12, 18, 26) };
      const futures = new CashFutures({ ...chances, orders: [...chances.orders, law2] }, seed);
      const small = new ChangeMeter(uneven, futures, aim, 60);
      if (small.base.shortChance <= 0.1) continue;
      const mostDays = 25;
      const changes = orderChanges(small, uneven.orders, [25, 18], { mostDays, isFine: false });
      for (const change of changes) {
        const { kind, days: by, share } = change;
        const all =
          kind === 'smaller'
            ? [0.75, 0.5, 0.25].map((part) => small.measure({ ...change, share: part }))
            : Array.from({ length: kind === 'terms' ? 60 : mostDays }, (_, day) =>
                small.measure({ ...change, days: Math.sign(by) * (day + 1) }),
              ).filter(({ order: at, days: moved }) => moved >= -uneven.orders[at]!.orderDay);
        const least = all.find(({ shortChance }) => shortChance <= 0.1);
        if (least === undefined) expect(change.shortChance).toBeGreaterThan(0.1);
        else {
          found++;
          expect({ days: by, share }).toEqual({ days: least.days, share: least.share });
        }
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  it('are 14 days either way where the plan is fine, as far as an order allows', () => {
    const fine = (more: Partial<PlannedOrder>, mostDays = 40) => {
      const orders = [{ ...order, depositShare: 0.3, ...more }];
      const rich = { ...plan, openingCash: 1e6, orders };
      const made = new ChangeMeter(rich, new CashFutures(chances, 5), aim, 4);
      return orderChanges(made, orders, [25], { mostDays, isFine: true }).map(
        ({ kind, days: by, share }) => `${kind} ${kind === 'smaller' ? share : by}`,
      );
    };
    expect(fine({ orderDay: 20 })).toEqual(['move 14', 'move -14', 'smaller 0.75', 'terms 14']);
    expect(fine({ orderDay: 5 }, 9)).toEqual(['move 9', 'move -5', 'smaller 0.75', 'terms 14']);
    expect(fine({ orderDay: 5 }, 0)).toEqual(['smaller 0.75', 'terms 14']);
    expect(fine({ orderDay: 0, units: 2 })).toEqual(['move 14', 'smaller 0.5', 'terms 14']);
    expect(fine({ orderDay: 0, units: 1, depositShare: 1 })).toEqual(['move 14']);
    expect(fine({ units: 0 })).toEqual([]);
  });

  it('mend with no chance put up with at all, and mend nothing that never falls short', () => {
    const never = (openingCash: number) =>
      new ChangeMeter(
        { ...plan, openingCash },
        new CashFutures(chances, 5),
        { ...aim, allowedChance: 0 },
        50,
      );
    const later = { order: 0, kind: 'move', days: 20, share: 1 } as const;
    expect(never(1_000).mends(later)).toBe(true);
    expect(never(1_000).mends({ ...later, days: 0 })).toBe(false);
    expect(never(1e6).mends(later)).toBe(false);
  });

  it('are found where too late is as bad as too soon', () => {
    // Placed before day 12 the order empties the bank; after day 14 it lands too late to earn what is due on day 44.
    const narrow: CashPlan = {
      ...plan,
      openingCash: 100,
      onHand: 0,
      sale: { ...plan.sale, price: 0.2 },
      fixed: Float64Array.from({ length: days }, (_, day) => (day === 44 ? -1_300 : 0)),
      other: Float64Array.from({ length: days }, (_, day) => (day === 12 ? 600 : 0)),
      orders: [{ ...order, units: 20_000, unitCost: 0.025 }],
    };
    const certain = { placed: 10, law: law(25, 25, 25) };
    const steady = { ...chances, demandMean: new Float64Array(days).fill(1_000), demandDispersion: 1 };
    const meter3 = new ChangeMeter(narrow, new CashFutures({ ...steady, orders: [certain] }, 5), aim, 40);
    const chanceAt = (by: number) =>
      meter3.measure({ order: 0, kind: 'move', days: by, share: 1 }).shortChance;
    expect([0, 1, 2, 3, 4, 5, 6].map(chanceAt)).toEqual([1, 1, 0, 0, 0, 1, 1]);
    const changes = orderChanges(meter3, narrow.orders, [25], { mostDays: 40, isFine: false });
    expect(changes[0]).toMatchObject({ kind: 'move', days: 2, shortChance: 0 });
  });

  it('do not mend a plan by pushing what is owed past its last day', () => {
    // 2,000 are due on the 4th day from the end, and never earned: delaying only hides it.
    const poor: CashPlan = {
      ...plan,
      onHand: 0,
      orders: [{ ...order, units: 200, orderDay: days - 14, depositShare: 0, balanceAt: 'ship' }],
    };
    const meterOf = (orders: readonly PlannedOrder[]) =>
      new ChangeMeter({ ...poor, orders }, new CashFutures(chances, 5), aim, 50);
    const blind = meterOf(poor.orders);
    expect(blind.base.shortChance).toBe(1);
    const delayed = blind.measure({ order: 0, kind: 'move', days: 30, share: 1 });
    expect(delayed.shortChance).toBe(1);
    expect(delayed.lowestP50).toBe(-1_000);
    const changes = orderChanges(blind, poor.orders, [25], { mostDays: 45, isFine: false });
    expect(
      changes.filter(({ kind }) => kind !== 'smaller').every(({ shortChance }) => shortChance === 1),
    ).toBe(true);
    expect(cheapestChange(changes, 0.1)).toMatchObject({ kind: 'smaller', share: 0.5 });
    // Of four tried none is better than another: the first, a quarter of the way.
    expect(changes.map(({ kind, days: by }) => `${kind} ${by}`)).toEqual([
      'move 11',
      'move -11',
      'smaller 0',
      'terms 15',
    ]);
    // Paid on the last day, out of what came in until then.
    const other = Float64Array.from({ length: days }, (_, day) => (day === 30 ? 400 : 0));
    const lump = new ChangeMeter({ ...poor, other }, new CashFutures(chances, 5), aim, 50);
    expect(lump.measure({ order: 0, kind: 'move', days: 30, share: 1 }).lowestP50).toBe(-600);
    // What was owed after the end all along is no part of it.
    const after = meterOf([{ ...poor.orders[0]!, orderDay: days - 5 }]);
    expect(after.base.shortChance).toBe(0);
    expect(after.measure({ order: 0, kind: 'move', days: 10, share: 1 }).shortChance).toBe(0);
  });

  it('never ask again for a balance that has been paid', () => {
    const placed = (more: Partial<PlannedOrder>) => {
      const orders = [{ ...order, orderDay: -15, depositShare: 0.3, ...more }];
      const made = new ChangeMeter({ ...plan, orders }, new CashFutures(chances, 5), aim, 50);
      return orderChanges(made, orders, [25], { mostDays: 30, isFine: false }).map(({ kind }) => kind);
    };
    expect(placed({ shipDays: 10 })).toEqual([]);
    expect(placed({ shipDays: 15 })).toEqual(['terms']);
    expect(placed({ shipDays: 10, balanceDays: 20 })).toEqual(['terms']);
    // Overdue: it lands today at the soonest, and is paid then.
    expect(placed({ shipDays: 10, balanceAt: 'landing', orderDay: -30 })).toEqual(['terms']);
  });

  it('count storage, which a later order saves', () => {
    const stored: CashPlan = {
      ...plan,
      onHand: 0,
      storagePerUnitDay: new Float64Array(days).fill(0.02),
      storageBilled: Uint8Array.from({ length: days }, (_, day) => (day === days - 1 ? 1 : 0)),
      orders: [{ ...order, orderDay: 0 }],
    };
    const still = {
      ...chances,
      demandMean: new Float64Array(days),
      orders: [{ placed: 0, law: law(20, 20, 20) }],
    };
    const one = new ChangeMeter(stored, new CashFutures(still, 5), aim, 3);
    // 300 units from day 20, or 30, to day 59.
    expect(one.base.storage).toBeCloseTo(-300 * 40 * 0.02, 9);
    const later = one.measure({ order: 0, kind: 'move', days: 10, share: 1 });
    expect(later.storage).toBeCloseTo(-300 * 30 * 0.02, 9);
    expect(later.profitChange).toBeCloseTo(60, 9);
  });

  it('lose sales where an order comes too late', () => {
    const scarce = { ...plan, onHand: 350 };
    const tight = new ChangeMeter(scarce, new CashFutures(chances, 5), aim, 400);
    const late = tight.measure({ order: 0, kind: 'move', days: 15, share: 1 });
    expect(late.profitChange).toBeLessThan(-50);
    const half = tight.measure({ order: 0, kind: 'smaller', days: 0, share: 0.5 });
    expect(half.profitChange).toBeLessThan(-50);
  });

  it('say nothing fits where nothing does, and prefer what costs least', () => {
    const change = (more: Partial<MeasuredChange>): MeasuredChange => ({
      order: 0,
      kind: 'move',
      days: 5,
      share: 1,
      lowestP50: 0,
      lowestAtRisk: 0,
      shortChance: 0.05,
      sold: 0,
      storage: 0,
      lowestChange: 0,
      profitChange: 0,
      ...more,
    });
    expect(cheapestChange([change({ shortChance: 0.2 }), change({ kind: 'terms' })], 0.1)).toBeNull();
    const dear = change({ days: 2, profitChange: -100 });
    const cheap = change({ days: 20, profitChange: -10 });
    const saves = change({ kind: 'smaller', share: 0.5, days: 0, profitChange: 40 });
    const free = change({ days: 30 });
    expect(cheapestChange([dear, cheap], 0.1)).toBe(cheap);
    expect(cheapestChange([dear, cheap, saves, free], 0.1)).toBe(free);
    expect(cheapestChange([dear, saves], 0.1)).toBe(saves);
    // Of changes that cost the same: the shortest move, either way, then the smallest cut.
    const cut = (share: number) => change({ kind: 'smaller', days: 0, share });
    const [early, half] = [change({ days: -4 }), cut(0.5)];
    expect(cheapestChange([cut(0.25), half, free, early, change({})], 0.1)).toBe(early);
    expect(cheapestChange([cut(0.25), half], 0.1)).toBe(half);
  });
});
