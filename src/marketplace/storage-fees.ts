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

/** Monthly storage at Amazon, US, goods that are not hazardous. */
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
];
