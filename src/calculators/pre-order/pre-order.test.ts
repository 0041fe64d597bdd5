import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preOrdersWaiting, stillWaiting } from '../../engine/backorders/pre-orders';
import { binomialQuantile } from '../../engine/random/binomial';
import { DiscreteTable } from '../../engine/random/discrete-table';
import { sampleGamma } from '../../engine/random/gamma';
import { poissonQuantile } from '../../engine/random/poisson';
import { seedStream } from '../../engine/random/stream';
import { Xoshiro128 } from '../../engine/random/xoshiro128';
import { newsvendorProfit } from '../../engine/replenishment/newsvendor';
import { arbitraryChanges } from '../../fields/arbitrary-values';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer } from './answer';
import { expectedBooks, netCash } from './books';
import { check } from './check';
import { dueDates } from './due-dates';
import { inputs, type PreOrderValues } from './inputs';
import { model } from './model';
import { preOrderActions, preOrderWarnings } from './next-steps';
import { preOrderNotices } from './notices';
import { buyOf, unitsWanted } from './order';
import { planOf } from './plan';
import { simulation, type PreOrderOutcome } from './simulation';

const defaults: PreOrderValues = defaultsOf(inputs);
const on = (changes: Partial<PreOrderValues>): PreOrderValues => ({ ...defaults, ...changes });
const compute = (changes: Partial<PreOrderValues>) => model.compute(on(changes));
const simulate = (changes: Partial<PreOrderValues>, trials = 4_000): PreOrderOutcome =>
  simulation.simulate(on(changes), { trials, seed: 11, onProgress: () => {}, onPreview: () => {} });
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-23' });
const valid = arbitraryChanges(inputs).filter((values) => check(values).length === 0);
const certain = (day: number) => ({ landsEarliest: day, landsLikely: day, landsLatest: day, slipChance: 0 });

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
    expect(compute({ ...loyal, payment: 'full' }).books.refunds).toBe(0);
  });

  it('keeps what the seller keeps before the promised date, and nothing of it in the EU', () => {
    const refunds = (changes: Partial<PreOrderValues>) =>
      compute({ ...certain(45), returnedShare: 0, ...changes }).books.refunds;
    expect(refunds({ keptShare: 1 })).toBe(0);
    expect(refunds({ keptShare: 1, market: 'eu' })).toBeCloseTo(refunds({}), 9);
    expect(compute({ ...certain(60), keptShare: 1 }).books.refunds).toBeGreaterThan(0);
  });

  it('holds the returns of the EU back until the right to withdraw ends', () => {
    const { days } = compute({ ...certain(45), market: 'eu', hazardBefore: 0, transitDays: 4 }).books;
    expect(days.filter(({ refunds }) => refunds < 0).map(({ day }) => day)).toEqual([45 + 4 + 14]);
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

describe('the order', () => {
  it('earns more on average than any other, tried one by one', () => {
    const unit = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 40 }),
        (casePack, minimumOrder, coverDays) => {
          const values = on({ dailyDemand: 1.5, opensDay: -8, inHand: 9, casePack, minimumOrder, coverDays });
          const { order } = model.compute(values);
          const law = unitsWanted(values, planOf(values), coverDays);
          const buy = buyOf(values, order.margin);
          const least = Math.max(casePack, Math.ceil(minimumOrder / casePack) * casePack);
          for (let q = least; q < 250; q += casePack)
            expect(newsvendorProfit(law, q, buy)).toBeLessThanOrEqual(order.best.profit + 1e-7);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is the best of futures drawn without its law', () => {
    const values = on({ dailyDemand: 4, opensDay: -10, inHand: 25, coverDays: 20, forecastSpread: 0.3 });
    const { order } = model.compute(values);
    const plan = planOf(values);
    const random = new Xoshiro128();
    seedStream(random, 5, 0, 0);
    const lands = new DiscreteTable(0, plan.landing);
    const shape = 1 / plan.scaleSpread ** 2;
    const wanted = Array.from({ length: 20_000 }, () => {
      const day = lands.draw(random.uniform());
      const factor = sampleGamma(random, shape, plan.scale / shape);
      const fresh = factor * preOrdersWaiting(0, day, day, plan.terms);
      const after = factor * values.dailyDemand * values.coverDays;
      const earlier = binomialQuantile(random.uniform(), 25, stillWaiting(0, day, plan.terms));
      return poissonQuantile(random.uniform(), fresh + after) + earlier;
    });
    const buy = buyOf(values, order.margin);
    // Nothing of laws and losses: what each future earns, added up.
    const earned = (units: number) =>
      wanted.reduce((sum, demand) => {
        const sold = Math.min(demand, units);
        const value = buy.salvageValue - buy.leftoverHoldingCost;
        return sum + buy.price * sold + value * (units - sold) - buy.goodwillCost * (demand - sold);
      }, 0) /
        wanted.length -
      buy.unitCost * units;
    let most = -Infinity;
    for (let units = 100; units < 400; units++) most = Math.max(most, earned(units));
    expect(earned(order.best.units)).toBeGreaterThan(most * 0.9995);
    expect(earned(order.best.units) / order.best.profit).toBeCloseTo(1, 2);
    expect(wanted.filter((demand) => demand <= order.best.units).length / wanted.length).toBeCloseTo(
      order.best.servesAll,
      1,
    );
  });

  it('is nothing where a unit loses money', () => {
    expect(compute({ price: 5, stockoutCostPerUnit: 0 }).order.best.units).toBe(0);
  });

  it('books as many short in its books as the units do not reach', () => {
    const values = on({ ...certain(45), orderedUnits: 100 });
    const { short, shipped } = expectedBooks(values, planOf(values), 100).total;
    expect(shipped).toBeCloseTo(100, 9);
    expect(short).toBeGreaterThan(100);
  });
});

describe('what is due', () => {
  const due = (changes: Partial<PreOrderValues>) => {
    const values = on({ asOf: '2026-11-23', ...changes });
    return dueDates(values, model.compute(values), format);
  };
  const late = (changes: Partial<PreOrderValues>) => due(changes).filter(({ ifLate }) => ifLate);

  it('in the US after a short slip: silence is consent once, then it is not', () => {
    const found = late({});
    const { newDate } = compute({});
    expect(newDate! - 45).toBeLessThanOrEqual(30);
    expect(found.map(({ day }) => day)).toEqual([44, newDate! - 1, newDate]);
    expect(found[0]!.what).toMatch(/Silence counts as consent/);
    expect(found[1]!.what).toMatch(/express consent/);
    expect(found[2]!.what).toMatch(/refund them in full within seven working days/);
  });

  it('in the US after a long slip: consent within 30 days, else the money goes back', () => {
    const found = late({ landsEarliest: 60, landsLikely: 80, landsLatest: 110 });
    expect(found.map(({ day }) => day)).toEqual([44, 75]);
    expect(found[0]!.what).toMatch(/silence is no consent/);
  });

  it('in the EU by the day of delivery, with the end of the right to withdraw', () => {
    const found = due({ market: 'eu' });
    expect(found.some(({ what }) => what.includes('a further period'))).toBe(true);
    expect(found.at(-1)!.day).toBeGreaterThanOrEqual(40 + 4 + 14);
    expect(found.some(({ what }) => what.startsWith('The right to withdraw ends'))).toBe(true);
  });

  it('has nothing of a slip where the stock lands in time for certain', () => {
    expect(late(certain(40))).toEqual([]);
    const values = on(certain(40));
    expect(preOrderNotices(values, model.compute(values), format).map(({ subject }) => subject)).toEqual([
      'Pre-order',
    ]);
  });

  it('comes in the order of its days, none of them past, for any plan', () => {
    fc.assert(
      fc.property(valid, (values) => {
        const result = model.compute(values);
        const days = preOrderActions(values, result, format).map(({ byDay }) => byDay);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        for (const day of days) expect(day).toBeGreaterThanOrEqual(0);
        const said = JSON.stringify([
          preOrderActions(values, result, format),
          preOrderNotices(values, result, format),
          preOrderWarnings(values, result, null, format),
        ]);
        expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }),
      { numRuns: 60 },
    );
  });

  it('sends the messages of its market', () => {
    const sent = (changes: Partial<PreOrderValues>) => {
      const values = on({ asOf: '2026-11-23', ...changes });
      return preOrderNotices(values, model.compute(values), format);
    };
    expect(sent({}).map(({ channel }) => channel)).toEqual([
      'Own shop, product page and order confirmation',
      'Own shop, US: first delay, 30 days or less',
      'Own shop, US: if the new date slips too',
    ]);
    expect(sent({ market: 'eu', payment: 'hold' }).map(({ channel }) => channel)).toEqual([
      'Own shop, product page and order confirmation',
      'Own shop: card about to be charged',
      'Own shop, EU: late delivery',
    ]);
    expect(sent({ keptShare: 0.5 })[0]!.text).toMatch(/we then keep 50%/);
  });
});

describe('words', () => {
  const said = (changes: Partial<PreOrderValues>) =>
    answer(on(changes), compute(changes), null, format)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join('');

  it('say that there is nothing to plan where nobody orders', () => {
    expect(said({ dailyDemand: 0 })).toBe('Nobody orders, so there is nothing to plan.');
  });

  it('offer the latest landing date where the promise is seldom kept', () => {
    const values = on({ promiseDate: 36 });
    const [first] = preOrderWarnings(values, model.compute(values), null, format);
    expect(first?.tone).toBe('bad');
    expect(first?.action?.change).toEqual({ promiseDate: values.landsLatest });
  });
});

describe('checks', () => {
  it.each([
    [{ promiseDate: 5, opensDay: 5 }, 'promiseDate'],
    [{ landsLikely: 60 }, 'landsLatest'],
    [{ opensDay: -3, inHand: 4, inHandAge: 9 }, 'inHandAge'],
    [{ supplierBalanceDay: -4 }, 'supplierBalanceDay'],
    [{ salvageValue: 20 }, 'salvageValue'],
  ] as const)('%j', (changes, path) => {
    expect(check(on(changes)).map((problem) => problem.path)).toEqual([path]);
  });
});
