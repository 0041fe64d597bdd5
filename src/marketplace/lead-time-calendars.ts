import type { Rule } from './rule';

/** Days of the year on which a part of the way from supplier to shelf stands still or takes longer. */
export interface LeadTimeCalendar extends Rule {
  readonly name: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly leg: 'production' | 'receiving';
  /** `adds-days`: the value is those days; else it is the length of the closure. */
  readonly effect: 'stands-still' | 'adds-days';
}

const common = { unit: 'days', effectiveFrom: '2026-11-01', dating: 'taken-up' } as const;

const newYear = (year: number, day: string, from: string, to: string): LeadTimeCalendar => ({
  id: `chinese-new-year-${year}`,
  label: `Chinese New Year ${year}, factories closed ${from} to ${to}`,
  name: `Chinese New Year ${year}`,
  value: 27,
  from,
  to,
  leg: 'production',
  effect: 'stands-still',
  ...common,
  country: 'CN',
  channel: 'any',
  source: {
    title: 'Masosen, Chinese New Year factory closure dates',
    url: 'https://masosen.com/chinese-new-year-2023-factory-closure-dates/',
  },
  grade: '3',
  note: `New Year’s Day is ${day}. Factories stop about 11 days before it and start again about 16 days after it, as in the guide’s dates for 2023; 15 to 27 days in all. Ask your supplier.`,
});

const goldenWeek = (year: number): LeadTimeCalendar => ({
  id: `golden-week-${year}`,
  label: `Golden Week ${year}, most factories closed`,
  name: `Golden Week ${year}`,
  value: 7,
  from: `${year}-10-01`,
  to: `${year}-10-07`,
  leg: 'production',
  effect: 'stands-still',
  ...common,
  country: 'CN',
  channel: 'any',
  source: {
    title: 'Noviland, factories shut down for Golden Week (1 to 7 October)',
    url: 'https://noviland.com/factories-shut-down-for-chinese-holiday-golden-week-oct-1st-7th/',
  },
  grade: '3',
  note: 'Some factories with a packed schedule close for four days only; others for up to two weeks.',
});

const busyReceiving = (year: number): LeadTimeCalendar => ({
  id: `slow-receiving-${year}`,
  label: `Amazon receiving, October to December ${year}: extra days`,
  name: `Amazon, busy season ${year}`,
  value: 7,
  from: `${year}-10-01`,
  to: `${year}-12-31`,
  leg: 'receiving',
  effect: 'adds-days',
  ...common,
  country: 'US',
  channel: 'FBA',
  source: {
    title: 'Prep4FBA, how long does FBA processing take',
    url: 'https://prep4fba.com/how-long-does-fba-processing-take',
  },
  grade: '3',
  note: 'Two weeks or more at peak instead of 2 to 6 days; the week is our reading of it, and that it starts in October is our choice.',
});

/** Closures and slow times of the years ahead; dates are facts of the calendar, lengths are what guides say. */
export const leadTimeCalendars: readonly LeadTimeCalendar[] = [
  newYear(2026, '17 February 2026', '2026-02-06', '2026-03-04'),
  newYear(2027, '6 February 2027', '2027-01-26', '2027-02-21'),
  newYear(2028, '26 January 2028', '2028-01-15', '2028-02-10'),
  goldenWeek(2026),
  goldenWeek(2027),
  goldenWeek(2028),
  busyReceiving(2026),
  busyReceiving(2027),
  busyReceiving(2028),
];
