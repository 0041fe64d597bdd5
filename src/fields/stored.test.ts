import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  draftSchema,
  historySchema,
  mostTrials,
  productSchema,
  scenarioSchema,
  supplierSchema,
  type Draft,
  type History,
  type Product,
  type Scenario,
  type Supplier,
} from './stored';

const id = '9b2d1c6e-6a0f-4a57-9d3e-0f4a3a1d7e55';
const moment = '2026-11-23T04:00:00.000Z';

const product: Product = {
  version: 1,
  id,
  sku: 'PRESS-01',
  asin: 'B000000000',
  name: 'Garlic press',
  channelShares: { fba: 0.8, fbm: 0, shop: 0.2 },
  currency: 'USD',
  supplier: null,
  facts: { dailyDemand: { value: 14, from: 'typed', asOf: '2026-11-22' } },
  createdAt: moment,
  revision: 1,
  changedAt: moment,
};
const supplier: Supplier = {
  version: 1,
  id,
  name: 'Works in Ningbo',
  legs: [{ name: 'Ocean', earliest: 24, likely: 30, latest: 45 }],
  casePack: 24,
  minimumOrder: null,
  createdAt: moment,
  revision: 1,
  changedAt: moment,
};
const scenario: Scenario = {
  version: 1,
  id,
  calculator: 'restock-gap',
  inputsVersion: 1,
  asOf: '2026-11-23',
  product: id,
  currency: 'USD',
  values: {
    dailyDemand: 14,
    shipments: [{ units: 900, place: 'own', travelsWith: null }],
    dailySales: [1, 2, 3],
  },
  seed: 1,
  trials: 10_000,
  engine: '1',
  answer: 'The gap will cost about $1,744.',
  actions: [{ text: 'Book air freight', byDay: 3, by: '2026-11-26', done: false }],
  live: null,
  revision: 1,
  headlines: [{ label: 'Cost of the gap', value: '$1,744', note: '$606 to $3,254' }],
  title: 'Container in December',
  notes: '',
  tags: ['late'],
  updates: [{ at: moment, asOf: '2026-11-24', said: 'Forwarder says five days more', before: {}, after: {} }],
  createdAt: moment,
  changedAt: moment,
};
const draft: Draft = {
  version: 1,
  id,
  calculator: 'restock-gap',
  inputsVersion: 1,
  context: { kind: 'link', link: 's=1z' },
  values: {},
  own: true,
  changedAt: moment,
};
const history: History = {
  version: 1,
  id,
  product: id,
  from: '2026-11-20',
  sold: [3, 0, null, 5],
  onHand: [62, 59, null, 51],
  bulk: [],
  soldSource: 'Inventory Ledger',
  onHandSource: 'Inventory Ledger',
  revision: 1,
};

const rows = [
  ['product', productSchema, product],
  ['supplier', supplierSchema, supplier],
  ['scenario', scenarioSchema, scenario],
  ['draft', draftSchema, draft],
  ['history', historySchema, history],
] as const;

describe.each(rows)('a stored %s', (_, schema, row) => {
  const reads = (changed: object) => v.is(schema, { ...row, ...changed });

  it('survives a trip through JSON', () => {
    expect(v.parse(schema, JSON.parse(JSON.stringify(row)))).toEqual(row);
  });

  it('is refused with a field too many, a field missing, another version or a key that is no UUID', () => {
    expect(reads({ surprise: 1 })).toBe(false);
    expect(reads({ version: 2 })).toBe(false);
    expect(reads({ id: 17 })).toBe(false);
    for (const key of Object.keys(row)) {
      const { [key as 'id']: _left, ...rest } = row;
      expect([key, v.is(schema, rest)]).toEqual([key, false]);
    }
  });
});

describe('stored values', () => {
  it('hold nothing that is not finite, no date that is none, and no key that could reach a prototype', () => {
    const reads = (changed: object) => v.is(scenarioSchema, { ...scenario, ...changed });
    expect(reads({ values: { dailyDemand: Number.NaN } })).toBe(false);
    expect(reads({ values: { dailyDemand: Infinity } })).toBe(false);
    expect(reads({ asOf: '2026-02-30' })).toBe(false);
    const forged = JSON.parse('{"__proto__":{"admin":true},"dailyDemand":1}') as object;
    const { values } = v.parse(scenarioSchema, { ...scenario, values: forged });
    expect(Object.keys(values)).toEqual(['dailyDemand']);
    expect('admin' in values).toBe(false);
    expect(reads({ title: 'x'.repeat(81) })).toBe(false);
    expect(reads({ trials: mostTrials })).toBe(true);
    expect(reads({ trials: mostTrials + 1 })).toBe(false);
  });
});
