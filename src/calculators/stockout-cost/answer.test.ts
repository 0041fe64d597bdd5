import { expect, test } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, keyFigures } from './answer';
import { inputs, type CostValues } from './inputs';
import { model } from './model';
import { costWarnings } from './next-steps';

const format = createFormatter(plainSettings);
const defaults: CostValues = defaultsOf(inputs);
const at = (changes: Partial<CostValues>) => {
  const values = { ...defaults, ...changes };
  return { values, result: model.compute(values) };
};
const said = (changes: Partial<CostValues>) => {
  const { values, result } = at(changes);
  return answer(values, result, format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('');
};
const warned = (changes: Partial<CostValues>) => {
  const { values, result } = at(changes);
  return costWarnings(values, result, format).map(({ text }) => text.replaceAll('\u00a0', ' '));
};

test('no gap, give or take three days, may be one of three days', () => {
  const { result } = at({ gapDays: 0, gapDaysSpread: 3 });
  expect([result.low.gapDays, result.base.gapDays, result.high.gapDays]).toEqual([0, 0, 3]);
  expect(result.high.total).toBeGreaterThan(0);
  expect(said({ gapDays: 0, gapDaysSpread: 3 })).toMatch(/the 3 days of the high case, \$/);
});

test('a low case cut at a day is said to be', () => {
  expect(warned({ gapDays: 10, gapDaysSpread: 180 })[0]).toMatch(
    /^The low case is cut at a gap of 1 day: 180 days/,
  );
  expect(warned({ gapDays: 1, gapDaysSpread: 3 })[0]).toMatch(/The high case is 4 days/);
  expect(warned({ gapDays: 10, gapDaysSpread: 9 }).join()).not.toMatch(/is cut/);
  expect(warned({ gapDays: 500, gapDaysSpread: 100 })[0]).toMatch(/^The high case is cut at 545 days/);
});

test('next to nothing is not told in dollars of 0', () => {
  const tiny = said({ dailyDemand: 0.000001 });
  expect(tiny).toMatch(/costs next to nothing: less than \$1 in every case, as less than one unit/);
  const { values, result } = at({ dailyDemand: 0.000001 });
  expect(keyFigures(values, result, format)[3]!.note).toMatch(/as much as the gap/);
});

test('ads that no speed-up pays for are not told to be quicker', () => {
  const ads = { rebuildAdsPerDay: 1e6 };
  expect(warned(ads).join()).toMatch(/no speed-up would pay/);
  expect(warned(ads).join()).not.toMatch(/times/);
});
