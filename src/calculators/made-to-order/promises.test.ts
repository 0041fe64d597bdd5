import { describe, expect, test } from 'vitest';
import { playQuote } from '../../engine/queueing/daily-queue';
import { ledgerOf } from '../../engine/queueing/order-ledger.for-test';
import { answer, keyFigures } from './answer';
import { brokenWords, keptPercent, keptWords, wantedWords } from './chance-words';
import type { MadeValues } from './inputs';
import { formatOn, play, said, valuesWith } from './made-to-order.for-test';
import { isKept, model } from './model';
import { madeAssumptions, madeNotices } from './next-steps';
import { shownOf } from './shown';
import { closeWords, wayRows } from './words';
import { weeklyContribution } from './workshop-of';
import { madeWorking } from './working';

const format = formatOn(null);
const patient = { captureDecay: 0, hazardBefore: 0, promiseBreak: 0, hazardAfter: 0 };

describe('small workshops', () => {
  test.each([
    { dailyDemand: 1, capacityPerDay: 1.8, backlogToday: 2 },
    { dailyDemand: 0.3, capacityPerDay: 0.6, backlogToday: 3, workingDays: 4 },
    { dailyDemand: 1, capacityFrom: 'people', servers: 1, makeDays: 0.5, backlogToday: 5 },
    { dailyDemand: 1, capacityFrom: 'people', servers: 3, makeDays: 1.5, backlogToday: 4, makeSpread: 1 },
  ] as const)('what is advised is kept as often as wanted, order by order: %j', (changes) => {
    const values = valuesWith({ ...patient, ...changes });
    const { advised } = play(values);
    const ledger = ledgerOf(model.compute(values).workshop, advised!, { days: 84, trials: 4000, seed: 9 });
    const several = 'servers' in changes && changes.servers > 1 ? 0.015 : 0;
    expect(ledger.firstKept).toBeGreaterThan(values.keepChance - 3 * ledger.firstError);
    expect(ledger.kept).toBeGreaterThan(values.keepChance - 3 * ledger.keptError - 0.003 - several);
  });

  test('nothing is promised sooner than one person makes it', () => {
    const values = valuesWith({
      capacityFrom: 'people',
      servers: 4,
      makeDays: 6,
      makeSpread: 0,
      workingDays: 7,
      fixedDays: 2,
      dailyDemand: 0.2,
      backlogToday: 0,
    });
    expect(model.compute(values).advised).toBe(8);
    expect(play(values).advised).toBe(8);
    expect(model.compute({ ...values, quoteBy: 'days', promiseDays: 7 }).at.closeAt).toBe(0);
    expect(model.compute({ ...values, quoteBy: 'days', promiseDays: 8 }).at.closeAt).toBe(4);
    const result = model.compute(values);
    expect(wayRows(values, result, shownOf(values, result, null), null, format)[0]).toContain('8');
  });
});

describe('what is told agrees with what is decided', () => {
  test('a chance below what is wanted is never shown as it', () => {
    for (const keepChance of [0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 0.999])
      for (let kept = 0.3; kept < 1; kept += 0.00037) {
        const values = valuesWith({ keepChance });
        const isEnough = kept >= keepChance;
        const count = (words: string) => Number(/[\d,]+/.exec(words)![0].replace(',', ''));
        const wanted = count(wantedWords(values, format));
        expect(count(keptWords(kept, values, format)) >= wanted).toBe(isEnough);
        const out = Number(wantedWords(values, format).split(/\s/).at(-1)!.replace(',', ''));
        expect(count(brokenWords(kept, values, format)) + count(keptWords(kept, values, format))).toBe(out);
        expect(parseFloat(keptPercent(kept, values, format)) >= keepChance * 100 - 1e-9).toBe(isEnough);
      }
  });

  test('fewer than one in all is said so, and never as none', () => {
    const values = valuesWith({});
    expect(keptWords(0.01, values, format)).toContain('fewer than 1');
    expect(keptWords(0, values, format)).toMatch(/^0/);
  });

  test('the share of the next order is the formula’s in the first look and the last', () => {
    const values = valuesWith({});
    const run = play(values);
    const rows = wayRows(
      values,
      model.compute(values),
      shownOf(values, model.compute(values), run),
      run,
      format,
    );
    expect(rows[0]![3]).toBe('Formula for the work in line');
    const again = model.compute({ ...values, quoteBy: 'days', promiseDays: run.quote });
    expect(run.point.keptToday).toBe(again.point.keptToday);
  });
});

