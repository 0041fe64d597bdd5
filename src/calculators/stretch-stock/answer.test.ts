import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer } from './answer';
import { inputs, type StretchValues } from './inputs';
import { model } from './model';
import { simulation } from './simulation';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const report = { trials: 300, seed: 3, isPreview: true, onProgress: () => {}, onPreview: () => {} };

function said(changes: Partial<StretchValues>): string {
  const values = { ...defaultsOf(inputs), ...changes };
  const parts = answer(values, model.compute(values), simulation.simulate(values, report), format);
  return parts
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replace(/\s+/gu, ' ');
}

describe('the answer', () => {
  it('names the lever, the day and the gain', () => {
    expect(said({})).toMatch(
      /^Raise the price by 24\.5% from today and the stock lasts to day 27, by when .* in 8.+of.+10 futures; it earns \$\d+ more than running out\.$/,
    );
  });

  it('says plainly when running out is better, and by how much', () => {
    expect(said({ elasticity: -8, adsShareOfSales: 0 })).toMatch(
      /^Running out is better: the least costly way .* earns \$\d+ less than running out\./,
    );
  });

  it('says when no lever alone is enough', () => {
    expect(said({ elasticity: 0, adsShareOfSales: 0, unitsPerOrder: 1 })).toMatch(
      /sales have to slow to 72% of normal, and no lever alone slows them that far\.$/,
    );
  });

  it('speaks of the levers in use', () => {
    expect(said({ priceRise: 3 })).toMatch(/^Raise the price by 300%.* less than running out\. Better/);
  });
});
