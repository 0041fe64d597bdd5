import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landingDayChances } from '../../engine/simulation/landing-law';
import { arbitraryValues } from '../../fields/arbitrary-values';
import { daysBetween } from '../../fields/calendar-date';
import { checkValues } from '../../fields/check';
import { defaultsOf } from '../../fields/values';
import { checkGap } from '../check-gap';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import { later, laterGap } from './later';

const defaults: GapValues = defaultsOf(gapInputs);
const valuesOf = (values: Partial<GapValues>): GapValues => ({ ...defaults, ...values });
const [usual] = defaults.shipments;
const shipmentsAt = (earliest: number, likely: number, latest: number, more = {}) => [
  { ...usual!, earliest, likely, latest, ...more },
];
const problems = (values: GapValues) => [...checkValues(gapInputs, values), ...checkGap(values)];

/** Values valid over the whole reach of their fields, so that what comes into view is valid too. */
const valid = arbitraryValues(gapInputs).map((values) => {
  const shipments = values.shipments.map((row) => {
    const [earliest, likely, latest] = [row.earliest, row.likely, row.latest].sort((a, b) => a - b) as [
      number,
      number,
      number,
    ];
    const row2 = { ...row, earliest, likely, latest, divertUnits: Math.min(row.divertUnits, row.units) };
    return checkGap(valuesOf({ shipments: [row2] })).length === 0
      ? row2
      : { ...row2, earliest: likely, latest: likely + 2, likely: likely + 1 };
  });
  return {
    ...values,
    shipments: shipments.filter((row) => problems(valuesOf({ shipments: [row] })).length === 0),
    events: values.events.map((event) => ({ ...event, to: Math.max(event.from, event.to) })),
    weekdayFactors: [],
    monthFactors: [],
    dailyDemandSd: null,
    receivingLikely: null,
    afterLast: 'nothing' as const,
    switchedShare: 0,
  };
});
const isValid = (values: GapValues) =>
  problems(values).length === 0 && problems({ ...values, horizonDays: 10_000 }).length === 0;
const someDays = fc.integer({ min: 0, max: 400 });

