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
  onHand: [9, 9, 8, null, 7, 7, 7],
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
    const more = Array<number>(8).fill(1);
    const { sold, onHand } = history();
    const long = { sold: [...sold.slice(0, 6), ...more, null], onHand: [...onHand.slice(0, 6), ...more, 7] };
    expect(lentDays(history({ ...long, onHand: long.onHand.with(7, null) }))).toEqual({
      dailySales: [3, 4, 0, 5, 0, ...more],
      dailySalesFrom: '2026-11-02',
      dailyStock: [9, 8, 0, 7, 7, ...more],
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

  it('has no stock where it was counted now and then, whether today or in the middle', () => {
    const onHandSource = 'Amazon Manage FBA Inventory';
    const sold = [1, 0, 0, 2, 0, 0, null];
    for (const onHand of [
      [null, null, null, null, null, null, 17],
      [null, null, 0, null, null, null, 17],
      [null, 5, 4, 3, 2, 1, 1],
    ])
      expect(lentDays(history({ sold, onHand, onHandSource }))).toMatchObject({
        dailySales: [1, 0, 0, 2, 0, 0],
        dailyStock: [],
      });
  });

  it('has no stock of a ledger that knows a part of the days, and never a count from before it was made', () => {
    const sold = Array<number>(20).fill(1);
    const counts = (unknown: number) => sold.map((_, day) => (day < unknown ? null : 8));
    expect(lentDays(history({ sold, onHand: counts(3) }))?.dailyStock).toEqual([]);
    expect(lentDays(history({ sold, onHand: counts(2) }))).toMatchObject({
      dailySalesFrom: '2026-11-03',
      dailyStock: Array<number>(18).fill(8),
    });
  });

  it('has stock after a day that sold, though the count before was 0', () => {
    const sold = [2, 0, 1, 0, ...Array<number>(16).fill(0)];
    const onHand = [3, 0, null, null, ...Array<number>(16).fill(4)];
    expect(lentDays(history({ sold, onHand }))?.dailyStock.slice(0, 5)).toEqual([3, 0, 1, 1, 4]);
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
        typed: [null, null, 1, null, null, null, null],
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
      typed: [3, 3],
      soldSource: 'Typed',
    });
    expect(v.is(historySchema, first)).toBe(true);
    expect(lentDays(first)?.dailyStock).toEqual([6, 6]);
    expect(typed({ dailySales: [4, 5], dailySalesFrom: null }, null, example)).toBeNull();
  });

  it('keeps stock and bulk that the page does not ask for', () => {
    const { dailySales, dailySalesFrom } = before;
    const changed = typed({ dailySales: [3, 6, 0, 5, 0] }, history(), { dailySales, dailySalesFrom });
    expect(changed?.onHand).toEqual(history().onHand);
  });
});
