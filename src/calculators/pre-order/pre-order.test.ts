import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netCash } from './books';
import { check } from './check';
import type { PreOrderValues } from './inputs';
import { model } from './model';
import { certain, compute, on, simulate, valid } from './pre-order.for-test';
import type { PreOrderOutcome } from './simulation';

describe('orders', () => {
  it('are never more under a longer promise, over the same days of selling', () => {
    const day = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(day, day, fc.double({ min: 0, max: 0.5, noNaN: true }), (a, b, captureDecay) => {
        // The stock lands on day 20 whatever was promised.
        const taken = (promiseDate: number) =>
          compute({ ...certain(20), promiseDate, captureDecay }).books.total.taken;
        expect(taken(Math.max(a, b))).toBeLessThanOrEqual(taken(Math.min(a, b)) + 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  it('end in one way each, in the books of any plan', () => {
    fc.assert(
      fc.property(valid, (values) => {
        const { books, inHand } = model.compute(values);
        const { taken, cancelledBefore, cancelledAfter, declined, short, shipped } = books.total;
        const all = inHand + taken;
        const size = 1e-9 * Math.max(1, all, values.dailyDemand);
        expect(Math.abs(cancelledBefore + cancelledAfter + declined + short + shipped - all)).toBeLessThan(
          size,
        );
        expect(cancelledBefore + cancelledAfter).toBeLessThanOrEqual(all + size);
        for (const part of Object.values(books.total)) expect(part).toBeGreaterThanOrEqual(-size);
      }),
      { numRuns: 60 },
    );
  });

  it('are corrected by those in hand, the more the vaguer the guess', () => {
    const at = (forecastSpread: number) => compute({ opensDay: -10, inHand: 200, forecastSpread }).scale;
    expect(at(0)).toBe(1);
    expect(at(0.5)).toBeGreaterThan(at(0.1));
    expect(compute({ opensDay: -10, inHand: null }).scale).toBe(1);
    expect(compute({ opensDay: 5, inHand: 200 }).inHand).toBe(0);
  });
});

describe('cash', () => {
  it('adds up to the last cent, day by day and in all', () => {
    fc.assert(
      fc.property(valid, (values) => {
        const { books, units } = model.compute(values);
        let cash = values.openingCash;
        let size = Math.abs(cash);
        for (const day of books.days) {
          cash += netCash(day);
          size +=
            Math.abs(day.withOrders) +
            Math.abs(day.atShipping) +
            Math.abs(day.refunds) +
            Math.abs(day.supplier);
          expect(Math.abs(day.cash - cash)).toBeLessThanOrEqual(1e-12 * size + 1e-9);
          expect(day.cash).toBeGreaterThanOrEqual(books.low - 1e-12 * size);
        }
        expect(books.end).toBe(books.days.at(-1)!.cash);
        const supplier = books.days.reduce((sum, day) => sum + day.supplier, 0);
        const due =
          units *
          values.landedCost *
          ((values.supplierDepositDay >= 0 ? values.supplierDepositShare : 0) +
            (values.supplierBalanceDay >= 0 ? 1 - values.supplierDepositShare : 0));
        expect(Math.abs(supplier + due)).toBeLessThanOrEqual(1e-9 * Math.max(1, due));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same at the end whenever it comes, where nobody cancels and no card is declined', () => {
    const loyal = { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, consentShare: 1, orderedUnits: 5_000 };
    const end = (changes: Partial<PreOrderValues>) => compute({ ...loyal, ...changes }).books.end;
    expect(end({ payment: 'full' })).toBeCloseTo(end({ payment: 'deposit' }), 6);
    expect(end({ payment: 'hold', declinedShare: 0 })).toBeCloseTo(end({ payment: 'full' }), 6);
    expect(compute({ ...loyal, payment: 'full' }).books.refunds).toBeCloseTo(0, 12);
  });

  it('keeps what the seller keeps before the promised date, and nothing of it in the EU', () => {
    const refunds = (changes: Partial<PreOrderValues>) =>
      compute({ ...certain(45), returnedShare: 0, orderedUnits: 5_000, ...changes }).books.refunds;
    expect(refunds({ keptShare: 1 })).toBeCloseTo(0, 12);
    expect(refunds({ keptShare: 1, market: 'eu' })).toBeCloseTo(refunds({}), 9);
    expect(compute({ ...certain(60), keptShare: 1 }).books.refunds).toBeGreaterThan(0);
  });

  it('holds the returns of the EU back until the right to withdraw ends', () => {
    const changes = {
      ...certain(45),
      market: 'eu',
      hazardBefore: 0,
      transitDays: 4,
      orderedUnits: 5_000,
    } as const;
    const { days } = compute(changes).books;
    expect(days.filter(({ refunds }) => refunds < -1e-9).map(({ day }) => day)).toEqual([45 + 4 + 14]);
  });
});

describe('the futures', () => {
  const cases: readonly (readonly [string, Partial<PreOrderValues>])[] = [
    ['by deposit', {}],
    ['by held cards, opened before', { payment: 'hold', opensDay: -12, inHand: 90, inHandAge: 5 }],
    ['in full in the EU', { payment: 'full', market: 'eu', keptShare: 0.5 }],
    ['far behind the promise', { promiseDate: 20, consentShare: 0.3 }],
  ];
  it.each(cases)('agree with the expected books within their standard error: %s', (_, changes) => {
    // So many units that none is short: the expected books take the mean for that.
    const values = on({ ...changes, orderedUnits: 3_000 });
    const { books, order } = model.compute(values);
    const found = simulate(values, 6_000);
    const near = (range: PreOrderOutcome['taken'], expected: number) => {
      // 8 of 10 futures span 2.56 spreads; landing dates lean to one side, hence five standard errors.
      const error = (range.p90 - range.p10) / 2.56 / Math.sqrt(found.trials);
      expect(Math.abs(range.mean - expected)).toBeLessThan(5 * error + 1e-9);
    };
    near(found.taken, books.total.taken);
    near(found.left, order.left.mean + books.total.declined);
    near(found.cancelled, books.total.cancelledBefore + books.total.cancelledAfter);
    near(found.refunds, books.refunds);
    near(found.end, books.end);
    for (const day of [5, 15, 30, 44]) {
      const { waiting, cash } = found;
      const error = (waiting.p90[day]! - waiting.p10[day]!) / 2.56 / Math.sqrt(found.trials);
      expect(Math.abs(waiting.mean[day]! - books.days[day]!.waiting)).toBeLessThan(5 * error + 1e-6);
      // Where fewer than 1 in 10 futures differ, their range says nothing of the error.
      const cashRange = cash.p90[day]! - cash.p10[day]!;
      if (cashRange > 1)
        expect(Math.abs(cash.mean[day]! - books.days[day]!.cash)).toBeLessThan(
          (5 * cashRange) / 2.56 / Math.sqrt(found.trials),
        );
    }
  });

  it('leave as many as the law of pre-orders left says', () => {
    const changes = { opensDay: -10, inHand: 60, forecastSpread: 0.3 };
    const { left } = compute(changes).order;
    const found = simulate(changes, 10_000);
    expect(Math.abs(found.left.p10 - left.p10)).toBeLessThan(0.04 * left.mean);
    expect(Math.abs(found.left.p90 - left.p90)).toBeLessThan(0.04 * left.mean);
  });
});

describe('checks', () => {
  it.each([
    [{ promiseDate: 5, opensDay: 5 }, 'promiseDate'],
    [{ landsLikely: 60 }, 'landsLatest'],
    [{ opensDay: 41 }, 'opensDay'],
    [{ opensDay: -3, inHand: 4, inHandAge: 9 }, 'inHandAge'],
    [{ supplierBalanceDay: -4 }, 'supplierBalanceDay'],
    [{ salvageValue: 20 }, 'salvageValue'],
  ] as const)('%j', (changes, path) => {
    expect(check(on(changes)).map((problem) => problem.path)).toEqual([path]);
  });

  it('let pre-orders open on the very day the stock is likely to land', () => {
    expect(check(on({ opensDay: 40 }))).toEqual([]);
  });
});
