import { describe, expect, it } from 'vitest';
import { loadCalculator } from '../../calculators/registry';
import { defaultsOf } from '../../fields/values';
import { CarriedNumbers } from './carried-numbers';
import { familyOf, numbersFor, numbersToHandOn } from './family';

const gap = await loadCalculator('restock-gap');
const pipeline = await loadCalculator('backorder-pipeline');

describe('numbers that go on to another page', () => {
  it('are none of the example’s: not its inputs, nor what follows from them', () => {
    expect(numbersToHandOn(gap, defaultsOf(gap.inputs))).toEqual({});
    expect(numbersToHandOn(gap, { ...defaultsOf(gap.inputs), asOf: '2026-11-23' })).toEqual({
      asOf: '2026-11-23',
    });
  });

  it('are all that both pages ask for within a family, each one valid there', () => {
    const values = { ...defaultsOf(gap.inputs), dropOffGiven: 'hazard', dailyDemand: 23 };
    expect(familyOf(gap.about).map(({ id }) => id)).toContain('backorder-pipeline');
    const taken = numbersFor(pipeline, gap.about, values);
    expect(taken.dropOffGiven).toBe('hazard');
    expect(Object.keys(taken).every((key) => key in pipeline.inputs)).toBe(true);
  });

  it('are only the fields that all calculators share between strangers', () => {
    const stranger = { ...gap.about, family: undefined } as unknown as typeof gap.about;
    const taken = numbersFor(pipeline, stranger, { ...defaultsOf(gap.inputs), dropOffGiven: 'hazard' });
    expect(taken.dropOffGiven).toBeUndefined();
    expect(taken.dropOff).toBeDefined();
  });

  it('hold what the answer gives too', async () => {
    const values = { ...defaultsOf(gap.inputs), dailyDemand: 11 };
    const simulation = (await gap.simulation!()) as unknown as {
      simulate(values: unknown, report: unknown): unknown;
    };
    const report = { trials: 300, seed: 1, isPreview: true, onProgress: () => {}, onPreview: () => {} };
    const simulated = simulation.simulate(values, report) as {
      way: { daysOutAll: { p50: number }; captured: { mean: number } };
    };
    const result = gap.model.compute(values as never);
    const given = numbersFor(
      pipeline,
      gap.about,
      numbersToHandOn(gap, values, { values, result, simulated }),
    );
    expect(given.gapDays).toBe(Math.round(simulated.way.daysOutAll.p50));
    expect(given.ordersCaptured).toBe(Math.round(simulated.way.captured.mean));
    // Without a simulation, as from a saved scenario, in expected numbers: the same gap within its rounding.
    const expected = numbersFor(pipeline, gap.about, numbersToHandOn(gap, values));
    expect(Math.abs(Number(expected.gapDays) - Number(given.gapDays))).toBeLessThanOrEqual(1);
  });
});

it('are taken once, by the page they are for', () => {
  const carried = new CarriedNumbers();
  carried.give('backorder-pipeline', { from: gap.about, values: { dailyDemand: 5 } });
  expect(carried.take('backorder-pipeline')?.values).toEqual({ dailyDemand: 5 });
  expect(carried.take('backorder-pipeline')).toBeNull();
  // What the page in between did not ask for goes along, but not into another matter.
  carried.give('restock-gap', { from: gap.about, values: { price: 7 } });
  expect(carried.take('restock-gap')?.values).toEqual({ dailyDemand: 5, price: 7 });
  carried.give('restock-gap', { from: gap.about, values: { price: 9 } }, true);
  expect(carried.take('restock-gap')?.values).toEqual({ price: 9 });
  carried.give('backorder-pipeline', { from: gap.about, values: {} });
  expect(carried.take('restock-gap')).toBeNull();
  expect(carried.take('backorder-pipeline')).toBeNull();
});
