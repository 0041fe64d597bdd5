import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer } from './answer';
import { inputs, type StretchValues } from './inputs';
import { model } from './model';
import { isBeyondSane, saneRise } from './sane-rise';
import { simulation } from './simulation';
import { stretchActions } from './stretch-actions';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const report = { trials: 300, seed: 3, isPreview: true, onProgress: () => {}, onPreview: () => {} };

function sayAll(changes: Partial<StretchValues>) {
  const values = { ...defaultsOf(inputs), ...changes };
  const result = model.compute(values);
  const simulated = simulation.simulate(values, report);
  const text = answer(values, result, simulated, format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replace(/\s+/gu, ' ');
  return { values, result, simulated, text };
}

const said = (changes: Partial<StretchValues>): string => sayAll(changes).text;

describe('the answer', () => {
  it('names the lever, the price, the day and the gain', () => {
    const values = defaultsOf(inputs);
    const { targets, chosen } = model.compute(values);
    const { kept, day } = targets[chosen]!;
    // The rise that keeps the share k of demand at elasticity e is k^(1/e) − 1, rounded up to a tenth of a percent.
    const rise = Math.ceil(1000 * (kept ** (1 / values.elasticity) - 1)) / 10;
    const price = (values.price * (1 + rise / 100)).toFixed(2);
    expect(said({})).toMatch(
      new RegExp(
        `^Raise the price by ${rise}%, to \\$${price} from today and the stock lasts to day ${day}, by when .* in 8.+of.+10 futures; it earns \\$\\d+ more than running out\\.$`,
      ),
    );
  });

  it('says plainly when running out is better, and by how much', () => {
    expect(said({ elasticity: -8, adsShareOfSales: 0 })).toMatch(
      /^Running out is better: the least costly way .* earns \$\d+ less than running out\./,
    );
  });

  it('says when no lever alone is enough', () => {
    const { targets, chosen } = model.compute(defaultsOf(inputs));
    const kept = Math.round(100 * targets[chosen]!.kept);
    expect(said({ elasticity: 0, adsShareOfSales: 0, unitsPerOrder: 1 })).toMatch(
      new RegExp(`sales have to slow to ${kept}% of normal, and no lever alone slows them that far\\.$`),
    );
  });

  it('proposes no price that nobody would ask, and the best modest rise instead', () => {
    const far = { onHandFba: 60, adsShareOfSales: 0, unitsPerOrder: 1 };
    const { values, result, simulated, text } = sayAll(far);
    expect(text).toMatch(/no sane price does that: we propose 50% at most\./);
    expect(text).not.toMatch(/^Raise/);
    expect(text).toMatch(/The best modest rise, [\d.]+%, to \$[\d.]+, lasts to about day \d+ and/);
    expect(simulated!.modest!.rise).toBeLessThanOrEqual(saneRise);
    expect(simulated!.modest!.cover).toBeGreaterThan(result.cover);
    for (const { id } of simulated!.plans)
      expect(isBeyondSane(result.plans.find((plan) => plan.id === id)!)).toBe(false);
    for (const { text: todo } of stretchActions(values, result, simulated, format))
      expect(todo).not.toMatch(/\d{3,}(\.\d)?%/);
  });

  it('lets a large rise go in steps', () => {
    const { values, result, simulated } = sayAll({ priceRise: 0.45 });
    const winning = { ...simulated!, inUse: { ...simulated!.inUse!, gain: 900, standardError: 1 } };
    const todo = stretchActions(values, result, winning, format);
    expect(todo[0]).toEqual({
      text: 'Raise the price by 15%, to $40.25, as the first of 3 steps.',
      byDay: 0,
    });
    expect(todo[1]!.text).toMatch(/^Step 2 of 3: raise the price to \$45\.50, 30% above normal/);
    expect(todo[2]!.text).toMatch(/^Step 3 of 3: raise the price to \$50\.75, 45% above normal/);
    expect(todo.map(({ byDay }) => byDay)).toEqual([...todo.map(({ byDay }) => byDay)].sort((a, b) => a - b));
  });

  it('speaks of the levers in use', () => {
    expect(said({ priceRise: 3 })).toMatch(
      /^Raise the price by 300%, to \$140\.00 from .* less than running out\. Better/,
    );
  });
});
