import type { Term } from './term';

/** What marketplaces do, count and rank. */
export const marketplaceTerms: readonly Term[] = [
  {
    id: 'account-health',
    term: 'Account health',
    also: ['ODR', 'order defect rate'],
    meaning:
      'Amazon’s rates of late shipments, cancellations and defects over rolling windows. Reaching a limit can close an account.',
    pages: ['rules-and-fees', 'handling-time'],
  },
  {
    id: 'allocation',
    term: 'Protection level',
    also: ['allocation'],
    meaning: 'Units held back from one channel for customers of another who earn more.',
    pages: ['channel-choice'],
  },
  {
    id: 'fba',
    term: 'FBA',
    meaning: 'Fulfilment by Amazon: your units lie in Amazon’s warehouses, and Amazon ships them.',
    fields: ['onHandFba', 'fulfilmentCost'],
  },
  {
    id: 'fbm',
    term: 'FBM',
    also: ['seller-fulfilled', 'MFN'],
    meaning: 'Fulfilment by the merchant: the offer is on Amazon and you, or your logistics provider, ship.',
    fields: ['otherOrdersPerDay'],
  },
  {
    id: 'featured-offer',
    term: 'Featured Offer',
    also: ['Buy Box'],
    meaning:
      'The offer that the buttons of an Amazon product page sell. A price above the usual, or above that elsewhere, can lose it.',
    pages: ['stretch-stock', 'channel-choice'],
  },
  {
    id: 'handling-time',
    term: 'Handling time',
    meaning: 'Days from the order to handing the parcel to the carrier, as set on Amazon.',
    pages: ['handling-time'],
  },
  {
    id: 'late-shipment-rate',
    term: 'Late shipment rate',
    meaning:
      'The share of seller-fulfilled orders confirmed as shipped after their promised day, over 10 and over 30 days. Amazon wants it under 4%.',
    pages: ['handling-time', 'rules-and-fees'],
  },
  {
    id: 'recovery',
    term: 'Recovery',
    meaning:
      'The weeks after a restock in which sales come back to what they were. No marketplace publishes how; the app’s curve is a modelling choice that you can fit to your own sales.',
    fields: ['recoveryDays', 'velocityFloor', 'velocityFallDays'],
    pages: ['rank-recovery'],
  },
  {
    id: 'velocity',
    term: 'Velocity',
    meaning:
      'Units sold a day while in stock. Days without stock are no part of it: they sold nothing, but not for want of customers.',
    fields: ['dailyDemand', 'velocityFloor'],
    pages: ['velocity', 'rank-recovery'],
  },
];
