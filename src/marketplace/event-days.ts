import { currentRule, type Rule } from './rule';
import { demandEvents } from './demand-events';
import { gradeWords } from './grade-words';

/** When an event was or will be; its value is its length. */
export interface EventDays extends Rule {
  readonly name: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** The rule that says how many times a normal day it brings. */
  readonly multiplier: string;
}

const common = {
  unit: 'days',
  effectiveFrom: '2026-11-01',
  dating: 'taken-up',
  country: 'US',
  channel: 'any',
} as const;

const primeDay = (from: string, days: number, source: Rule['source'], note?: string): EventDays => {
  const year = from.slice(0, 4);
  const to = dayLater(from, days - 1);
  return {
    id: `prime-day-${year}`,
    label: `Prime Day ${year}, ${from} to ${to}`,
    name: `Prime Day ${year}`,
    value: days,
    from,
    to,
    multiplier: 'event-prime-day-deal',
    ...common,
    source,
    grade: '3',
    ...(note === undefined ? {} : { note }),
  };
};

/** Black Friday is the day after the fourth Thursday of November, Cyber Monday the Monday after it. */
const blackFriday = (year: number): EventDays => {
  const firstWeekday = (new Date(Date.UTC(year, 10, 1)).getUTCDay() + 6) % 7;
  const from = dayLater(`${year}-11-01`, ((3 - firstWeekday + 7) % 7) + 22);
  const to = dayLater(from, 3);
  return {
    id: `black-friday-${year}`,
    label: `Black Friday to Cyber Monday ${year}, ${from} to ${to}`,
    name: `Black Friday ${year}`,
    value: 4,
    from,
    to,
    multiplier: 'event-black-friday',
    ...common,
    source: {
      title: 'United States Code, title 5, section 6103: Thanksgiving is the fourth Thursday in November',
      url: 'https://www.law.cornell.edu/uscode/text/5/6103',
    },
    grade: 'C',
  };
};

const retailWire = {
  title: 'RetailWire, why Amazon doubled Prime Day to four days',
  url: 'https://retailwire.com/discussion/amazon-double-prime-day-event-4-days',
};

/** Days of events that move from year to year. Those to come are added once they are announced. */
export const eventDays: readonly EventDays[] = [
  primeDay('2024-07-16', 2, retailWire),
  primeDay('2025-07-08', 4, retailWire, 'The first of four days.'),
  primeDay(
    '2026-06-23',
    4,
    {
      title: 'IT Magazine, Amazon moves Prime Day to June, 2 June 2026',
      url: 'https://itmagazine.cc/2026/06/02/Amazon-has-rescheduled-Prime-Day-to-June-and-will-maintain-it-as-a-four-day-event',
    },
    'In June for the first time since 2021: last year’s July days are no guide to this July.',
  ),
  ...[2023, 2024, 2025, 2026, 2027, 2028].map(blackFriday),
];

/** An event on days of the calendar, with the multiple of a normal day it brings. */
export interface DatedEvent {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly factor: number;
  /** Where it stands every year, which a season by months knows already. */
  readonly isYearly: boolean;
  /** Where the multiple comes from, and its grade of evidence. */
  readonly source: string;
}

/**
 * The events known that touch a span of days, oldest first: Prime Day and Black Friday on their days, 1 to 18 December and
 * January in every year.
 *
 * @param from - first day, YYYY-MM-DD
 * @param to - last day
 */
export function eventsBetween(from: string, to: string): DatedEvent[] {
  const found: DatedEvent[] = eventDays.map((event) => ({
    ...datedEvent(event.name, event.from, event.to, event.multiplier),
    isYearly: false,
  }));
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const yearly = (name: string, first: string, last: string, multiplier: string) =>
      found.push({
        ...datedEvent(`${name} ${year}`, `${year}-${first}`, `${year}-${last}`, multiplier),
        isYearly: true,
      });
    yearly('January', '01-01', '01-31', 'event-january');
    yearly('Early December', '12-01', '12-18', 'event-december');
  }
  return found
    .filter((event) => event.to >= from && event.from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function datedEvent(name: string, from: string, to: string, multiplier: string) {
  const { value, source, grade } = currentRule(demandEvents, multiplier);
  return { name, from, to, factor: value, source: `${source.title} (${gradeWords[grade]})` };
}

function dayLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
