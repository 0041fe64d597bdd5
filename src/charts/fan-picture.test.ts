import { describe, expect, it } from 'vitest';
import { dayAt, fanPicture, type FanData } from './fan-picture';
import { fanDay, fanSentence, fanTable } from './fan-words';

function flat(values: number[]): FanData['series'] {
  return { mean: values, p10: values, p25: values, p50: values, p75: values, p90: values, samples: [values] };
}
function data(values: number[], rest: Partial<FanData> = {}): FanData {
  return {
    series: flat(values),
    marks: [],
    dayLabel: (day) => `day ${day}`,
    format: (n) => n.toFixed(0),
    ...rest,
  };
}
const size = { width: 720, height: 240 };

describe('fanPicture', () => {
  it('puts the first day left, the last right, the greatest value on top', () => {
    const picture = fanPicture(data([0, 50, 100]), size);
    expect([picture.x(0), picture.x(2)]).toEqual([picture.left, picture.right]);
    expect([picture.y(0), picture.y(100)]).toEqual([picture.bottom, picture.top]);
    expect(picture.median).toBe(`M32,216L371,112L710,8`);
  });

  it.each([
    ['nothing', []],
    ['one day', [40]],
    ['zeros', [0, 0, 0]],
    ['huge', [1e9, -1e9, 5e8]],
    ['not numbers', [NaN, Infinity, 3]],
  ])('draws %s without a broken number', (_, values) => {
    for (const width of [1, 320, 720]) {
      const text = JSON.stringify(
        fanPicture(data(values, { marks: [{ day: 1, label: 'restock' }] }), { width, height: 240 }),
      );
      expect(text).not.toMatch(/NaN|Infinity|null/);
    }
  });

  it('keeps room for the widest value label, in a wide font too', () => {
    const shares = data([0, 0.5, 1], { format: (share) => `${share * 100}%` });
    for (const width of [300, 720]) {
      // Digits of 7.64 and a percent sign of 11.4 pixels, as in DejaVu Sans.
      expect(fanPicture(shares, { width, height: 240 }).left - 8).toBeGreaterThan(3 * 7.64 + 11.4);
    }
  });

  it('leaves out marks beyond the days shown and turns labels that would not fit', () => {
    const marks = [-1, 0, 2, 3].map((day) => ({ day, label: 'restock, middle future' }));
    const placed = fanPicture(data([1, 2, 3], { marks }), size).marks;
    expect(placed.map(({ before }) => before)).toEqual([false, true]);
  });

  it('has room for the comparison', () => {
    const picture = fanPicture(
      data([1, 1, 1], { comparison: { label: 'no gap', values: [90, 90, 90] } }),
      size,
    );
    expect(picture.high).toBeGreaterThanOrEqual(90);
    expect(picture.comparison?.label).toBe('no gap');
  });

  it('finds the day under the pointer, within the days there are', () => {
    const picture = fanPicture(data([1, 2, 3]), size);
    expect([-50, picture.x(1) + 20, 5000].map((at) => dayAt(picture, at))).toEqual([0, 1, 2]);
    expect(dayAt(fanPicture(data([1]), size), 300)).toBe(0);
  });
});

describe('words', () => {
  it('say where the middle future goes and how sure that is', () => {
    expect(fanSentence('Stock', data([60, 0, 800, 700], { marks: [{ day: 2, label: 'restock' }] }))).toBe(
      'Stock: the middle future goes from 60 (day 0) to 700 (day 3), lowest 0 (day 1), highest 800 (day 2); ' +
        'in 8 of 10 futures it ends between 700 and 700. restock: day 2.',
    );
    expect(fanSentence('Stock', data([5, 5]))).toContain('stays at 5');
    expect(fanSentence('Stock', data([5]))).toBe('Stock, day 0: 5 in the middle future.');
    expect(fanSentence('Stock', data([]))).toBe('Stock: no days to show.');
  });

  it('give one day and every day', () => {
    const compared = data([1, 2], { comparison: { label: 'no gap', values: [3, 4] } });
    expect(fanDay(compared, 1)).toBe(
      'day 1: middle future 2, half of futures 2 to 2, 8 of 10 2 to 2; no gap 4',
    );
    const { columns, rows } = fanTable(compared);
    expect(columns.map(({ label }) => label)).toEqual([
      'day',
      '10%',
      '25%',
      'middle',
      '75%',
      '90%',
      'mean',
      'no gap',
    ]);
    expect(rows[1]).toEqual(['day 1', 2, 2, 2, 2, 2, 2, 4]);
  });
});
