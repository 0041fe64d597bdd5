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
    leads: fc.tuple(whole(30, 60), whole(30, 60)),
  });
});

/** The same, unit by unit and payment by payment, without a running balance: what the bank sees on each day. */
function bankOf(
  plan: CashPlan,
  demand: readonly number[],
  landings: readonly number[],
  leads: readonly number[],
) {
  const { sale, payout, horizonDays } = plan;
  const bank = new Float64Array(horizonDays + 400);
  const payday = (day: number) => {
    const wait =
      day <= payout.next
        ? payout.next - day
        : (payout.every - ((day - payout.next) % payout.every)) % payout.every;
    return day + wait;
  };
  const throughAmazon = (day: number, amount: number) => {
    if (payday(day) < horizonDays) bank[payday(day) + payout.bankDays]! += amount;
  };
  const reserveDays = payout.deliveryDays + payout.reserveDays + 1;
  throughAmazon(0, payout.free);
  for (let day = 0; day < reserveDays; day++) throughAmazon(day, payout.reserved / reserveDays);
  const arrivals = [
    ...plan.shipments.map((units, index) => ({ day: landings[index]!, units })),
    ...plan.orders.map((order, index) => ({
      day: Math.max(0, order.orderDay + leads[index]!),
      units: order.units,
    })),
  ];
  plan.orders.forEach((order, index) => {
    for (const { day, amount } of orderPayments(order, leads[index]!)) if (day >= 0) bank[day]! -= amount;
  });
  const sold = new Float64Array(horizonDays);
  let unbilled = 0;
  for (let day = 0; day < horizonDays; day++) {
    const had =
      plan.onHand +
      arrivals.reduce((sum, arrival) => sum + (arrival.day <= day ? arrival.units : 0), 0) -
      sold.slice(0, day).reduce((sum, units) => sum + units, 0);
    const units = (sold[day] = Math.min(had, demand[day]!));
    const amazon = units * (1 - sale.shopShare);
    const shop = units * sale.shopShare;
    throughAmazon(
      day + reserveDays,
      amazon * (sale.price - sale.price * sale.referralShare - sale.fulfilment),
    );
    bank[day + payout.shopDays]! += shop * sale.price * (1 - sale.shopFeeShare);
    bank[day]! -= shop * (sale.fulfilment + sale.ads);
    if (sale.adsFromProceeds) throughAmazon(day, -amazon * sale.ads);
    else bank[day]! -= amazon * sale.ads;
    const fee = sale.price * sale.referralShare;
    throughAmazon(
      day + sale.refundDays,
      -amazon * sale.refundShare * (sale.price - fee + fee * sale.refundFeeKept),
    );
    bank[day + sale.refundDays]! -= shop * sale.refundShare * sale.price;
    unbilled += (had - units) * plan.storagePerUnitDay[day]!;
    if (plan.storageBilled[day] === 1) {
      throughAmazon(day, -unbilled);
      unbilled = 0;
    }
    bank[day]! += plan.fixed[day]! + plan.other[day]!;
  }
  return { bank, sold };
}

describe('books of cash', () => {
  it('agree to the cent with a ledger of every unit and payment', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, demand, landings, leads }) => {
        const books = new CashBooks(plan);
        books.run(demand, landings, leads);
        const { bank, sold } = bankOf(plan, demand, landings, leads);
        let cash = plan.openingCash;
        for (let day = 0; day < plan.horizonDays; day++) {
          cash += bank[day]!;
          expect(Math.abs(books.cash[day]! - cash)).toBeLessThan(0.005);
          expect(books.sold[day]).toBe(sold[day]);
        }
      }),
      { numRuns: 150, seed: 1 },
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

  it('pay for an order in full, sooner or later', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, demand, landings, leads }) => {
        const orders = plan.orders.map((order) => ({ ...order, orderDay: Math.abs(order.orderDay) }));
        const books = new CashBooks({ ...plan, orders });
        books.run(demand, landings, leads);
        const cost = orders.reduce(
          (all, order) => all + order.units * (order.unitCost * (1 + order.dutyShare) + order.freightPerUnit),
          0,
        );
        const paid = ['suppliers', 'freight', 'duties'].reduce(
          (all, name) => all - books.totals[cashCategories.indexOf(name as 'freight')]!,
          0,
        );
        expect(Math.abs(paid + books.owed - cost)).toBeLessThan(0.005);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});
