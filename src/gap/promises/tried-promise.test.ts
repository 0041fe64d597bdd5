import { describe, expect, it } from 'vitest';
import { channelCase, gapCase, shipmentCase } from '../../engine/simulation/gap-case';
import type { GapParameters, OutOfStockOffer } from '../../engine/simulation/gap-parameters';
import { playedTrials, promiseFigures, promiseOutlook } from './tried-promise';

/** Ten a day from an empty shelf, restock on day 14, 18 or 22 with 0.3, 0.4 and 0.3. */
const waiting = (offer: OutOfStockOffer, dailyDemand = 10): GapParameters =>
  gapCase({
    dailyDemand,
    horizonDays: 40,
    channels: [channelCase({ offer, captureDecay: 0.05 })],
    shipments: [
      shipmentCase(0, { units: 1e7, landingLaw: { days: [14, 18, 22], chances: [0.3, 0.4, 0.3] } }),
    ],
    patience: { hazardBefore: 0.046421, promiseBreak: 0.05, hazardAfter: 3 * 0.046421, weibullShape: 1 },
  });

const rows = [
  [10, 109.1755, 65.2017, 16.6792, 1],
  [14, 89.3854, 57.7174, 6.5945, 0.7],
  [18, 73.1825, 48.8232, 1.543, 0.3],
  [21, 62.9888, 42.321, 0.3517, 0],
  [30, 40.1634, 27.0076, 0, 0],
] as const;

describe('a fixed wait while the restock comes on day 14, 18 or 22', () => {
  it.each(rows)(
    '%i days, in expected numbers: %f taken, %f kept, %f late; too many late in %f of futures',
    (days, captured, kept, late, lateChance) => {
      const { expected, lateShareChance } = promiseOutlook(waiting({ kind: 'fixed-wait', days }), 0.04);
      expect(expected.captured).toBeCloseTo(captured, 3);
      expect(expected.kept).toBeCloseTo(kept, 3);
      expect(expected.fates.shippedLate).toBeCloseTo(late, 3);
      expect(lateShareChance).toBeCloseTo(lateChance, 9);
    },
  );

  it.each(rows)('%i days, over futures drawn: within 3.5 standard errors', (days, captured, kept, late) => {
    const table = playedTrials(waiting({ kind: 'fixed-wait', days }), { trials: 8_000, seed: 20261 });
    const figures = promiseFigures(table, 0.04, false);
    const within = (name: 'captured' | 'kept' | 'shippedLate', expected: number) => {
      const values = table.column(name);
      const spread = Math.sqrt(
        values.reduce((sum, value) => sum + (value - figures[name]) ** 2, 0) / (values.length - 1),
      );
      const error = spread / Math.sqrt(values.length);
      expect(Math.abs(figures[name] - expected), name).toBeLessThanOrEqual(3.5 * error + 1e-9);
    };
    within('captured', captured);
    within('kept', kept);
    within('shippedLate', late);
  });

  it.each(rows)(
    '%i days: with so many orders that only dates vary, that share is late',
    (days, _c, _k, _l, chance) => {
      const trials = 1_500;
      const table = playedTrials(waiting({ kind: 'fixed-wait', days }, 10_000), { trials, seed: 7 });
      const { breachChance, lateShareChance } = promiseFigures(table, 0.04, false);
      expect(breachChance).toBe(lateShareChance);
      expect(Math.abs(lateShareChance - chance)).toBeLessThanOrEqual(
        3.5 * Math.sqrt((chance * (1 - chance)) / trials),
      );
    },
  );
});

it.each([
  [18, 119.8099, 75.7584, 22.7182],
  [22, 99.1434, 70.8093, 0],
])('a fixed date, day %i: close to the integrals %f, %f, %f', (day, captured, kept, late) => {
  const { expected } = promiseOutlook(waiting({ kind: 'fixed-date', day }), 0.04);
  expect(Math.abs(expected.captured / captured - 1)).toBeLessThan(0.03);
  expect(Math.abs(expected.kept / kept - 1)).toBeLessThan(0.03);
  expect(Math.abs(expected.fates.shippedLate - late)).toBeLessThan(0.8);
});

it('counts what the wall cancels, and the breach that comes of it', () => {
  const parameters = waiting({ kind: 'fixed-wait', days: 1 });
  parameters.limits.autoCancelDays.fill(9);
  const held = promiseFigures(playedTrials(parameters, { trials: 400, seed: 3 }), 0.04, true);
  expect(held.wallChance).toBe(1);
  expect(held.autoCancelled).toBeGreaterThan(1);
  expect(held.breachChance).toBeGreaterThanOrEqual(
    Math.max(held.late10Chance, held.late30Chance, held.cancelledChance),
  );
});
