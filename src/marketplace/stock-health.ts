import type { Rule } from './rule';

const help = (page: string) => `https://sellercentral.amazon.com/help/hub/reference/${page}`;
const common = {
  effectiveFrom: '2026-11-01',
  dating: 'or-earlier',
  country: 'US',
  channel: 'FBA',
} as const;
const index = {
  source: { title: 'Amazon Seller Central, inventory performance index', url: help('G202174810') },
  grade: 'A',
} as const;
const bands = {
  source: { title: 'Transcript of Amazon’s video on the in-stock rate', url: 'https://stacysbarbeque.info' },
  grade: '3',
} as const;
const headStart = {
  source: {
    title: 'Amazon Seller Central, In-Stock Head Start',
    url: 'https://sellercentral.amazon.com/gp/help/external/help.html?itemID=TBBP39NRMSMZK98',
  },
  grade: 'A',
} as const;
const capacity = {
  source: { title: 'Envision Horizons, FBA capacity limits', url: 'https://www.envisionhorizons.com' },
  grade: '3',
} as const;

/** How Amazon judges the stock a seller keeps with it, and how much room it gives. */
export const stockHealth: readonly Rule[] = [
  {
    id: 'in-stock-excellent',
    label: 'In-stock rate, excellent at',
    value: 1,
    unit: 'fraction',
    ...common,
    ...bands,
    note: 'Share of the last 30 days in stock, each product weighed by how fast it sells.',
  },
  {
    id: 'in-stock-good',
    label: 'In-stock rate, good from',
    value: 0.9,
    unit: 'fraction',
    ...common,
    ...bands,
  },
  {
    id: 'in-stock-fair',
    label: 'In-stock rate, fair from',
    value: 0.7,
    unit: 'fraction',
    ...common,
    ...bands,
    note: 'Below it, poor.',
  },
  {
    id: 'ipi-threshold',
    label: 'Inventory performance index, below which storage is limited',
    value: 400,
    unit: 'of 1,000',
    ...common,
    ...capacity,
    note: 'Quoted as 350 to 400. It weighs excess, sell-through, stranded stock and the in-stock rate.',
  },
  {
    id: 'excess-days',
    label: 'Stock counts as excess beyond, days of forecast supply',
    value: 90,
    unit: 'days',
    ...common,
    ...index,
  },
  {
    id: 'cover-low',
    label: 'Cover that Amazon advises, from',
    value: 30,
    unit: 'days',
    ...common,
    ...index,
    country: 'GB',
  },
  {
    id: 'cover-high',
    label: 'Cover that Amazon advises, to',
    value: 60,
    unit: 'days',
    ...common,
    ...index,
    country: 'GB',
  },
  {
    id: 'head-start-cover-low',
    label: 'Cover that raises the odds of In-Stock Head Start, from',
    value: 4,
    unit: 'weeks',
    ...common,
    ...headStart,
    note: 'Amazon chooses the products. Its own carriers and tracking numbers raise the odds too.',
  },
  {
    id: 'head-start-cover-high',
    label: 'Cover that raises the odds of In-Stock Head Start, to',
    value: 8,
    unit: 'weeks',
    ...common,
    ...headStart,
  },
  {
    id: 'capacity-individual',
    label: 'Storage room of an Individual account',
    value: 15,
    unit: 'cubic feet',
    ...common,
    ...capacity,
  },
  {
    id: 'capacity-credit',
    label: 'Credit on a fee bid for more room, by dollar of sales',
    value: 0.15,
    unit: 'fraction',
    ...common,
    ...capacity,
    note: 'Limits come in the third week of each month, with the next two months estimated.',
  },
];
