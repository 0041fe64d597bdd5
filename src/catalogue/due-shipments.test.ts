import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMetalog } from '../engine/random/metalog';
import { addDays } from '../fields/calendar-date';
import { simulation } from './jobs/simulate-catalogue';
import { dueShipments } from './due-shipments';
import { listValues } from './list-simulation';
import { madeUpProduct } from './made-up-products.for-test';
import { triageProduct } from './triage-product';
import { usualDefaults } from './triage-row';

const today = '2026-11-23';
const facts = { onHandFba: 40, dailyDemand: 2, price: 30, leadTimeDays: 30 };
const aged = (earliest: number, likely: number, latest: number, age: number) =>
  madeUpProduct(
    { ...facts, shipments: [{ units: 60, earliest, likely, latest }] as never },
    { asOf: addDays(today, -age) },
  );

describe('shipments under way', () => {
  it('keep a law through their three days, whatever day they are of', () => {
    const day = fc.oneof(fc.integer({ min: -30, max: 120 }), fc.double({ min: -30, max: 120, noNaN: true }));
    const triplet = fc.tuple(day, day, day).map((days) => days.sort((a, b) => a - b));
    fc.assert(
      fc.property(triplet, fc.nat(80), ([earliest, likely, latest], age) => {
        const product = aged(earliest!, likely!, latest!, age);
        for (const { p10, p50, p90 } of dueShipments(product, 30, today).shipments) {
          expect(() => fitMetalog(p10, p50, p90)).not.toThrow();
          // A list moves them to the day of the count and back.
          expect(() => fitMetalog(p10 + age, p50 + age, p90 + age)).not.toThrow();
        }
        expect(triageProduct(product, usualDefaults, today).gapChance).not.toBeNaN();
      }),
      { numRuns: 1_000 },
    );
  });

  it('are weighed and played where the likely day is near one end and a day has passed', () => {
    for (let latest = 3; latest <= 40; latest++)
      for (const likely of [1, 2, latest - 1, latest])
        for (const age of [0, 1, 7, 13]) {
          const product = aged(1, likely, latest, age);
          expect(triageProduct(product, usualDefaults, today).state).not.toBe('unknown');
        }
    const values = listValues([aged(1, 2, 8, 1)], new Map(), usualDefaults, today);
    const { ordered } = simulation.simulate(values, {
      trials: 20,
      seed: 1,
      onProgress: () => {},
      onPreview: () => {},
    });
    expect(ordered.today.gapChance[0]).not.toBeNaN();
  });
});
