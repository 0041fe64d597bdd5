import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDates, dueWords } from './due-dates';
import type { PreOrderValues } from './inputs';
import { model } from './model';
import { preOrderActions } from './next-steps';
import { preOrderNotices } from './notices';
import { planOf } from './plan';
import { certain, compute, format, loyal, on, valid } from './pre-order.for-test';
import { preOrderWarnings } from './warnings';

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
    const { newDate } = compute({ landsEarliest: 60, landsLikely: 80, landsLatest: 110 });
    expect(newDate! - 45).toBeGreaterThan(30);
    expect(found.map(({ day }) => day)).toEqual([44, 75, newDate! - 1, newDate]);
    expect(found[0]!.what).toMatch(/silence is no consent/);
    expect(found[1]!.what).toMatch(/refund them in full within seven working days/);
    expect(found[2]!.what).toMatch(/second delay notice/);
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

  it('gives a new date that 9 of 10 keep of the futures in which the promise slips', () => {
    const { landing, newDate, keptChance } = planOf(on({}));
    const by = (day: number) => landing.subarray(0, day + 1).reduce((sum, chance) => sum + chance, 0);
    expect(by(45)).toBeCloseTo(keptChance, 12);
    const given = (day: number) => (by(day) - keptChance) / (1 - keptChance);
    expect(given(newDate!)).toBeGreaterThanOrEqual(0.9 - 1e-9);
    expect(given(newDate! - 1)).toBeLessThan(0.9);
  });

  it('in the UK by its own law', () => {
    const found = due({ market: 'uk' });
    expect(found.some(({ what }) => what.startsWith('The right to cancel ends'))).toBe(true);
    const values = on({ market: 'uk', asOf: '2026-11-23' });
    const [page, late] = preOrderNotices(values, model.compute(values), format);
    expect(page!.rule).toMatch(/Consumer Rights Act/);
    expect(late!.rule).toMatch(/^Consumer Rights Act/);
    expect(late!.text).toMatch(/Your right to cancel within 14 days/);
  });

  it('on Amazon by its rules, whatever the market', () => {
    const values = on({ channel: 'amazon', promiseDate: 36, asOf: '2026-11-23', market: 'eu' });
    const result = model.compute(values);
    const found = dueDates(values, result, format);
    const slips = found.filter(({ ifLate }) => ifLate);
    // 29 December 2026 is a Tuesday: seven business days later is Thursday, 7 January.
    expect(slips.map(({ day }) => day)).toEqual([35, 36 + 9]);
    expect(slips[1]!.what).toMatch(/cancelled by Amazon itself/);
    // A condition may stand before it, so none begins with a name.
    for (const one of slips) expect(dueWords(one)).toMatch(/^If the stock has not landed: [a-z]/);
    for (const one of slips) expect(one.what).not.toMatch(/^Amazon/);
    expect(result.consentDay).toBe(45);
    expect(found.map(({ whom }) => whom)).not.toContain('Every customer who waits');
    for (const { channel, rule } of preOrderNotices(values, result, format)) {
      expect(channel).toMatch(/^Amazon, buyer message/);
      expect(rule).toMatch(/^Amazon communication guidelines/);
    }
    // What has not shipped by then is gone.
    const late = {
      ...certain(60),
      ...loyal,
      channel: 'amazon',
      promiseDate: 40,
      orderedUnits: 5_000,
    } as const;
    expect(compute(late).books.total.shipped).toBeLessThan(1e-9);
    expect(compute(late).books.total.cancelledAfter).toBeCloseTo(400, 6);
    expect(compute({ ...late, ...certain(54) }).books.total.shipped).toBeLessThan(1e-9);
    expect(compute({ ...late, ...certain(50) }).books.total.shipped).toBeCloseTo(400, 6);
  });

  it('is to take no pre-orders where there is nothing to ship, and nothing else', () => {
    const words = (changes: Partial<PreOrderValues>) =>
      due(changes).map(({ what }) => what.replaceAll('\u00a0', ' '));
    expect(words({ orderedUnits: 0 })).toEqual([expect.stringMatching(/^Take no pre-orders/)]);
    expect(words({ price: 5, stockoutCostPerUnit: 0, opensDay: -5, inHand: 40 })).toEqual([
      expect.stringMatching(/^Take no pre-orders/),
      expect.stringMatching(/^Cancel 40 orders and refund everything paid/),
    ]);
    const values = on({ orderedUnits: 0 });
    expect(preOrderNotices(values, model.compute(values), format)).toEqual([]);
  });

  it('warns of a charge not before a hold has lapsed', () => {
    const found = due({ payment: 'hold', holdDays: 39 });
    const at = (start: string) => found.find(({ what }) => what.startsWith(start))!.day;
    expect(at('The first card holds lapse')).toBe(39);
    expect(at('Say that the card')).toBe(39);
    expect(
      due({ payment: 'hold', holdDays: 7 }).find(({ what }) => what.startsWith('Say that the card'))!.day,
    ).toBe(37);
  });
});
