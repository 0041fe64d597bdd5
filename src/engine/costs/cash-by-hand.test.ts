import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CashBooks } from './cash-flow';
import { cashCategories, orderPayments, type CashPlan, type PlannedOrder } from './cash-plan';
import { changedOrders } from './changed-orders';

const whole = (min: number, max: number) => fc.integer({ min, max });
/** Nothing sold, nothing there, nothing paid. */
const idle: CashPlan = {
  horizonDays: 12,
  openingCash: 0,
  onHand: 0,
  sale: {
    price: 100,
    shopShare: 0,
    referralShare: 0.15,
    shopFeeShare: 0.03,
    fulfilment: 5,
    ads: 10,
    adsFromProceeds: true,
    refundShare: 0,
    refundDays: 3,
    refundFeeKept: 0.2,
  },
  payout: {
    next: 2,
    every: 4,
    deliveryDays: 1,
    reserveDays: 1,
    bankDays: 1,
    free: 0,
    reserved: 0,
    shopDays: 3,
  },
  storagePerUnitDay: new Float64Array(12),
  storageBilled: new Uint8Array(12),
  fixed: new Float64Array(12),
  other: new Float64Array(12),
  shipments: [],
  orders: [],
};
const on = (days: Readonly<Record<number, number>>) =>
  Float64Array.from({ length: 12 }, (_, day) => days[day] ?? 0);
const totalsOf = ({ totals }: CashBooks) =>
  Object.fromEntries(cashCategories.map((name, index) => [name, totals[index]! + 0]));

