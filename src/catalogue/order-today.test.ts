import { expect, test } from 'vitest';
import { normalQuantile } from '../engine/statistics/normal';
import { madeUpProduct } from './made-up-products.for-test';
import { orderToday } from './order-today';
import { usualDefaults } from './triage-row';

const today = '2026-11-23';

test('an order placed today covers the days of one order in whole cases, and lands after the lead time', () => {
  const product = madeUpProduct({ dailyDemand: 3, leadTimeDays: 48, leadTimeSd: 7, casePack: 40 });
  const order = orderToday(product, null, usualDefaults, today)!;
  // 180 units wanted, in cases of 40.
  expect(order).toMatchObject({ units: 200, place: 'fba' });
  const z = normalQuantile(0.9);
  expect(Math.abs(order.likely - 48)).toBeLessThanOrEqual(1);
  expect(Math.abs(order.earliest - (48 - z * 7))).toBeLessThanOrEqual(1.5);
  expect(Math.abs(order.latest - (48 + z * 7))).toBeLessThanOrEqual(1.5);
});

test('it goes where the product is sold from, and is at least the minimum', () => {
  const product = madeUpProduct(
    { dailyDemand: 0.1, minimumOrder: 50 },
    { channelShares: { fba: 0, fbm: 0, shop: 1 } },
  );
  expect(orderToday(product, null, usualDefaults, today)).toMatchObject({ units: 50, place: 'shop' });
});

test('nothing is ordered of what nobody wants, or of which that is not known', () => {
  expect(orderToday(madeUpProduct({ dailyDemand: 0 }), null, usualDefaults, today)).toBeNull();
  expect(orderToday(madeUpProduct({}), null, usualDefaults, today)).toBeNull();
});
