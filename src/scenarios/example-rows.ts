/** Rows that are valid and full, with what a test wants otherwise. For tests only. */

import type { History, Product, Scenario, Supplier } from '../fields/stored';

const moment = '2026-11-23T04:00:00.000Z';

export const exampleScenario = (changed: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  id: crypto.randomUUID(),
  calculator: 'restock-gap',
  inputsVersion: 1,
  asOf: '2026-11-23',
  product: crypto.randomUUID(),
  currency: 'USD',
  values: {
    dailyDemand: 14,
    note: 'Ningbo → Hamburg',
    express: false,
    casePack: null,
    shipments: [{ units: 900, place: 'own', travelsWith: null }],
    dailySales: [1, 2, 3],
    steps: [
      [1, 2],
      [3, 4.5],
    ],
  },
  seed: 4_294_967_295,
  trials: 10_000,
  engine: '1',
  answer: 'The gap will cost about $1,744.',
  headlines: [{ label: 'Cost of the gap', value: '$1,744', note: '$606 to $3,254' }],
  actions: [{ text: 'Book air freight', byDay: 3, by: '2026-11-26', done: false }],
  live: {
    startedOn: '2026-11-23',
    counts: [{ date: '2026-11-24', onHand: 40, waiting: 0, cancelled: null, shippedLate: null, sold: 22 }],
    restockedOn: null,
    endedOn: null,
  },
  title: 'Container in December',
  notes: 'Asked twice.\nNo answer yet.',
  tags: ['late', 'пробка'],
  updates: [
    {
      at: moment,
      asOf: '2026-11-24',
      said: 'Forwarder says five days more',
      before: { dailyDemand: 14 },
      after: { dailyDemand: 16 },
    },
  ],
  revision: 1,
  createdAt: moment,
  changedAt: moment,
  ...changed,
});

export const exampleProduct = (changed: Partial<Product> = {}): Product => ({
  version: 1,
  id: crypto.randomUUID(),
  sku: 'PRESS-01',
  asin: 'B000000000',
  name: 'Garlic press',
  channelShares: { fba: 0.8, fbm: 0, shop: 0.2 },
  currency: 'USD',
  supplier: null,
  facts: { dailyDemand: { value: 14, from: 'typed', asOf: '2026-11-22' } },
  revision: 1,
  createdAt: moment,
  changedAt: moment,
  ...changed,
});

export const exampleSupplier = (changed: Partial<Supplier> = {}): Supplier => ({
  version: 1,
  id: crypto.randomUUID(),
  name: 'Works in Ningbo',
  legs: [{ name: 'Ocean', earliest: 24, likely: 30, latest: 45 }],
  casePack: 24,
  minimumOrder: null,
  revision: 1,
  createdAt: moment,
  changedAt: moment,
  ...changed,
});

/** Days of a product. */
export const exampleHistory = (product: string, changed: Partial<History> = {}): History => ({
  version: 1,
  id: product,
  product,
  from: '2026-11-20',
  sold: [14, 0, null, 12],
  onHand: [88, 88, null, 62],
  bulk: [],
  soldSource: 'Inventory Ledger',
  onHandSource: 'Inventory Ledger',
  revision: 1,
  ...changed,
});