describe('books of cash by hand', () => {
  it('book two weeks with refunds, reserve, storage, an order and one overdue', () => {
    const books = new CashBooks({
      ...idle,
      openingCash: 1_000,
      onHand: 3,
      sale: { ...idle.sale, refundShare: 0.5 },
      payout: { ...idle.payout, free: 30, reserved: 90 },
      storagePerUnitDay: new Float64Array(12).fill(0.5),
      storageBilled: Uint8Array.from(on({ 9: 1 })),
      fixed: on({ 4: -100 }),
      other: on({ 1: 50, 9: -20 }),
      orders: [
        {
          units: 10,
          unitCost: 4,
          orderDay: 2,
          depositShare: 0.25,
          shipDays: 3,
          balanceAt: 'ship',
          balanceDays: 1,
          freightPerUnit: 1,
          freightAt: 'ship',
          dutyShare: 0.1,
        },
        // Should have landed two days ago: what waits for its landing is due today.
        {
          units: 2,
          unitCost: 50,
          orderDay: -5,
          depositShare: 0.4,
          shipDays: 1,
          balanceAt: 'landing',
          balanceDays: 2,
          freightPerUnit: 3,
          freightAt: 'landing',
          dutyShare: 0.2,
        },
      ],
    });
    books.run(on({ 0: 2, 1: 2, 2: 3 }), [], [6, 3]);
    // Net of a sale 80, free 3 days later; ads 10 at once; a refund 88, of every other sale. Free: 40, 50, 70 (paid), 72, 144, 180, 180 (paid).
    expect([...books.sold]).toEqual([2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...books.stock]).toEqual([3, 1, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10]);
    expect([...books.cash]).toEqual([
      974, // 1,000 − freight 6 − duty 20
      1_024, // + 50
      954, // − deposit 10 − balance 60
      1_024, // + payout 70
      924, // − fixed 100
      914, // − freight 10
      884, // − balance 30
      1_064, // + payout 180
      1_060, // − duty 4
      1_040, // − 20
      1_028, // storage 12, more than is free: charged on the payout day itself
      1_028,
    ]);
    expect(books.lowest).toBe(884);
    expect(books.lowestDay).toBe(6);
    expect([books.unitsSold, books.unitsShort, books.daysShort, books.owed]).toEqual([5, 2, 1, 0]);
    expect(totalsOf(books)).toEqual({
      sales: 500,
      fees: -75,
      fulfilment: -25,
      ads: -50,
      refunds: -220,
      storage: -12,
      held: 120,
      suppliers: -100,
      freight: -16,
      duties: -24,
      fixed: -100,
      other: 30,
    });
  });

  it('book sales of a shop: costs at once, refunds from the bank, the price less its fee days later', () => {
    const books = new CashBooks({
      ...idle,
      onHand: 20,
      sale: { ...idle.sale, shopShare: 1, refundShare: 0.1, refundDays: 2 },
    });
    books.run(on({ 0: 10 }), [], []);
    expect([...books.cash.slice(0, 5)]).toEqual([-150, -150, -250, 720, 720]);
    expect(totalsOf(books)).toMatchObject({ sales: 1_000, fees: -30, refunds: -100, held: 0 });
  });

  it('take ads from the bank where they are not taken from proceeds', () => {
    const paid = new CashBooks({
      ...idle,
      onHand: 20,
      sale: { ...idle.sale, adsFromProceeds: false },
    });
    paid.run(on({ 0: 3 }), [], []);
    // Free on day 3, paid on day 6, in the bank on day 7.
    expect([...paid.cash.slice(0, 8)]).toEqual([-30, -30, -30, -30, -30, -30, -30, 210]);
  });

  it('pay a sale once, on the first payout once it is free', () => {
    fc.assert(
      fc.property(
        whole(0, 20),
        whole(1, 15),
        whole(0, 6),
        whole(0, 14),
        whole(0, 6),
        whole(0, 30),
        (next, every, deliveryDays, reserveDays, bankDays, day) => {
          const days = 130;
          const room = () => new Float64Array(days);
          const books = new CashBooks({
            ...idle,
            horizonDays: days,
            onHand: 1,
            sale: { ...idle.sale, ads: 0 },
            payout: { next, every, deliveryDays, reserveDays, bankDays, free: 0, reserved: 0, shopDays: 0 },
            storagePerUnitDay: room(),
            storageBilled: new Uint8Array(days),
            fixed: room(),
            other: room(),
          });
          books.run(room().fill(1, day, day + 1), [], []);
          const paydays = Array.from({ length: days }, (_, index) => next + index * every);
          const paid = paydays.find((at) => at > day + deliveryDays + reserveDays)! + bankDays;
          expect([...books.inflow.entries()].filter(([, money]) => money !== 0)).toEqual([[paid, 80]]);
          expect(Math.max(...books.outflow)).toBe(0);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('the payments of an order', () => {
  const order: PlannedOrder = {
    units: 100,
    unitCost: 10,
    orderDay: 5,
    depositShare: 0.3,
    shipDays: 20,
    balanceAt: 'landing',
    balanceDays: 10,
    freightPerUnit: 2,
    freightAt: 'ship',
    dutyShare: 0.1,
  };

  it('fall due from the order to after its landing, in order of day', () => {
    expect(orderPayments(order, 40)).toEqual([
      { what: 'deposit', day: 5, amount: 300 },
      { what: 'freight', day: 25, amount: 200 },
      { what: 'duties', day: 45, amount: 100 },
      { what: 'balance', day: 55, amount: 700 },
    ]);
  });

  it('leave out what is nothing, and wait for a late landing until today', () => {
    const late = { ...order, orderDay: -60, depositShare: 0, dutyShare: 0 };
    expect(orderPayments(late, 40)).toEqual([
      { what: 'freight', day: -40, amount: 200 },
      { what: 'balance', day: 10, amount: 1_000 },
    ]);
  });

  it('change with one order alone', () => {
    const orders = [order, { ...order, units: 40 }];
    const changed = (kind: 'move' | 'smaller' | 'terms') =>
      changedOrders(orders, { order: 1, kind, days: 6, share: 0.5 });
    expect(changed('move')).toEqual([order, { ...orders[1]!, orderDay: 11 }]);
    expect(changed('smaller')).toEqual([order, { ...orders[1]!, units: 20 }]);
    expect(changed('terms')).toEqual([order, { ...orders[1]!, balanceDays: 16 }]);
  });
});
