import type { Rule } from './rule';

const since = { effectiveFrom: '2026-11-01', dating: 'taken-up', country: 'any' } as const;
const patience = {
  title: 'Shape: two-stage survival of waiting orders, 2025; level: calibrated here',
  url: 'https://hub.hku.hk/handle/10722/357896',
};
const recovery = {
  title: 'Level chosen here to fit EcomCrew, Amazon stockout effects',
  url: 'https://www.ecomcrew.com/amazon-stockout-effects/',
};
/** Levels that no published figure settles: chosen, said to be chosen, and open to every user. */
export const modellingChoices: readonly Rule[] = [
  {
    id: 'promise-break',
    label: 'Leave when the promised date passes',
    value: 0.05,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: patience,
    grade: 'C',
  },
  {
    id: 'velocity-floor',
    label: 'Lowest sales velocity after a long closed gap',
    value: 0.4,
    unit: 'fraction',
    ...since,
    channel: 'FBA',
    source: recovery,
    grade: 'C',
  },
  {
    id: 'velocity-fall-days',
    label: 'Time constant of velocity falling while closed',
    value: 7,
    unit: 'days',
    ...since,
    channel: 'FBA',
    source: recovery,
    grade: 'C',
  },
  {
    id: 'velocity-floor-optimistic',
    label: 'Lowest sales velocity, optimistic',
    value: 0.7,
    unit: 'fraction',
    ...since,
    channel: 'FBA',
    source: recovery,
    grade: 'C',
  },
  {
    id: 'card-declined-again',
    label: 'Orders lost when a lapsed card is charged again',
    value: 0.08,
    unit: 'fraction',
    ...since,
    channel: 'shop',
    source: {
      title: 'Level chosen here; that cards are declined, and why: Stripe, card declines',
      url: 'https://docs.stripe.com/declines/card',
    },
    grade: 'K',
    note: 'No public figure was found for pre-orders: count your own.',
  },
  {
    id: 'agree-to-wait-longer',
    label: 'Customers who agree when asked to wait longer still',
    value: 0.5,
    unit: 'fraction',
    ...since,
    channel: 'shop',
    source: {
      title: 'Level chosen here; that silence is no consent: law guide on 16 CFR 435',
      url: 'https://cliclaw.com/node/633',
    },
    grade: 'K',
    note: 'Silence counts as no, so it is fewer than would have waited.',
  },
  ...(
    [
      [
        'amazon-buyers-take-fbm',
        'Amazon customers who order from an FBM offer where there is no FBA one',
        0.8,
      ],
      ['amazon-buyers-find-shop', 'Amazon customers who find your shop when Amazon has none', 0.1],
      [
        'shop-buyers-find-amazon',
        'Shop customers who find your offer on Amazon when the shop is closed',
        0.5,
      ],
    ] as const
  ).map(([id, label, value]): Rule => ({
    id,
    label,
    value,
    unit: 'fraction',
    ...since,
    channel: 'any',
    source: {
      title: 'Levels: own choice; cf. Gruen, Corsten and Bharadwaj 2002: 31% buy the item at another store',
      url: 'http://itsoutofstock.com/research/',
    },
    grade: 'K',
    note: 'No public figure was found for moving between Amazon and a seller’s own shop: ask your own customers.',
  })),
];
