import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hazardFromDropOff,
  hazardFromWholeWaitDropOff,
  pipelineByDay,
} from '../../engine/backorders/drop-off';
import { inputs } from './inputs';
import type { PipelineValues } from './inputs';
import { model } from './model';
import type { PipelineResult } from './pipeline-result';

const defaults = Object.fromEntries(
  Object.entries(inputs).map(([key, field]) => [key, field.default]),
) as unknown as PipelineValues;

function run(values: Partial<PipelineValues> = {}): PipelineResult {
  return model.compute({ ...defaults, ...values });
}

/** Any values the form allows. */
const anyValues: fc.Arbitrary<PipelineValues> = fc.record(
  Object.fromEntries(
    Object.entries(inputs).map(([key, field]) => {
      if (field.kind === 'choice') {
        return [key, fc.constantFrom(...field.options.map((option: { value: string }) => option.value))];
      }
      if ('integer' in field) return [key, fc.integer({ min: field.min, max: field.max })];
      const number = fc.double({ min: field.min, max: field.max, noNaN: true });
      return [key, field.kind === 'optional-number' ? fc.option(number) : number];
    }),
  ),
) as unknown as fc.Arbitrary<PipelineValues>;

const total = <T>(rows: readonly T[], column: (row: T) => number) =>
  rows.reduce((sum, row) => sum + column(row), 0);

describe('the reference case', () => {
  it('cancels 20 of 100 orders in a 10-day gap and keeps 80, none late', () => {
    const result = run();
    expect(result.captured).toBe(100);
    expect(result.cancelled).toBeCloseTo(20, 10);
    expect(result.kept).toBeCloseTo(80, 10);
    expect(result.shippedLate).toBe(0);
    expect(result.keptOnTime).toBe(result.kept);
  });

  it('says the hazard of both readings', () => {
    const result = run();
    expect(result.even.hazard).toBeCloseTo(0.046421, 6);
    expect(result.whole.hazard).toBeCloseTo(0.022314, 6);
    expect(result.even.patienceDays).toBeCloseTo(21.541846719359203, 8);
    expect(result.even.dailyChance).toBeCloseTo(0.04536028879492346, 10);
    expect(result.even.dropOff).toBe(0.2);
    expect(result.whole.dropOff).toBe(0.2);
  });

  it('is the same when every order waits the whole gap, with other customers', () => {
    const result = run({ dropOffReading: 'whole' });
    expect(result.cancelled).toBeCloseTo(20, 10);
    expect(result.kept).toBeCloseTo(80, 10);
    // The customers behind that reading are more patient: arriving evenly they would lose about half as many.
    expect(result.dropOffInOtherReading).toBeCloseTo(0.103716, 6);
  });

  it('is the same given as orders a day, as a rate, as patience and as a count', () => {
    const hazard = hazardFromDropOff(0.2, 10);
    for (const values of [
      { ordersGiven: 'per-day', ordersPerDay: 10 },
      { dropOffGiven: 'hazard', hazardBefore: hazard },
      { dropOffGiven: 'patience', patienceDays: 1 / hazard },
      {
        dropOffGiven: 'counted',
        countedCancellations: 20,
        countedWaiting: 20 / hazard / 10,
        countedDays: 10,
      },
    ] as const) {
      expect(run(values).cancelled).toBeCloseTo(20, 9);
      expect(run(values).kept).toBeCloseTo(80, 9);
    }
  });
});

describe('other known cases', () => {
  it('6 orders a day for 14 days at 3% a day', () => {
    const result = run({
      gapDays: 14,
      ordersGiven: 'per-day',
      ordersPerDay: 6,
      dropOffGiven: 'hazard',
      hazardBefore: 0.03,
    });
    expect(result.captured).toBe(84);
    expect(result.cancelled).toBeCloseTo(15.409363963011359, 10);
    expect(result.kept).toBeCloseTo(68.59063603698864, 10);
    expect(result.cancelledShare).toBeCloseTo(0.1834448090834686, 12);
  });

  it('10 orders a day for 20 days promised 14: those who wait longer are late, λ·(G − P)', () => {
    const result = run({
      gapDays: 20,
      ordersCaptured: 200,
      dropOff: 0,
      promise: 'wait',
      promisedWaitDays: 14,
      promiseBreak: 0,
    });
    expect(result.shippedLate).toBeCloseTo(60, 10);
    expect(result.shippedLate / result.kept).toBeCloseTo(0.3, 12);
  });
});

