import { expect, test } from 'vitest';
import { mostLate, violationOf } from './measured-ways';

const of = (breachChance: number, lateShare: number) => ({ profit: 0, breachChance, lateShare });

test('a way within both lines keeps to them, one beyond is as far off as it is beyond each', () => {
  expect(violationOf(of(0.05, mostLate), 0.05)).toBe(0);
  expect(violationOf(of(0.08, mostLate + 0.1), 0.05)).toBeCloseTo(0.03 + 0.1, 12);
});

test('a distance to be kept moves both lines, never below nothing: what is never late or in breach is allowed', () => {
  expect(violationOf(of(0.04, mostLate), 0.05, 0.02)).toBeCloseTo(0.01 + 0.02, 12);
  expect(violationOf(of(0, 0), 0.05, 0.3)).toBe(0);
  expect(violationOf(of(0, 0.1), 0.05, 0.3)).toBeCloseTo(0.1, 12);
});
