import { describe, expect, it } from 'vitest';
import { gapCase, shipmentCase } from '../../engine/simulation/gap-case';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { quantileAfter, restockAfter } from './restock-after';
import { restockLaw } from './restock-law';

const law = restockLaw(
  gapCase({
    horizonDays: 60,
    shipments: [
      shipmentCase(0, { units: 900, landingLaw: { days: [14, 18, 22], chances: [0.3, 0.4, 0.3] } }),
    ],
  }),
)!;

describe('the restock, once a day has passed without it', () => {
  it('is a percentile of what is left, not of all', () => {
    // Seen from day 0, day 18 holds in 7 of 10. Without it by day 14, 0.4 of the 0.7 left lie there: 57%.
    expect(quantileAfter(law, 0, 0.6)).toBe(18);
    expect(quantileAfter(law, 13, 0.6)).toBe(18);
    expect(quantileAfter(law, 14, 0.57)).toBe(18);
    expect(quantileAfter(law, 14, 0.6)).toBe(22);
    expect(quantileAfter(law, 21, 0.1)).toBe(22);
  });

  it('is none once all have passed', () => {
    expect(quantileAfter(law, 22, 0.9)).toBeNull();
    expect(quantileAfter(law, 90, 0.9)).toBeNull();
  });
});

it('waits for the shipment that ends the gap, not for one that comes before it', () => {
  const defaults: GapValues = defaultsOf(gapInputs);
  const certain = (day: number) => ({
    ...defaults.shipments[0]!,
    earliest: day,
    likely: day,
    latest: day,
    slipChance: 0,
    slipDays: 0,
  });
  const values = { ...defaults, shipments: [certain(3), certain(40)] };
  expect(restockAfter(values, 12, 20, 0.9)).toBe(40);
  expect(restockAfter(values, 12, 40, 0.9)).toBeNull();
  expect(restockAfter({ ...values, shipments: [] }, 12, 20, 0.9)).toBeNull();
});
