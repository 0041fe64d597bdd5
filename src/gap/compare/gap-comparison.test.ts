import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapSummary } from '../../engine/simulation/gap-summary';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { cellText } from '../../ui/side-by-side';
import { gapInputs, type GapValues } from '../gap-inputs';
import { runGap } from '../run-gap';
import { cheapestSentence, comparisonCautions, gapDifferences } from './gap-differences';
import { overlayPicture, spread, type OverlayLine } from './overlay-picture';
import { overlaySentence, overlayTable } from './overlay-words';

const format = createFormatter(plainSettings);
const silent = { trials: 200, seed: 5, isPreview: true, onProgress: () => {}, onPreview: () => {} };
const way = (values: Partial<GapValues>) => runGap({ ...defaultsOf(gapInputs), ...values }, silent).way;
const gap = (title: string, way: GapSummary, currency = 'USD') => ({ title, currency, way });
const closed = gap('Closed', way({ whileOut: 'closed' }));
const waits = gap('Backorders', way({ whileOut: 'backorder' }));

describe('differences', () => {
  it('are the means, and how far they are from the base', () => {
    const [cost] = gapDifferences([closed, waits], format);
    const apart = waits.way.costOfGap.mean - closed.way.costOfGap.mean;
    expect(apart).not.toBe(0);
    expect(cost!.cells.map(cellText)).toEqual([
      format.money(closed.way.costOfGap.mean, 0),
      `${format.money(waits.way.costOfGap.mean, 0)} (${apart > 0 ? '▲' : '▼'} ${format.money(Math.abs(apart), 0)} ${apart > 0 ? 'more' : 'less'})`,
    ]);
  });

  it('of a gap from itself are none, under the same seed', () => {
    const again = gap('Again', way({ whileOut: 'closed' }));
    const signs = gapDifferences([closed, again], format).flatMap(({ cells }) =>
      cells.map(({ sign }) => sign),
    );
    expect(new Set(signs)).toEqual(new Set([undefined]));
    expect(cheapestSentence([closed, again], format)).toContain('cost the same');
  });

  it('name the cheapest, and how much less it costs', () => {
    const both = [closed, waits].sort((a, b) => a.way.costOfGap.mean - b.way.costOfGap.mean);
    expect(cheapestSentence([closed, waits], format)).toMatch(
      new RegExp(`“${both[0]!.title}” costs least: .* less than “${both[1]!.title}”\\.$`),
    );
  });

  it('leave money out where currencies differ, and say so', () => {
    const euros = { ...waits, currency: 'EUR' };
    const labels = gapDifferences([closed, euros], format).map(({ label }) => label);
    expect(labels).not.toContain('Cost of the gap');
    expect(labels).toContain('Days out of stock, mean');
    expect(cheapestSentence([closed, euros], format)).toBe('');
    expect(comparisonCautions([closed, euros], format)).toHaveLength(1);
  });

  it('warn of other horizons', () => {
    const far = gap('Far', way({ whileOut: 'closed', horizonDays: 300 }));
    expect(comparisonCautions([closed, far], format)[0]).toMatch(/differently far \(.*300\sdays/);
    expect(gapDifferences([closed, far], format).map(({ key }) => key)).not.toContain('profit');
    expect(gapDifferences([closed, waits], format).map(({ key }) => key)).toContain('profit');
    expect(comparisonCautions([closed, waits], format)).toEqual([]);
  });
});

const line = (letter: string, values: readonly number[]): OverlayLine => ({
  letter,
  p50: values,
  p10: values.map((value) => value - 1),
  p90: values.map((value) => value + 2),
});
const overlay = (lines: readonly OverlayLine[]) => ({
  lines,
  banded: 0,
  dayLabel: (day: number) => `day ${day}`,
  format: (value: number) => value.toFixed(0),
});

describe('the lines laid over each other', () => {
  const lists = fc.array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 }), {
    minLength: 2,
    maxLength: 4,
  });

  it('stay in the picture, whatever the data and the width', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 280, max: 1200 }), (all, width) => {
        const picture = overlayPicture(
          overlay(all.map((values, index) => line('ABCD'[index]!, values))),
          width,
          240,
        );
        for (const { path, end, letterY } of picture.lines) {
          expect(path).not.toMatch(/NaN|Infinity/);
          for (const number of [end.y, letterY]) {
            expect(number).toBeGreaterThanOrEqual(0);
            expect(number).toBeLessThanOrEqual(picture.bottom + 0.1);
          }
        }
      }),
    );
  });

  it('letters never overlap, and stay in the order of their lines', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 4 }), (heights) => {
        const placed = spread(heights, 10, 200);
        const sorted = [...placed].sort((a, b) => a - b);
        sorted
          .slice(1)
          .forEach((height, index) => expect(height - sorted[index]!).toBeGreaterThanOrEqual(15));
        for (const a of heights.keys())
          for (const b of heights.keys())
            if (heights[a]! < heights[b]!) expect(placed[a]).toBeLessThan(placed[b]!);
      }),
    );
  });

  it('say what they show, and give every number in the table', () => {
    const data = overlay([line('A', [3, 1, 2]), line('B', [5, 5])]);
    expect(overlaySentence('Stock', data)).toBe(
      'Stock, in the middle future: A lowest 1 (day 1), highest 3 (day 0), at the end 2; B stays at 5, at the end 5.',
    );
    const { columns, rows } = overlayTable(data);
    expect(columns.map(({ label }) => label)).toEqual([
      'day',
      'A middle',
      'B middle',
      'A 10%',
      'B 10%',
      'A 90%',
      'B 90%',
    ]);
    expect(rows.at(-1)).toEqual(['day 2', 2, '', 1, '', 4, '']);
  });
});
