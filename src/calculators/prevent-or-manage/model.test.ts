import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, keyFigures } from './answer';
import { inputs, type PolicyValues } from './inputs';
import { levelsOf } from './levels';
import { model } from './model';
import { policyActions, policyImprovements, policyWarnings } from './next-steps';
import { leadTimeMoments } from './policy';
import { simulation } from './simulation';
import { savingOf, verdictOf } from './verdict';

const defaults = defaultsOf(inputs) as PolicyValues;
const compute = (changes: Partial<PolicyValues> = {}) => model.compute({ ...defaults, ...changes });
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });

function simulate(changes: Partial<PolicyValues> = {}, trials = 2_000) {
  const report = { trials, seed: 3, isPreview: true, onProgress: () => {}, onPreview: () => {} };
  return simulation.simulate({ ...defaults, ...changes }, report);
}

describe('the estimate', () => {
  test('the best level is where a cycle’s chance of a gap is Q h ÷ (D p), when nobody waits and velocity stays', () => {
    const changes = { velocityOn: false, deferredShare: 0, fixedOrderCost: 0 };
    const result = compute(changes);
    const best = result.levels[result.best]!;
    const { law } = levelsOf({ ...defaults, ...changes }).protection;
    const rule = (900 * result.holdingPerUnit) / (3650 * 13.25 + 900 * result.holdingPerUnit);
    const step = result.levels[result.best + 1]!.reorderPoint - best.reorderPoint;
    expect(law.upperTail(best.reorderPoint + step)).toBeLessThan(rule * 1.05);
    expect(law.upperTail(best.reorderPoint - step)).toBeGreaterThan(rule * 0.95);
  });

  test('parts add up, and gaps become fewer as safety stock grows', () => {
    const { levels } = compute();
    expect(levels.length).toBeGreaterThanOrEqual(40);
    levels.forEach((level, at) => {
      expect(level.holding + level.ordering + level.gapCost).toBeCloseTo(level.total, 9);
      if (at === 0) return;
      expect(level.reorderPoint).toBeGreaterThan(levels[at - 1]!.reorderPoint);
      expect(level.gapCost).toBeLessThanOrEqual(levels[at - 1]!.gapCost);
      expect(level.holding).toBeGreaterThan(levels[at - 1]!.holding);
    });
  });

  test('a more uncertain lead time and a dearer gap want more safety stock, a dearer shelf less', () => {
    const best = (changes: Partial<PolicyValues>) => {
      const result = compute(changes);
      return result.levels[result.best]!.safetyStock;
    };
    const steps = (key: keyof PolicyValues, values: readonly number[]) =>
      values.map((value) => best({ [key]: value }));
    const rising = (found: number[], slack: number) =>
      found.every((x, at) => at === 0 || x >= found[at - 1]! - slack);
    expect(rising(steps('leadTimeSd', [0, 2, 5, 8, 15, 30]), 8)).toBe(true);
    expect(rising(steps('price', [25, 30, 35, 60, 100]), 8)).toBe(true);
    expect(rising(steps('holdingRate', [2, 1, 0.5, 0.25, 0.1]), 8)).toBe(true);
  });

  test('three days give the moments of their metalog', () => {
    const changes = { leadTimeEarliest: 30, leadTimeLikely: 40, leadTimeLatest: 50 };
    const { mean, sd } = leadTimeMoments({ ...defaults, ...changes, leadTimeGiven: 'triplet' });
    expect(mean).toBe(40);
    // A symmetric triplet is logistic: s = (P90 − P10) ÷ (2 ln 9), spread s π ÷ √3.
    expect(sd).toBeCloseTo(((20 / (2 * Math.log(9))) * Math.PI) / Math.sqrt(3), 9);
  });

  test('is finite and quick for the slowest and the fastest mover', () => {
    for (const dailyDemand of [1e-6, 1e-3, 0.1, 1e4, 1e6]) {
      const result = compute({ dailyDemand });
      expect(result.levels.every(({ total }) => Number.isFinite(total))).toBe(true);
      expect(result.levels.length).toBeGreaterThan(1);
    }
  });

  test('an own level anywhere is among the levels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (reorderPoint) => {
        const result = compute({ levelGiven: 'units', reorderPoint });
        expect(result.levels[result.own]!.reorderPoint).toBe(reorderPoint);
        expect(savingOf(result)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

describe('the simulated years', () => {
  const simulated = simulate();

  test('agree with the formulas where these are good', () => {
    const estimate = compute();
    simulated.levels.forEach((level, at) => {
      const formula = estimate.levels[at]!;
      expect(level.reorderPoint).toBe(formula.reorderPoint);
      expect(Math.abs(level.holding - formula.holding)).toBeLessThan(0.05 * formula.holding);
      expect(Math.abs(level.gapCost - formula.gapCost)).toBeLessThan(0.12 * formula.gapCost + 60);
    });
    expect(Math.abs(simulated.best - estimate.best)).toBeLessThan(4);
    expect(Math.abs(simulated.oneMoreAtOwn - estimate.oneMoreAtOwn)).toBeLessThan(40);
  });

  test('a first look is the beginning of the whole run', () => {
    const first = simulate({}, 500);
    expect(first.years).toBe(50);
    expect(first.savingError).toBeNull();
    expect(first.yearByYear.own).toEqual(simulated.yearByYear.own);
  });

  test('the sample year is one of those shown', () => {
    const { year, own } = simulated.sample;
    expect(own).toHaveLength(365);
    const out = simulated.yearByYear.own[year]!;
    const empty = own.filter((onHand) => onHand === 0).length;
    expect(out).toBeGreaterThan(0);
    expect(Math.abs(empty - out)).toBeLessThan(3);
  });

  test('what would turn it is measured from the same saving', () => {
    const report = { trials: 1_000, seed: 3, onProgress: () => {}, onPreview: () => {} };
    const { turns, levels, none, best } = simulation.simulate(defaults, report);
    const base = levels[none]!.total - levels[best]!.total;
    // Daily sales spread by chance alone already.
    expect(turns.find(({ key }) => key === 'demandSd')!.low.saves).toBeCloseTo(base, 6);
    const { low, high } = turns.find(({ key }) => key === 'leadTimeSd')!;
    expect(low.saves).toBeLessThan(base);
    expect(high.saves).toBeGreaterThan(base);
    expect(high.bestDays).toBeGreaterThan(low.bestDays);
  });

  test('leaves out what moves it no more than chance, and lets every other bar reach the line', () => {
    const report = { trials: 5_000, seed: 7, onProgress: () => {}, onPreview: () => {} };
    const { turns, withinChance, levels, none, best } = simulation.simulate(defaults, report);
    const base = levels[none]!.total - levels[best]!.total;
    expect(turns.length + withinChance.length).toBe(7);
    for (const { low, high } of turns) {
      expect(Math.min(low.saves, high.saves)).toBeLessThan(base + 1);
      expect(Math.max(low.saves, high.saves)).toBeGreaterThan(base - 1);
    }
  });

  test('with peak demand in winter gaps come more often than in an even year', () => {
    const monthFactors = [0.6, 0.6, 0.7, 0.8, 0.8, 0.9, 0.9, 0.9, 1, 1.2, 1.7, 1.9];
    const season = simulate({ monthFactors }, 500);
    expect(season.levels[season.own]!.daysOut).toBeGreaterThan(simulated.levels[simulated.own]!.daysOut);
  });
});

describe('the verdict', () => {
  const said = (changes: Partial<PolicyValues>) => {
    const result = compute(changes);
    const text = answer(result, null, format)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join('');
    return { result, text, verdict: verdictOf(result, result.contribution, null) };
  };

  test('a level too low is raised, one too high let down, the best one left', () => {
    const low = said({ safetyDays: 2 });
    expect(low.verdict).toBe('raise');
    expect(low.text).toContain('Prevention pays');
    expect(policyActions(low.result, null, format)[0]!.text).toMatch(/^Raise/);
    const high = said({ safetyDays: 40 });
    expect(high.verdict).toBe('lower');
    expect(policyActions(high.result, null, format)[0]!.text).toMatch(/come down/);
    const best = said({
      levelGiven: 'units',
      reorderPoint: low.result.levels[low.result.best]!.reorderPoint,
    });
    expect(best.verdict).toBe('right');
    expect(policyActions(best.result, null, format)).toEqual([]);
  });

  test('says plainly when prevention does not pay', () => {
    const cheap = said({ price: 20, velocityOn: false });
    expect(cheap.verdict).toBe('none-pays');
    expect(cheap.text).toMatch(/^Prevention does not pay here/);
    expect(said({ price: 10 }).text).toContain('no safety stock pays');
  });

  test('one more day saves below the best level and costs above it', () => {
    expect(compute({ safetyDays: 3 }).oneMoreAtOwn).toBeGreaterThan(0);
    expect(compute({ safetyDays: 30 }).oneMoreAtOwn).toBeLessThan(0);
    expect(keyFigures(compute({ safetyDays: 30 }), null, format)[3]!.value).toMatch(/^costs/);
  });

  test('names one price of a day more, and no comparison, once the best level is taken', () => {
    const { result } = said({ safetyDays: 2 });
    const taken = compute({
      levelGiven: 'units',
      reorderPoint: result.levels[result.best]!.reorderPoint,
    });
    expect(taken.own).toBe(taken.best);
    const notes = keyFigures(taken, null, format).map(({ note }) => note);
    expect(notes[3]).toBe('a year, at your level, the best');
    expect(notes[2]).toBe('at your level, the best');
  });

  test('adds up as it is shown', () => {
    for (const safetyDays of [1, 2, 3, 4, 5, 6]) {
      const { text, verdict } = said({ safetyDays });
      if (verdict !== 'raise') continue;
      const [costs, saves, better] = ['costs', 'saves']
        .flatMap((word) => [...text.matchAll(new RegExp(`${word} \\$([\\d,]+)`, 'g'))])
        .map((found) => Number(found[1]!.replace(',', '')))
        .slice(-2)
        .concat(Number(/\$([\d,]+) a year better/.exec(text)![1]!.replace(',', '')));
      expect(saves! - costs!).toBe(better);
    }
  });

  test('says that chance is used where less than it is entered', () => {
    const values = { ...defaults, dailyDemandSd: 0.5 };
    const [warning] = policyWarnings(values, model.compute(values), format);
    expect(warning!.text).toMatch(/chance alone spreads .* and that is used/);
    expect(warning!.action!.change).toEqual({ dailyDemandSd: null });
  });

  test('names what would make the answer better, and warns of a level below the lead time', () => {
    const result = compute();
    expect(policyImprovements(defaults, result, format).map(({ id }) => id)).toEqual([
      'lead-time',
      'stockout-cost',
    ]);
    const certain = { ...defaults, leadTimeSd: 0 };
    expect(policyImprovements(certain, model.compute(certain), format)[0]!.id).toBe('stockout-cost');
    const short = { ...defaults, safetyDays: -10 };
    expect(policyWarnings(short, model.compute(short), format)).toHaveLength(1);
    expect(policyWarnings(defaults, result, format)).toEqual([]);
  });
});
