import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer } from './answer';
import { conversions } from './conversions';
import { byGapDay, byOrderDay, byWaitingDay } from './day-tables';
import { inputs } from './inputs';
import type { PipelineValues } from './inputs';
import { model } from './model';
import { pipelineWarnings } from './pipeline-warnings';
import { shownCounts } from './shown-counts';
import { working } from './working';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const valuesWith = (values: Partial<PipelineValues>): PipelineValues => ({
  ...defaultsOf(inputs),
  ...values,
});

/** Numbers and their units are joined by spaces that do not break. */
const plain = (shown: string) => shown.replaceAll('\u00a0', ' ');

/** The working as text, exponents in brackets. */
function text(values: Partial<PipelineValues>): string[] {
  const all = valuesWith(values);
  return working(all, model.compute(all), format).map(({ name, formula }) =>
    plain(
      `${name}: ${formula.map((piece) => (typeof piece === 'string' ? piece : `^(${piece.raised})`)).join('')}`,
    ),
  );
}

describe('the working', () => {
  it('shows the reference case as it would be done by hand', () => {
    expect(text({})).toEqual([
      'Captured: 100, or 10 a day',
      'Rate a day: 1 − (1 − e^(−10h)) ÷ (10h) = 0.2 is solved by h = 0.046421',
      'Kept: 100 × (1 − e^(−0.046421 × 10)) ÷ (0.046421 × 10) = 80',
      'Cancelled: 100 − 80 = 20',
    ]);
    expect(text({ dropOffReading: 'whole' }).slice(1, 3)).toEqual([
      'Rate a day: h = −ln(1 − 0.2) ÷ 10 = 0.022314',
      'Kept: 100 × e^(−0.022314 × 10) = 80',
    ]);
  });

  it('follows each way of giving the drop-off', () => {
    expect(text({ dropOffGiven: 'patience', patienceDays: 20 })[1]).toBe(
      'Rate a day: h = 1 ÷ 20 days = 0.05',
    );
    expect(text({ dropOffGiven: 'counted' })[1]).toBe(
      'Rate a day: h = 21 cancelled ÷ (45 waiting × 10 days) = 0.046667, give or take 0.010184',
    );
    expect(text({ dropOffGiven: 'hazard', hazardBefore: 0 })).toContain('Drop-off: 0: nobody gives up');
  });

  it('splits kept into on time and late when the promise breaks', () => {
    const lines = text({ promise: 'wait', promisedWaitDays: 6 });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Captured',
      'Rate a day',
      'Rate once late',
      'Kept on time',
      'Shipped late',
      'Kept',
      'Cancelled',
    ]);
    expect(text({ promise: 'wait', promisedWaitDays: 6, hazardAfterFactor: 0 }).join()).not.toContain('NaN');
  });

  it('says when no rate fits', () => {
    expect(text({ dropOff: 1 })).toEqual([
      'Captured: 100, or 10 a day',
      'Rate a day: none: only an endless rate loses every order',
      'Kept: 0',
      'Cancelled: 100 − 0 = 100',
    ]);
  });
});

describe('what the page says', () => {
  const said = (values: Partial<PipelineValues>) => {
    const all = valuesWith(values);
    return plain(
      answer(all, model.compute(all), format)
        .map((part) => (typeof part === 'string' ? part : part.strong))
        .join(''),
    );
  };

  it('answers the reference case, without taking kept for late', () => {
    expect(said({})).toBe(
      'Of 100 orders captured in a 10-day gap, about 20 cancel while they wait and 80 are kept and filled after the restock (“late sales” in the trade). None of them ships later than you promised.',
    );
  });

  it('names the late ones apart from the kept ones', () => {
    expect(said({ promise: 'wait', promisedWaitDays: 6 })).toContain('ship after the 6 days you promised.');
    expect(said({ promise: 'wait', promisedWaitDays: 14 })).toContain(
      'None of them waits longer than the 14 days',
    );
    expect(said({ dropOff: 1 })).toBe(
      'Of 100 orders captured in a 10-day gap, every one cancels while it waits.',
    );
    expect(said({ ordersCaptured: 0 })).toContain('nothing to keep');
  });

  it('shows counts that add up however they round', () => {
    for (let ordersCaptured = 0; ordersCaptured < 300; ordersCaptured += 0.7) {
      const shown = shownCounts(model.compute(valuesWith({ ordersCaptured })), format);
      expect(Number(shown.cancelled) + Number(shown.kept)).toBeCloseTo(Number(shown.captured), 9);
    }
  });

  it('warns where the answer needs it, with a step that mends it', () => {
    const warned = (values: Partial<PipelineValues>) => {
      const all = valuesWith(values);
      return pipelineWarnings(all, model.compute(all), format);
    };
    expect(warned({})).toEqual([]);
    expect(warned({ dropOff: 1 })[0]?.text).toContain('no finite rate');
    const late = { promise: 'wait', promisedWaitDays: 6 } as const;
    expect(warned({ ...late, ...warned(late)[0]?.action?.change })).toEqual([]);
    expect(warned({ gapDays: 45 })[0]?.text).toContain('30 days');
    expect(warned({ dropOffGiven: 'counted', countedCancellations: 0 })[0]?.text).toContain(
      'No cancellation',
    );
  });
});

describe('conversion buttons', () => {
  it('enter the same customers another way', () => {
    for (const dropOffReading of ['even', 'whole'] as const) {
      for (const dropOffGiven of ['percent', 'hazard', 'patience', 'counted'] as const) {
        const values = valuesWith({ dropOffReading, dropOffGiven });
        const before = model.compute(values);
        const offered = conversions(values, before[dropOffReading]);
        expect(offered.length).toBeGreaterThanOrEqual(2);
        for (const { change } of offered) {
          expect(model.compute({ ...values, ...change }).cancelled).toBeCloseTo(before.cancelled, 3);
        }
      }
    }
  });

  it('offer nothing that its field would refuse', () => {
    const none = valuesWith({ dropOff: 1 });
    expect(conversions(none, model.compute(none).even)).toEqual([]);
    const all = valuesWith({ dropOff: 0 });
    expect(conversions(all, model.compute(all).even).map(({ label }) => label)).toEqual([
      'Enter as a rate a day',
    ]);
  });
});

describe('tables by day', () => {
  it('have a cell for every column and a row for every day, promise or none', () => {
    for (const promise of ['kept', 'wait'] as const) {
      for (const dropOffReading of ['even', 'whole'] as const) {
        const values = valuesWith({ promise, promisedWaitDays: 4, dropOffReading });
        const result = model.compute(values);
        const [gap, waiting, order] = [
          byGapDay(result, format),
          byWaitingDay(values, result, format),
          byOrderDay(values, result, format),
        ];
        expect([gap, waiting, order].map(({ rows }) => rows.length)).toEqual([
          10,
          10,
          dropOffReading === 'even' ? 10 : 1,
        ]);
        for (const { columns, rows } of [gap, waiting, order]) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }
    }
  });
});
