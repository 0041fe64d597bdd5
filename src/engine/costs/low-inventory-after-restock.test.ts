import { expect, test } from 'vitest';
import { lowInventoryAfterRestock, type StockAroundGap } from './low-inventory-after-restock';

const bands = { bandDays: [14, 21, 28], feePerUnit: [3, 2, 1] };
const before = { onHand30: 100, onHand90: 100, shippedBefore: 10 };
const feeOf = (stock: Pick<StockAroundGap, 'gapDays' | 'landed'>, aDay = 10) =>
  lowInventoryAfterRestock({ ...before, ...stock }, () => aDay, bands);

test('forty days of sales after a week out, worked out by hand', () => {
  // 100 on hand and 10 sold a day until the gap; 400 land on day 7 and sell 10 a day, so until day 46. Weekly sums of on hand
  // (the mean of morning and evening), weeks from day 7: 365, 295, 225, 155, 85 × 7 = 2,555, 2,065, 1,575, 1,085, 595.
  // Days of supply over 30 days, which are the longer ones but for day 7, as each week begins:
  //   day 7:   23·100 ÷ 23·10                                     = 10.0   band to 14: 70 units at 3
  //   day 14: (16·100 + 2,555) ÷ (16·10 + 70)                     = 18.1   band to 21: 70 at 2
  //   day 21: (9·100 + 2,555 + 2,065) ÷ (9·10 + 140)              = 24.0   band to 28: 70 at 1
  //   day 28: (2·100 + 2,555 + 2,065 + 1,575) ÷ (2·10 + 210)      = 27.8   70 at 1
  //   day 35: (2,555 + 2,065 + 1,575 + 1,085) ÷ 280               = 26.0   70 at 1
  //   day 42: (345 + 335 + 2,065 + 1,575 + 1,085 + 595) ÷ 300     = 20.0   50 at 2
  expect(feeOf({ gapDays: 7, landed: 400 })).toBeCloseTo(210 + 140 + 70 + 70 + 70 + 100, 9);
});

test('ends with the stock that landed, and with 90 days', () => {
  // Sold out within the first week, at 10 days of supply.
  expect(feeOf({ gapDays: 7, landed: 30 })).toBeCloseTo(90, 12);
  expect(feeOf({ gapDays: 7, landed: 0 })).toBe(0);
  // From the second week on a great stock has supply enough.
  expect(feeOf({ gapDays: 7, landed: 1e6 })).toBeCloseTo(210, 9);
});

test('follows sales from the restock on for 90 days, and no longer', () => {
  // A band without end: each unit of the 90 days pays 1, and one more is sold each day.
  const everyUnit = { bandDays: [1e9], feePerUnit: [1] };
  const stock = { ...before, gapDays: 2, landed: 1e6 };
  expect(lowInventoryAfterRestock(stock, (day) => day + 1, everyUnit)).toBeCloseTo((90 * 91) / 2, 9);
});

test('counts the stock of the day it lands', () => {
  // As worked out above: 10.0 days of supply as it lands, 4,155 ÷ 230 = 18.07 a week later, more from then on.
  const narrow = { bandDays: [18.06], feePerUnit: [1] };
  expect(lowInventoryAfterRestock({ ...before, gapDays: 7, landed: 400 }, () => 10, narrow)).toBe(70);
});

test('none is due where nothing sells, or there was plenty before', () => {
  expect(feeOf({ gapDays: 7, landed: 400 }, 0)).toBe(0);
  const plenty = { ...before, onHand30: 1_000, gapDays: 7, landed: 100 };
  expect(lowInventoryAfterRestock(plenty, () => 10, bands)).toBe(0);
});
