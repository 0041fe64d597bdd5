import { expect, test } from 'vitest';
import { fitRecovery, type SoldInterval } from './recovery-learned';

/** Forty days of sales after a restock that come back in 35 days from half speed. */
function sales(demand: number): SoldInterval[] {
  const tau = 35 / 3;
  return Array.from({ length: 40 }, (_, day) => {
    const index = 1 - 0.5 * tau * (1 - Math.exp(-1 / tau)) * Math.exp(-day / tau);
    return { from: day, to: day + 1, sold: demand * index, demand: [demand] };
  });
}
const usual = { dip: 0.4562, recoveryDays: 24 };

test('few sales are drawn towards the rule, many stand for themselves', () => {
  const few = fitRecovery(sales(40), usual)!;
  const many = fitRecovery(sales(20_000), usual)!;
  expect(few.recoveryDays).toBeGreaterThan(24);
  expect(few.recoveryDays).toBeLessThan(35);
  expect(few.weight).toBeGreaterThan(0.2);
  expect(few.weight).toBeLessThan(0.98);
  expect(many.recoveryDays).toBe(35);
  expect(many.dip).toBeCloseTo(0.5, 2);
  expect(many.weight).toBeGreaterThan(0.99);
});

test('what tells nothing is not made up by the rule', () => {
  expect(fitRecovery(sales(1), usual)).toBeNull();
});
