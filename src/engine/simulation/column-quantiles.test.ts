import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectQuantiles } from '../statistics/quantiles';
import { ColumnQuantiles } from './column-quantiles';

describe('percentiles of a column', () => {
  it('of whole numbers are the same counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 900 }), { minLength: 65, maxLength: 400 }),
        (values) => {
          const column = Float32Array.from(values);
          const counted = new ColumnQuantiles(column.length);
          const sorted = new ColumnQuantiles(column.length);
          counted.read(column, true);
          sorted.read(column);
          expect(counted).toEqual(sorted);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('are those of selection, whatever heaps up where', () => {
    const value = fc.oneof(
      fc.constantFrom(0, 1, 7),
      fc.integer({ min: 0, max: 40 }),
      fc.float({ min: Math.fround(-1e6), max: Math.fround(1e6), noNaN: true }),
      fc.constantFrom(1e9, -1e9),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const column = Float32Array.from(values);
        const measured = new ColumnQuantiles(column.length);
        measured.read(column);
        const expected = selectQuantiles(Float64Array.from(column), [0.1, 0.25, 0.5, 0.75, 0.9]);
        measured.quantiles.forEach((quantile, i) => expect(quantile).toBeCloseTo(expected[i], 6));
        expect(measured.mean).toBeCloseTo(column.reduce((sum, each) => sum + each, 0) / column.length, 3);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
