import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../../engine/random/binomial';
import { negativeBinomialLaw } from '../../engine/replenishment/count-laws';
import { owedAndKept } from './books';
import type { PreOrderValues } from './inputs';
import { certain, compute, hundred, loyal, simulate } from './pre-order.for-test';

describe('orders in hand that nobody has counted', () => {
  const open = { ...certain(40), ...loyal, opensDay: -10, inHand: null, forecastSpread: 0.3, coverDays: 0 };

  it('are the forecast, unrounded, and as much in doubt as what is to come', () => {
    const { inHand, isForecast, order } = compute({ ...open, dailyDemand: 1.23 });
    expect(isForecast).toBe(true);
    expect(inHand).toBeCloseTo(12.3, 9);
    const mean = 1.23 * 50;
    expect(order.left.mean).toBeCloseTo(mean, 6);
    expect(order.wantedSd ** 2).toBeCloseTo(mean + (0.3 * mean) ** 2, 4);
    expect(compute({ ...open, inHand: 12 }).isForecast).toBe(false);
    expect(compute({ ...open, opensDay: 0 }).isForecast).toBe(false);
  });

  it('differ between the futures as their demand does', () => {
    const found = simulate({ ...open, dailyDemand: 4 }, 8_000);
    const mean = 4 * 50;
    const sd = Math.sqrt(mean + (0.3 * mean) ** 2);
    expect(Math.abs(found.left.mean - mean)).toBeLessThan((4 * sd) / Math.sqrt(8_000));
    const law = negativeBinomialLaw(mean, sd);
    expect(Math.abs(found.left.p10 - law.quantile(0.1))).toBeLessThan(6);
    expect(Math.abs(found.left.p90 - law.quantile(0.9))).toBeLessThan(6);
  });
});

describe('cancellations, deposits and refunds by hand', () => {
  // Of a hundred e^(−0.4) reach the promised date and e^(−0.75) the landing.
  const [kept, left] = [100 * Math.exp(-0.4), 100 * Math.exp(-0.75)];

  it('are booked before and after the promised date, at what each is owed', () => {
    const changes = {
      ...hundred,
      depositShare: 0.3,
      keptShare: 0.4,
      paymentFeeRate: 0.03,
      fulfilmentCost: 5,
    };
    const { books } = compute(changes);
    expect(books.total.cancelledBefore).toBeCloseTo(100 - kept, 9);
    expect(books.total.cancelledAfter).toBeCloseTo(kept - left, 9);
    expect(books.refunds).toBeCloseTo(15 * (0.6 * (100 - kept) + (kept - left)), 9);
    const landing = books.days[50]!;
    expect(landing.atShipping).toBeCloseTo(0.7 * 50 * 0.97 * left, 9);
    expect(landing.fulfilment).toBeCloseTo(-5 * left, 9);
    expect(landing.withOrders).toBe(0);
  });

  it('vary in the simulation as a hundred independent customers do', () => {
    const trials = 8_000;
    const found = simulate({ ...hundred, depositShare: 0.3 }, trials);
    const gone = 1 - left / 100;
    const error = Math.sqrt((100 * gone * (1 - gone)) / trials);
    expect(Math.abs(found.cancelled.mean - 100 * gone)).toBeLessThan(4 * error);
    expect(Math.abs(found.refunds.mean - 15 * 100 * gone)).toBeLessThan(4 * 15 * error);
    for (const [key, chance] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p90', 0.9],
    ] as const) {
      const by = binomialQuantile(chance, 100, gone);
      expect(Math.abs(found.cancelled[key] - by)).toBeLessThanOrEqual(1);
      expect(Math.abs(found.keepBack[key] - 15 * by)).toBeLessThanOrEqual(15);
    }
    expect(found.mostOwed).toEqual({ mean: 1500, p10: 1500, p50: 1500, p90: 1500 });
  });

  it('take deposits as orders come, in every future as many as are taken', () => {
    const trials = 8_000;
    const changes = {
      ...certain(40),
      ...loyal,
      promiseDate: 60,
      paymentFeeRate: 0.1,
      depositShare: 0.25,
      price: 40,
    };
    const { books } = compute(changes);
    expect(books.days.reduce((sum, { withOrders }) => sum + withOrders, 0)).toBeCloseTo(
      400 * 40 * 0.25 * 0.9,
      6,
    );
    const found = simulate(changes, trials);
    const sd = Math.sqrt(400 + (0.25 * 400) ** 2);
    expect(Math.abs(found.taken.mean - 400)).toBeLessThan((4 * sd) / Math.sqrt(trials));
    const law = negativeBinomialLaw(400, sd);
    expect(Math.abs(found.taken.p10 - law.quantile(0.1))).toBeLessThan(10);
    expect(Math.abs(found.taken.p90 - law.quantile(0.9))).toBeLessThan(10);
  });
});

