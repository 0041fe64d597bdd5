import { describe, expect, it } from 'vitest';
import { catalogue } from '../fields/catalogue';
import { createFormatter } from '../fields/formatter';
import { madeUpCatalogue, madeUpProduct } from './made-up-products.for-test';
import { nextStepOf } from './next-step';
import { suggestPurchases } from './suggest-purchases';
import { triageProduct } from './triage-product';
import { stateOf, usualDefaults } from './triage-row';
import { triageWords } from './triage-words';

const today = '2026-11-23';
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: today });
const triaged = madeUpCatalogue(400).map((product) => ({
  product,
  row: triageProduct(product, usualDefaults, today),
}));

describe('the next step of a product', () => {
  it('is to order just what is to be bought within a week', () => {
    const orders = suggestPurchases(triaged, new Map(), { budget: null, currency: 'USD' });
    const bought = new Map(orders.flatMap(({ lines }) => lines.map((line) => [line.product, line.units])));
    let [ordered, hurried] = [0, 0];
    for (const { row } of triaged) {
      const step = nextStepOf(row);
      if (step.kind === 'hurry') hurried += 1;
      if (step.kind === 'order' && step.byDay <= 7) {
        ordered += 1;
        expect(bought.get(row.product)).toBe(step.units);
      } else expect(bought.has(row.product)).toBe(false);
    }
    expect(ordered).toBeGreaterThan(50);
    expect(hurried).toBeGreaterThan(5);
  });

  it('is in the sentence as it is in the list', () => {
    for (const { row } of triaged) {
      const { text } = triageWords(row, format);
      const { kind } = nextStepOf(row);
      expect(/Hurry/.test(text)).toBe(kind === 'hurry');
      expect(/Order \d/.test(text)).toBe(kind === 'order');
    }
  });

  it('is to hurry a shipment that lands too late, not an order that is not due', () => {
    const late = { ...catalogue.shipments.default[0], units: 4_000, earliest: 12, likely: 14, latest: 20 };
    const facts = { onHandFba: 20, dailyDemand: 4, leadTimeDays: 24, leadTimeSd: 2, shipments: [late] };
    const row = triageProduct(madeUpProduct(facts), usualDefaults, today);
    expect(row.state).toBe('gap-coming');
    expect(row.orderBy).toBeGreaterThan(7);
    expect(nextStepOf(row)).toEqual({ kind: 'hurry' });
  });

  it('follows the day to order once the simulation finds no gap', () => {
    for (const { row } of triaged) {
      expect(stateOf(row, row.gapChance)).toBe(row.state);
      const calm = stateOf(row, 0);
      expect(calm).toBe(row.state === 'out' ? 'out' : row.stateIfNoGap);
      if (calm === 'order-now') expect(row.orderBy).toBeLessThanOrEqual(0);
      if (row.state !== 'out') expect(stateOf(row, 0.9)).toBe('gap-coming');
      expect(stateOf(row, null)).toBe(row.state);
    }
    const waits = triaged.filter(({ row }) => row.state === 'gap-coming' && row.stateIfNoGap !== 'order-now');
    expect(waits.length).toBeGreaterThan(5);
  });
});
