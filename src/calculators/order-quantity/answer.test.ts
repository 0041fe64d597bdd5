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
    expect(said({ minimumOrder: 2000, orderQuantity: 700 })).toMatch(/less, but cannot be ordered/);
  });

  it('says so where nothing is sold', () => {
    expect(said({ dailyDemand: 0 })).toMatch(/nothing to order/);
  });
});
