import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { throughClosures, type Closure } from './lead-time-calendar';
import { legMoments, sumOfLegs } from './lead-time-legs';
import { LeadTimeCourses, type DatedLeg } from './lead-time-paths';

const closed = (from: number, to: number): Closure => ({ from, to, extraDays: null });
const slow = (from: number, to: number, extraDays: number): Closure => ({ from, to, extraDays });

describe('a closure', () => {
  const through = throughClosures([closed(10, 17)]);

  it('is waited out', () => {
    expect(through(0, 10)).toBe(10);
    expect(through(5, 6)).toBe(18);
    expect(through(12, 3)).toBe(20);
    expect(through(17, 3)).toBe(20);
    expect(through(10, 0)).toBe(10);
  });

  it('counts once where two lie on each other', () => {
    const twice = throughClosures([closed(14, 20), closed(10, 17)]);
    expect(twice(5, 6)).toBe(21);
    expect(throughClosures([closed(10, 12), closed(14, 15)])(5, 8)).toBe(16);
  });
});

describe('a slow time', () => {
  const through = throughClosures([slow(10, 20, 7)]);

  it('adds its days to a leg under way within it', () => {
    expect(through(0, 10)).toBe(10);
    expect(through(5, 6)).toBe(18);
    expect(through(12, 3)).toBe(22);
    expect(through(30, 3)).toBe(33);
  });

  it('lets nobody who comes after it overtake', () => {
    expect(through(20, 3)).toBe(30);
    expect(through(25, 3)).toBe(30);
    expect(through(27, 3)).toBe(30);
  });
});

it('an earlier start and less work never end later', () => {
  const day = fc.integer({ min: 0, max: 60 });
  const closure = fc
    .tuple(day, fc.integer({ min: 1, max: 30 }), fc.option(fc.integer({ min: 0, max: 20 })))
    .map(([from, length, extraDays]) => ({ from, to: from + length, extraDays }));
  fc.assert(
    fc.property(fc.array(closure, { maxLength: 4 }), day, day, day, day, (closures, start, days, a, b) => {
      const through = throughClosures(closures);
      expect(through(start, days)).toBeGreaterThanOrEqual(start + days);
      expect(through(start + a / 7, days + b / 7)).toBeGreaterThanOrEqual(through(start, days) - 1e-9);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

describe('courses', () => {
  const leg = (p10: number, p50: number, p90: number, closures: Closure[] = [], group = -1): DatedLeg => ({
    p10,
    p50,
    p90,
    group,
    slipChance: 0.05,
    slipMeanDays: 10,
    closures,
  });
  const legs = [leg(20, 25, 35), leg(24, 28, 38, [], 1), leg(1, 2, 5, [], 1), leg(7, 10, 21)];
  const at = (values: Float64Array, p: number) =>
    Float64Array.from(values).sort()[Math.floor(p * values.length)]!;

  it('agree with the convolution where no calendar is met', () => {
    const ends = new LeadTimeCourses(legs).ends(true).at(-1)!;
    const law = sumOfLegs(legs);
    const { mean, sd } = legMoments(legs);
    const found = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    expect(Math.abs(found - mean)).toBeLessThan(0.01 * sd);
    for (const p of [0.1, 0.5, 0.8, 0.95])
      expect(Math.abs(at(ends, p) - law.quantile(p)), `${p}`).toBeLessThan(0.05 * sd);
  });

  it('wait out a closure that all of them meet', () => {
    const certain = { ...leg(10, 10, 10), slipChance: 0 };
    const [production, freight] = new LeadTimeCourses([
      { ...certain, closures: [closed(5, 26)] },
      { ...certain, p10: 30, p50: 30, p90: 30 },
    ]).ends(true);
    expect(new Set(production)).toEqual(new Set([31]));
    expect(new Set(freight)).toEqual(new Set([61]));
  });

  it('never end sooner through a calendar, nor later with a quicker leg', () => {
    const held = new LeadTimeCourses(
      legs.map((one, i) => ({ ...one, closures: i === 0 ? [closed(15, 40)] : [slow(70, 90, 7)] })),
    );
    const free = held.ends(false);
    const dated = held.ends(true);
    const quicker = held.ends(true, { leg: 0, days: (days) => Math.max(0, days - 7) });
    free.forEach((ends, i) =>
      ends.forEach((end, course) => {
        expect(dated[i]![course]).toBeGreaterThanOrEqual(end);
        expect(quicker[i]![course]).toBeLessThanOrEqual(dated[i]![course]!);
      }),
    );
  });
});