describe('conversions', () => {
  it('go from percentage to rate and patience and back, under both readings', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 365 }),
        (dropOff, gapDays) => {
          const given = run({ gapDays, dropOff });
          for (const reading of ['even', 'whole'] as const) {
            const { hazard, patienceDays } = given[reading];
            const back = run({ gapDays, dropOffGiven: 'hazard', hazardBefore: hazard ?? NaN });
            expect(back[reading].dropOff).toBeCloseTo(dropOff, 12);
            if (patienceDays === null) continue;
            const again = run({ gapDays, dropOffGiven: 'patience', patienceDays });
            expect(again[reading].dropOff).toBeCloseTo(dropOff, 12);
          }
        },
      ),
    );
  });

  it('go from rate to percentage and back while the percentage is short of 100', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 365 }),
        (hazard, gapDays) => {
          const { even, whole } = run({ gapDays, dropOffGiven: 'hazard', hazardBefore: hazard });
          expect(hazardFromDropOff(even.dropOff, gapDays) / hazard).toBeCloseTo(1, 6);
          if (whole.dropOff < 0.999999) {
            expect(hazardFromWholeWaitDropOff(whole.dropOff, gapDays) / hazard).toBeCloseTo(1, 6);
          }
        },
      ),
    );
  });

  it('ask for a rate between one and about two times as high when orders arrive evenly', () => {
    const tiny = run({ dropOff: 0.001 });
    expect((tiny.even.hazard ?? 0) / (tiny.whole.hazard ?? 1)).toBeCloseTo(2, 2);
    expect(run({ dropOff: 0.2 }).even.hazard).toBeGreaterThan(run({ dropOff: 0.2 }).whole.hazard ?? NaN);
  });
});

describe('a promise that breaks', () => {
  const broken = { promise: 'wait', promisedWaitDays: 6 } as const;

  it('changes nothing while it reaches to the restock', () => {
    const { byWaitingDay: _, ...held } = run({ promise: 'wait', promisedWaitDays: 10 });
    const { byWaitingDay: __, ...never } = run();
    for (const [key, value] of Object.entries(never)) {
      if (typeof value === 'number') expect(held[key as keyof typeof held]).toBeCloseTo(value, 12);
    }
  });

  it('agrees with the sums done by hand', () => {
    const h = hazardFromDropOff(0.2, 10);
    const result = run(broken);
    const onTime = (10 * (1 - Math.exp(-6 * h))) / h;
    const late = (10 * Math.exp(-6 * h - 0.05) * (1 - Math.exp(-3 * h * 4))) / (3 * h);
    expect(result.keptOnTime).toBeCloseTo(onTime, 10);
    expect(result.shippedLate).toBeCloseTo(late, 10);
    expect(result.cancelled).toBeCloseTo(100 - onTime - late, 10);
    expect(result.cancelledBeforePromise + result.cancelledAfterPromise).toBeCloseTo(result.cancelled, 10);
  });

  it('makes every kept order late when all wait the whole gap', () => {
    const result = run({ ...broken, dropOffReading: 'whole' });
    expect(result.shippedLate).toBe(result.kept);
    expect(result.keptOnTime).toBe(0);
  });

  it('loses orders at the break even when customers are otherwise patient', () => {
    const result = run({ ...broken, dropOff: 0, dropOffReading: 'whole' });
    expect(result.kept).toBeCloseTo(100 * Math.exp(-0.05), 10);
    expect(result.cancelledAfterPromise).toBeCloseTo(result.cancelled, 10);
  });

  it('leaves the converted drop-off that of a promise which holds', () => {
    expect(run(broken).even).toEqual(run().even);
    expect(run(broken).cancelledShare).toBeGreaterThan(0.2);
  });
});

describe('waits', () => {
  it('turn into cancellations at the rate a day', () => {
    const result = run();
    expect(result.averageWait * 100 * (result.even.hazard ?? NaN)).toBeCloseTo(result.cancelled, 9);
  });

  it('agree with a numerical integral, promise broken', () => {
    const result = run({ promise: 'wait', promisedWaitDays: 6 });
    const h = hazardFromDropOff(0.2, 10);
    const stand = (w: number) => (w <= 6 ? Math.exp(-h * w) : Math.exp(-6 * h - 0.05 - 3 * h * (w - 6)));
    let [all, kept, standing] = [0, 0, 0];
    const steps = 100_000;
    for (let i = 0; i < steps; i++) {
      const w = ((i + 0.5) * 10) / steps;
      all += (10 - w) * stand(w);
      kept += w * stand(w);
      standing += stand(w);
    }
    expect(result.averageWait).toBeCloseTo(all / steps, 6);
    expect(result.averageWaitKept).toBeCloseTo(kept / standing, 6);
  });

  it('are half the gap and the whole gap when nobody gives up', () => {
    expect(run({ dropOff: 0 }).averageWait).toBe(5);
    expect(run({ dropOff: 0 }).averageWaitKept).toBe(5);
    expect(run({ dropOff: 0, dropOffReading: 'whole' }).averageWait).toBe(10);
  });
});