describe('the same gap, later', () => {
  it('lets waiting orders grow older and nearer their promise, within their fields', () => {
    const values = valuesOf({ waitingOrders: 30, waitingSince: 4, waitingPromise: 9 });
    expect(later(values, 6)).toMatchObject({ waitingOrders: 30, waitingSince: 10, waitingPromise: 3 });
    expect(later(values, 12)).toMatchObject({ waitingSince: 16, waitingPromise: -3 });
    expect(later(values, 900)).toMatchObject({ waitingSince: 365, waitingPromise: -365 });
    expect(later(valuesOf({}), 6)).toMatchObject({ waitingSince: 0, waitingPromise: 14 });
  });

  it('brings what is to come nearer and moves day 0 on', () => {
    const values = valuesOf({
      asOf: '2026-11-28',
      promiseDate: 20,
      events: [
        { name: 'Over', from: 1, to: 3, factor: 2 },
        { name: 'Running', from: 4, to: 9, factor: 2 },
        { name: 'To come', from: 30, to: 31, factor: 2 },
      ],
    });
    const six = later(values, 6);
    expect(six.asOf).toBe('2026-12-04');
    expect(six.promiseDate).toBe(14);
    expect(six.shipments[0]).toMatchObject({ earliest: 6, likely: 13, latest: 26, units: 900 });
    expect(six.events.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Running', 0, 3],
      ['To come', 24, 25],
    ]);
    expect(six.onHandFba).toBe(values.onHandFba);
    expect(laterGap(values, 6).notes).toEqual([]);
  });

  it('leaves day numbers without a date', () => {
    expect(later(defaults, 6).asOf).toBeNull();
    expect(later(defaults, 6).shipments[0]!.likely).toBe(13);
  });

  it('changes nothing by no days, back, or by a part of a day', () => {
    for (const days of [0, -3, 1.5, NaN, Infinity]) expect(laterGap(defaults, days).values).toBe(defaults);
  });

  it('stays put where the calendar ends, and says so', () => {
    const values = valuesOf({ asOf: '9999-12-30' });
    expect(later(values, 1).asOf).toBe('9999-12-31');
    expect(laterGap(values, 5)).toEqual({ values, notes: ['The calendar ends before that day.'] });
  });

  it('lets an overdue shipment be overdue, but not for ever', () => {
    const overdue = laterGap(valuesOf({ shipments: shipmentsAt(12, 19, 32) }), 35);
    expect(overdue.values.shipments[0]).toMatchObject({ earliest: -23, likely: -16, latest: -3 });
    expect(overdue.notes).toEqual([]);
    const stale = laterGap(valuesOf({ shipments: shipmentsAt(12, 19, 32) }), 300);
    expect(problems(stale.values)).toEqual([]);
    expect(stale.values.shipments[0]!.latest).toBeGreaterThan(-100);
    expect(stale.values.shipments[0]!.latest).toBeLessThan(-10);
    expect(stale.notes[0]).toContain('should have landed long ago');
    // A day further it would be refused: the dates stopped at the last that make sense.
    const { earliest, likely, latest } = stale.values.shipments[0]!;
    expect(problems(valuesOf({ shipments: shipmentsAt(earliest - 1, likely - 1, latest - 1) }))).not.toEqual(
      [],
    );
  });

  it('keeps a certain date at today once its day has come', () => {
    const certain = valuesOf({ shipments: shipmentsAt(3, 3, 3, { slipChance: 0 }) });
    expect(later(certain, 3).shipments[0]!.likely).toBe(0);
    expect(later(certain, 9).shipments[0]!.likely).toBe(0);
    expect(laterGap(certain, 9).notes).toHaveLength(1);
  });

  it('says that a promised date has passed, where one is promised', () => {
    const dated = valuesOf({ promiseKind: 'fixed-date', promiseDate: 4 });
    expect(later(dated, 9).promiseDate).toBe(0);
    expect(laterGap(dated, 9).notes).toHaveLength(1);
    expect(laterGap({ ...dated, whileOut: 'closed' }, 9).notes).toEqual([]);
  });

  it('can be taken in two steps as in one', () => {
    fc.assert(
      fc.property(valid, someDays, someDays, (values, first, second) => {
        fc.pre(isValid(values));
        const once = laterGap(values, first + second);
        expect(later(later(values, first), second)).toEqual(once.values);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps valid values valid, for the engine too', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 12_000 }), (values, days) => {
        fc.pre(isValid(values));
        const moved = later(values, days);
        expect(problems(moved)).toEqual([]);
        for (const shipment of engineParameters({ ...moved, horizonDays: 30 }).shipments)
          expect(() => landingDayChances(shipment, 30)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('gives the engine the same days, shifted', () => {
    const values = valuesOf({
      asOf: '2026-12-20',
      horizonDays: 80,
      weekdayFactors: [0.8, 1, 1, 1, 1.1, 1.2, 0.9],
      monthFactors: [0.7, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1.4, 1.8],
      promiseKind: 'fixed-date',
      promiseDate: 25,
      events: [
        { name: 'Running', from: 3, to: 12, factor: 3 },
        { name: 'To come', from: 30, to: 40, factor: 1.5 },
      ],
      shipments: [...shipmentsAt(12, 19, 32), ...shipmentsAt(-3, 4, 12)],
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), (days) => {
        const before = engineParameters(values);
        const after = engineParameters(later(values, days));
        const visible = 80 - days;
        for (const [all, rest] of [
          [before.demandMean, after.demandMean],
          [before.limits.autoCancelDays, after.limits.autoCancelDays],
          [before.money.storagePerUnitDay, after.money.storagePerUnitDay],
        ] as const)
          expect([...rest.slice(0, visible)]).toEqual([...all.slice(days)]);
        after.shipments.forEach((shipment, row) => {
          const { p10, p50, p90, ...same } = before.shipments[row]!;
          expect(shipment).toEqual({ ...same, p10: p10 - days, p50: p50 - days, p90: p90 - days });
        });
        expect(after.channels[0]!.offer).toEqual({ kind: 'fixed-date', day: 25 - days });
        expect(after.patience).toEqual(before.patience);
        expect(after.velocity).toEqual(before.velocity);
        expect(daysBetween(values.asOf!, later(values, days).asOf!)).toBe(days);
      }),
    );
  });
});
