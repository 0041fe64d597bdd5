import type { Rule } from './rule';

const common = {
  unit: 'days',
  effectiveFrom: '2026-11-01',
  dating: 'taken-up',
  country: 'US',
  channel: 'FBA',
} as const;

/** How long sales are said to take to come back after a stockout. None publishes a curve; most sell a remedy. */
export const recoveryClaims: readonly Rule[] = [
  {
    id: 'recovery-ecomcrew',
    label: 'Back after any stockout, within',
    value: 28,
    ...common,
    source: {
      title: 'EcomCrew, Amazon stockout effects',
      url: 'https://www.ecomcrew.com/amazon-stockout-effects/',
    },
    grade: '3',
    note: 'Five products of three accounts, days to months out: almost always within four weeks, one of five never.',
  },
  {
    id: 'recovery-inventory-hero',
    label: 'Back after 10 days out, within',
    value: 28,
    ...common,
    source: { title: 'Inventory Hero', url: 'https://www.inventoryhero.ai' },
    grade: 'V',
    note: 'Given as 2 to 4 weeks.',
  },
  {
    id: 'recovery-baregold',
    label: 'Back after 7 days out, within',
    value: 42,
    ...common,
    source: {
      title: 'BareGold, stockout prevention and recovery',
      url: 'https://baregold.ca/resources/stockout-prevention-recovery-protect-your-amazon-ranking',
    },
    grade: 'V',
    note: 'Given as 3 to 6 weeks, with clicks 40 to 60% dearer meanwhile.',
  },
  {
    id: 'recovery-amazonfba-org',
    label: 'Back after 10 days out, with ads, within',
    value: 42,
    ...common,
    source: { title: 'amazonfba.org', url: 'https://amazonfba.org' },
    grade: 'V',
    note: 'Given as 4 to 6 weeks and 800 to 1,200 dollars of ads at 20 units a day.',
  },
];