describe('the sum to keep back', () => {
  it('is the most of what has come that is still to go', () => {
    // Day by day: owed 100 as it opens, 300, 500, 200, 0; refunds 0, 50, 300, 150.
    expect(owedAndKept(100, [300, 500, 200, 0], [0, 50, 300, 150])).toEqual({ mostOwed: 500, keepBack: 450 });
    expect(owedAndKept(100, [20, 0], [80, 20])).toEqual({ mostOwed: 100, keepBack: 100 });
    expect(owedAndKept(0, [], [])).toEqual({ mostOwed: 0, keepBack: 0 });
  });

  it('is never more than all is worth, nor than all refunds', () => {
    const money = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(money, fc.array(fc.tuple(money, money), { maxLength: 20 }), (before, days) => {
        const refunds = days.map(([, refund]) => refund);
        const { mostOwed, keepBack } = owedAndKept(
          before,
          days.map(([owed]) => owed),
          refunds,
        );
        expect(keepBack).toBeLessThanOrEqual(mostOwed);
        expect(keepBack).toBeLessThanOrEqual(refunds.reduce((sum, refund) => sum + refund, 0) + 1e-6);
      }),
    );
  });

  it.each([
    ['by deposit', {}],
    ['with many who come and go', { hazardBefore: 0.4, dailyDemand: 30, captureDecay: 0 }],
    ['in the EU, paid when it ships', { market: 'eu', payment: 'hold', returnedShare: 0.3 }],
    ['in the UK, where all is sent back', { market: 'uk', payment: 'full', returnedShare: 1 }],
  ] as const)('is within what is owed on average and in the futures: %s', (_, changes) => {
    const { books } = compute(changes);
    expect(books.keepBack).toBeLessThanOrEqual(books.mostOwed);
    expect(books.keepBack).toBeGreaterThan(0);
    const { keepBack, mostOwed, refunds } = simulate(changes, 1_000);
    for (const at of ['mean', 'p10', 'p50', 'p90'] as const) {
      expect(keepBack[at]).toBeLessThanOrEqual(mostOwed[at]);
      expect(keepBack[at]).toBeLessThanOrEqual(refunds[at] + 1e-6);
    }
  });

  it('counts all that is delivered as long as it may be sent back', () => {
    const changes = {
      ...certain(30),
      ...loyal,
      promiseDate: 60,
      market: 'uk',
      payment: 'hold',
      returnedShare: 0.2,
    } as const;
    const { books } = compute({
      ...changes,
      declinedShare: 0,
      orderedUnits: 1_000,
      transitDays: 3,
      price: 10,
    });
    expect(books.mostOwed).toBeCloseTo(300 * 10, 6);
    expect(books.keepBack).toBeCloseTo(0.2 * 300 * 10, 6);
    expect(books.days.filter(({ owed }) => owed > 1).map(({ day }) => day)).toEqual(
      Array.from({ length: 17 }, (_, i) => 30 + i),
    );
  });
});

describe('card holds', () => {
  const lapse = (changes: Partial<PreOrderValues>) =>
    compute({ payment: 'hold', holdDays: 7, ...changes }).firstLapse;

  it('lapse first for the oldest order', () => {
    expect(lapse({ opensDay: 3 })).toBe(10);
    expect(lapse({ opensDay: -4, inHand: 20, inHandAge: 1 })).toBe(3);
    expect(lapse({ opensDay: -12, inHand: 20, inHandAge: 2 })).toBe(0);
    expect(lapse({ opensDay: -12, inHand: 0 })).toBe(7);
    expect(lapse({ payment: 'deposit' })).toBeNull();
    expect(lapse({ channel: 'amazon' })).toBeNull();
  });
});
