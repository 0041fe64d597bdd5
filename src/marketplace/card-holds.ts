import type { Rule } from './rule';

const common = {
  unit: 'days',
  effectiveFrom: '2026-11-01',
  dating: 'or-earlier',
  country: 'any',
  channel: 'shop',
  grade: 'A',
} as const;
const stripe = (title: string, page: string) => ({
  title: `Stripe, ${title}`,
  url: `https://docs.stripe.com/payments/${page}`,
});

/** How long a payment can be held before it must be taken: a backorder or pre-order may outlast it. */
export const cardHolds: readonly Rule[] = [
  {
    id: 'card-hold',
    label: 'Card payment held, online',
    value: 7,
    ...common,
    source: stripe('capture a payment later', 'capture-later'),
    note: 'A payment that is not taken by then is given up, and the card has to be asked again.',
  },
  {
    id: 'card-hold-visa-merchant',
    label: 'Card payment held, Visa, started by the merchant',
    value: 5,
    ...common,
    source: stripe('capture a payment later', 'capture-later'),
  },
  {
    id: 'card-hold-extended',
    label: 'Card payment held, extended, at most',
    value: 30,
    ...common,
    source: stripe('extended authorisation', 'extended-authorization'),
    note: 'Depends on card, country and kind of business.',
  },
  {
    id: 'card-hold-shopify',
    label: 'Card payment held, Shopify Payments',
    value: 7,
    ...common,
    source: {
      title: 'Shopify Help, payment authorization and capture',
      url: 'https://help.shopify.com/en/manual/payments/payment-authorization',
    },
    grade: '3',
    note: 'As sellers report it; the largest plan has longer holds for some cards.',
  },
  {
    id: 'shopify-due-dates',
    label: 'Due dates of deferred payment in one Shopify order',
    value: 1,
    ...common,
    unit: 'due dates',
    source: {
      title: 'Amp, caveats to pre-orders on Shopify',
      url: 'https://help.useamp.com/article/1123-caveats-to-preorders',
    },
    grade: '3',
    note: 'With several pre-ordered goods in an order, the soonest counts.',
  },
];
