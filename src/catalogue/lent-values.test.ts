import { expect, test } from 'vitest';
import { lentValues } from './lent-values';
import { madeUpProduct } from './made-up-products.for-test';
import { usualDefaults } from './triage-row';

const today = '2026-11-23';
const lent = (facts: Parameters<typeof madeUpProduct>[0]) =>
  lentValues(madeUpProduct(facts), null, usualDefaults, today);

test('what nobody counted is not there, and nothing is on order but what its shipments bring', () => {
  expect(lent({ onHandOwn: 0, dailyDemand: 0.8 })).toMatchObject({
    onHandFba: 0,
    onHandShop: 0,
    onOrder: 0,
    shipments: [],
    waitingOrders: 0,
    adsPerUnit: 0,
  });
  const shipments = [
    {
      units: 500,
      place: 'fba',
      earliest: 3,
      likely: 9,
      latest: 20,
      slipChance: 0,
      slipDays: 0,
      travelsWith: null,
    },
    {
      units: 4,
      place: 'fba',
      earliest: 3,
      likely: 9,
      latest: 20,
      slipChance: 0,
      slipDays: 0,
      travelsWith: null,
    },
  ];
  expect(lent({ onHandFba: 17, shipments })).toMatchObject({ onOrder: 504 });
  expect(lent({ onHandFba: 17, shipments })).not.toHaveProperty('shipments');
});

test('orders that wait, and the gap before an order placed today would land, are its own', () => {
  // Thirty units last ten days; an order lands in about 45.
  const { gapDays, waitingOrders } = lent({
    onHandFba: 30,
    dailyDemand: 3,
    waitingUnits: 0,
    leadTimeDays: 45,
  });
  expect(waitingOrders).toBe(0);
  expect(Math.abs((gapDays as number) - 35)).toBeLessThanOrEqual(2);
  expect(lent({ onHandFba: 0, waitingUnits: 25 })).toMatchObject({ waitingOrders: 25 });
});

test('its supplier’s terms and the usual lead time hold where it has none, with a spread in proportion', () => {
  const { leadTimeDays, leadTimeSd } = lent({ onHandFba: 30, dailyDemand: 3 });
  expect([leadTimeDays, leadTimeSd]).toEqual([usualDefaults.leadTimeDays, usualDefaults.leadTimeSd]);
  expect(lent({ onHandFba: 30, leadTimeDays: 90 })).toMatchObject({ leadTimeSd: 16 });
});

test('a product of which no stock is known lends nothing', () => {
  expect(lent({ price: 20 })).toEqual({});
});
