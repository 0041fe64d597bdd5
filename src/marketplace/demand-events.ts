import type { Rule } from './rule';

const common = {
  unit: 'times a normal day',
  effectiveFrom: '2026-11-01',
  dating: 'taken-up',
  country: 'US',
  channel: 'any',
} as const;
// The method is the guide's; the levels are starting points of ours.
const own = {
  title: 'Own starting point; how to measure it: Inventory Hero, Amazon sales seasonality',
  url: 'https://www.inventoryhero.ai/blog/amazon-sales-seasonality',
};

/** How many times a normal day's demand an event brings; every seller should replace these by their own history. */
export const demandEvents: readonly Rule[] = [
  {
    id: 'event-prime-day-deal',
    label: 'Prime Day, with a deal',
    value: 2.5,
    ...common,
    source: {
      title: 'Ryan McCraver, Prime Day 2015 to 2017 against an average day',
      url: 'https://ryanmcraver.com',
    },
    grade: '3',
    note: 'Two to three times; flatter a day since the event lasts four days.',
  },
  {
    id: 'event-prime-day-no-deal',
    label: 'Prime Day, without a deal',
    value: 1.3,
    ...common,
    source: {
      title: 'Earnest Analytics, Prime week against the four weeks before',
      url: 'https://www.earnestanalytics.com',
    },
    grade: '3',
    note: 'Lower end of what the whole site saw before 2020.',
  },
  {
    id: 'event-black-friday',
    label: 'Black Friday to Cyber Monday',
    value: 2.5,
    ...common,
    source: own,
    grade: 'K',
  },
  { id: 'event-december', label: '1 to 18 December', value: 1.8, ...common, source: own, grade: 'K' },
  {
    id: 'event-prime-day-days',
    label: 'Length of Prime Day',
    value: 4,
    ...common,
    unit: 'days',
    effectiveFrom: '2025-07-08',
    dating: 'or-earlier',
    source: { title: 'Mint, Prime Day 2025', url: 'https://www.livemint.com' },
    grade: '3',
    note: 'Two days before 2025; its first day sold 41% less than in 2024.',
  },
  { id: 'event-january', label: 'January', value: 0.8, ...common, source: own, grade: 'K' },
];
