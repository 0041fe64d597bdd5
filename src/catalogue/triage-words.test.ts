import { describe, expect, it } from 'vitest';
import { catalogue } from '../fields/catalogue';
import type { Value } from '../fields/field';
import { createFormatter } from '../fields/formatter';
import { compareTriage, triageOrder } from './compare-triage';
import { madeUpProduct } from './made-up-products.for-test';
import { triageProduct } from './triage-product';
import { stateOf, usualDefaults } from './triage-row';
import { leadSpreadWords, triageWords } from './triage-words';

const today = '2026-11-23';
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: today });
const money = { price: 30, landedCost: 8, fulfilmentCost: 5, referralRate: 0.15, adsPerUnit: 1.5 };
const steady = { onHandFba: 240, dailyDemand: 4, leadTimeDays: 24, leadTimeSd: 0, ...money };

const row = (facts: Readonly<Record<string, Value>>, number = 1) =>
  triageProduct(madeUpProduct(facts, { number }), usualDefaults, today);
const words = (facts: Readonly<Record<string, Value>>) => {
  const said = triageWords(row(facts), format);
  return { ...said, text: said.text.replaceAll('\u00a0', ' ') };
};
const shipment = {
  ...catalogue.shipments.default[0],
  units: 400,
  earliest: 5,
  likely: 5,
  latest: 5,
  slipChance: 0,
};

describe('the next action of a product', () => {
  it.each([
    [
      'out',
      { ...steady, onHandFba: 0 },
      {
        text: 'Out of stock; plan the gap: an order now lands in 24 days. Order 392 now.',
        byDay: 0,
        opens: 'ways-across',
      },
    ],
    [
      'out, a shipment near',
      { ...steady, onHandFba: 0, shipments: [shipment] },
      {
        text: 'Out of stock until about Nov 28, when a shipment lands. Hurry what is inbound.',
        byDay: 0,
        opens: 'ways-across',
      },
    ],
    [
      'a gap that an order cannot close',
      { ...steady, onHandFba: 24 },
      {
        text: 'Out in 6 days; plan the gap: an order now lands 18 days too late. Order 368 now.',
        byDay: 6,
        opens: 'ways-across',
      },
    ],
    [
      'a gap before a shipment',
      { ...steady, onHandFba: 10, shipments: [shipment] },
      {
        text: 'Out in 2 days; plan the gap: the next shipment lands 3 days too late. Hurry what is inbound.',
        byDay: 2,
        opens: 'stockout-cost',
      },
    ],
    [
      'out of stock of which demand is not known',
      { onHandFba: 0 },
      { text: 'Out of stock; enter units sold a day to know more.', byDay: 0, opens: 'days-of-cover' },
    ],
    [
      'an order due',
      { ...steady, onHandFba: 140, casePack: 50 },
      { text: 'Order 300 today; it was due on Nov 20.', byDay: 0, opens: 'order-quantity' },
    ],
    [
      'an order due soon',
      { ...steady, casePack: 25 },
      { text: 'Order 250 by Dec 15.', byDay: 22, opens: 'reorder-point' },
    ],
    [
      'nothing to do',
      { ...steady, onHandFba: 400 },
      { text: 'Nothing to do before Jan 24, when the next order is due.', byDay: 62, opens: 'days-of-cover' },
    ],
    [
      'far too much',
      { ...steady, onHandFba: 4_000 },
      { text: 'More than enough: it lasts 1,000 days. Order nothing.', byDay: null, opens: 'days-of-cover' },
    ],
    [
      'too little known',
      { onHandFba: 3 },
      { text: 'Enter units sold a day to know.', byDay: null, opens: 'days-of-cover' },
    ],
  ])('is said of %s', (_, facts, expected) => {
    expect(words(facts)).toEqual(expected);
  });
});

describe('the spread of a lead time', () => {
  it('is said where it is the usual one in proportion', () => {
    const said = (facts: Readonly<Record<string, Value>>) =>
      leadSpreadWords(row(facts), format).replaceAll('\u00a0', ' ');
    const { leadTimeSd, ...usual } = { ...steady, leadTimeDays: 62 };
    expect(said(usual)).toBe('spread 11 days: the usual 8 of 45, in proportion');
    expect(said({ ...usual, leadTimeSd })).toBe('');
    expect(said({ onHandFba: 5, dailyDemand: 1 })).toBe('');
  });
});

describe('a shipment as likely late as not', () => {
  it('is what is told, though at the expected pace stock lasts until an order placed now', () => {
    const quick = row({
      ...steady,
      dailyDemand: 12,
      onHandFba: 204,
      leadTimeDays: 31,
      leadTimeSd: 8,
      inboundUnits: 648,
    });
    expect(quick.outOn).toBe(71);
    // As the simulation may find it.
    const found = { ...quick, state: stateOf(quick, 0.55) };
    expect(triageWords(found, format).text.replaceAll('\u00a0', ' ')).toBe(
      'What is on hand lasts 17 days; the shipment under way lands in 3 to 28 days. Hurry what is inbound.',
    );
  });
});

describe('the order of a list', () => {
  it('puts the most money first, then the nearest date, and the unknown last', () => {
    const rows = [
      row({ onHandFba: 3 }, 1),
      row({ ...steady, onHandFba: 4_000 }, 2),
      row(steady, 3),
      row({ ...steady, onHandFba: 24 }, 4),
      row({ ...steady, onHandFba: 0 }, 5),
      row({ ...steady, onHandFba: 400 }, 6),
    ];
    const order = [...rows].sort(compareTriage).map((one) => rows.indexOf(one) + 1);
    expect(order).toEqual([5, 4, 3, 6, 2, 1]);
  });

  it('does not compare the money of several currencies', () => {
    const yen = (one: ReturnType<typeof row>, product: string) => ({ ...one, product, currency: 'JPY' });
    const out = row({ ...steady, onHandFba: 0 }, 1);
    const due = row({ ...steady, onHandFba: 140 }, 2);
    const dearer = { ...yen(due, 'z'), moneyAtRisk: 1e6 };
    expect([dearer, due, out].sort(triageOrder([dearer, due, out]))[0]).toBe(out);
    const both = [yen(out, 'y'), { ...yen(out, 'x'), moneyAtRisk: 9e9 }, due, out];
    const sorted = [...both].sort(triageOrder(both));
    expect(sorted.map(({ product, currency }) => `${currency} ${product.length > 1}`)).toEqual([
      'JPY false',
      'JPY false',
      'USD true',
      'USD true',
    ]);
    expect(sorted[0]!.moneyAtRisk).toBe(9e9);
    expect(triageOrder([out, due])).toBe(compareTriage);
  });
});
