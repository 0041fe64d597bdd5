import type { Rule } from './rule';

const common = {
  unit: 'fraction',
  effectiveFrom: '2026-11-01',
  dating: 'taken-up',
  country: 'any',
  channel: 'any',
} as const;
const gruen = {
  source: {
    title: 'Gruen, Corsten and Bharadwaj, Retail Out-of-Stocks, 2002',
    url: 'http://itsoutofstock.com/research/',
  },
  grade: 'K',
} as const;
const emmelhainz = {
  country: 'US',
  source: {
    title: 'Emmelhainz, Stock and Emmelhainz, 1991, abstract',
    url: 'https://vi.scribd.com/document/161340836',
  },
  grade: 'R',
} as const;
const waits = {
  country: 'US',
  source: {
    title: 'Stated longest wait of 2,000 US consumers, MediaPost',
    url: 'https://www.mediapost.com/publications/article/365002/',
  },
  grade: '3',
} as const;
const collage = {
  channel: 'shop',
  source: {
    title: 'Collage.com field experiment, MSOM 26(1), 2024',
    url: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3563404',
  },
  grade: 'R',
} as const;
const signUps = {
  channel: 'shop',
  source: { title: 'StoreBeep, back-in-stock alerts', url: 'https://blog.storebeep.com' },
  grade: 'V',
} as const;

const named = (rules: readonly (readonly [id: string, label: string, value: number, note?: string])[]) =>
  rules.map(([id, label, value, note]) => ({ id, label, value, ...common, ...(note && { note }) }));

/** What shoppers did or said in studies of empty shelves and long waits: to hold your own numbers against. */
export const shopperStudies: readonly Rule[] = [
  ...named([
    ['gruen-elsewhere', 'At an empty shelf: buy in another store', 0.31, '29 countries, 71,000 consumers.'],
    ['gruen-other-brand', 'At an empty shelf: buy another brand', 0.26],
    ['gruen-nothing', 'At an empty shelf: buy nothing', 0.09],
  ]).map((rule): Rule => ({ ...rule, ...gruen })),
  ...named([
    ['emmelhainz-store', 'In one shop: went to another store', 0.137, '2,810 shoppers.'],
    ['emmelhainz-brand', 'In one shop: took another brand', 0.205],
    ['emmelhainz-variety', 'In one shop: took another variety', 0.175],
  ]).map((rule): Rule => ({ ...rule, ...emmelhainz })),
  ...named([
    ['longest-wait-6-days', 'Would wait up to 6 days at most', 0.14],
    ['longest-wait-1-week', 'Would wait a week at most', 0.32],
    ['longest-wait-2-weeks', 'Would wait two weeks at most', 0.28],
    ['longest-wait-3-weeks', 'Would wait three weeks at most', 0.1],
    ['longest-wait-month', 'Would wait a month at most', 0.1],
    ['longest-wait-longer', 'Would wait two months or more', 0.06],
  ]).map((rule): Rule => ({ ...rule, ...waits })),
  ...named([
    ['faster-day-sales', 'Sales gained by a promise one day faster', 0.0073, '212,340 orders.'],
    ['slower-day-profit', 'Profit lost by a promise one day slower', 0.027],
  ]).map((rule): Rule => ({ ...rule, ...collage })),
  ...named([
    ['sign-up-share', 'Visitors who ask to be told when it is back', 0.15, 'Given as 10 to 20%.'],
    ['sign-up-orders', 'Of these, who order when told', 0.06, 'Given as 5 to 7%.'],
  ]).map((rule): Rule => ({ ...rule, ...signUps })),
];
