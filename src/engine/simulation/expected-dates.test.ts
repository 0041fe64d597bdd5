import { describe, expect, it } from 'vitest';
import { Arrivals } from './arrivals';
import { dateBranches, firstLook, type DateDetail } from './expected-dates';
import { gapCase, shipmentCase } from './gap-case';

describe('a first look at the dates', () => {
  const horizonDays = 80;
  const spread = { p10: 14, p50: 20, p90: 31 };
  const branches = (shipments: number, detail?: DateDetail) => {
    const one = gapCase({
      horizonDays,
      shipments: Array.from({ length: shipments }, () => shipmentCase(20, spread)),
    });
    return dateBranches(one.shipments, new Arrivals(one).laws, horizonDays, detail);
  };
  const meanDay = (of: ReturnType<typeof branches>) =>
    of.reduce((sum, { chance, landingDays }) => sum + chance * landingDays[0]!, 0);

  it('takes a dozen in place of all, at the same mean but for rounding to days', () => {
    const [all, few] = [branches(1), branches(1, firstLook)];
    expect(all.length).toBeGreaterThan(25);
    expect(few.length).toBeLessThanOrEqual(12);
    expect(few.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(Math.abs(meanDay(few) - meanDay(all))).toBeLessThan(0.25);
  });

  it('takes sixteen of several shipments, near the mean of each', () => {
    const [all, few] = [branches(3), branches(3, firstLook)];
    expect(few).toHaveLength(16);
    expect(Math.abs(meanDay(few) - meanDay(all))).toBeLessThan(1);
  });
});