describe('dates and days off', () => {
  test('a Friday’s order waits for the days off; a date tells which day it is', () => {
    const at = (asOf: string | null) =>
      valuesWith({ asOf, ...patient, backlogToday: 0, fixedDays: 0, dailyDemand: 0.5 });
    const rowOf = (asOf: string | null) => {
      const result = model.compute(at(asOf));
      return wayRows(at(asOf), result, shownOf(at(asOf), result, null), null, format)[0]![2];
    };
    // 23 November 2026 is a Monday.
    expect([rowOf(null), rowOf('2026-11-23'), rowOf('2026-11-27')]).toEqual(['1', '1', '3']);
  });

  test('the answer is a date where one is known, and says which weekday it counts from', () => {
    const values = valuesWith({ asOf: '2026-11-27' });
    const dated = formatOn('2026-11-27');
    const result = model.compute(values);
    const text = said(answer(values, result, null, dated));
    expect(text).toMatch(/^Quote \d+ days, by \w{3}, Dec \d+, 2026 for an order placed today: /);
    expect(text).toMatch(/orders waiting are all made by \w{3}, Dec \d+, 2026 in 19/);
    const steps = (of: MadeValues, by: typeof format) => JSON.stringify(madeWorking(of, result, null, by));
    expect(steps(values, dated)).toContain('Fri');
    expect(steps(valuesWith({}), format)).toContain('taken for a Monday');
    expect(JSON.stringify(keyFigures(valuesWith({}), result, null, format))).toContain('taken for a Monday');
    expect(madeAssumptions(valuesWith({}), format).join()).toContain('taken for a Monday');
  });

  test('today’s line is done when its work is, all alike by hand', () => {
    const lineBy = (changes: Partial<MadeValues>) =>
      model.compute(valuesWith({ makeSpread: 0, ...changes })).lineMadeBy;
    // 45 at 8 a working day are six working days: from a Monday those of Tuesday to the next Tuesday.
    expect(lineBy({})).toBe(8);
    expect(lineBy({ asOf: '2026-11-27' })).toBe(10);
    expect(lineBy({ backlogToday: 0 })).toBe(0);
    expect(lineBy({ makeSpread: 1 })).toBeGreaterThan(8);
  });
});

describe('money', () => {
  test('what is late takes away, what is made brings', () => {
    const values = valuesWith({
      price: 60,
      landedCost: 22,
      referralRate: 0,
      fulfilmentCost: 0,
      adsPerUnit: 0,
      rushCost: 15,
    });
    expect(weeklyContribution(values, { madePerDay: 2, latePerDay: 0 })).toBeCloseTo(7 * 76, 9);
    expect(weeklyContribution(values, { madePerDay: 2, latePerDay: 1 })).toBeCloseTo(7 * (76 - 15), 9);
  });

  test('a week earns no more than it can make, however many come', () => {
    const values = valuesWith({
      ...patient,
      dailyDemand: 500,
      rushCost: 0,
      quoteBy: 'days',
      promiseDays: 14,
    });
    const result = model.compute(values);
    const most = weeklyContribution(values, { madePerDay: result.madePerDay, latePerDay: 0 });
    expect(result.point.profitPerWeek).toBeLessThanOrEqual(most * (1 + 1e-9));
    expect(play(values).point.profitPerWeek).toBeLessThanOrEqual(most * 1.01);
    expect(play(values).point.profitPerWeek).toBeGreaterThan(most * 0.95);
  });

  test('a price below capacity earns what is ordered, above it what is made', () => {
    const curve = (dailyDemand: number) => {
      const values = valuesWith({
        ...patient,
        dailyDemand,
        elasticity: -2,
        quoteBy: 'days',
        promiseDays: 14,
      });
      return { values, ...model.compute(values) };
    };
    const easy = curve(1);
    expect(easy.at.pricing.now.profitPerWeek).toBeCloseTo(
      weeklyContribution(easy.values, { madePerDay: 1, latePerDay: 0 }),
      9,
    );
    const full = curve(50);
    expect(full.at.pricing.now.profitPerWeek).toBeCloseTo(
      weeklyContribution(full.values, { madePerDay: 40 / 7, latePerDay: 0 }),
      9,
    );
  });

  test('one more order is always worth it where being late costs nothing', () => {
    const values = valuesWith({ rushCost: 0 });
    const result = model.compute(values);
    expect(result.at.worthUntil).toBeNull();
    expect(closeWords(values, shownOf(values, result, null), format)).toContain('always worth it');
    expect(model.compute(valuesWith({ price: 0 })).at.worthUntil).toBe(0);
    expect(model.compute(valuesWith({ price: 0, rushCost: 0 })).at.worthUntil).toBe(0);
    // Nobody gives up: it stops paying where P(late) = contribution ÷ cost, all alike at the room itself.
    const dear = valuesWith({ ...patient, makeSpread: 0, rushCost: 1e6 });
    expect(model.compute(dear).at.worthUntil).toBe(model.compute(dear).at.room);
  });
});

