import { describe, expect, test } from 'vitest';
import { answer } from './answer';
import { check } from './check';
import { formatOn, play, said, valuesWith } from './made-to-order.for-test';
import { isKept, model } from './model';
import { madeActions, madeNotices, madeWarnings } from './next-steps';
import { closeCurve, keptCurve } from './pictures';
import { shownOf } from './shown';
import { madeWorking } from './working';
import { closeWords, priceWords, wayRows } from './words';

const format = formatOn(null);

describe('the quote', () => {
  test('is the shortest that is kept, and grows with the chance wanted and the line', () => {
    let last = 0;
    for (const keepChance of [0.8, 0.9, 0.95, 0.99]) {
      const { advised } = model.compute(valuesWith({ keepChance }));
      expect(advised).toBeGreaterThanOrEqual(last);
      last = advised!;
    }
    const at = (backlogToday: number) => model.compute(valuesWith({ backlogToday })).advised!;
    expect(at(90)).toBeGreaterThan(at(45));
    expect(at(45)).toBeGreaterThan(at(0));
  });

  test.each([
    {},
    { dailyDemand: 4, dailyDemandSd: 5 },
    { capacityFrom: 'people' },
    { workingDays: 7 },
  ] as const)('by formula lies within two days of the played one: %j', (changes) => {
    const values = valuesWith(changes);
    const run = play(values);
    expect(Math.abs(run.advised! - model.compute(values).advised!)).toBeLessThanOrEqual(2);
    expect(isKept(run.point, values)).toBe(true);
    const shorter = run.curve!.filter(({ quote }) => quote < run.advised!);
    expect(shorter.every((one) => !isKept(one, values))).toBe(true);
  });

  test('closes where the next order would be late too often, today’s being the same question', () => {
    const values = valuesWith({ quoteBy: 'days', promiseDays: 12 });
    const { closeAt } = model.compute(values).at;
    const today = (backlogToday: number) => model.compute({ ...values, backlogToday }).point.keptToday;
    expect(today(closeAt - 1)).toBeGreaterThanOrEqual(values.keepChance);
    expect(today(closeAt)).toBeLessThan(values.keepChance);
    const { data } = closeCurve(values, shownOf(values, model.compute(values), null), format);
    expect(data.points.find(({ at }) => at === closeAt)?.isAllowed).toBe(false);
    expect(data.points.find(({ at }) => at === closeAt - 1)?.isAllowed).toBe(true);
  });
});

describe('words', () => {
  test('a quote, and what a shorter one breaks', () => {
    const values = valuesWith({});
    const run = play(values);
    expect(said(answer(values, model.compute(values), run, format))).toMatch(
      /^Quote \d+ days: more than 19.of.20 orders then ship in time\. A promise of \d+ days would be broken for \d+.of.20, most likely the next one placed today among them\. The 45 orders waiting are all made within 9 days in 19.of.20 futures: one promised sooner may be late\.$/,
    );
  });

  test('more than can be made is said, with what to do', () => {
    const values = valuesWith({ dailyDemand: 7 });
    const result = model.compute(values);
    expect(result.at.settled).toBeNull();
    expect(said(answer(values, result, null, format))).toContain('More orders come than you can make');
    expect(
      madeActions(values, result, null, format).some(({ text }) => text.startsWith('Raise the price')),
    ).toBe(true);
    expect(madeWarnings(values, result, null, format)[0]?.action?.change).toEqual({ quoteWeeks: 4 });
    expect(wayRows(values, result, shownOf(values, result, null), null, format).flat()).toContain(
      'never settles',
    );
  });

  test('no quote does where far more comes than is made and nobody goes', () => {
    const values = valuesWith({
      dailyDemand: 500,
      captureDecay: 0,
      hazardBefore: 0,
      hazardAfter: 0,
      promiseBreak: 0,
      elasticity: 0,
    });
    const result = model.compute(values);
    expect(result.advised).toBeNull();
    expect(said(answer(values, result, null, format))).toMatch(/^No promise of up to 365 days/);
    expect(priceWords(values, shownOf(values, result, null), format)).toContain('no sensible price');
    expect(madeNotices(values, result, null, format)).toEqual([]);
  });

  test('an own promise that the next order cannot keep says so', () => {
    const values = valuesWith({ quoteBy: 'days', promiseDays: 9 });
    const result = model.compute(values);
    expect(said(answer(values, result, null, format))).toContain(
      'the next one placed today has a chance of 14 of 20',
    );
    expect(madeWarnings(values, result, null, format).at(0)?.action?.change).toEqual({
      promiseDays: result.advised,
    });
    expect(closeWords(values, shownOf(values, result, null), format)).toContain('45 wait today');
  });

  test('what is kept far more often than wanted is told so, and a shorter promise by whom it fails first', () => {
    const values = valuesWith({});
    const result = model.compute(values);
    expect(result.point.kept).toBeGreaterThan(0.975);
    expect(result.shorter.keptToday).toBeLessThan(0.01);
    const text = said(answer(values, result, null, format));
    expect(text).toMatch(/^Quote 10 days: more than 19 of 20 orders then ship in time\./);
    expect(text).toMatch(/broken for \d of 20, most likely the next one placed today among them\./);
    expect(madeWorking(values, result, null, format)[3]!.formula).toMatch(/1\sday taken off/);
    const short = valuesWith({ backlogToday: 0 });
    expect(said(answer(short, model.compute(short), null, format))).not.toContain('among them');
  });

  test('nothing to quote while no orders come', () => {
    const values = valuesWith({ dailyDemand: 0 });
    const result = model.compute(values);
    expect(said(answer(values, result, null, format))).toMatch(/^No orders come/);
    expect(madeActions(values, result, null, format)).toEqual([]);
  });

  test('the chosen quote stands on the curve', () => {
    const values = valuesWith({});
    const run = play(values);
    const { data, table } = keptCurve(values, shownOf(values, model.compute(values), run), format);
    expect(data.points.some(({ at }) => at === run.quote)).toBe(true);
    expect(table.rows).toHaveLength(data.points.length);
  });
});

test('what cannot be is said by its field', () => {
  expect(check(valuesWith({ dailyDemandSd: 80 }))[0]?.path).toBe('dailyDemandSd');
  expect(check(valuesWith({ quoteBy: 'days', promiseDays: 1 }))[0]?.path).toBe('promiseDays');
  expect(check(valuesWith({}))).toEqual([]);
});
