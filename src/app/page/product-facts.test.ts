import { describe, expect, it } from 'vitest';
import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import type { Product } from '../../fields/stored';
import { inputs as cashInputs } from '../../calculators/cash-plan/inputs';
import { factValues, fittingValues, origins, productWith } from './product-facts';

const moment = '2026-11-23T04:00:00.000Z';
const product: Product = {
  version: 1,
  id: '9b2d1c6e-6a0f-4a57-9d3e-0f4a3a1d7e55',
  sku: 'PRESS-01',
  asin: null,
  name: 'Garlic press',
  channelShares: { fba: 1, fbm: 0, shop: 0 },
  currency: 'USD',
  supplier: null,
  facts: { dailyDemand: { value: 14, from: 'typed', asOf: '2026-11-22' } },
  revision: 3,
  createdAt: moment,
  changedAt: moment,
};
const inputs: Inputs = {
  dailyDemand: { ...catalogue.dailyDemand, max: 100 },
  own: { kind: 'number', label: 'Own', help: 'Own.', unit: 'units', min: 0, max: 9, default: 1 },
};

describe('fittingValues', () => {
  it('takes shared numbers the page asks for, and leaves what does not fit', () => {
    expect(fittingValues(inputs, factValues(product))).toEqual({ dailyDemand: 14 });
    expect(fittingValues(inputs, { dailyDemand: 1_000 })).toEqual({});
    expect(fittingValues(inputs, { own: 5, price: 3 })).toEqual({});
  });
});

describe('productWith', () => {
  const later = '2026-11-24T04:00:00.000Z';
  const before = { dailyDemand: 14, own: 1 };
  const typed = (values: Readonly<Record<string, number>>) =>
    productWith(product, before, values, '2026-11-24', later);

  it('learns what was typed, and only under keys that others have', () => {
    expect(typed({ dailyDemand: 12, own: 5 })).toMatchObject({
      facts: { dailyDemand: { value: 12, from: 'typed', asOf: '2026-11-24' } },
      revision: 4,
      changedAt: later,
    });
    expect(typed({ dailyDemand: 12, own: 5 })?.facts).not.toHaveProperty('own');
  });

  it('leaves what another tab has told meanwhile', () => {
    const told = { ...product, facts: { dailyDemand: { value: 99, from: 'typed', asOf: null } } } as Product;
    expect(productWith(told, before, { dailyDemand: 14, own: 5 }, '2026-11-24', later)).toBeNull();
  });

  it('is as before when nothing new was typed', () => {
    expect(typed({ dailyDemand: 14, own: 7 })).toBeNull();
  });
});

describe('origins', () => {
  it('name the cash and the orders of a cash plan, which no product tells', () => {
    const { example } = origins(cashInputs, { dailyDemand: 14, price: 43 }, {});
    expect(example).toEqual(
      expect.arrayContaining(['Cash in the bank today', 'Orders to suppliers', 'Fixed costs a month']),
    );
    expect(example).not.toContain('Units sold a day');
  });
});