describe('nobody left', () => {
  test('where all give up or are turned away there is no order to promise', () => {
    for (const changes of [{ hazardBefore: 5 }, { captureDecay: 5 }] as const) {
      const values = valuesWith({ ...changes, quoteBy: 'days', promiseDays: 60 });
      const { workshop } = model.compute(values);
      if ('captureDecay' in changes)
        expect(playQuote(workshop, 60, { days: 7, trials: 50, seed: 1 }).kept).toBeNull();
      const run = play(values);
      if (run.point.kept !== null) continue;
      expect(said(answer(values, model.compute(values), run, format))).toMatch(
        /^No orders are left to promise at 60 days/,
      );
      expect(madeNotices(values, model.compute(values), run, format)).toEqual([]);
      expect(isKept(run.point, values)).toBe(true);
    }
    const few = valuesWith({ captureDecay: 5, quoteBy: 'days', promiseDays: 60 });
    expect(keyFigures(few, model.compute(few), null, format)[3]!.value).toBe('0');
    expect(play(valuesWith({ captureDecay: 5, quoteBy: 'days', promiseDays: 60 })).point.kept).toBeNull();
  });
});

test('a line without end is told as such, though all of it would give up', () => {
  const values = valuesWith({ backlogToday: 1e6 });
  const result = model.compute(values);
  expect(result.advised).toBeNull();
  const run = play(values);
  expect(run.advised).toBeNull();
  const text = said(answer(values, result, run, format));
  expect(text).toMatch(/^No promise of up to 365 days is kept for 19 of 20 orders/);
  expect(text).toContain('within 480 years');
  const none = valuesWith({ quoteBy: 'days', promiseDays: 2, capacityPerDay: 0.1 });
  const words = closeWords(none, shownOf(none, model.compute(none), null), format);
  expect(words).toContain('even an order that finds nobody waiting');
});

test('the text for the page follows the law of the market', () => {
  const noticeIn = (market: MadeValues['market']) => {
    const values = valuesWith({ market, transitDays: 3, quoteBy: 'days', promiseDays: 12 });
    return madeNotices(values, model.compute(values), null, format)[0]!;
  };
  expect(noticeIn('us').rule).toContain('FTC');
  expect(noticeIn('us').text).toContain('we ship within 12');
  for (const market of ['eu', 'uk'] as const) {
    expect(noticeIn(market).rule).not.toContain('FTC');
    expect(noticeIn(market).text).toContain('you receive it within 15');
  }
  expect(noticeIn('eu').rule).toContain('2011/83/EU');
  expect(noticeIn('uk').rule).toContain('Consumer Rights Act');
});

test('quick enough for every keystroke', () => {
  for (const changes of [
    {},
    { capacityFrom: 'people' },
    { capacityFrom: 'people', servers: 200, makeDays: 5 },
  ] as const) {
    const values = valuesWith(changes);
    for (let run = 0; run < 30; run++) model.compute(values);
    const times = Array.from({ length: 30 }, (_, run) => {
      const from = performance.now();
      model.compute({ ...values, price: 60 + run });
      return performance.now() - from;
    }).sort((a, b) => a - b);
    expect(times[15]).toBeLessThan(4);
  }
});