describe('extremes', () => {
  it('no drop-off: rate 0, patience without end, all kept', () => {
    const result = run({ dropOff: 0 });
    expect(result.even).toEqual({ dropOff: 0, hazard: 0, dailyChance: 0, patienceDays: null });
    expect(result.whole).toEqual({ dropOff: 0, hazard: 0, dailyChance: 0, patienceDays: null });
    expect(result.cancelled).toBe(0);
    expect(result.kept).toBe(100);
  });

  it('all drop off: no finite rate, no patience, none kept, under either reading and promise', () => {
    for (const dropOffReading of ['even', 'whole'] as const) {
      for (const promise of ['kept', 'wait'] as const) {
        const result = run({ dropOff: 1, dropOffReading, promise });
        expect(result.even).toEqual({ dropOff: 1, hazard: null, dailyChance: 1, patienceDays: 0 });
        expect(result.cancelled).toBe(100);
        expect(result.kept).toBe(0);
        expect(result.averageWait).toBe(0);
        expect(total(result.byWaitingDay, (row) => row.cancelled)).toBeCloseTo(100, 10);
      }
    }
  });

  it('no orders: nothing to count, conversions still hold', () => {
    const result = run({ ordersCaptured: 0 });
    expect(result.kept).toBe(0);
    expect(result.cancelledShare).toBeCloseTo(0.2, 12);
  });

  it('every value the form allows gives finite figures that add up', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const result = model.compute(values);
        expectFinite(result);
        const near = (a: number, b: number) => {
          if (Math.abs(a - b) > 1e-9 * Math.max(1, result.captured)) expect(a).toBe(b);
        };
        near(result.kept + result.cancelled, result.captured);
        near(result.keptOnTime + result.shippedLate, result.kept);
        near(result.cancelledBeforePromise + result.cancelledAfterPromise, result.cancelled);
        near(
          total(result.byWaitingDay, (row) => row.cancelled),
          result.cancelled,
        );
        near(
          total(result.byWaitingDay, (row) => row.filled),
          result.kept,
        );
        near(
          total(
            result.byWaitingDay.filter((row) => row.late),
            (row) => row.filled,
          ),
          result.shippedLate,
        );
        near(
          total(result.byOrderDay, (row) => row.captured),
          result.captured,
        );
        near(
          total(result.byOrderDay, (row) => row.kept),
          result.kept,
        );
        near(
          total(result.byOrderDay, (row) => row.cancelled),
          result.cancelled,
        );
        near(
          total(result.byOrderDay, (row) => row.shippedLate),
          result.shippedLate,
        );
        for (const row of result.byWaitingDay) near(row.cancelled + row.filled + row.standing, row.reached);
        near(result.byGapDay.at(-1)!.waiting, result.kept);
        near(result.byGapDay.at(-1)!.cancelled, result.cancelled);
        expect(result.cancelledShare).toBeGreaterThanOrEqual(0);
        expect(result.cancelledShare).toBeLessThanOrEqual(1);
        expect(result.averageWait).toBeLessThanOrEqual(result.averageWaitAsked * (1 + 1e-12));
      }),
      { numRuns: 500 },
    );
  });
});

describe('by day', () => {
  it('builds up as the engine says while the promise holds', () => {
    const days = pipelineByDay(10, 10, hazardFromDropOff(0.2, 10));
    run().byGapDay.forEach((row, index) => {
      expect(row.captured).toBeCloseTo(days[index]!.captured, 10);
      expect(row.waiting).toBeCloseTo(days[index]!.waiting, 10);
      expect(row.cancelled).toBeCloseTo(days[index]!.cancelled, 10);
    });
  });

  it('keeps fewer of the orders placed early', () => {
    const kept = run().byOrderDay.map((row) => row.kept);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(run().byOrderDay[0]).toMatchObject({ day: 1, waitFrom: 9, waitTo: 10 });
  });
});

function expectFinite(value: unknown, path = 'result'): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) expect.fail(`${path} is ${value}`);
  }
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`);
  }
}
