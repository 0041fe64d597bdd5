import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  economicOrderQuantity,
  orderQuantityWithBackorders,
  orderQuantityWithDiscounts,
} from './economic-order-quantity';
import { storageCost } from '../costs/storage-cost';
import { daysInMonth, landingCycle } from './landing-cycle';
import { bestLanding, landingCost } from './landing-quantity';
import {
  bestOrderQuantity,
  leastOrder,
  shareWaiting,
  stretchWithin,
  wantedQuantity,
  yearlyCost,
  type OrderTerms,
} from './order-terms';

const plain: OrderTerms = {
  demandPerYear: 1300,
  fixedCostPerOrder: 8,
  holdingRate: 0.3,
  storagePerUnitYear: 0,
  backorderCostPerUnitYear: Infinity,
  breaks: [{ fromUnits: 0, unitCost: 0.75 }],
  kind: 'all-units',
};
const free = { casePack: 1, minimumOrder: 0, mostUnits: Infinity };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const arbitrary = fc
  .record({
    demandPerYear: number(1, 1e4),
    fixedCostPerOrder: number(0, 2000),
    holdingRate: number(0.01, 1),
    storagePerUnitYear: number(0, 5),
    backorderCostPerUnitYear: fc.oneof(fc.constant(Infinity), number(0.1, 50)),
    kind: fc.constantFrom('all-units' as const, 'incremental' as const),
    price: number(1, 50),
    steps: fc.array(fc.record({ units: fc.integer({ min: 1, max: 400 }), off: number(0.8, 1) }), {
      maxLength: 3,
    }),
  })
  .map(({ price, steps, ...rest }): OrderTerms => {
    const breaks = [{ fromUnits: 0, unitCost: price }];
    for (const { units, off } of steps)
      breaks.push({ fromUnits: breaks.at(-1)!.fromUnits + units, unitCost: breaks.at(-1)!.unitCost * off });
    return { ...rest, breaks };
  });

