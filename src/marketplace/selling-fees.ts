import type { Rule } from './rule';

const card = {
  effectiveFrom: '2026-11-01',
  dating: 'taken-up',
  country: 'US',
  channel: 'shop',
  source: {
    title: 'Stripe, list price of online card payments in the US',
    url: 'https://stripe.com/pricing',
  },
  grade: 'K',
  note: 'Commonly quoted; your payment provider’s own price list goes before it.',
} as const;

/** What taking a payment in a shop of one's own costs. */
export const sellingFees: readonly Rule[] = [
  {
    id: 'card-fee-share',
    label: 'Card payment, share of the price',
    value: 0.029,
    unit: 'fraction',
    ...card,
  },
  { id: 'card-fee-fixed', label: 'Card payment, each', value: 0.3, unit: 'USD per payment', ...card },
];
