import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { createFormatter } from '../../fields/formatter';
import { check } from './check';
import { inputs, type OrderValues } from './inputs';
import { model } from './model';
import { neededDiscount, orderActions, orderWarnings } from './next-steps';

const defaults: OrderValues = defaultsOf(inputs);
const compute = (changes: Partial<OrderValues>) => model.compute({ ...defaults, ...changes });
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-23' });

describe('order quantity', () => {
  it('never costs more than its neighbours', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (dailyDemand, fixedOrderCost, casePack, mayWait) => {
          const at = { dailyDemand, fixedOrderCost, casePack, mayWait };
          const { best } = compute(at);
          for (const other of [best.quantity - casePack, best.quantity + casePack].filter((q) => q >= 1)) {
            const { usual } = compute({ ...at, orderQuantity: other });
            expect(usual.relevant).toBeGreaterThanOrEqual(best.relevant - 1e-9 * best.relevant);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the leeway of the textbook where nothing but the formula counts', () => {
    const { leeway, best } = compute({ storagePerUnitMonth: 0, storagePeakPerUnitMonth: 0 });
    expect(leeway[0]!.from / best.quantity).toBeCloseTo(0.868, 2);
    expect(leeway[1]!.to / best.quantity).toBeCloseTo(1.37, 2);
  });

  it('orders less for landing before the dear months, and as many as the year where no month differs', () => {
    const dated = compute({ asOf: '2026-11-23', leadTimeDays: 45, storagePeakPerUnitMonth: 1.2 });
    expect(dated.landings).toHaveLength(12);
    const [first, ...rest] = dated.landings;
    expect(first!.day).toBe(45);
    // The first of February 2027 is 70 days after 23 November.
    expect(rest[0]!.day).toBe(70);
    const october = rest.find(({ day }) => day === 312)!;
    const january = first!;
    expect(october.quantity).toBeLessThan(january.quantity);
    for (const landing of dated.landings)
      expect(landing.usualPerUnit).toBeGreaterThanOrEqual(landing.costPerUnit);
    const even = compute({ asOf: '2026-11-23', storagePerUnitMonth: 0, storagePeakPerUnitMonth: 0 });
    for (const { quantity } of even.landings) expect(quantity).toBe(even.best.quantity);
  });

  it('keeps to the longest cover by day of landing too', () => {
    const found = compute({
      asOf: '2026-11-23',
      mostCoverDays: 30,
      monthFactors: [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3],
    });
    expect(found.best.coverDays).toBeLessThanOrEqual(30);
    for (const { coverDays } of found.landings) expect(coverDays).toBeLessThanOrEqual(30 + 1e-6);
  });

  it('says which discount an order twice as large needs, and it is the one that pays', () => {
    const base = compute({});
    const discount = neededDiscount(base);
    const at = (share: number) =>
      compute({ priceBreaks: [[2 * base.best.quantity, 9 * (1 - share)]] }).best.quantity;
    expect(at(discount * 1.01)).toBe(2 * base.best.quantity);
    expect(at(discount * 0.99)).toBeLessThan(2 * base.best.quantity);
  });
});

describe('what is said', () => {
  it('warns of an order that grows old, and offers the limit', () => {
    const values = { ...defaults, dailyDemand: 1 };
    const [warning] = orderWarnings(values, model.compute(values), format);
    expect(warning?.action?.change).toEqual({ mostCoverDays: 180 });
    const limited = { ...values, mostCoverDays: 180 };
    expect(model.compute(limited).best.coverDays).toBeLessThanOrEqual(180);
    expect(orderWarnings(limited, model.compute(limited), format)).toEqual([]);
  });

  it('says when the minimum is longer than the limit', () => {
    const values = { ...defaults, minimumOrder: 5000, mostCoverDays: 90 };
    expect(orderWarnings(values, model.compute(values), format)[0]!.text).toMatch(/longer than your limit/);
  });

  it('has nothing to do where nothing is sold', () => {
    const values = { ...defaults, dailyDemand: 0 };
    expect(orderActions(values, model.compute(values), format)).toEqual([]);
  });
});

describe('checks', () => {
  it.each([
    [
      {
        priceBreaks: [
          [400, 8],
          [300, 7],
        ],
      },
      'priceBreaks.1.fromUnits',
    ],
    [{ priceBreaks: [[400, 12]] }, 'priceBreaks.0.unitCost'],
    [{ priceBreaks: [[40.5, 8]] }, 'priceBreaks.0.fromUnits'],
    [{ landedCost: 0, storagePerUnitMonth: 0, storagePeakPerUnitMonth: 0 }, 'landedCost'],
    [{ monthFactors: [1, 2] }, 'monthFactors'],
  ] as const)('%j', (changes, path) => {
    expect(check({ ...defaults, ...changes } as OrderValues)[0]!.path).toBe(path);
  });
});