describe('the wanted quantity', () => {
  it('is the plain one, and the one with backorders', () => {
    const costs = { demandPerYear: 1300, fixedCostPerOrder: 8, holdingCostPerUnitYear: 0.225 };
    expect(wantedQuantity(plain)).toBe(economicOrderQuantity(costs).orderQuantity);
    const waits = { ...plain, backorderCostPerUnitYear: 5 };
    const found = orderQuantityWithBackorders(costs, 5);
    expect(wantedQuantity(waits)).toBe(found.orderQuantity);
    expect(yearlyCost(waits, found.orderQuantity).relevant).toBeCloseTo(found.cost, 10);
    expect(shareWaiting(waits, found.orderQuantity)).toBeCloseTo(found.backorderedShare, 12);
  });

  it('runs into the plain one as waiting grows dear', () => {
    const at = (b: number) => wantedQuantity({ ...plain, backorderCostPerUnitYear: b });
    expect(at(1e9)).toBeCloseTo(wantedQuantity(plain), 5);
    expect(at(5)).toBeGreaterThan(at(50));
    expect(at(50)).toBeGreaterThan(wantedQuantity(plain));
  });

  it.each(['all-units', 'incremental'] as const)('is that of the price list alone, %s', (kind) => {
    const breaks = [
      { fromUnits: 0, unitCost: 0.75 },
      { fromUnits: 400, unitCost: 0.72 },
      { fromUnits: 800, unitCost: 0.68 },
    ];
    const found = orderQuantityWithDiscounts(1300, 8, 0.3, breaks, kind);
    const terms = { ...plain, breaks, kind };
    expect(wantedQuantity(terms)).toBeCloseTo(found.orderQuantity, 8);
    expect(yearlyCost(terms, found.orderQuantity).total).toBeCloseTo(found.cost, 8);
  });

  it('is that of the price list alone where dear orders reach its last step', () => {
    const breaks = [
      { fromUnits: 0, unitCost: 0.75 },
      { fromUnits: 400, unitCost: 0.72 },
      { fromUnits: 800, unitCost: 0.68 },
    ];
    const found = orderQuantityWithDiscounts(1300, 80, 0.3, breaks, 'incremental');
    const terms: OrderTerms = { ...plain, fixedCostPerOrder: 80, breaks, kind: 'incremental' };
    expect(found.orderQuantity).toBeGreaterThan(800);
    expect(wantedQuantity(terms)).toBeCloseTo(found.orderQuantity, 8);
    // 400 at 0.75, 400 at 0.72, 200 at 0.68.
    expect(yearlyCost(terms, 1_000).unitCost).toBeCloseTo((300 + 288 + 136) / 1_000, 12);
  });

  it.each([0, 1.5])(
    'is at the bottom of the cost where orders wait and first units cost more, %d',
    (storage) => {
      const terms: OrderTerms = {
        demandPerYear: 1300,
        fixedCostPerOrder: 40,
        holdingRate: 0.6,
        storagePerUnitYear: storage,
        backorderCostPerUnitYear: 8,
        breaks: [
          { fromUnits: 0, unitCost: 20 },
          { fromUnits: 100, unitCost: 8 },
        ],
        kind: 'incremental',
      };
      const best = wantedQuantity(terms);
      const cost = (quantity: number) => yearlyCost(terms, quantity).relevant;
      expect(best).toBeGreaterThan(100);
      expect(cost(best)).toBeLessThan(cost(best * 1.001));
      expect(cost(best)).toBeLessThan(cost(best * 0.999));
      const holding = 0.6 * yearlyCost(terms, best).unitCost + storage;
      expect(shareWaiting(terms, best)).toBeCloseTo(holding / (holding + 8), 12);
    },
  );

  it.each([0, -1, NaN])('has no cost a year at %d units', (quantity) => {
    expect(() => yearlyCost(plain, quantity)).toThrow('Order quantity');
  });

  it('costs no more than any other, whatever the terms', () => {
    fc.assert(
      fc.property(arbitrary, (terms) => {
        const best = wantedQuantity(terms);
        const cost = best > 0 ? yearlyCost(terms, best).relevant : 0;
        for (let q = 1; q < 20_000; q *= 1.01)
          expect(yearlyCost(terms, q).relevant).toBeGreaterThanOrEqual(cost * (1 - 1e-9) - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('is 0 where an order costs as good as nothing', () => {
    const terms = {
      ...plain,
      fixedCostPerOrder: Number.MIN_VALUE,
      demandPerYear: 1,
      storagePerUnitYear: 100,
    };
    expect(wantedQuantity({ ...terms, backorderCostPerUnitYear: Infinity })).toBe(0);
    expect(wantedQuantity({ ...terms, backorderCostPerUnitYear: 100 })).toBe(0);
  });

  it('rises with the cost of an order and with demand, and falls with holding', () => {
    fc.assert(
      fc.property(arbitrary, number(1, 4), (given, more) => {
        const terms = {
          ...given,
          breaks: given.breaks.slice(0, 1),
          fixedCostPerOrder: given.fixedCostPerOrder + 1,
        };
        const base = wantedQuantity(terms);
        const least = base * (1 - 1e-9);
        const most = base * (1 + 1e-9);
        expect(
          wantedQuantity({ ...terms, fixedCostPerOrder: terms.fixedCostPerOrder * more }),
        ).toBeGreaterThan(least);
        expect(wantedQuantity({ ...terms, demandPerYear: terms.demandPerYear * more })).toBeGreaterThan(
          least,
        );
        expect(
          wantedQuantity({ ...terms, storagePerUnitYear: terms.storagePerUnitYear + more }),
        ).toBeLessThan(most);
      }),
    );
  });
});

describe('what can be ordered', () => {
  it('is the cheapest of all whole cases from the minimum on', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 500 }),
        fc.option(fc.integer({ min: 600, max: 3000 })),
        (terms, casePack, minimumOrder, most) => {
          const limits = { casePack, minimumOrder, mostUnits: most ?? Infinity };
          const found = bestOrderQuantity(terms, limits);
          expect(found % casePack).toBe(0);
          expect(found).toBeGreaterThanOrEqual(minimumOrder);
          expect(found).toBeLessThanOrEqual(limits.mostUnits);
          const cost = yearlyCost(terms, found).relevant;
          for (let q = leastOrder(limits); q <= Math.min(limits.mostUnits, 10_000); q += casePack)
            expect(yearlyCost(terms, q).relevant).toBeGreaterThanOrEqual(cost * (1 - 1e-12) - 1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is the first whole case at a price that a smaller order does not get', () => {
    // Snyder & Shen, example 3.6: 800 at 0.68 are better than the 304 wanted at 0.75; in cases of 12 that is 67 of them.
    const breaks = [
      { fromUnits: 0, unitCost: 0.75 },
      { fromUnits: 400, unitCost: 0.72 },
      { fromUnits: 800, unitCost: 0.68 },
    ];
    expect(bestOrderQuantity({ ...plain, breaks }, free)).toBe(800);
    expect(bestOrderQuantity({ ...plain, breaks }, { ...free, casePack: 12 })).toBe(804);
  });

  it('is the least order where even that is above the most', () => {
    expect(bestOrderQuantity(plain, { casePack: 24, minimumOrder: 500, mostUnits: 100 })).toBe(504);
  });
});

it('a plain cost is within 5 % of its least from 0.73 to 1.37 times the quantity', () => {
  const best = wantedQuantity(plain);
  const cost = (q: number) => yearlyCost(plain, q).relevant;
  const { from, to } = stretchWithin(cost, best, 1.05 * cost(best));
  // q + 1/q = 2.1
  expect(from / best).toBeCloseTo(1.05 - Math.sqrt(1.05 ** 2 - 1), 9);
  expect(to / best).toBeCloseTo(1.05 + Math.sqrt(1.05 ** 2 - 1), 9);
});

const even = (value: number) => Array.from({ length: 12 }, () => value);
const peak = daysInMonth.map((days, month) => (month >= 9 ? 0.3 : 0.1) / days);

describe('an order by the day it lands', () => {
  it('has the storage of its days, summed one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc
          .array(fc.oneof(fc.constant(0), number(0.01, 30)), { minLength: 12, maxLength: 12 })
          .filter((rates) => rates.some((rate) => rate > 0.1)),
        number(1, 9000),
        (landing, demandPerDay, quantity) => {
          const found = landingCycle({ demandPerDay, storagePerUnitDay: peak }, landing)(quantity);
          const steps = 4;
          const onHand: number[] = [];
          const rate: number[] = [];
          const monthOf = daysInMonth.flatMap((days, month) => Array.from({ length: days }, () => month));
          let left = quantity;
          let unitDays = 0;
          for (let step = 0; left > 0 && step < 365 * 40 * steps; step++) {
            const month = monthOf[(landing + Math.floor(step / steps)) % 365]!;
            const sold = Math.min(left, demandPerDay[month]! / steps);
            // The day on which the last unit goes is cut short.
            const share = demandPerDay[month]! > 0 ? sold / (demandPerDay[month]! / steps) : 1;
            onHand.push(((left - sold / 2) * share) / steps);
            rate.push(peak[month]!);
            unitDays += onHand.at(-1)!;
            left -= sold;
            if (left < 1e-9 * quantity) left = 0;
          }
          fc.pre(left === 0);
          expect(Math.abs(found.unitDays / unitDays - 1)).toBeLessThan(1e-6);
          expect(Math.abs(found.storage / storageCost(onHand, rate) - 1)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is the economic order quantity where no month differs', () => {
    const terms = {
      ...plain,
      fixedCostPerOrder: 250,
      storagePerUnitYear: 1.2,
      breaks: [{ fromUnits: 0, unitCost: 9 }],
    };
    const rates = { demandPerDay: even(1300 / 365), storagePerUnitDay: even(1.2 / 365) };
    const cost = landingCost(terms, rates, 200);
    const wanted = wantedQuantity(terms);
    const found = bestLanding(cost, terms, free, wanted * 1.7);
    expect(found.quantity).toBe(bestOrderQuantity(terms, free));
    expect(cost(500).costPerUnit * 1300).toBeCloseTo(yearlyCost(terms, 500).total, 6);
  });

  it('is the cheapest of all cases by brute force, and smaller before the dear months', () => {
    const terms = {
      ...plain,
      demandPerYear: 3650,
      fixedCostPerOrder: 250,
      holdingRate: 0.1,
      breaks: [{ fromUnits: 0, unitCost: 4 }],
    };
    const rates = { demandPerDay: even(10), storagePerUnitDay: peak.map((rate) => rate * 3) };
    const best = (landing: number) => {
      const cost = landingCost(terms, rates, landing);
      const found = bestLanding(cost, terms, { ...free, casePack: 12 }, 700);
      for (let q = 12; q < 4200; q += 12)
        expect(cost(q).costPerUnit).toBeGreaterThanOrEqual(found.costPerUnit - 1e-12);
      return found.quantity;
    };
    const byLanding = [0, 60, 120, 180, 240, 250, 260, 273, 300, 330, 350].map(best);
    expect(best(273)).toBeLessThan(best(0));
    expect(Math.max(...byLanding)).toBeGreaterThan(1.3 * Math.min(...byLanding));
  });
});
