import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../fields/catalogue';
import { historySchema, type History } from '../../fields/stored';
import { asksForHistory, historyWith, lentDays } from './product-history';

const id = '9b2d1c6e-6a0f-4a57-9d3e-0f4a3a1d7e55';
const history = (changed: Partial<History> = {}): History => ({
  version: 1,
  id,
  product: id,
  from: '2026-11-01',
  sold: [null, 3, 4, null, 5, 0, null],
  onHand: [9, 9, null, null, 7, 7, 7],
  bulk: [],
  soldSource: 'Amazon All Orders',
  onHandSource: 'Amazon Inventory Ledger, daily summary',
  revision: 4,
  ...changed,
});

it('is asked for by calculators that have one of its keys', () => {
  expect(asksForHistory({ dailySales: catalogue.dailySales })).toBe(true);
  expect(asksForHistory({ price: catalogue.price })).toBe(false);
});

describe('what is lent', () => {
  it('begins and ends with known sales, an unknown day without stock, a missing count as the one before', () => {
    expect(lentDays(history())).toEqual({
      dailySales: [3, 4, 0, 5, 0],
      dailySalesFrom: '2026-11-02',
      dailyStock: [9, 9, 0, 7, 7],
      dailyBulk: [],
    });
  });

  it('is only what follows the last unknown day where no stock is known', () => {
    expect(lentDays(history({ onHand: [], bulk: [null, 1, 1, null, 2, null, null] }))).toEqual({
      dailySales: [5, 0],
      dailySalesFrom: '2026-11-05',
      dailyStock: [],
      dailyBulk: [2, 0],
    });
  });

  it('is nothing where no sales are known', () => {
    expect(lentDays(history({ sold: [] }))).toBeNull();
    expect(lentDays(history({ sold: Array<null>(7).fill(null) }))).toBeNull();
  });
});

describe('what was typed', () => {
  const before = { ...lentDays(history())! } as unknown as Record<string, never>;
  const typed = (changed: object, stored: History | null = history(), was: object = before) =>
    historyWith(stored, id, was as typeof before, { ...was, ...changed } as typeof before);

  it('is nothing where the page stands as it was lent', () => {
    expect(typed({})).toBeNull();
    expect(typed({ price: 3 })).toBeNull();
  });

  it('goes over that day alone', () => {
    const changed = typed({ dailySales: [3, 6, 0, 5, 0] })!;
    expect(changed).toEqual(
      history({
        sold: [null, 3, 6, null, 5, 0, null],
        soldSource: 'Amazon All Orders, some days typed',
        revision: 5,
      }),
    );
    expect(v.is(historySchema, changed)).toBe(true);
  });

  it('may add days and take days away', () => {
    expect(typed({ dailySales: [3, 4, 0], dailyStock: [9, 9, 0] })).toMatchObject({
      sold: [null, 3, 4, null, null, null, null],
    });
    const more = { dailySales: [3, 4, 0, 5, 0, 8, 9, 10], dailyStock: [] };
    expect(typed(more)).toMatchObject({ from: '2026-11-01', sold: [null, 3, 4, null, 5, 0, 8, 9, 10] });
  });

  it('gives a product its first days, and never the example’s', () => {
    const example = { dailySales: [1, 1], dailySalesFrom: '2026-01-01', dailyStock: [], dailyBulk: [] };
    expect(typed({ dailySalesFrom: '2026-11-01' }, null, example)).toBeNull();
    const first = typed(
      { dailySales: [4, 5], dailySalesFrom: '2026-11-01', dailyStock: [6, 6] },
      null,
      example,
    )!;
    expect(first).toMatchObject({
      id,
      from: '2026-11-01',
      sold: [4, 5],
      onHand: [6, 6],
      soldSource: 'Typed',
    });
    expect(v.is(historySchema, first)).toBe(true);
    expect(typed({ dailySales: [4, 5], dailySalesFrom: null }, null, example)).toBeNull();
  });

  it('keeps stock and bulk that the page does not ask for', () => {
    const { dailySales, dailySalesFrom } = before;
    const changed = typed({ dailySales: [3, 6, 0, 5, 0] }, history(), { dailySales, dailySalesFrom });
    expect(changed?.onHand).toEqual(history().onHand);
  });
});
