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

  it('delay by no more than is needed, and bring more cash the later it is paid', () => {
    const changes = orderChanges(meter, plan.orders, { mostDays: 40, allowedChance: 0.1 });
    const later = changes.find(({ kind, days: by }) => kind === 'move' && by > 0)!;
    expect(later.shortChance).toBeLessThanOrEqual(0.1);
    const shorter = meter.measure({ ...later, days: later.days - 1 });
    expect(shorter.shortChance).toBeGreaterThan(0.1);
    // Each day brings 200; one day and a half make up for the spread of √220 units.
    expect(later.days).toBeLessThanOrEqual(4);
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
  });
});
