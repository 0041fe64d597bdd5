import type { Rule } from './rule';

const since = { effectiveFrom: '2026-11-01', dating: 'or-earlier' } as const;
const amazonPays = {
  title: 'Amazon seller support blog, getting paid (2010)',
  url: 'http://www.amazonsellersupportblog.com/2010/11/getting-paid-how-it-works.html',
};

/** When marketplaces and payment services pay out, and what they keep of a refund. */
export const payouts: readonly Rule[] = [
  {
    id: 'payout-every-days',
    label: 'Days from one Amazon payout to the next',
    value: 14,
    unit: 'days',
    ...since,
    country: 'any',
    channel: 'any',
    source: amazonPays,
    grade: '3',
    note: 'The usual period of settlement. Some accounts may ask for a payout on any day.',
  },
  {
    id: 'payout-reserve-days',
    label: 'Full days Amazon holds the money of a sale after its delivery (DD+7)',
    value: 7,
    unit: 'days',
    ...since,
    country: 'any',
    channel: 'any',
    source: {
      title: 'Amazon Seller Central (AU), payments based on delivery date',
      url: 'https://sellercentral.amazon.com.au/gp/help/external/202124090',
    },
    grade: 'A',
    note: 'Delivered on 6 January, free from 14 January. 14 days where Amazon sees a higher risk. In the US for all accounts from 12 March 2026, as third parties report.',
  },
  {
    id: 'payout-bank-days',
    label: 'Days from an Amazon payout until it is in the bank',
    value: 4,
    unit: 'days',
    ...since,
    country: 'any',
    channel: 'any',
    source: amazonPays,
    grade: '3',
    note: 'Three to five business days.',
  },
  {
    id: 'shop-payout-days',
    label: 'Days from a shop order until Shopify Payments sends its money',
    value: 2,
    unit: 'days',
    ...since,
    country: 'US',
    channel: 'shop',
    source: {
      title: 'Shopify help, getting paid with Shopify Payments',
      url: 'https://help.shopify.com/manual/payments/shopify-payments/getting-paid-with-shopify-payments',
    },
    grade: '3',
    note: 'Business days; orders of Friday to Sunday are paid together. The bank may take one to three more.',
  },
  {
    id: 'refund-fee-kept',
    label: 'Share of its referral fee that Amazon keeps on a refund',
    value: 0.2,
    unit: 'fraction',
    ...since,
    country: 'US',
    channel: 'any',
    source: {
      title: 'Amazon Seller Central, refund administration fee',
      url: 'https://sellercentral.amazon.com/gp/help/external/GDC3U6FWF4JJJJC7',
    },
    grade: 'A',
    note: 'At most $5 an item; media keep none.',
  },
];
