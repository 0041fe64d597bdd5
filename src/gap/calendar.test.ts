import { describe, expect, it } from 'vitest';
import { dayOfWeek } from '../fields/calendar-date';
import { defaultsOf } from '../fields/values';
import { calendarDays, gapCalendar } from './calendar';
import { gapInputs } from './gap-inputs';

const defaults = defaultsOf(gapInputs);

/** Counts business days one calendar day at a time: the definition, slowly. */
function counted(businessDays: number, weekday: number): number {
  let days = 0;
  for (let left = businessDays; left > 0;) {
    days++;
    if ((weekday + days) % 7 < 5) left--;
  }
  return days;
}

describe('business days', () => {
  it('agree with counting them one by one from every weekday', () => {
    for (let weekday = 0; weekday < 7; weekday++)
      for (let days = 0; days <= 30; days++)
        expect([weekday, days, calendarDays(days, weekday)]).toEqual([weekday, days, counted(days, weekday)]);
  });
});

describe('the calendar of a gap', () => {
  it('is flat without a date for day 0', () => {
    const calendar = gapCalendar({ ...defaults, monthFactors: Array<number>(12).fill(2) }, 60);
    expect(new Set(calendar.season)).toEqual(new Set([1]));
    expect(new Set(calendar.autoCancelDays)).toEqual(new Set([10]));
    expect(calendar.storagePerUnitDay[0]! * 365.25).toBeCloseTo(12 * defaults.storagePerUnitMonth, 12);
  });

  it('takes weekday and month from the date', () => {
    const weekdayFactors = [1, 2, 3, 4, 5, 6, 7];
    const monthFactors = Array.from({ length: 12 }, (_, month) => (month === 11 ? 10 : 1));
    // 27 November 2026 is a Friday.
    const calendar = gapCalendar({ ...defaults, asOf: '2026-11-27', weekdayFactors, monthFactors }, 10);
    expect(dayOfWeek('2026-11-27')).toBe(4);
    expect([...calendar.season]).toEqual([5, 6, 7, 1, 20, 30, 40, 50, 60, 70]);
    expect(calendar.autoCancelDays[0]).toBe(counted(7, 4));
  });

  it('charges the peak rate from October to December', () => {
    const calendar = gapCalendar({ ...defaults, asOf: '2026-09-30' }, 2);
    expect(calendar.storagePerUnitDay[1]! / calendar.storagePerUnitDay[0]!).toBeCloseTo(
      defaults.storagePeakPerUnitMonth / defaults.storagePerUnitMonth,
      12,
    );
  });
});
