import { describe, expect, it } from 'vitest';
import { gapCase, shipmentCase } from '../../engine/simulation/gap-case';
import { promiseSchedule, type ScheduleRule } from './promise-schedule';
import { landedBy, restockLaw, restockQuantile } from './restock-law';

const law = restockLaw(
  gapCase({
    horizonDays: 60,
    shipments: [
      shipmentCase(0, { units: 900, landingLaw: { days: [14, 18, 22], chances: [0.3, 0.4, 0.3] } }),
    ],
  }),
)!;
const rule: ScheduleRule = {
  startDay: 0,
  percentile: 0.6,
  limitDays: 30,
  clearingDays: 0,
  everyDays: 1,
  startsOn: null,
};

describe('the law of the restock', () => {
  it('has the percentiles of the days given', () => {
    expect([0.1, 0.3, 0.5, 0.7, 0.9].map((share) => restockQuantile(law, share))).toEqual([
      14, 14, 18, 18, 22,
    ]);
    expect(landedBy(law, 17)).toBeCloseTo(0.3, 12);
    expect(landedBy(law, 22)).toBeCloseTo(1, 12);
  });

  it('takes a part diverted to the own warehouse for what it is: later', () => {
    const diverted = shipmentCase(10, {
      units: 900,
      place: 0,
      diverted: { units: 100, extraDays: 3, cost: 0 },
    });
    expect(restockQuantile(restockLaw(gapCase({ shipments: [diverted] }))!, 0.5)).toBe(13);
  });

  it('is none where nothing goes where orders are filled', () => {
    expect(restockLaw(gapCase({ shipments: [shipmentCase(10, { place: 0 })] }))).toBeNull();
  });
});

describe('a schedule of dates', () => {
  it('moves on as days pass without the shipment, and never back', () => {
    // 60% of all lies by day 18; once day 14 has passed without it, 60% of the rest is 0.42 of 0.7: day 22 from 0.4.
    const steps = promiseSchedule(law, rule);
    expect(steps.map(({ fromDay, date }) => [fromDay, date])).toEqual([
      [0, 18],
      [14, 22],
    ]);
    expect(steps[0]!.covers).toBeCloseTo(0.7, 12);
    expect(steps[1]!.covers).toBeCloseTo(1, 12);
    expect(steps[1]!.needed).toBeCloseTo(0.7, 12);
  });

  it('looked at every few days, holds to the end of each step', () => {
    const daily = promiseSchedule(law, rule);
    const due = (day: number) => daily.findLast(({ fromDay }) => fromDay <= day)!.date;
    for (const everyDays of [2, 3, 5, 7])
      for (const { fromDay, toDay, date } of promiseSchedule(law, { ...rule, everyDays }))
        for (let day = fromDay; day <= Math.min(toDay, 21); day++)
          expect(date).toBeGreaterThanOrEqual(due(day));
  });

  it('keeps the days to clear the queue free, and to the limit', () => {
    expect(promiseSchedule(law, { ...rule, clearingDays: 2 })[0]).toMatchObject({ date: 20, covers: 0.7 });
    const [first] = promiseSchedule(law, { ...rule, limitDays: 15 });
    expect(first!.date).toBe(15);
    expect(first!.covers).toBeCloseTo(0.3, 12);
  });

  it('falls on business days once day 0 has a date', () => {
    // Day 0 a Tuesday: day 18 is a Saturday, shown as Monday, day 20; day 22 is a Wednesday.
    const dates = (more: Partial<typeof rule> = {}) =>
      promiseSchedule(law, { ...rule, startsOn: 1, ...more }).map(({ date }) => date);
    expect(dates()).toEqual([20, 22]);
    // Nineteen days at most: the Monday cannot be entered on day 0, and the Friday before it covers no more than day 14.
    expect(dates({ limitDays: 19 })[0]).toBe(17);
  });

  it('ends where the stock is surely there', () => {
    expect(promiseSchedule(law, { ...rule, startDay: 22 })).toEqual([]);
  });
});
