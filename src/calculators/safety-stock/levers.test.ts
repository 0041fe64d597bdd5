import { expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { reorderingImprovements } from '../../gap/reordering/reordering-next';
import { reorderingWarnings } from '../../gap/reordering/reordering-warnings';
import { answer } from './answer';
import { inputs, type SafetyStockValues } from './inputs';
import { model } from './model';

const defaults = defaultsOf(inputs) as SafetyStockValues;
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const run = (changes: Partial<SafetyStockValues>) => {
  const values = { ...defaults, ...changes };
  const result = model.compute(values);
  return {
    result,
    said: answer(values, result, format)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join(''),
    warned: reorderingWarnings(values, result, format).map(({ text }) => text),
    better: reorderingImprovements(values, result, format).map(({ id }) => id),
  };
};

it('the shares of the variance are those of the formula', () => {
  const { shares } = run({ reviewDays: 15, demandLaw: 'normal', dailyDemandSd: 4 }).result;
  const all = 60 * 16 + 100 * 64;
  expect(shares.demandInLeadTime).toBeCloseTo((45 * 16) / all, 12);
  expect(shares.demandInReview).toBeCloseTo((15 * 16) / all, 12);
  expect(shares.leadTime).toBeCloseTo(6400 / all, 12);
});

it('a day less of lead-time spread buys most where that spread is most of it', () => {
  const { levers } = run({ demandLaw: 'normal' }).result;
  const by = Object.fromEntries(levers.map(({ kind, unitsLess }) => [kind, unitsLess]));
  // 1.645 (√6850 − √(450 + 4900)).
  expect(by['lead-time-spread']).toBeCloseTo(15.82, 1);
  expect(by['lead-time-spread']).toBeGreaterThan(by['demand-spread']!);
  expect(by['demand-spread']).toBeGreaterThan(0);
});

it('counts do not spread less than chance, whatever is forecast', () => {
  const found = run({}).result.levers.find(({ kind }) => kind === 'demand-spread');
  expect(found?.unitsLess).toBe(0);
});

it('says plainly that more than the mean never pays', () => {
  const { said, warned } = run({ rule: 'cost', stockoutCostPerUnit: 0.2, orderQuantity: 9_000 });
  expect(said).toMatch(/^Holding more than the mean never pays/);
  expect(warned.join(' ')).toMatch(/Not even the first unit/);
});

it('says that a safety stock below zero is meant', () => {
  const { said, warned } = run({ rule: 'fill-rate', orderQuantity: 20_000, fillRate: 0.95 });
  expect(said).toMatch(/^No safety stock is needed/);
  expect(warned.join(' ')).toMatch(/below zero, and that is meant/);
});

it('names the pages that mend its weakest numbers', () => {
  expect(run({}).better).toEqual(['lead-time', 'velocity', 'prevent-or-manage']);
  expect(run({ rule: 'cost', leadTimeSd: 1, dailyDemandSd: 5 }).better).toEqual([
    'stockout-cost',
    'prevent-or-manage',
  ]);
  expect(run({ dailyDemand: 0 }).better).toEqual([]);
});
