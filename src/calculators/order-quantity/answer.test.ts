import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer } from './answer';
import { inputs, type OrderValues } from './inputs';
import { model } from './model';

const defaults: OrderValues = defaultsOf(inputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const said = (changes: Partial<OrderValues>) => {
  const values = { ...defaults, ...changes };
  return answer(values, model.compute(values), format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll('\u00a0', ' ');
};

describe('the answer', () => {
  it('says how many, for how long, and what the usual quantity costs more', () => {
    expect(said({})).toBe(
      'Order 671 units at a time: 67 days of sales, $2,719 a year for ordering and holding. Your usual 900 units cost $118 a year more: hardly a difference.',
    );
  });

  it('says when the usual one is the best, or cannot be had', () => {
    expect(said({ orderQuantity: 671 })).toMatch(/That is your usual quantity\.$/);
    expect(said({ minimumOrder: 2000, orderQuantity: 700 })).toMatch(
      /Your usual 700 units cannot be ordered \(minimum 2,000\); they would cost \$[\d,]+ a year less\.$/,
    );
    expect(said({ casePack: 200 })).toMatch(/cannot be ordered \(cases of 200\); .* a year more\.$/);
    expect(said({ mostCoverDays: 80 })).toMatch(/\(it lasts 90 days, longer than your 80\)/);
  });

  // By hand: 5,000 units cost 3,650 ÷ 5,000 orders and half of them on the shelf, 900 units far less.
  it('does not call a quantity below the minimum as dear as the minimum', () => {
    const text = said({ minimumOrder: 5000, casePack: 1000, mostCoverDays: 30 });
    expect(text).toContain('Order 5,000 units at a time');
    expect(text).toContain('Your usual 900 units cannot be ordered (minimum 5,000)');
    expect(text).toContain('$7,471 a year less');
  });

  it('says so where nothing is sold', () => {
    expect(said({ dailyDemand: 0 })).toMatch(/nothing to order/);
  });
});
