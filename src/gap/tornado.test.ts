import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../fields/values';
import { gapInputs, type GapValues } from './gap-inputs';
import { runGap } from './run-gap';
import { gapVariations, rowsThatMatter } from './tornado';

const defaults: GapValues = defaultsOf(gapInputs);
const shipmentAt = (earliest: number, likely: number, latest: number, slipChance: number): GapValues => ({
  ...defaults,
  shipments: [{ ...defaults.shipments[0]!, earliest, likely, latest, slipChance }],
});

describe('the moves of a shipment', () => {
  it('bring a shipment due for certain no nearer than today, so that the run goes through', () => {
    const values = shipmentAt(2, 2, 2, 0);
    const variation = gapVariations(values).find(({ key }) => key === 'shipments')!;
    expect(variation.low.shipments[0]).toMatchObject({ earliest: 0, likely: 0, latest: 0 });
    expect(variation.high.shipments[0]).toMatchObject({ earliest: 9, likely: 9, latest: 9 });
    const silent = () => {};
    const run = (them: GapValues) =>
      runGap(them, { trials: 50, seed: 1, onProgress: silent, onPreview: silent });
    expect(run(values).tornado).not.toBeNull();
    // Overdue, with next to nothing left of its spread.
    expect(run(shipmentAt(-4, -3, -2, 0)).tornado).not.toBeNull();
  });

  it('leave others as they were meant', () => {
    const variation = gapVariations(defaults).find(({ key }) => key === 'shipments')!;
    expect(variation.low.shipments[0]).toMatchObject({ earliest: 7, likely: 14, latest: 27 });
  });
});

it('leaves out levers that change nothing anybody could see', () => {
  const rows = [
    { key: 'price', low: 900, high: 1100 },
    { key: 'recoveryDays', low: 1000, high: 1000.6 },
    { key: 'goodwillTo10', low: 1000, high: 1000 },
    { key: 'hazardBefore', low: 999.7, high: 1000.3 },
  ] as const;
  expect(rowsThatMatter(rows, 1000).map(({ key }) => key)).toEqual(['price', 'recoveryDays']);
});
