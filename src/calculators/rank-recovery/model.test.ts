import { describe, expect, it } from 'vitest';
import { VelocityIndex } from '../../engine/backorders/velocity';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { velocityFrom } from '../../gap/recovery-range';
import { examples } from './examples';
import { inputs, type RecoveryValues } from './inputs';
import { model } from './model';
import { recoveryActions, recoveryWarnings } from './next-steps';
import { asTyped, checkPastGaps } from './past-episodes';

const defaults: RecoveryValues = defaultsOf(inputs);
const compute = (changes: Partial<RecoveryValues>) => model.compute({ ...defaults, ...changes });
const withSales = examples.find(({ inputs }) => inputs.dailySales !== undefined)!.inputs;

describe('the return', () => {
  it('loses what the stepped velocity index loses', () => {
    const { base } = compute({ gapDays: 10 });
    const index = new VelocityIndex(velocityFrom({ ...defaults, velocityOn: true }));
    for (let day = 0; day < 10; day++) index.step(0);
    expect(1 - index.q).toBeCloseTo(base.dip, 12);
    let lost = 0;
    for (let day = 0; day < 600; day++) lost += 10 * (1 - index.step(1));
    expect(lost).toBeCloseTo(base.tailUnits, 9);
  });

  it('is never milder than entered on the severe side, nor the other way round', () => {
    for (const changes of [
      {},
      { gapDays: 2 },
      { velocityAtRestock: 0.1, recoveryDays: 90 },
      { velocityAtRestock: 0.95, recoveryDays: 5 },
    ]) {
      const { low, base, high } = compute(changes);
      expect(low.dip).toBeLessThanOrEqual(base.dip);
      expect(high.dip).toBeGreaterThanOrEqual(base.dip);
      expect(low.tailUnits).toBeLessThanOrEqual(base.tailUnits);
      expect(high.tailUnits).toBeGreaterThanOrEqual(base.tailUnits);
    }
  });

  it('is nothing without a gap', () => {
    const { base, ads, path } = compute({ gapDays: 0 });
    expect(base).toMatchObject({ dip: 0, tailUnits: 0, daysUntil: [0, 0, 0, 0] });
    expect(ads).toMatchObject({ days: 0, unitsWonBack: 0, costPerUnit: null });
    expect(path.base.every((share) => share === 1)).toBe(true);
  });
});

describe('past gaps', () => {
  it('says why there is no fit', () => {
    expect(compute({}).past.reason).toBe('no-series');
    expect(compute({ dailySales: new Array<number>(90).fill(0) }).past.reason).toBe('all-zeros');
    expect(compute({ dailySales: new Array<number>(90).fill(9) }).past.reason).toBe('no-gap');
    const short = [5, 5, 5, 0, 0, 0, 0, 0, 5, 5, 5];
    expect(compute({ dailySales: short }).past).toMatchObject({ reason: 'nothing-usable', fit: null });
    const unchanged = [
      ...Array<number>(30).fill(400),
      ...Array<number>(9).fill(0),
      ...Array<number>(60).fill(400),
    ];
    expect(compute({ dailySales: unchanged, leaveOutDays: 0 }).past.reason).toBe('no-dip');
  });

  it('gives the same whether found, or given by day or by date', () => {
    const found = compute(withSales).past;
    expect(found.gaps).toMatchObject([{ lastInStock: 34, firstBack: 47, gapDays: 12, unused: null }]);
    const byDay = compute({ ...withSales, gapsGiven: 'days', pastGaps: asTyped(found.gaps) }).past;
    const byDate = compute({
      ...withSales,
      gapsGiven: 'dates',
      dailySalesFrom: '2026-01-01',
      pastGapDates: [{ lastInStockOn: '2026-02-04', firstBackOn: '2026-02-17' }],
    }).past;
    expect(byDay.fit).toEqual(found.fit);
    expect(byDate.fit).toEqual(found.fit);
  });

  it('uses no sales that are still coming back as a base', () => {
    const sales = withSales.dailySales!;
    const twice = [...sales.slice(0, 47 + 20), 0, 0, 0, 0, 0, 0, 0, ...sales.slice(47)];
    const { gaps } = compute({ ...withSales, dailySales: twice }).past;
    expect(gaps.map(({ unused }) => unused)).toEqual([null, 'too-little-before']);
  });

  it('offers a floor that makes the fitted dip', () => {
    const { fit } = compute(withSales).past;
    const { base } = compute({ ...withSales, velocityFloor: fit!.floor! });
    expect(1 - base.dip).toBeCloseTo(fit!.shrunk.velocity.value, 9);
  });

  it('checks the gaps given', () => {
    const given = (lastInStock: number, firstBack: number) =>
      checkPastGaps({ ...defaults, ...withSales, gapsGiven: 'days', pastGaps: [{ lastInStock, firstBack }] });
    expect(given(35, 48)).toEqual([]);
    expect(given(35, 36)[0]).toMatchObject({ path: 'pastGaps.0.firstBack' });
    expect(given(900, 910)[0]).toMatchObject({ path: 'pastGaps.0.lastInStock' });
    const dated = { ...defaults, ...withSales, gapsGiven: 'dates' as const };
    const row = { lastInStockOn: '2026-02-04', firstBackOn: null };
    expect(checkPastGaps({ ...dated, pastGapDates: [row] })[0]!.path).toBe('dailySalesFrom');
    expect(checkPastGaps({ ...dated, dailySalesFrom: '2026-01-01', pastGapDates: [row] })[0]!.path).toBe(
      'pastGapDates.0.firstBackOn',
    );
  });
});

it('turns ads on and off where they pay, and says what to look for', () => {
  const format = createFormatter(plainSettings);
  const values = { ...defaults, rebuildAdsPerDay: 5 };
  const actions = recoveryActions(values, model.compute(values), format);
  expect(actions.map(({ byDay }) => byDay)).toEqual(
    [...actions.map(({ byDay }) => byDay)].sort((a, b) => a - b),
  );
  expect(actions[0]).toMatchObject({
    byDay: 10,
    text: expect.stringContaining('on at the restock') as string,
  });
  expect(actions.some(({ text }) => text.includes('Check daily sales'))).toBe(true);
  expect(recoveryActions({ ...defaults, gapDays: 0 }, compute({ gapDays: 0 }), format)).toEqual([]);
});

describe('what stands under the answer', () => {
  const format = createFormatter(plainSettings);
  const warned = (changes: Partial<RecoveryValues>) => {
    const values = { ...defaults, rebuildAdsPerDay: 0, ...changes };
    return recoveryWarnings(values, model.compute(values), format);
  };

  it('is that a fit waits, until it is used', () => {
    const [waits] = warned(withSales);
    expect(waits!.text).toMatch(/^A fit to your own sales waits below/);
    expect(waits!.action!.label).toBe('Use these numbers');
    expect(warned({ ...withSales, ...waits!.action!.change })).toEqual([]);
  });

  it('is why pasted sales change nothing', () => {
    expect(warned({ dailySales: new Array<number>(90).fill(9) })[0]!.text).toMatch(
      /do not change the answer. No gap was found/,
    );
    expect(warned({})).toEqual([]);
  });

  it('is no advice beyond what the fields take', () => {
    const [text] = warned({ rebuildAdsPerDay: 1e9 }).map((warning) => warning.text);
    expect(text).toMatch(/No speed-up would pay/);
    expect(text).not.toMatch(/times|at most/);
  });
});
