import type { Rule } from './rule';

const claim = {
  unit: 'fraction',
  effectiveFrom: '2026-11-01',
  dating: 'taken-up',
  country: 'any',
  channel: 'shop',
  source: { title: 'Omnisend’s figures, as told by StoreBeep', url: 'https://blog.storebeep.com' },
  grade: 'V',
  note: 'A vendor’s claim without data shown. Figures of 25% and more are about too; count your own.',
} as const;

/** What vendors say of lists that visitors of an empty shelf join. */
export const waitingListClaims: readonly Rule[] = [
  { id: 'list-sign-up-low', label: 'Visitors who sign up while out of stock, low', value: 0.1, ...claim },
  { id: 'list-sign-up-high', label: 'Visitors who sign up while out of stock, high', value: 0.2, ...claim },
  {
    id: 'list-conversion-low',
    label: 'Messages “back in stock” that become an order, low',
    value: 0.05,
    ...claim,
  },
  {
    id: 'list-conversion-high',
    label: 'Messages “back in stock” that become an order, high',
    value: 0.07,
    ...claim,
  },
];
