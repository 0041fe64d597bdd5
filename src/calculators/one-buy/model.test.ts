import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsvendorProfit } from '../../engine/replenishment/newsvendor';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer } from './answer';
import { check } from './check';
import { inputs, type BuyValues } from './inputs';
import { model } from './model';
import { buyWarnings } from './next-steps';
import { seasonLaw } from './season-demand';

const defaults: BuyValues = defaultsOf(inputs);
const compute = (changes: Partial<BuyValues>) => model.compute({ ...defaults, ...changes });
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const said = (changes: Partial<BuyValues>) => {
  const values = { ...defaults, ...changes };
  const dated = createFormatter({ locale: 'en-US', currency: 'USD', asOf: values.asOf });
  return answer(values, model.compute(values), dated)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll('\u00a0', ' ');
};
const laws = ['fitting', 'normal', 'gamma', 'lognormal', 'poisson'] as const;

describe.each(laws)('%s demand', (demandLaw) => {
  it('has no case that earns more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 90 }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (casePack, minimumOrder, stockoutCostPerUnit) => {
          const values: BuyValues = {
            ...defaults,
            demandFrom: 'mean',
            demandLaw,
            seasonMean: 60,
            seasonSd: 20,
            casePack,
            minimumOrder,
            stockoutCostPerUnit,
          };
          const found = model.compute(values);
          const buy = {
            price: 35 * 0.85 - 5.5 - 2,
            unitCost: 9,
            salvageValue: 4,
            goodwillCost: found.beyondMargin,
            leftoverHoldingCost: 1.5,
          };
          const law = seasonLaw(values);
          expect(found.best.profit).toBeCloseTo(newsvendorProfit(law, found.best.quantity, buy), 6);
          const least = Math.max(casePack, Math.ceil(minimumOrder / casePack) * casePack);
          for (let q = least; q < 260; q += casePack)
            expect(newsvendorProfit(law, q, buy)).toBeLessThanOrEqual(found.best.profit + 1e-7);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is bought more of as running out grows dearer, and less as clearing does', () => {
    const at = (changes: Partial<BuyValues>) =>
      compute({ demandFrom: 'mean', demandLaw, seasonSd: 300, ...changes }).wanted;
    expect(at({ stockoutCostPerUnit: 40 })).toBeGreaterThan(at({ stockoutCostPerUnit: 14 }));
    expect(at({ salvageValue: -3 })).toBeLessThan(at({ salvageValue: 6 }));
  });
});

describe('a single buy', () => {
  it('counts the margin once, and never less than it', () => {
    expect(compute({}).underage).toBeCloseTo(15, 12);
    const { underage, beyondMargin } = compute({ stockoutCostPerUnit: 3 });
    expect(underage).toBeCloseTo(13.25, 12);
    expect(beyondMargin).toBe(0);
    const values = { ...defaults, stockoutCostPerUnit: 3 };
    expect(buyWarnings(values, model.compute(values), format)[0]!.action?.change).toEqual({
      stockoutCostPerUnit: 13.25,
    });
  });

  it('is worth more with a better forecast, but not more than with a perfect one', () => {
    const found = compute({});
    expect(found.betterForecast).toBeGreaterThan(0);
    expect(found.betterForecast!).toBeLessThan(found.perfectForecast);
    expect(compute({ demandFrom: 'mean', demandLaw: 'poisson' }).betterForecast).toBeNull();
    expect(compute({ demandFrom: 'table' }).betterForecast).toBeNull();
  });

  it('is not made where nothing can be earned', () => {
    expect(compute({ price: 5, stockoutCostPerUnit: 0 }).best.quantity).toBe(0);
    expect(compute({ price: 5 }).best).toMatchObject({ quantity: 0, profit: 0, lossChance: 0 });
    expect(compute({ price: 5 }).perfectForecast).toBe(0);
    expect(said({ price: 5 })).toMatch(
      /^Buy nothing, or check the price: each unit sold brings [-−]\$12\.25/,
    );
    expect(compute({ minimumOrder: 1e6 }).best.quantity).toBe(0);
    expect(compute({ seasonLow: 0, seasonLikely: 0, seasonHigh: 0 }).best.quantity).toBe(0);
  });

  it('has its order day a lead time and some spread before the season', () => {
    const found = compute({});
    expect(found.orderBy).toBe(Math.floor(90 - 45 - 1.2815515 * 8));
    expect(found.inTimeNow).toBeGreaterThan(0.999);
    expect(said({ asOf: '2026-11-23', seasonStart: 90 })).toContain('Order by Sun, Dec 27, 2026: 9 of 10');
    expect(said({ asOf: '2026-11-23', seasonStart: 45 })).toContain('Order at once');
    expect(said({})).not.toContain('Order by');
    const late = { ...defaults, seasonStart: 45 };
    expect(model.compute(late).inTimeNow).toBeCloseTo(0.5, 12);
    expect(buyWarnings(late, model.compute(late), format)[0]!.text).toMatch(/25.of.50/);
  });

  it('reads its table in any order, with rows that repeat', () => {
    const demandTable = [
      [900, 0.25],
      [500, 0.2],
      [900, 0.25],
      [1400, 0.3],
    ];
    const { mean, best } = compute({ demandFrom: 'table', demandTable });
    expect(mean).toBeCloseTo(compute({ demandFrom: 'table' }).mean, 9);
    expect(best.quantity).toBe(900);
  });
});

describe('checks', () => {
  it.each([
    [{ seasonLikely: 500 }, 'seasonLikely'],
    [{ seasonHigh: 700 }, 'seasonHigh'],
    [{ seasonLikely: 610 }, 'seasonLikely'],
    [{ demandFrom: 'table', demandTable: [] }, 'demandTable'],
    [{ demandFrom: 'table', demandTable: [[2.5, 1]] }, 'demandTable.0.units'],
    [{ demandFrom: 'table', demandTable: [[2, 0]] }, 'demandTable.0.chance'],
    [{ demandFrom: 'mean', seasonSd: 1e6 }, 'seasonSd'],
    [{ salvageValue: 12 }, 'salvageValue'],
  ] as const)('%j', (changes, path) => {
    expect(check({ ...defaults, ...changes } as BuyValues)[0]!.path).toBe(path);
  });
});
