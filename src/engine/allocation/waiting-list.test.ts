import { describe, expect, it } from 'vitest';
import { poissonQuantile } from '../random/poisson';
import { Xoshiro128 } from '../random/xoshiro128';
import { binomialCdf } from '../statistics/binomial';
import { poissonCdf, poissonLoss } from '../statistics/poisson';
import {
  bestBuyersServed,
  lawOfOrders,
  namesAtRestock,
  ordersFilled,
  ordersFromList,
  spreadOfOrders,
} from './waiting-list';

const list = { onList: 40, visitorsPerDay: 60, daysOut: 10, signUpShare: 0.15, conversion: 0.06 };

describe('the waiting list', () => {
  it('holds 40 + 60 × 10 × 15 % = 130 names, who order 7.8', () => {
    expect(namesAtRestock(list)).toBe(130);
    expect(ordersFromList(list)).toBeCloseTo(7.8, 12);
    expect(spreadOfOrders(list)).toBeCloseTo(Math.sqrt(40 * 0.06 * 0.94 + 5.4), 12);
  });
});

describe('the law of its orders', () => {
  it('is Poisson of visitors alone, binomial of names alone', () => {
    const visitors = lawOfOrders({ ...list, onList: 0 });
    const names = lawOfOrders({ ...list, visitorsPerDay: 0 });
    for (let k = 0; k < 15; k++) {
      expect(visitors.cdf(k)).toBeCloseTo(poissonCdf(k, 5.4), 12);
      expect(names.cdf(k)).toBeCloseTo(binomialCdf(k, 40, 0.06), 12);
      expect(ordersFilled(k, visitors)).toBeCloseTo(5.4 - poissonLoss(k, 5.4), 11);
    }
  });

  it.each([
    list,
    { ...list, onList: 3, conversion: 0.9 },
    { ...list, onList: 4_000, visitorsPerDay: 300, conversion: 0.4 },
    { ...list, onList: 0, visitorsPerDay: 4_000 },
    { ...list, onList: 600, visitorsPerDay: 4_000, conversion: 0.4, signUpShare: 0.05 },
    { ...list, onList: 900_000, visitorsPerDay: 9_000, conversion: 0.3 },
  ])('has the mean and the spread of its parts: %j', (one) => {
    const law = lawOfOrders(one);
    expect(law.mean / ordersFromList(one)).toBeCloseTo(1, 10);
    expect(law.sd / spreadOfOrders(one)).toBeCloseTo(1, 8);
  });

  it('is certain where every name orders and no visitor comes, and where nobody is on it', () => {
    const all = lawOfOrders({ ...list, visitorsPerDay: 0, conversion: 1 });
    expect([all.cdf(39), all.cdf(40), all.mean]).toEqual([0, 1, 40]);
    const none = lawOfOrders({ ...list, onList: 0, daysOut: 0 });
    expect([none.cdf(0), none.mean]).toEqual([1, 0]);
  });

  it('fills fewer orders than the fewer of units and mean orders', () => {
    const law = lawOfOrders(list);
    for (const units of [1, 5, 7.8, 9, 14]) {
      expect(ordersFilled(units, law)).toBeLessThan(Math.min(units, law.mean));
      expect(ordersFilled(units, law)).toBeGreaterThan(0);
    }
    expect(ordersFilled(0, law)).toBe(0);
    expect(ordersFilled(1_000, law)).toBeCloseTo(7.8, 9);
  });
});

describe('who is told first', () => {
  it('fills what a play of names, visitors and orders in their turn fills, within 4 standard errors', () => {
    const random = new Xoshiro128();
    random.setState(11, 12, 13, 14);
    const units = 6;
    const bestShare = 0.4;
    const plays = 20_000;
    const sums = { filled: 0, enough: 0, oldest: 0, value: 0 };
    for (let play = 0; play < plays; play++) {
      let orders = 0;
      let best = 0;
      let bestAmongFirst = 0;
      const ask = () => {
        const isBest = random.uniform() < bestShare;
        if (random.uniform() >= list.conversion) return;
        if (isBest) best++;
        if (isBest && orders < units) bestAmongFirst++;
        orders++;
      };
      for (let name = 0; name < list.onList; name++) ask();
      const signedUp = poissonQuantile(random.uniform(), 60 * 10 * 0.15);
      for (let visitor = 0; visitor < signedUp; visitor++) ask();
      sums.filled += Math.min(orders, units);
      sums.enough += orders <= units ? 1 : 0;
      sums.oldest += bestAmongFirst;
      sums.value += Math.min(best, units);
    }
    const within = (sum: number, expected: number, sd: number) =>
      expect(Math.abs(sum / plays - expected)).toBeLessThan((4 * sd) / Math.sqrt(plays));
    const law = lawOfOrders(list);
    const { oldestFirst, byValue } = bestBuyersServed(units, list, bestShare);
    within(sums.filled, ordersFilled(units, law), 1.3);
    within(sums.enough, law.cdf(units), 0.5);
    within(sums.oldest, oldestFirst, 1.3);
    within(sums.value, byValue, 1.7);
  });

  it('matters less the more units there are, and not at all where everyone is a best customer', () => {
    const gains = [1, 3, 6, 9, 30].map((units) => {
      const { oldestFirst, byValue } = bestBuyersServed(units, list, 0.4);
      return byValue - oldestFirst;
    });
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(-1e-12);
    expect(gains.at(-1)).toBeCloseTo(0, 9);
    const all = bestBuyersServed(6, list, 1);
    expect(all.oldestFirst).toBeCloseTo(all.byValue, 12);
    expect(bestBuyersServed(6, list, 0)).toEqual({ oldestFirst: 0, byValue: 0 });
  });

  it.each([-0.1, 1.1, NaN])('refuses a share of %d of the names', (share) => {
    expect(() => bestBuyersServed(5, list, share)).toThrow('Share of the best buyers');
  });
});
