import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';

const demanded = { kind: 'number', unit: 'units', min: 0, max: 1e8 } as const;

export const inputs = {
  demandFrom: {
    kind: 'choice',
    label: 'Demand of the season',
    help: 'How you say what may be demanded over the whole season: three guesses, a mean and a spread, or a table of your own.',
    options: [
      { value: 'range', label: 'Low, likely, high' },
      { value: 'mean', label: 'Mean and spread' },
      { value: 'table', label: 'Own table' },
    ],
    default: 'range',
  },
  seasonLow: {
    ...demanded,
    label: 'Low',
    help: 'Only 1 season in 10 would sell fewer (P10).',
    default: 600,
  },
  seasonLikely: {
    ...demanded,
    label: 'Likely',
    help: 'As likely to sell more as fewer (P50).',
    default: 900,
  },
  seasonHigh: {
    ...demanded,
    label: 'High',
    help: 'Only 1 season in 10 would sell more (P90).',
    default: 1400,
  },
  seasonMean: {
    ...demanded,
    label: 'Mean',
    help: 'Units demanded over the season on average, whether you have them or not.',
    default: 960,
  },
  seasonSd: {
    kind: 'optional-number',
    label: 'Spread',
    term: 'poisson',
    unit: 'units',
    help: 'Standard deviation: of past forecasts for a season, how far off they were. In about 2 seasons of 3 demand is within one spread of the mean.',
    min: 0,
    max: 1e9,
    default: null,
    emptyMeans: 'chance alone (Poisson)',
  },
  demandTable: {
    kind: 'table',
    label: 'Units and their chances',
    help: 'So many units with such a chance. The chances are scaled to add up to 100%.',
    columns: [
      { key: 'units', label: 'Units', unit: 'units', min: 0, max: 1e8 },
      { key: 'chance', label: 'Chance', unit: 'fraction', min: 0, max: 1 },
    ],
    maxRows: 40,
    default: [
      [500, 0.2],
      [900, 0.5],
      [1400, 0.3],
    ],
  },
  demandLaw: {
    kind: 'choice',
    label: 'Its law',
    term: 'negative-binomial',
    help: 'How demand spreads around its mean. Usual: whole units, a longer tail above. The normal law allows negative demand when the spread is wide.',
    options: [
      { value: 'fitting', label: 'Usual (negative binomial)' },
      { value: 'normal', label: 'Normal' },
      { value: 'gamma', label: 'Gamma' },
      { value: 'lognormal', label: 'Lognormal' },
      { value: 'poisson', label: 'Poisson (chance alone)' },
    ],
    default: 'fitting',
  },
  price: catalogue.price,
  landedCost: catalogue.landedCost,
  referralRate: catalogue.referralRate,
  fulfilmentCost: catalogue.fulfilmentCost,
  adsPerUnit: catalogue.adsPerUnit,
  salvageValue: {
    kind: 'number',
    label: 'A unit left over brings',
    unit: 'money-per-unit',
    help: 'What is left of its clearance price after fees and fulfilment; negative if you pay to be rid of it.',
    min: -1e9,
    max: 1e9,
    default: 4,
  },
  leftoverHoldingCost: {
    kind: 'number',
    label: 'and costs until it is gone',
    unit: 'money-per-unit',
    help: 'Storage, capital and removal of a unit from the end of the season until it is gone.',
    min: 0,
    max: 1e9,
    default: 1.5,
  },
  stockoutCostPerUnit: {
    ...catalogue.stockoutCostPerUnit,
    help: 'Everything a customer turned away costs: the margin of the unit and, beyond it, goodwill and ranking. The margin is in it, and counted once. The page Stockout cost works it out.',
  },
  casePack: catalogue.casePack,
  minimumOrder: catalogue.minimumOrder,
  plannedBuy: {
    kind: 'optional-number',
    label: 'A quantity you have in mind',
    unit: 'units',
    help: 'Shown beside the best one.',
    min: 0,
    max: 1e9,
    default: null,
    emptyMeans: 'none',
    integer: true,
  },
  asOf: catalogue.asOf,
  seasonStart: {
    kind: 'day',
    label: 'The season begins',
    help: 'First day on which the units must be on sale.',
    min: 0,
    max: 3_650,
    default: 90,
  },
  leadTimeDays: catalogue.leadTimeDays,
  leadTimeSd: catalogue.leadTimeSd,
} as const satisfies Inputs;

export type BuyValues = ValuesOf<typeof inputs>;

const from = (way: BuyValues['demandFrom']) => (values: BuyValues) => values.demandFrom === way;

export const groups: readonly InputGroup<BuyValues>[] = [
  {
    title: 'Demand',
    fields: [
      'demandFrom',
      'seasonLow',
      'seasonLikely',
      'seasonHigh',
      'seasonMean',
      'seasonSd',
      'demandTable',
      'demandLaw',
    ],
    shown: {
      seasonLow: from('range'),
      seasonLikely: from('range'),
      seasonHigh: from('range'),
      seasonMean: from('mean'),
      seasonSd: (values) => values.demandFrom === 'mean' && values.demandLaw !== 'poisson',
      demandTable: from('table'),
      demandLaw: (values) => values.demandFrom !== 'table',
    },
  },
  { title: 'Money', fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit'] },
  { title: 'Too many, too few', fields: ['salvageValue', 'leftoverHoldingCost', 'stockoutCostPerUnit'] },
  { title: 'What can be ordered', fields: ['casePack', 'minimumOrder', 'plannedBuy'] },
  {
    title: 'When to order',
    fields: ['asOf', 'seasonStart', 'leadTimeDays', 'leadTimeSd'],
    more: true,
  },
];
