import type { Rule } from './rule';

const where = { country: 'US', channel: 'FBA' } as const;
const page = 'https://sellercentral.amazon.com/help/hub/reference/GJQNPA23YWVA4SBD';
const volume = {
  unit: 'USD per cubic foot and month',
  ...where,
  source: { title: 'Fee schedule in public code; Amazon’s page: aged inventory surcharge', url: page },
  grade: 'G',
} as const;
const each = { ...volume, unit: 'USD per unit and month' } as const;
const reported = {
  source: { title: 'Big Internet Commerce, Amazon fees 2026', url: 'https://biginternetcommerce.com' },
  grade: '3',
} as const;
const earlier = { effectiveFrom: '2024-04-01', dating: 'or-earlier' } as const;
const in2026 = { effectiveFrom: '2026-01-15' } as const;
const until2026 = { ...earlier, effectiveTo: '2026-01-14' } as const;
const greater = 'Charged by volume or by unit, whichever is more.';

const removal = {
  unit: 'USD per unit',
  effectiveFrom: '2024-04-01',
  dating: 'or-earlier',
  ...where,
  source: {
    title: 'Amazon Seller Central, removal order fees',
    url: 'https://sellercentral.amazon.com/help/hub/reference/G200685050',
  },
  grade: 'A',
} as const;

/** What old stock at Amazon costs on top of storage, counted on the 15th of each month, and what taking it out costs. */
export const stockKeepingFees: readonly Rule[] = [
  ...(
    [
      ['181', '181 to 210', 0.5],
      ['211', '211 to 240', 1],
      ['241', '241 to 270', 1.5],
      ['271', '271 to 300', 5.45],
      ['301', '301 to 330', 5.7],
      ['331', '331 to 365', 5.9],
    ] as const
  ).map(([id, days, value]): Rule => ({
    id: `aged-${id}`,
    label: `Aged inventory surcharge, ${days} days`,
    value,
    ...volume,
    ...earlier,
  })),
  {
    id: 'aged-366',
    label: 'Aged inventory surcharge, 366 to 455 days',
    value: 6.9,
    ...volume,
    ...in2026,
    note: greater,
  },
  {
    id: 'aged-366',
    label: 'Aged inventory surcharge, 366 days and more',
    value: 6.9,
    ...volume,
    ...until2026,
    note: greater,
  },
  {
    id: 'aged-366-unit',
    label: 'The same, by unit, 366 to 455 days',
    value: 0.3,
    ...each,
    ...in2026,
    ...reported,
    note: greater,
  },
  {
    id: 'aged-366-unit',
    label: 'The same, by unit, 366 days and more',
    value: 0.15,
    ...each,
    ...until2026,
    ...reported,
    note: greater,
  },
  {
    id: 'aged-456',
    label: 'Aged inventory surcharge, 456 days and more',
    value: 7.9,
    ...volume,
    ...in2026,
    note: greater,
  },
  {
    id: 'aged-456-unit',
    label: 'The same, by unit, 456 days and more',
    value: 0.35,
    ...each,
    ...in2026,
    ...reported,
    note: greater,
  },
  { id: 'removal-half-lb', label: 'Removal, standard size, to 0.5 lb', value: 1.04, ...removal },
  { id: 'removal-1lb', label: 'Removal, standard size, 0.5 to 1 lb', value: 1.53, ...removal },
  { id: 'removal-2lb', label: 'Removal, standard size, 1 to 2 lb', value: 2.27, ...removal },
  {
    id: 'removal-beyond',
    label: 'Removal, standard size, over 2 lb',
    value: 2.89,
    ...removal,
    note: 'And for each pound above 2 the fee below.',
  },
  {
    id: 'removal-beyond-lb',
    label: 'Removal, standard size, each lb above 2',
    value: 1.06,
    ...removal,
    unit: 'USD per lb',
  },
];
