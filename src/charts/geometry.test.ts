import { describe, expect, it } from 'vitest';
import { chanceDots } from './chance-dots';
import { stackDots } from './dot-stack';
import { layParts } from './fates';
import { bandPath, linePath } from './path';
import { linearScale } from './scale';
import { dayTicks, niceStep, niceTicks } from './ticks';
import { layTornado } from './tornado';
import { layWaterfall, signed } from './waterfall';

describe('axes', () => {
  it('places the ends of an axis and survives a span of nothing', () => {
    const x = linearScale([0, 10], [100, 200]);
    expect([x(0), x(5), x(10), x(NaN)]).toEqual([100, 150, 200, 100]);
    expect(linearScale([3, 3], [5, 9])(3)).toBe(5);
  });
  it('steps by 1, 2 or 5 and encloses the data', () => {
    expect([0.03, 1, 1.1, 3, 70].map(niceStep)).toEqual([0.05, 1, 2, 5, 100]);
    expect(niceTicks(0, 870, 4)).toEqual([0, 500, 1000]);
    const ticks = niceTicks(-3.2, 14.9, 4);
    expect(ticks[0]).toBeLessThanOrEqual(-3.2);
    expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(14.9);
  });
  it('never labels two lines the same', () => {
    const labels = niceTicks(0, 1, 4, (value) => value.toFixed(0)).map((value) => value.toFixed(0));
    expect(new Set(labels).size).toBe(labels.length);
  });
  it('labels no more days than fit', () => {
    for (const fitting of [1, 3, 8]) expect(dayTicks(90, fitting).length).toBeLessThanOrEqual(fitting + 1);
    expect(dayTicks(0, 5)).toEqual([0]);
  });
});

describe('paths', () => {
  it('joins days, and closes a band', () => {
    const same = (value: number) => value;
    expect(linePath([1, 2], same, same)).toBe('M0,1L1,2');
    expect(bandPath([0, 0], [1, 2], same, same)).toBe('M0,1L1,2L1,0L0,0Z');
    expect(linePath([], same, same)).toBe('');
  });
});

describe('dots', () => {
  it('keeps every dot', () => {
    const values = Array.from({ length: 50 }, (_, index) => Math.floor(index * 1.7));
    expect(stackDots(values, 20).reduce((sum, { count }) => sum + count, 0)).toBe(50);
    expect(stackDots([4, 4, 4], 20)).toEqual([{ from: 4, to: 4, count: 3 }]);
    expect(stackDots([], 20)).toEqual([]);
  });
  it('shows rare as less than a dot, but never as none', () => {
    const filled = (chance: number) => chanceDots(chance).reduce((sum, dot) => sum + dot, 0);
    expect([0, 0.001, 0.2, 0.999, 1].map(filled)).toEqual([0, 0.5, 10, 49.5, 50]);
  });
});

describe('a bar that adds up', () => {
  const part = (value: number) => ({ key: `${value}`, label: '', value, tone: 'soft' as const });
  it('fills the whole width without gaps', () => {
    const laid = layParts([1, 1, 1, 4].map(part));
    laid.forEach(({ at }, index) => {
      const before = laid[index - 1];
      expect(at).toBeCloseTo(before ? before.at + before.width : 0, 6);
    });
    expect(laid.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(laid.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  });
  it('draws nothing of nothing', () => {
    expect(layParts([part(0), part(-3)]).every(({ width, share }) => width === 0 && share === 0)).toBe(true);
  });
});

describe('steps', () => {
  it('start where the one before ended, also below zero', () => {
    const { rows, zero } = layWaterfall(
      { label: 'a', value: 100 },
      [
        { label: 'b', value: -150 },
        { label: 'c', value: 50 },
      ],
      { label: 'd', value: 0 },
    );
    expect(zero).toBeCloseTo(33.3, 1);
    expect(rows.map(({ kind }) => kind)).toEqual(['total', 'loss', 'gain', 'total']);
    expect(rows[1]!.at).toBe(0);
    expect(rows[2]!.at).toBe(rows[1]!.after);
    expect(rows[2]!.after).toBe(rows[3]!.after);
  });
  it('always says the sign of a change', () => {
    expect([5, -5, 0].map((value) => signed(value, String))).toEqual(['+5', '−5', '0']);
  });
});

describe('what matters most', () => {
  it('draws each bar around the base, whichever end is the dearer', () => {
    const { base, bars } = layTornado(50, [
      { label: 'a', low: { label: 'less', value: 100 }, high: { label: 'more', value: 0 } },
      { label: 'b', low: { label: 'less', value: 60 }, high: { label: 'more', value: 80 } },
    ]);
    expect(base).toBe(50);
    expect(bars[0]).toMatchObject({ below: { at: 0, width: 50 }, above: { at: 50, width: 50 } });
    expect(bars[0]!.left.label).toBe('more');
    expect(bars[1]!.below.width).toBe(0);
    expect(bars[1]!.above).toEqual({ at: 60, width: 20 });
  });
});
