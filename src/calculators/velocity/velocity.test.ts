import { describe, expect, test } from 'vitest';
import { addDays, dayOfWeek } from '../../fields/calendar-date';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, keyFigures } from './answer';
import { checkVelocity } from './check';
import { eventsSeen, offeredEvents } from './events';
import { inputs, type VelocityValues } from './inputs';
import { model } from './model';
import { velocityWarnings } from './next-steps';
import { simulation } from './simulation';
import { cappedOrKept } from './unusual';
import { velocityWorking } from './working';
import { velocityYields } from './yields';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const sample: VelocityValues = defaultsOf(inputs);
const withValues = (changed: Partial<VelocityValues>): VelocityValues => ({ ...sample, ...changed });
const days = (count: number, sold: (day: number) => number) =>
  Array.from({ length: count }, (_, day) => sold(day));
const report = { trials: 10, seed: 1, onProgress: () => {}, onPreview: () => {} };
const run = (values: VelocityValues) => simulation.simulate(values, report);
const said = (values: VelocityValues) =>
  answer(values, model.compute(values), run(values), format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll('\u00a0', ' ');
/** Units around a mean that look like chance and are the same every time. */
const noisy = (mean: number, day: number) =>
  Math.max(0, Math.round(mean + Math.sqrt(mean) * 1.7 * Math.sin(day * 12.9898 + Math.cos(day * 4.1))));

describe('what it says', () => {
  test('the rate in stock, the naive mean, and why they differ', () => {
    expect(said(sample)).toMatch(
      /^You sell about 12\.2 a day while in stock \(11\.\d to 12\.\d\); over all days it would be 10\.1, since 31 of 180 days had no stock\. Over the next 45 days expect about \d{3} units, \d{3} to \d{3} in 8 of 10 futures\.$/,
    );
  });

  test.each([
    ['nothing', [], /Paste your daily sales/],
    ['too little', days(13, () => 4), /13 days of sales are too little/],
    ['no sale', days(60, () => 0), /Not one unit was sold in these 60 days/],
  ])('what is missing, where there is %s', (_name, dailySales, words) => {
    const values = withValues({ dailySales });
    expect(said(values)).toMatch(words);
    expect(keyFigures(values, model.compute(values), run(values), format)).toHaveLength(1);
    expect(velocityWorking(values, model.compute(values), null, format)).toEqual([]);
    expect(velocityYields(model.compute(values), null)).toEqual({});
  });

  test('that nothing was ever in stock', () => {
    const values = withValues({ dailySales: days(40, (day) => day % 2), dailyStock: days(40, () => 0) });
    expect(said(values)).toMatch(/none of these 40 days was there stock all day/);
  });
});

describe('stockouts', () => {
  const open = days(200, (day) => noisy(12, day));
  const gap = (day: number) => day >= 120 && day < 150;
  const cut = open.map((units, day) => (gap(day) ? 0 : units));

  test('pull neither rate nor forecast down', () => {
    const [full, out] = [withValues({ dailySales: open }), withValues({ dailySales: cut })];
    expect(model.compute(out).daysOut).toBe(30);
    expect(model.compute(out).rate).toBeCloseTo(model.compute(full).rate, 0);
    const total = (values: VelocityValues) => run(values).total.mean.at(-1)!;
    expect(total(out) / total(full)).toBeGreaterThan(0.95);
    expect(total(out) / total(full)).toBeLessThan(1.05);
    expect(model.compute(withValues({ dailySales: cut, stockoutDays: 'counted' })).rate).toBeCloseTo(
      cut.reduce((sum, units) => sum + units) / 200,
      9,
    );
  });

  test('are read from the stock where it is given, and days cut short as chosen', () => {
    const dailyStock = cut.map((_units, day) => (gap(day) || day === 119 ? 0 : 400));
    const sold = cut.map((units, day) => (day === 119 ? 3 : units));
    const removed = model.compute(withValues({ dailySales: sold, dailyStock }));
    expect([removed.daysOut, removed.daysPartial, removed.daysLanded, removed.daysSuspected]).toEqual([
      30, 1, 1, 0,
    ]);
    expect(removed.daysCounted).toBe(168);
    const censored = model.compute(withValues({ dailySales: sold, dailyStock, stockoutDays: 'censored' }));
    expect(censored.daysCounted).toBe(169);
    expect(censored.days[119]!.demand).toBeGreaterThan(3);
  });
});

describe('forecasts', () => {
  test('of sales now and then', () => {
    const values = withValues({ dailySales: days(365, (day) => (day % 10 === 4 ? 3 : 0)) });
    const outcome = run(values);
    expect(outcome.total.mean.at(-1)! / 45).toBeCloseTo(0.3, 1);
    expect(outcome.total.p10.at(-1)).toBeGreaterThan(0);
  });

  test('know the weekdays, Monday first, and the months', () => {
    const first = '2024-07-01';
    const week = [1.3, 1.2, 1.1, 1, 0.9, 0.7, 0.8];
    const season = [0.7, 0.7, 0.8, 0.9, 1, 1, 1, 1, 1, 1.1, 1.3, 1.5];
    const factor = (day: number) =>
      week[dayOfWeek(addDays(first, day))]! * season[Number(addDays(first, day).slice(5, 7)) - 1]!;
    const values = withValues({
      dailySales: days(730, (day) => noisy(40 * factor(day), day)),
      dailySalesFrom: first,
    });
    const { weekdays, months } = run(values);
    const mean = season.reduce((sum, one) => sum + one) / 12;
    weekdays!.forEach((one, place) => expect(one).toBeCloseTo(week[place]!, 0.9));
    months!.forEach((one, place) => expect(one).toBeCloseTo(season[place]! / mean, 0.9));
    const yielded = velocityYields(model.compute(values), run(values));
    expect(Object.keys(yielded)).toEqual(['dailyDemand', 'dailyDemandSd', 'weekdayFactors', 'monthFactors']);
    expect([yielded.weekdayFactors, yielded.monthFactors].map((list) => (list as number[]).length)).toEqual([
      7, 12,
    ]);
    expect(run({ ...values, season: 'none' }).months).toBeNull();
  });

  test('take past events down to a normal day and lift by those to come', () => {
    const dailySales = days(180, (day) => noisy(day >= 60 && day < 64 ? 48 : 12, day));
    const event = {
      name: 'Deal',
      from: addDays('2026-05-25', 60),
      to: addDays('2026-05-25', 63),
      factor: 4,
    };
    const ahead = {
      name: 'Next',
      from: addDays('2026-05-25', 180),
      to: addDays('2026-05-25', 189),
      factor: 2,
    };
    const plain = withValues({ dailySales, salesEvents: [event] });
    expect(model.compute(withValues({ dailySales })).outliers.length).toBeGreaterThan(0);
    expect(model.compute(plain).outliers).toEqual([]);
    const gain = (outcome: ReturnType<typeof run>) => outcome.total.mean.at(-1)!;
    const rate = model.compute(plain).rate;
    expect(gain(run(withValues({ dailySales, salesEvents: [event, ahead] }))) - gain(run(plain))).toBeCloseTo(
      10 * rate,
      -1,
    );
    const [seen] = eventsSeen(plain, model.compute(plain), () => rate);
    expect(seen!.measured).toBeCloseTo(4, -0.5);
    expect(seen!.measuredDays).toBe(4);
  });
});

test('an odd day is one press from being capped, and one from counting again', () => {
  const [odd] = model.compute(sample).outliers;
  expect(odd).toMatchObject({ day: 104, sold: 41, isCapped: false });
  const capped = withValues(cappedOrKept(sample, odd!));
  const [after] = model.compute(capped).outliers;
  expect(after!.isCapped).toBe(true);
  expect(model.compute(capped).rate).toBeCloseTo((1820 - 41 + odd!.limit) / 149, 9);
  expect(withValues(cappedOrKept(capped, after!))).toEqual(sample);
  const all = withValues({ outliers: 'capped' });
  expect(model.compute(all).rate).toBeCloseTo(model.compute(capped).rate, 9);
  const kept = { ...all, ...cappedOrKept(all, model.compute(all).outliers[0]!) };
  expect(model.compute(kept).rate).toBeCloseTo(1820 / 149, 9);
});

test('bulk counts up to a day’s ordinary sales', () => {
  const dailySales = days(100, (day) => (day === 50 ? 110 : 10));
  const dailyBulk = days(100, (day) => (day === 50 ? 100 : 0));
  const result = model.compute(withValues({ dailySales, dailyBulk }));
  expect(result.bulk).toEqual([{ day: 50, sold: 110, bulk: 100, leftOut: 90 }]);
  expect(result.rate).toBeCloseTo(10.1, 9);
  expect(model.compute(withValues({ dailySales, dailyBulk, bulkDays: 0 })).rate).toBeCloseTo(10, 9);
  expect(model.compute(withValues({ dailySales, dailyBulk, bulkDays: null })).rate).toBeCloseTo(11, 9);
});

test('offers the events on record that lie in its days and are not counted yet', () => {
  const names = (values: VelocityValues, season = false) =>
    offeredEvents(values, season).map(({ name }) => name);
  expect(names(sample)).toEqual([
    'Prime Day 2026',
    'Black Friday 2026',
    'Early December 2026',
    'January 2027',
  ]);
  expect(names(sample, true)).toEqual(['Prime Day 2026', 'Black Friday 2026']);
  const counted = { name: 'Mine', from: '2026-06-24', to: null, factor: 2 };
  expect(names(withValues({ salesEvents: [counted] }))).not.toContain('Prime Day 2026');
  expect(names(withValues({ dailySalesFrom: null }))).toEqual([]);
});

test('warns of an example’s date under the seller’s own sales', () => {
  const values = withValues({ dailySales: days(60, () => 5) });
  const [first] = velocityWarnings(values, model.compute(values), null, format);
  expect(first!.action!.change).toEqual({ dailySalesFrom: null });
});

describe('what cannot be', () => {
  const paths = (changed: Partial<VelocityValues>) =>
    checkVelocity(withValues(changed)).map(({ path }) => path);
  test('is said by its field', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ dailyStock: [1, 2, 3] })).toEqual(['dailyStock']);
    expect(paths({ dailyBulk: [1, 2, 3] })).toEqual(['dailyBulk']);
    expect(paths({ weight7: 0, weight30: 0, weight90: 0 })).toEqual(['weight90']);
    expect(paths({ dailySalesFrom: '9999-12-01' })).toEqual(['dailySalesFrom']);
    const event = { name: 'Deal', from: '2026-06-09', to: '2026-06-01', factor: 2 };
    expect(paths({ salesEvents: [event] })).toEqual(['salesEvents.0.to']);
    expect(paths({ salesEvents: [{ ...event, from: null }] })).toEqual(['salesEvents.0.from']);
    const often = { ...event, to: '2026-06-09', factor: 100 };
    expect(paths({ salesEvents: [often, often] })).toEqual(['salesEvents.0.factor']);
  });
});

test('1,100 days with stock and bulk take a moment at most', () => {
  const values = withValues({
    dailySales: days(1_100, (day) => (day % 70 > 60 ? 0 : noisy(20, day))),
    dailyStock: days(1_100, (day) => (day % 70 > 59 ? 0 : 300)),
    dailyBulk: days(1_100, (day) => (day % 50 === 7 ? 5 : 0)),
    stockoutDays: 'censored',
    outliers: 'capped',
    leadTimeDays: 180,
  });
  expect(checkVelocity(values)).toEqual([]);
  model.compute(values);
  const start = performance.now();
  for (let i = 0; i < 10; i++) model.compute(values);
  const each = (performance.now() - start) / 10;
  const from = performance.now();
  const outcome = run(values);
  expect(performance.now() - from).toBeLessThan(5_000);
  expect(each).toBeLessThan(60);
  expect(outcome.ahead.mean).toHaveLength(180);
  expect(outcome.level).toHaveLength(1_100);
});
