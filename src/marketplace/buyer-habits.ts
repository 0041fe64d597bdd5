import type { Rule } from './rule';

const since = { effectiveFrom: '2026-11-01', dating: 'taken-up', country: 'any' } as const;
// The shape is from the study; the level is ours, set so that 20 of 100 orders cancel in a 10-day gap.
const calibrated = {
  title: 'Shape: two-stage survival of waiting orders, 2025; level: calibrated here',
  url: 'https://hub.hku.hk/handle/10722/357896',
};
const gruen = {
  title: 'Gruen, Corsten and Bharadwaj, Retail Out-of-Stocks, 2002',
  url: 'http://itsoutofstock.com/research/',
};
const bijmolt = {
  title: 'Levels: own choice; cf. Bijmolt, van Heerde and Pieters, J. Marketing Research 42(2), 2005',
  url: 'https://doi.org/10.1509/jmkr.42.2.141.62296',
};
const bhan = {
  title: 'Bhan and Anderson, Marketing Science 42(2), 2023',
  url: 'http://ideas.repec.org/a/inm/ormksc/v42y2023i2p314-335.html',
};

/** What is known of customers who meet a wait or an empty shelf; defaults and presets of the gap pages. */
export const buyerHabits: readonly Rule[] = [
  {
    id: 'capture-decay-loyal',
    label: 'Orders lost per promised day, loyal or custom, direct',
    value: 0.005,
    unit: 'fraction per day',
    ...since,
    channel: 'shop',
    source: {
      title: 'Collage.com field experiment, MSOM 26(1), 2024',
      url: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3563404',
    },
    grade: 'R',
  },
  {
    id: 'capture-decay-differentiated',
    label: 'Orders lost per promised day, Amazon, differentiated',
    value: 0.05,
    unit: 'fraction per day',
    ...since,
    channel: 'FBM',
    source: {
      title: 'Novadata, on Amazon’s notice of June 2026',
      url: 'https://novadata.io/resources/news/amazon-handling-time-fbm-june-29-2026',
    },
    grade: '3',
    note: 'A correlation, reported in Amazon’s own interest.',
  },
  {
    id: 'capture-decay-commodity',
    label: 'Orders lost per promised day, Amazon, commodity',
    value: 0.09,
    unit: 'fraction per day',
    ...since,
    channel: 'FBM',
    source: {
      title: 'Stated longest wait of 2,000 US consumers, MediaPost',
      url: 'https://www.mediapost.com/publications/article/365002/',
    },
    grade: 'C',
  },
  {
    id: 'hazard-planned',
    label: 'Cancelled per day, wait stated up front',
    value: 0.01,
    unit: 'fraction per day',
    ...since,
    channel: 'any',
    source: calibrated,
    grade: 'C',
  },
  {
    id: 'hazard-unplanned-patient',
    label: 'Cancelled per day, unplanned wait, all waiting the whole gap',
    value: 0.022314,
    unit: 'fraction per day',
    ...since,
    channel: 'any',
    source: calibrated,
    grade: 'C',
  },
  {
    id: 'hazard-unplanned',
    label: 'Cancelled per day, unplanned wait, orders coming evenly',
    value: 0.046421,
    unit: 'fraction per day',
    ...since,
    channel: 'any',
    source: calibrated,
    grade: 'C',
  },
  {
    id: 'deferred-share',
    label: 'Customers turned away who delay and come back',
    value: 0.15,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: gruen,
    grade: 'K',
  },
  {
    id: 'switched-share',
    label: 'Customers turned away who take another item of the same brand',
    value: 0.19,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: gruen,
    grade: 'K',
  },
  ...(
    [
      ['low', -0.8],
      ['base', -1.5],
      ['high', -2.5],
    ] as const
  ).map(([level, value]): Rule => ({
    id: `elasticity-${level}`,
    label: `Price elasticity of demand, ${level}`,
    value,
    unit: 'percent of demand per percent of price',
    ...since,
    channel: 'any',
    source: bijmolt,
    grade: 'K',
    note: 'A range to try, not a measurement of any product: the study’s mean is higher, of brands side by side on one shelf.',
  })),
  {
    id: 'goodwill-to-10',
    label: 'Next year’s orders lost, delay up to 10 days',
    value: 0.021,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: bhan,
    grade: 'R',
  },
  {
    id: 'goodwill-to-20',
    label: 'Next year’s orders lost, delay of 10 to 20 days',
    value: 0.061,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: bhan,
    grade: 'R',
  },
  {
    id: 'goodwill-beyond',
    label: 'Next year’s orders lost, delay beyond 20 days',
    value: 0.084,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: bhan,
    grade: 'R',
    note: 'From the working paper.',
  },
  {
    id: 'recovery-optimistic',
    label: 'Days to win back 95% of a dip, optimistic',
    value: 14,
    unit: 'days',
    ...since,
    channel: 'FBA',
    source: {
      title: 'EcomCrew, Amazon stockout effects',
      url: 'https://www.ecomcrew.com/amazon-stockout-effects/',
    },
    grade: '3',
    note: 'Five products; back within four weeks almost always.',
  },
  {
    id: 'recovery-pessimistic',
    label: 'Days to win back 95% of a dip, pessimistic',
    value: 42,
    unit: 'days',
    ...since,
    channel: 'FBA',
    source: {
      title: 'Stockout studies of vendors, up to six weeks',
      url: 'https://www.ecomcrew.com/amazon-stockout-effects/',
    },
    grade: 'V',
  },
];
