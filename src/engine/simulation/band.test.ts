import { describe, expect, it } from 'vitest';
import { bandOf } from './band';

describe('band of columns', () => {
  it('has the mean and percentiles of each day, and whole paths of the first futures', () => {
    // Day by day 0 to 100 in some order, plus ten times the day: percentile q is q + 10 d.
    const columns = [0, 1, 2].map((day) =>
      Float32Array.from({ length: 101 }, (_, trial) => ((trial * 37) % 101) + 10 * day),
    );
    const { mean, p10, p25, p50, p75, p90, samples } = bandOf(columns);
    expect([mean, p10, p25, p50, p75, p90].map((list) => [...list])).toEqual(
      [50, 10, 25, 50, 75, 90].map((at) => [at, at + 10, at + 20]),
    );
    expect(samples.map((path) => [...path])).toEqual(
      [0, 37, 74, 10, 47].map((start) => [start, start + 10, start + 20]),
    );
  });

  it('shows no more paths than there are futures', () => {
    expect(bandOf([Float32Array.of(4, 6)]).samples).toEqual([Float64Array.of(4), Float64Array.of(6)]);
  });
});
