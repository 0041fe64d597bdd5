import { describe, expect, it } from 'vitest';
import {
  VelocityIndex,
  daysToRegain,
  dipAfterClosedDays,
  effectiveDaysOut,
  tailInDaysOfSales,
  velocityTarget,
  type Velocity,
} from './velocity';

const usual: Velocity = {
  enabled: true,
  floor: 0.4,
  fallDays: 7,
  recoveryBaseDays: 14,
  recoveryMaxDays: 42,
  recoveryDays: null,
  startIndex: 1,
};

const published = [
  { days: 3, dip: 0.2091, regain: 17, tail: 1.1851 },
  { days: 7, dip: 0.3793, regain: 21, tail: 2.6549 },
  { days: 10, dip: 0.4562, regain: 24, tail: 3.6497 },
  { days: 21, dip: 0.5701, regain: 35, tail: 6.6515 },
  { days: 28, dip: 0.589, regain: 42, tail: 8.2461 },
];

describe('velocity in closed form', () => {
  it.each(published)('after $days closed days', ({ days, dip, regain, tail }) => {
    const found = dipAfterClosedDays(days, usual);
    expect(found).toBeCloseTo(dip, 4);
    expect(effectiveDaysOut(found, usual)).toBeCloseTo(days, 10);
    expect(daysToRegain(found, usual)).toBeCloseTo(regain, 10);
    expect(tailInDaysOfSales(found, usual)).toBeCloseTo(tail, 4);
  });

  it('takes the longest recovery at the floor and below', () => {
    expect(effectiveDaysOut(0.6, usual)).toBe(Infinity);
    expect(daysToRegain(0.7, usual)).toBe(42);
    expect(daysToRegain(0.3, { ...usual, recoveryDays: 20 })).toBe(20);
    expect(dipAfterClosedDays(10, { ...usual, enabled: false })).toBe(0);
  });

  it('aims between the floor and full velocity', () => {
    expect(velocityTarget(0, 0.4)).toBe(0.4);
    expect(velocityTarget(0.5, 0.4)).toBeCloseTo(0.7, 15);
    expect(velocityTarget(1.3, 0.4)).toBe(1);
  });
});

describe('velocity day by day', () => {
  it.each(published)('loses the closed form after $days closed days', ({ days, dip, regain, tail }) => {
    const index = new VelocityIndex(usual);
    let shortInGap = 0;
    for (let day = 0; day < days; day++) shortInGap += 1 - index.step(0);
    expect(1 - index.q).toBeCloseTo(dip, 4);
    expect(shortInGap).toBeCloseTo(0.6 * (days - 7 * (1 - Math.exp(-days / 7))), 10);
    let lost = 0;
    let regainedAt = 0;
    for (let day = 1; day <= 1000; day++) {
      lost += 1 - index.step(1);
      if (day === 1) expect(index.recoveryDays).toBeCloseTo(regain, 10);
      if (regainedAt === 0 && 1 - index.q <= 0.05 * dipAfterClosedDays(days, usual)) regainedAt = day;
    }
    expect(lost).toBeCloseTo(tail, 4);
    expect(lost).toBeCloseTo(tailInDaysOfSales(dipAfterClosedDays(days, usual), usual), 10);
    expect(regainedAt).toBe(regain);
  });

  it('does not let a short second gap hide a deep first one', () => {
    const index = new VelocityIndex(usual);
    for (let day = 0; day < 28; day++) index.step(0);
    index.step(1);
    index.step(1);
    const stillOpen = daysToRegain(1 - index.q, usual);
    index.step(0);
    index.step(1);
    expect(stillOpen).toBeGreaterThan(27);
    expect(index.recoveryDays).toBeGreaterThanOrEqual(stillOpen);
  });

  it('fixes the pace of a rise when the rise begins', () => {
    const index = new VelocityIndex({ ...usual, startIndex: 0.5 });
    index.step(1);
    const first = index.recoveryDays;
    for (let day = 0; day < 10; day++) index.step(1);
    expect(index.recoveryDays).toBe(first);
    expect(index.dipAtRise).toBe(0.5);
  });

  it('falls less when part of the demand is captured', () => {
    const closed = new VelocityIndex(usual);
    const live = new VelocityIndex(usual);
    for (let day = 0; day < 10; day++) {
      closed.step(0);
      live.step(0.5);
    }
    expect(1 - live.q).toBeCloseTo((1 - closed.q) / 2, 12);
  });

  it('speeds the rise up until 95 % is back, and only then asks for the ads', () => {
    const index = new VelocityIndex({ ...usual, startIndex: 0.5 }, 2);
    let paid = 0;
    let lost = 0;
    for (let day = 0; day < 400; day++) {
      lost += 1 - index.step(1, true);
      if (index.rebuilt) paid++;
    }
    const slow = tailInDaysOfSales(0.5, usual);
    expect(paid).toBe(Math.ceil((Math.log(20) * daysToRegain(0.5, usual)) / 6));
    expect(lost).toBeGreaterThan(slow / 2);
    expect(lost).toBeLessThan(0.56 * slow);
  });

  it('starts again where it started, and stays at 1 when off', () => {
    const index = new VelocityIndex({ ...usual, startIndex: 0.8 });
    const first = index.step(0);
    for (let day = 0; day < 5; day++) index.step(1);
    index.restart();
    expect(index.step(0)).toBe(first);
    const off = new VelocityIndex({ ...usual, enabled: false, startIndex: 0.5 });
    expect(off.step(0)).toBe(1);
    expect(off.q).toBe(1);
  });

  it('jumps when the seller says that it comes back at once', () => {
    const index = new VelocityIndex({ ...usual, startIndex: 0.5, recoveryDays: 0 });
    expect(index.step(1)).toBe(1);
    expect(index.q).toBe(1);
  });
});
