import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLabel, dotSentence, dotSize, stackDots } from './dot-stack';

const plain = (value: number) => String(value);

describe('stackDots', () => {
  it('gives whole numbers a column each, empty ones too', () => {
    expect(stackDots([7, 7, 9], 10)).toEqual([
      { from: 7, to: 7, count: 2 },
      { from: 8, to: 8, count: 0 },
      { from: 9, to: 9, count: 1 },
    ]);
  });

  it('gathers neighbours where there is no room', () => {
    const columns = stackDots(
      Array.from({ length: 50 }, (_, index) => index),
      10,
    );
    expect(columns[0]).toEqual({ from: 0, to: 9, count: 10 });
    expect(columnLabel(columns[0]!, plain)).toBe('0 to 9');
  });

  it('loses no dot, however the values lie', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 }), (values) => {
        const columns = stackDots(values, 14);
        expect(columns.length).toBeLessThanOrEqual(16);
        expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      }),
    );
  });
});

describe('dotSize', () => {
  it('puts the dots of a tall column abreast so that they can be counted', () => {
    expect(dotSize(50, 100, 120)).toEqual({ size: 9.2, abreast: 4 });
    expect(dotSize(5, 30, 120)).toEqual({ size: 14, abreast: 1 });
    expect(dotSize(50, 5, 120).size).toBeGreaterThanOrEqual(1);
  });
});

describe('dotSentence', () => {
  it('says middle, half and ends', () => {
    expect(dotSentence('Days out', [1, 2, 3, 4, 9], plain, 'days')).toBe(
      'Days out in 5 futures: the middle one 3 days, half of them 2 to 4, lowest 1, highest 9 days.',
    );
    expect(dotSentence('Days out', [], plain, 'days')).toBe('Days out: no futures to show.');
  });
});
