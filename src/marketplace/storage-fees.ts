import type { Rule } from './rule';

const common = {
  unit: 'USD per cubic foot and month',
  effectiveFrom: '2024-04-01',
  country: 'US',
  channel: 'FBA',
  source: {
    title: 'Amazon Seller Central, monthly inventory storage fees',
    url: 'https://sellercentral.amazon.com/help/hub/reference/G3EDYEF6KUCFQTNM',
  },
  grade: 'A',
} as const;

/** Monthly storage at Amazon, US, by the average volume of each day, and what too much of it adds. */
export const storageFees: readonly Rule[] = [
  { id: 'storage-standard', label: 'Storage, standard size, January to September', value: 0.78, ...common },
  {
    id: 'storage-standard-peak',
    label: 'Storage, standard size, October to December',
    value: 2.4,
    ...common,
  },
  { id: 'storage-oversize', label: 'Storage, oversize, January to September', value: 0.56, ...common },
  { id: 'storage-oversize-peak', label: 'Storage, oversize, October to December', value: 1.4, ...common },
  ...(
    [
      ['standard', 'Storage, hazardous, standard size, January to September', 0.99],
      ['standard-peak', 'Storage, hazardous, standard size, October to December', 3.63],
      ['oversize', 'Storage, hazardous, oversize, January to September', 0.78],
      ['oversize-peak', 'Storage, hazardous, oversize, October to December', 2.43],
    ] as const
  ).map(([id, label, value]): Rule => ({ id: `storage-hazmat-${id}`, label, value, ...common })),
  ...(
    [
      ['22', '22 to 28', 0.44],
      ['28', '28 to 36', 0.76],
      ['36', '36 to 44', 1.16],
      ['44', '44 to 52', 1.58],
      ['52', '52 and more', 1.88],
    ] as const
  ).map(([id, weeks, value]): Rule => ({
    id: `utilisation-${id}`,
    label: `Utilisation surcharge, ${weeks} weeks of stock`,
    value,
    ...common,
    note: 'On top of storage, standard size, January to September. Only sellers of over a year with 25 cubic feet or more; weeks are average volume by average volume shipped in 13 weeks.',
  })),
];
