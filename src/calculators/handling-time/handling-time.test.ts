import { describe, expect, it } from 'vitest';
import { dayOfWeek } from '../../fields/calendar-date';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { handlingAnswer } from './answer';
import { handlingFigures } from './figures';
import { inputs, type HandlingValues } from './inputs';
import { daysToClear, handlingResult } from './model';
import { handlingActions } from './next-steps';
import { picksOf, safeFrom } from './picks';
import { rulesFor } from './rules';
import { simulation } from './simulation';
import { checkSkus, skusOf } from './skus';
import { stepColumns, stepRows, uploadRows } from './upload';
import { handlingWarnings } from './warnings';

const defaults: HandlingValues = defaultsOf(inputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const run = (changes: Partial<HandlingValues> = {}, trials = 400) => {
  const values = { ...defaults, ...changes };
  const simulated = simulation.simulate(values, {
    trials,
    seed: 5,
    onProgress: () => {},
    onPreview: () => {},
  });
  return { values, result: handlingResult(values), simulated };
};
const answerOf = (...parts: Parameters<typeof handlingAnswer>) =>
  handlingAnswer(...parts)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll('\u00a0', ' ');
const usual = run();

describe('the picks', () => {
  it('take a promise for safe only where all longer ones are', () => {
    const chances = [0.9, 0.04, 0.06, 0.05, 0.01].map((breachChance) => ({ breachChance }));
    expect(safeFrom(chances, 0.05)).toBe(3);
    expect(safeFrom(chances, 0)).toBe(5);
    expect(safeFrom(chances, 1)).toBe(0);
  });

  it('fall as the promise grows, and the safe one lies within what is accepted', () => {
    const picks = picksOf(usual.simulated.waits, usual.values)!;
    const chances = usual.simulated.waits.map(({ promise, breachChance }) => ({ promise, breachChance }));
    expect(chances.find(({ promise }) => promise === picks.safe!.promise - 1)!.breachChance).toBeGreaterThan(
      0.05,
    );
    for (const { promise, breachChance } of chances)
      if (promise >= picks.safe!.promise) expect(breachChance).toBeLessThanOrEqual(0.05 + 1e-12);
    expect(picks.best.promise).toBeLessThan(picks.safe!.promise);
    expect(picks.best.gain).toBeGreaterThan(picks.advised!.gain);
    const { waits } = usual.simulated;
    expect(waits[0]!.breachChance).toBeGreaterThan(waits.at(-1)!.breachChance);
  });

  it('accept more when more is accepted', () => {
    const safe = (tolerance: number) => picksOf(usual.simulated.waits, { tolerance })!.safe!.promise;
    expect(safe(0.2)).toBeLessThan(safe(0.05));
    expect(safe(1)).toBe(1);
  });
});

describe('the parts', () => {
  it('hold promises to the channel’s limit', () => {
    const { waits, dates, shrinking } = usual.simulated;
    expect(waits.filter(({ isAllowed }) => !isAllowed).every(({ promise }) => promise > 30)).toBe(true);
    expect(dates!.some(({ promise, isAllowed }) => !isAllowed && promise > 36)).toBe(true);
    expect(shrinking!.every(({ isAllowed }) => isAllowed)).toBe(true);
  });

  it('find how many may wait where no promise allowed is safe', () => {
    const { simulated, values, result } = run({ tolerance: 0.01, promiseLimit: 14 }, 300);
    const { cap } = simulated;
    expect(cap!.promised).toEqual({ kind: 'fixed-wait', promise: 14 });
    expect(cap!.breachChance).toBeLessThanOrEqual(0.01);
    expect(answerOf(values, result, simulated, format)).toMatch(
      /No wait of up to 14 days is safe.*at most \d+ order/,
    );
  });

  it('try nothing where nothing can fill an order', () => {
    const shipments = defaults.shipments.map((shipment) => ({ ...shipment, place: 'fba' as const }));
    const { values, result, simulated } = run({ shipments, whileOut: 'closed' });
    expect(simulated.waits).toEqual([]);
    expect(answerOf(values, result, simulated, format)).toMatch(/No backorder can be taken.*your warehouse/);
    expect(handlingFigures(values, result, simulated, format)).toEqual([]);
    const [warning] = handlingWarnings(values, result, simulated, format);
    expect(warning!.text).toMatch(/choose “Your warehouse”/);
    expect(handlingResult({ ...values, ...warning!.action!.change }).canFill).toBe(true);
    expect(handlingActions(values, result, simulated, format)).toEqual([]);
  });
});

it('judges a shop by its own late orders, and by the law', () => {
  const { simulated, values } = run({ whileOut: 'shop' }, 200);
  expect(simulated.waits.every(({ breachChance, lateShareChance }) => breachChance === lateShareChance)).toBe(
    true,
  );
  expect(simulated.waits.every(({ autoCancelled }) => autoCancelled === 0)).toBe(true);
  expect(rulesFor(values).map(({ id }) => id)).toContain('ship-within-us');
  const today = new Date().toISOString().slice(0, 10);
  for (const { effectiveFrom, effectiveTo = today } of rulesFor(defaults))
    expect(effectiveFrom <= today && effectiveTo >= today).toBe(true);
});

it('says that your other orders breach the limit by themselves', () => {
  const { simulated, values, result } = run({ otherLateShare: 0.05 }, 100);
  expect(picksOf(simulated.waits, values)!.safe).toBeNull();
  expect(handlingWarnings(values, result, simulated, format)[0]!.text).toMatch(/at or over the limit/);
});

it('needs a day for each part of the queue that a day cannot ship', () => {
  expect(daysToClear(100, Infinity)).toBe(0);
  expect(daysToClear(40, 40)).toBe(0);
  expect(daysToClear(41, 40)).toBe(1);
  expect(daysToClear(200, 40)).toBe(4);
});

describe('the file', () => {
  const dated = { asOf: '2026-11-30', sku: 'POT-1; POT-2, POT-1' };

  it('has a row a SKU, with the restock date the schedule begins with', () => {
    const { values, result, simulated } = run(dated, 60);
    const [first] = result.schedule;
    const rows = uploadRows(values, result, simulated);
    expect(rows.map(([sku]) => sku)).toEqual(['POT-1', 'POT-2']);
    expect(rows[0]).toEqual(['POT-1', 1, '2027-01-05']);
    expect(first!.date).toBe(36);
    const steps = stepRows(values, result);
    expect(steps).toHaveLength(2 * result.schedule.length);
    expect(steps[0]).toEqual(['2026-12-06', 'POT-1', 1, '2027-01-05']);
  });

  it('has a handling time in business days and no date for a fixed wait', () => {
    const { values, result, simulated } = run({ promiseKind: 'fixed-wait' }, 400);
    const [row] = uploadRows(values, result, simulated);
    expect(row![0]).toBe('YOUR-SKU');
    expect(row![1]).toBe(Math.ceil((picksOf(simulated.waits, values)!.advised!.promise * 5) / 7));
    expect(row![2]).toBe('');
  });

  it('waits for the date of day 0; the schedule counts in days till then', () => {
    expect(uploadRows(usual.values, usual.result, usual.simulated)).toEqual([]);
    expect(stepColumns(usual.values)).toEqual(['from-day', 'sku', 'handling-time', 'restock-day']);
    expect(stepRows(usual.values, usual.result)[0]).toEqual([6, 'YOUR-SKU', 1, 36]);
  });

  it('holds no restock date on a weekend, and none beyond what Amazon takes that day', () => {
    for (let first = 23; first < 30; first++) {
      const values = { ...defaults, asOf: `2026-11-${first}` };
      const result = handlingResult(values);
      expect(result.schedule.length).toBeGreaterThan(3);
      for (const { fromDay, date } of result.schedule) expect(date - fromDay).toBeLessThanOrEqual(30);
      for (const row of stepRows(values, result)) expect(dayOfWeek(String(row[3]))).toBeLessThan(5);
    }
  });

  it('reads SKUs, and refuses what Amazon would', () => {
    expect(skusOf(' A-1 ,, B;A-1')).toEqual(['A-1', 'B']);
    expect(checkSkus('A-1, B')).toEqual([]);
    expect(checkSkus('x'.repeat(41))[0]!.message).toMatch(/40 characters/);
  });
});

it('puts every step of the schedule that may well be needed among the things to do', () => {
  const { values, result, simulated } = usual;
  const actions = handlingActions(values, result, simulated, format);
  const steps = actions.filter(({ text }) => /set the restock date/i.test(text));
  expect(steps[0]!.text.replaceAll('\u00a0', ' ')).toBe(
    'Set the restock date to day 36, not before day 6: Amazon takes dates up to 30 days ahead.',
  );
  expect(steps[1]!.text.replaceAll('\u00a0', ' ')).toMatch(/^If the shipment has not landed by day 11, set/);
  expect(steps.every(({ isOnDay }) => isOnDay)).toBe(true);
  expect(steps[0]!.byDay).toBe(6);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.map(({ byDay }) => byDay)).toEqual(
    result.schedule.slice(0, steps.length).map(({ fromDay }) => fromDay),
  );
});
