import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CashBooks } from './cash-flow';
import { cashCategories, orderPayments, type CashPlan, type PlannedOrder } from './cash-plan';

const whole = (min: number, max: number) => fc.integer({ min, max });
const cents = (max: number) => whole(0, max * 100).map((value) => value / 100);
const share = whole(0, 100).map((value) => value / 100);
const at = fc.constantFrom('ship' as const, 'landing' as const);

const anyOrder: fc.Arbitrary<PlannedOrder> = fc.record({
  units: whole(0, 500),
  unitCost: cents(20),
  orderDay: whole(-40, 70),
  depositShare: share,
  shipDays: whole(0, 30),
  balanceAt: at,
  balanceDays: whole(0, 40),
  freightPerUnit: cents(5),
  freightAt: at,
  dutyShare: share,
});

const anyCase = whole(5, 80).chain((horizonDays) => {
  const days = <T>(value: fc.Arbitrary<T>) =>
    fc.array(value, { minLength: horizonDays, maxLength: horizonDays });
  return fc.record({
    plan: fc.record({
      horizonDays: fc.constant(horizonDays),
      openingCash: whole(-5_000, 20_000),
      onHand: whole(0, 600),
      sale: fc.record({
        price: cents(60),
        shopShare: share,
        referralShare: share,
        shopFeeShare: share,
        fulfilment: cents(9),
        ads: cents(5),
        adsFromProceeds: fc.boolean(),
        refundShare: share,
        refundDays: whole(0, 20),
        refundFeeKept: share,
      }),
      payout: fc.record({
        next: whole(0, 20),
        every: whole(1, 20),
        deliveryDays: whole(0, 5),
        reserveDays: whole(0, 14),
        bankDays: whole(0, 6),
        free: whole(-500, 3_000),
        reserved: whole(0, 3_000),
        shopDays: whole(0, 5),
      }),
      storagePerUnitDay: days(cents(1)).map((list) => Float64Array.from(list)),
      storageBilled: days(whole(0, 1)).map((list) => Uint8Array.from(list)),
      fixed: days(cents(50)).map((list) => Float64Array.from(list, (value) => -value)),
      other: days(whole(-200, 200)).map((list) => Float64Array.from(list)),
      shipments: fc.constant([120, 80]),
      orders: fc.array(anyOrder, { minLength: 2, maxLength: 2 }),
    }) as fc.Arbitrary<CashPlan>,
    demand: days(whole(0, 25)),
    landings: fc.tuple(whole(0, 90), whole(0, 90)),
    leads: fc.tuple(whole(5, 60), whole(5, 60)),
  });
});

const totalsOf = ({ totals }: CashBooks) =>
  Object.fromEntries(cashCategories.map((name, index) => [name, totals[index]! + 0]));

describe('books of cash', () => {
  it('keep units: what was there and what landed is sold or in stock', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, demand, landings, leads }) => {
        const books = new CashBooks(plan);
        books.run(demand, landings, leads);
        let sold = 0;
        for (let day = 0; day < plan.horizonDays; day++) {
          const landed =
            plan.shipments.reduce((sum, units, index) => sum + (landings[index]! <= day ? units : 0), 0) +
            plan.orders.reduce(
              (sum, order, index) => sum + (order.orderDay + leads[index]! <= day ? order.units : 0),
              0,
            );
          sold += books.sold[day]!;
          expect(books.sold[day]).toBeLessThanOrEqual(demand[day]!);
          expect(books.stock[day]).toBe(plan.onHand + landed - sold);
        }
        expect(books.unitsSold).toBe(sold);
        expect(books.unitsSold + books.unitsShort).toBe(demand.reduce((sum, units) => sum + units, 0));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('hold nothing back for good: long after the last sale all of it has been paid or charged, once', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, demand, landings, leads }) => {
        const days = plan.horizonDays + 120;
        const longer = (list: ArrayLike<number>) => {
          const room = new Float64Array(days);
          room.set(list);
          return room;
        };
        const books = new CashBooks({
          ...plan,
          horizonDays: days,
          storagePerUnitDay: longer(plan.storagePerUnitDay),
          storageBilled: Uint8Array.from(longer(plan.storageBilled)),
          fixed: longer(plan.fixed),
          other: longer(plan.other),
        });
        books.run(longer(demand), landings, leads);
        const totals = totalsOf(books);
        expect(totals['held']).toBeCloseTo(plan.payout.free + plan.payout.reserved, 4);
        const { sale } = plan;
        const fee = sale.price * sale.referralShare;
        const back = books.unitsSold * sale.refundShare;
        expect(totals['sales']).toBeCloseTo(books.unitsSold * sale.price, 6);
        expect(totals['refunds']).toBeCloseTo(
          -back * (sale.price - (1 - sale.shopShare) * (fee - fee * sale.refundFeeKept)),
          6,
        );
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it('close with opening + in − out, each day and by category, and know the lowest day', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, demand, landings, leads }) => {
        const books = new CashBooks(plan);
        // A run leaves nothing behind for the next.
        books.run(demand, [0, 1], [40, 50]);
        books.run(demand, landings, leads);
        let cash = plan.openingCash;
        for (let day = 0; day < plan.horizonDays; day++) {
          expect(books.inflow[day]!).toBeGreaterThanOrEqual(0);
          expect(books.outflow[day]!).toBeGreaterThanOrEqual(-1e-9);
          cash += books.inflow[day]! - books.outflow[day]!;
          expect(Math.abs(books.cash[day]! - cash)).toBeLessThan(0.005);
        }
        const sum = books.totals.reduce((all, amount) => all + amount, 0);
        expect(Math.abs(plan.openingCash + sum - books.cash[plan.horizonDays - 1]!)).toBeLessThan(0.005);
        expect(books.lowest).toBe(Math.min(...books.cash));
        expect(books.cash[books.lowestDay]).toBe(books.lowest);
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it('pay for an order in full, sooner or later, but for what was due before day 0', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, demand, landings, leads }) => {
        const books = new CashBooks(plan);
        books.run(demand, landings, leads);
        const paid = ['suppliers', 'freight', 'duties'].reduce(
          (all, name) => all - books.totals[cashCategories.indexOf(name as 'freight')]!,
          0,
        );
        const cost = plan.orders.reduce((all, order, index) => {
          const { units, unitCost, orderDay, shipDays, depositShare } = order;
          const goods = units * unitCost;
          const leaves = orderDay + shipDays;
          const wasPaid =
            (orderDay < 0 ? goods * depositShare : 0) +
            (order.balanceAt === 'ship' && leaves + order.balanceDays < 0 ? goods * (1 - depositShare) : 0) +
            (order.freightAt === 'ship' && leaves < 0 ? units * order.freightPerUnit : 0);
          const total = goods * (1 + order.dutyShare) + units * order.freightPerUnit;
          const listed = orderPayments(order, leads[index]!).filter(({ day }) => day >= 0);
          expect(listed.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(total - wasPaid, 6);
          return all + total - wasPaid;
        }, 0);
        expect(Math.abs(paid + books.owed - cost)).toBeLessThan(0.005);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
