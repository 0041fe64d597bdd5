import { describe, expect, it } from 'vitest';
import {
  dropOffFromHazard,
  hazardFromDropOff,
  hazardFromWholeWaitDropOff,
  pipelineByDay,
  pipelineTotals,
} from './drop-off';

describe('drop-off and hazard', () => {
  it('reads 20 % over 10 days both ways', () => {
    const hazard = hazardFromDropOff(0.2, 10);
    expect(hazard).toBeCloseTo(0.04642127543788161, 14);
    expect(1 / hazard).toBeCloseTo(21.541846719359203, 9);
    expect(-Math.expm1(-hazard)).toBeCloseTo(0.04536028879492346, 13);
    expect(hazardFromWholeWaitDropOff(0.2, 10)).toBeCloseTo(0.022314, 6);
  });

  it.each([1e-12, 1e-6, 0.01, 0.2, 0.5, 0.9, 0.999, 1 - 1e-9])(
    'comes back from a drop-off of %s',
    (dropOff) => {
      const hazard = hazardFromDropOff(dropOff, 7);
      expect(Math.abs(dropOffFromHazard(hazard, 7) / dropOff - 1)).toBeLessThan(1e-9);
    },
  );

  it('loses more the longer the gap, as published for a hazard of 4.6 %', () => {
    const hazard = hazardFromDropOff(0.2, 10);
    const kept = [5, 7, 10, 14, 21, 30, 45].map((days) =>
      Math.round(100 * (1 - dropOffFromHazard(hazard, days))),
    );
    expect(kept).toEqual([89, 85, 80, 74, 64, 54, 42]);
  });

  it('inverts drop-offs however near 0', () => {
    for (const dropOff of [1e-5, 1.0001e-9, 0.9999e-9, 1e-12, 6.622273166298062e-161, 5e-324]) {
      const hazard = hazardFromDropOff(dropOff, 1);
      expect(hazard / (2 * dropOff * (1 + (2 / 3) * dropOff))).toBeCloseTo(1, 5);
    }
    expect(hazardFromDropOff(1e-12, 10)).toBe(2e-13 * (1 + 2e-12 / 3));
    expect(hazardFromDropOff(0, 10)).toBe(0);
  });

  it('inverts drop-offs however near 1', () => {
    for (const left of [0.9, 0.5, 0.1, 1e-3, 1e-9, 2 ** -40, 2 ** -53]) {
      expect(hazardFromDropOff(1 - left, 1)).toBeLessThan(Infinity);
      expect(1 - dropOffFromHazard(hazardFromDropOff(1 - left, 1), 1)).toBeCloseTo(left, 14);
    }
    expect(hazardFromDropOff(1 - 2 ** -40, 1) * 2 ** -40).toBeCloseTo(1, 3);
  });

  it('refuses shares and gaps that cannot be', () => {
    expect(hazardFromDropOff(0, 10)).toBe(0);
    expect(() => hazardFromDropOff(1, 10)).toThrow(RangeError);
    expect(() => hazardFromDropOff(-0.1, 10)).toThrow(RangeError);
    expect(() => hazardFromDropOff(0.2, 0)).toThrow(RangeError);
    expect(() => hazardFromDropOff(0.2, Infinity)).toThrow(RangeError);
    expect(dropOffFromHazard(Infinity, 10)).toBe(1);
    expect(() => hazardFromWholeWaitDropOff(1, 10)).toThrow(RangeError);
  });
});

describe('pipeline of backorders', () => {
  it('takes 100, loses 20 and keeps 80 in the reference gap', () => {
    const totals = pipelineTotals(10, 10, hazardFromDropOff(0.2, 10));
    expect(totals.captured).toBe(100);
    expect(totals.cancelled).toBeCloseTo(20, 10);
    expect(totals.kept).toBeCloseTo(80, 10);
  });

  // λ ∫ (1 − e^(−hw)) dw with λ 6, G 14, h 0.03.
  it('agrees with the integral', () => {
    const totals = pipelineTotals(6, 14, 0.03);
    expect(totals.cancelled).toBeCloseTo(15.409363963011359, 11);
    expect(totals.kept).toBeCloseTo(68.59063603698864, 11);
    expect(dropOffFromHazard(0.03, 14)).toBeCloseTo(0.1834448090834686, 13);
  });

  it('stays exact for hazards from tiny to 5 a day', () => {
    expect(pipelineTotals(10, 10, 1e-14).cancelled / (10 * 1e-14 * 50)).toBeCloseTo(1, 12);
    for (const hazard of [0.5, 1, 5]) {
      const { cancelled } = pipelineTotals(10, 12, hazard);
      expect(cancelled).toBeCloseTo(10 * (12 - (1 - Math.exp(-hazard * 12)) / hazard), 10);
    }
    expect(pipelineTotals(10, 10, 0)).toEqual({ captured: 100, cancelled: 0, kept: 100 });
    expect(pipelineTotals(10, 0, 0.1)).toEqual({ captured: 0, cancelled: 0, kept: 0 });
  });

  // Gamma gap of mean 10 and sd 5 days (shape 4), λ 10, h 0.05: kept = λ (1 − (1 + 2.5 h)^−4) / h.
  it('averages over an uncertain gap as its Laplace transform says', () => {
    let kept = 0;
    const step = 0.01;
    for (let gap = step / 2; gap < 150; gap += step) {
      const density = (gap ** 3 * Math.exp(-gap / 2.5)) / (6 * 2.5 ** 4);
      kept += pipelineTotals(10, gap, 0.05).kept * density * step;
    }
    expect(kept).toBeCloseTo(75.14098460600518, 4);
  });

  it('builds up day by day to its totals', () => {
    const days = pipelineByDay(10, 9.5, 0.05);
    expect(days.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9.5]);
    const totals = pipelineTotals(10, 9.5, 0.05);
    expect(days.at(-1)).toEqual({
      day: 9.5,
      captured: totals.captured,
      cancelled: totals.cancelled,
      waiting: totals.kept,
    });
    for (const { captured, cancelled, waiting } of days)
      expect(cancelled + waiting).toBeCloseTo(captured, 10);
    expect(pipelineByDay(10, 0, 0.05)).toEqual([]);
    expect(pipelineByDay(10, 10_000, 0.05)).toHaveLength(10_000);
    for (const gapDays of [-0.5, 10_001, NaN, Infinity])
      expect(() => pipelineByDay(10, gapDays, 0.05)).toThrow('The gap must lie');
  });
});
