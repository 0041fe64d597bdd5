import { describe, expect, it } from 'vitest';
import { checkTriplet } from '../../engine/random/metalog';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { leadTimeYields } from './answer';
import { checkLeadTime } from './check';
import { inputs, type LeadTimeValues, type LegInput } from './inputs';
import { model } from './model';
import { leadTimeActions } from './next-steps';
import { asOneLeg } from './past-orders';

const defaults: LeadTimeValues = defaultsOf(inputs);
const compute = (changes: Partial<LeadTimeValues>) => model.compute({ ...defaults, ...changes });
const withLeg = (row: number, changes: Partial<LegInput>) =>
  defaults.legs.map((leg, i) => (i === row ? { ...leg, ...changes } : leg));

describe('lead time', () => {
  it('grows with a leg, and spreads with it', () => {
    const base = compute({});
    const longer = compute({ legs: withLeg(2, { earliest: 26, likely: 30, latest: 38 }) });
    for (const key of ['mean', 'p50', 'p80', 'p95'] as const)
      expect(longer[key] - base[key]).toBeCloseTo(10, 0);
    const wider = compute({ legs: withLeg(2, { latest: 40 }) });
    expect(wider.sd).toBeGreaterThan(base.sd);
    expect(wider.p95).toBeGreaterThan(base.p95);
  });

  it('spreads more when legs slip together', () => {
    const together = compute({ legs: defaults.legs.map((leg) => ({ ...leg, together: 2 })) });
    expect(together.mean).toBeCloseTo(compute({}).mean, 9);
    expect(together.sd).toBeGreaterThan(compute({}).sd * 1.3);
  });

  it('leaves out a leg that is off', () => {
    const without = compute({ legs: withLeg(2, { on: false }) });
    const { legs, mean } = compute({});
    expect(without.legs).toHaveLength(5);
    expect(without.mean).toBeCloseTo(mean - legs[2]!.mean, 9);
  });

  it('shares the spread out in full', () => {
    expect(compute({}).legs.reduce((sum, { shareOfVariance }) => sum + shareOfVariance, 0)).toBeCloseTo(1, 9);
  });

  it('is the same with a date that meets no closure, and longer with one that does', () => {
    const free = compute({});
    const spring = compute({ asOf: '2027-03-10' });
    expect([spring.p50, spring.p95, spring.heldUp]).toEqual([free.p50, free.p95, 0]);
    const held = compute({ asOf: '2027-01-15' });
    expect(held.heldUp).toBeGreaterThan(20);
    expect(held.p95).toBeGreaterThan(free.p95 + 20);
    const peak = compute({ asOf: '2026-09-01' });
    expect(peak.heldUp).toBeGreaterThan(6);
    expect(compute({ asOf: '2027-01-15', closures: [] }).p95).toBe(free.p95);
    expect(defaults.closures.every(({ to }) => to! > '2026-11-01')).toBe(true);
  });

  it('closes in on the convolution as the calendar’s weight goes to nothing', () => {
    const slow = defaults.closures.find(({ effect }) => effect === 'adds-days')!;
    const closures = [{ ...slow, extraDays: 0.001, from: '2027-03-01', to: '2027-09-30' }];
    const barely = compute({ asOf: '2027-03-10', closures });
    const free = compute({});
    for (const key of ['p10', 'p50', 'p80', 'p95', 'mean'] as const)
      expect(Math.abs(barely[key] - free[key]), key).toBeLessThan(0.05);
    expect(Math.abs(barely.sd - free.sd)).toBeLessThan(0.01);
  });

  it('never gets shorter by a leg that a closure makes longer', () => {
    const at = (extra: number) =>
      compute({
        asOf: '2027-01-10',
        legs: withLeg(0, { earliest: 15 + extra, likely: 18 + extra, latest: 24 + extra }),
      });
    let before = at(0);
    for (let extra = 3; extra <= 30; extra += 3) {
      const after = at(extra);
      expect(after.mean).toBeGreaterThan(before.mean);
      expect(after.p95).toBeGreaterThanOrEqual(before.p95);
      before = after;
    }
  });

  it('does not look worse for a surer leg, and is as without closures where none decides', () => {
    const free = compute({});
    for (const asOf of ['2026-09-01', '2026-11-23', '2026-12-20', '2027-01-15'])
      for (const { name, withoutSpread } of compute({ asOf }).legs)
        expect(withoutSpread, `${name}, ${asOf}`).toBeGreaterThanOrEqual(0);
    compute({ asOf: '2027-01-15' }).legs.forEach(({ withoutSpread }, index) =>
      expect(withoutSpread).toBeCloseTo(free.legs[index]!.withoutSpread, 6),
    );
  });

  it('is quick enough for every keystroke', () => {
    for (const asOf of [null, '2027-01-15']) {
      for (let i = 0; i < 10; i++) compute({ asOf });
      const start = process.cpuUsage();
      for (let i = 0; i < 20; i++) compute({ asOf });
      const { user } = process.cpuUsage(start);
      expect(user / 20_000, 'milliseconds of processor time').toBeLessThan(15);
    }
  });
});

describe('past orders', () => {
  const pastDays = [45, 38, 60, 41, 47, 45, 52, 49, 44];

  it('give a leg that a distribution runs through', () => {
    for (const days of [
      pastDays,
      [30, 30, 30, 30, 30, 44, 60],
      [30, 30, 30, 30, 30],
      [10, 10, 10, 10, 10.4, 11],
    ]) {
      const { fit } = compute({ pastDays: days }).past;
      const leg = asOneLeg(fit!);
      expect(checkTriplet(leg.earliest, leg.likely, leg.latest)).toBeNull();
      expect(checkLeadTime({ ...defaults, legs: [leg] })).toEqual([]);
    }
  });

  it('are refused below five, and read from dates', () => {
    expect(compute({ pastDays: [40, 41, 42, 43] }).past.fit).toBeNull();
    const pastDates = pastDays.map((days) => ({
      orderedOn: '2026-01-01',
      landedOn: new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
    }));
    const dated = compute({
      pastGiven: 'dates',
      pastDates: [...pastDates, { orderedOn: null, landedOn: null }],
    });
    expect(dated.past.fit).toEqual(compute({ pastDays }).past.fit);
  });
});

describe('checks', () => {
  it('name the field and the way out', () => {
    const at = (changes: Partial<LegInput>) => checkLeadTime({ ...defaults, legs: withLeg(1, changes) })[0];
    expect(at({ likely: 1 })).toMatchObject({ path: 'legs.1.likely' });
    expect(at({ latest: 4 })).toMatchObject({ path: 'legs.1.latest' });
    expect(at({ latest: 60 })!.message).toMatch(/12\.5 to 50\.5 days/);
    const none = { ...defaults, legs: defaults.legs.map((leg) => ({ ...leg, on: false })) };
    expect(checkLeadTime(none)[0]!.path).toBe('legs.0.on');
    const closures = [{ ...defaults.closures[0]!, from: '2027-02-10', to: '2027-02-01' }];
    expect(checkLeadTime({ ...defaults, closures })[0]!.path).toBe('closures.0.to');
  });
});

it('hands on mean and spread, and says when to chase', () => {
  const result = compute({});
  expect(leadTimeYields(result)).toEqual({ leadTimeDays: 74.9, leadTimeSd: 13.2 });
  const days = leadTimeActions(result, createFormatter(plainSettings)).map(({ byDay }) => byDay);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days.at(-1)).toBe(Math.round(result.p80));
});
