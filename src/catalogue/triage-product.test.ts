import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dipAfterClosedDays, tailInDaysOfSales, usualRecovery } from '../engine/backorders/velocity';
import { gammaLaw } from '../engine/replenishment/continuous-laws';
import { fittingLaw } from '../engine/replenishment/law-of-demand';
import { RunOut } from '../engine/replenishment/run-out';
import { catalogue } from '../fields/catalogue';
import type { Value } from '../fields/field';
import type { Supplier } from '../fields/stored';
import { simulation } from './jobs/simulate-catalogue';
import { listValues } from './list-simulation';
import { madeUpCatalogue, madeUpProduct } from './made-up-products.for-test';
import { triageProduct } from './triage-product';
import { triageStates, usualDefaults } from './triage-row';

const today = '2026-11-23';
const silent = { onProgress: () => {}, onPreview: () => {} };
const money = { price: 30, landedCost: 8, fulfilmentCost: 5, referralRate: 0.15, adsPerUnit: 1.5 };
const steady = { onHandFba: 100, dailyDemand: 4, leadTimeDays: 24, leadTimeSd: 0, ...money };

const row = (facts: Readonly<Record<string, Value>>, supplier: Supplier | null = null, asOf = today) =>
  triageProduct(madeUpProduct(facts, { asOf }), usualDefaults, today, supplier);

const supplier: Supplier = {
  version: 1,
  id: '00000000-0000-4000-8000-0000000000aa',
  name: 'Ningbo',
  legs: [
    { name: 'Production', earliest: 20, likely: 30, latest: 40 },
    { name: 'Sea', earliest: 25, likely: 30, latest: 35 },
  ],
  casePack: 24,
  minimumOrder: 500,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  changedAt: '2026-11-01T00:00:00.000Z',
};

describe('the triage of a product', () => {
  it('weighs a steady product by hand', () => {
    const found = row(steady);
    const runOut = new RunOut(new Float64Array(400).fill(4), 1);
    expect(found.gapChance).toBeCloseTo(runOut.chanceOut(100, 24), 12);
    const lost = fittingLaw({ mean: 96, sd: Math.sqrt(96) }).law.loss(100);
    const margin = 30 * 0.85 - 8 - 5 - 1.5;
    expect(found.unitMargin).toBeCloseTo(margin, 12);
    // A gap of a day or so: the tail after it is a few units.
    const velocity = {
      enabled: true,
      floor: 0.4,
      fallDays: 7,
      ...usualRecovery,
      recoveryDays: null,
      startIndex: 1,
    };
    const days = lost / found.gapChance! / 4;
    const tail = 4 * tailInDaysOfSales(dipAfterClosedDays(days, velocity), velocity);
    expect(found.moneyAtRisk! / margin).toBeGreaterThan(lost);
    expect(found.moneyAtRisk! / margin).toBeLessThan(lost + 1.2 * found.gapChance! * tail);
    expect(found.cover).toBe(25);
    expect(found.coverP10).toBe(runOut.daysUntilOut(100, 0.1));
    expect(found.coverP90).toBe(runOut.daysUntilOut(100, 0.9));
    // 25 days of cover, 24 of lead time, 14 of safety.
    expect(found.orderBy).toBe(-13);
    // 24 + 14 + 60 days at 4 a day, less the 100 there are.
    expect(found.orderUnits).toBe(4 * 98 - 100);
    expect(found).toMatchObject({ state: 'order-now', missing: [], assumed: [], onHand: 100, inbound: 0 });
  });

  it('orders by the day that lead time at its 80% and safety days leave', () => {
    const found = row({ ...steady, onHandFba: 600, leadTimeDays: 40, leadTimeSd: 10 });
    const late = gammaLaw(40, 10).quantile(0.8);
    expect(found.landsLate).toBeCloseTo(late, 9);
    expect(found.orderBy).toBe(Math.floor(150 - late - 14));
    expect(found.state).toBe('fine');
  });

  it('costs more the longer one waits, and nothing when stock is plenty', () => {
    expect(row(steady).costOfWaiting).toBeGreaterThan(0);
    expect(row({ ...steady, onHandFba: 10_000 })).toMatchObject({ state: 'too-much', orderUnits: 0 });
    expect(row({ ...steady, onHandFba: 10_000 }).costOfWaiting).toBeLessThan(1e-6);
  });

  it('agrees with the futures of the list', () => {
    const products = madeUpCatalogue(300);
    const rows = products.map((product) => triageProduct(product, usualDefaults, today));
    const values = listValues(products, new Map(), usualDefaults, today);
    const { ordered } = simulation.simulate(values, { trials: 1_500, seed: 2, ...silent });
    const apart = rows
      .map((one, at) => Math.abs(one.gapChance! - ordered.today.gapChance[at]!))
      .sort((a, b) => a - b);
    // The closed form is an approximation where shipments are under way.
    expect(apart.at(-1)).toBeLessThan(0.15);
    expect(apart[Math.floor(0.95 * apart.length)]).toBeLessThan(0.04);
    const sum = (of: (at: number) => number) => rows.reduce((all, _, at) => all + of(at), 0);
    const simulated = sum((at) => ordered.today.money[at]!);
    expect(Math.abs(sum((at) => rows[at]!.moneyAtRisk!) / simulated - 1)).toBeLessThan(0.02);
    const waited = sum((at) => ordered.later.money[at]!) - simulated;
    expect(Math.abs(sum((at) => rows[at]!.costOfWaiting!) / waited - 1)).toBeLessThan(0.04);
  });

  it('weighs several shipments, debts and seasons within a tenth of the futures of the list', () => {
    const due = (units: number, earliest: number, likely: number, latest: number) => ({
      ...catalogue.shipments.default[0],
      ...{ units, earliest, likely, latest, slipChance: 0, slipDays: 0 },
    });
    const base = { dailyDemand: 10, leadTimeDays: 45, leadTimeSd: 8, ...money };
    const monthFactors = [0.5, 0.5, 0.6, 0.8, 1, 1, 1, 1, 1, 1.1, 1.6, 1.9];
    const three = (units: number) => [due(units, 8, 10, 14), due(units, 18, 22, 28), due(units, 30, 34, 42)];
    const two = [due(150, 8, 10, 14), due(150, 22, 26, 34)];
    const products = [
      { ...base, onHandFba: 30, shipments: three(30) },
      { ...base, onHandFba: 50, shipments: three(80) },
      { ...base, onHandFba: 100, shipments: three(100) },
      { ...base, onHandFba: 50, waitingUnits: 100, shipments: two },
      { ...base, onHandFba: 0, waitingUnits: 60, shipments: two },
      { ...base, onHandFba: 80, monthFactors, shipments: two },
      { ...base, onHandFba: 150, monthFactors },
    ].map((facts, at) => madeUpProduct(facts, { number: at + 1 }));
    const values = listValues(products, new Map(), usualDefaults, today);
    const { ordered } = simulation.simulate(values, { trials: 2_000, seed: 1, ...silent });
    products.forEach((product, at) => {
      const { moneyAtRisk } = triageProduct(product, usualDefaults, today);
      expect(Math.abs(moneyAtRisk! / ordered.today.money[at]! - 1)).toBeLessThan(0.12);
    });
  });

  it('takes lead time, cases and minimum from the supplier, where the product has none', () => {
    const { onHandFba, dailyDemand, ...rest } = steady;
    const found = row({ onHandFba, dailyDemand, ...money }, supplier);
    expect(found.lands).toBeGreaterThan(55);
    expect(found).toMatchObject({ casePack: 24, minimumOrder: 500, assumed: [] });
    expect(found.orderUnits! % 24).toBe(0);
    expect(found.orderUnits).toBeGreaterThanOrEqual(500);
    expect(row({ onHandFba, dailyDemand, ...rest, casePack: 10 }, supplier)).toMatchObject({
      casePack: 10,
      lands: 24,
    });
  });

  it('says what is missing instead of making it up', () => {
    expect(row({ onHandFba: 10 })).toMatchObject({
      state: 'unknown',
      gapChance: null,
      moneyAtRisk: null,
      orderUnits: null,
    });
    expect(row({ onHandFba: 10 }).missing).toContain('dailyDemand');
    expect(row({ dailyDemand: 3 }).missing).toContain('onHandFba');
    expect(row({ onHandFba: 10, dailyDemand: 3 })).toMatchObject({
      moneyAtRisk: null,
      missing: ['price'],
      assumed: ['leadTimeDays', 'leadTimeSd'],
    });
    const unshipped = row({ ...steady, fulfilmentCost: 'x' });
    expect(unshipped.unitMargin).toBeCloseTo(30 * (0.85 - 0.16) - 8 - 1.5, 12);
    expect(unshipped.assumed).toEqual(['fulfilmentCost']);
    expect(row({ ...steady, landedCost: 'x' }).assumed).toEqual(['landedCost']);
    expect(row({ ...steady, landedCost: 'x' }).unitMargin).toBeCloseTo(0.3 * 30, 12);
  });

  it('is out where a place that sells is counted empty, whether demand is known or not', () => {
    expect(row({ onHandFba: 0 })).toMatchObject({ state: 'out', onHand: 0, moneyAtRisk: null });
    expect(row({ onHandFba: 0 }).missing).toContain('dailyDemand');
    expect(row({ onHandFba: -3 })).toMatchObject({ state: 'out', onHand: 0 });
    expect(row({ onHandFba: 0, dailyDemand: 0 }).state).toBe('fine');
    // Its own shelf sells nothing.
    expect(row({ onHandOwn: 0 }).state).toBe('unknown');
    expect(row({ onHandFba: 0, onHandOwn: 2 }).state).toBe('unknown');
  });

  it('takes the units sold in past days for demand, and says so', () => {
    const sold = row({ onHandFba: 10, soldLast30: 90, soldLast90: 90 });
    expect(sold.dailyDemand).toBe(3);
    expect(sold.assumed).toContain('dailyDemand');
    // A month without stock sold nothing for want of stock.
    expect(row({ onHandFba: 0, soldLast30: 0, soldLast90: 90 })).toMatchObject({
      dailyDemand: 1,
      state: 'out',
    });
  });

  it('takes an older count to have sold since, but not for certain', () => {
    const old = row(steady, null, '2026-11-13');
    expect(old).toMatchObject({ onHand: 60, countedDaysAgo: 10, cover: 15, assumed: ['onHandFba'] });
    expect(old.gapChance).toBeCloseTo(new RunOut(new Float64Array(400).fill(4), 1).chanceOut(100, 34), 9);
    expect(row({ ...steady, onHandFba: 20 }, null, '2026-11-13').state).toBe('gap-coming');
    expect(row(steady, null, '2026-06-01')).toMatchObject({ state: 'unknown', onHand: null });
  });

  it('counts shipments by their own dates, moved to today', () => {
    const shipment = { ...catalogue.shipments.default[0], units: 400, slipChance: 0, slipDays: 0 };
    const sure = { ...shipment, earliest: 10, likely: 10, latest: 10 };
    expect(row({ ...steady, shipments: [sure] })).toMatchObject({ inbound: 400, cover: 125 });
    expect(row({ ...steady, shipments: [sure] }).gapChance).toBeLessThan(1e-9);
    const late = { ...shipment, earliest: 40, likely: 45, latest: 60 };
    expect(row({ ...steady, shipments: [late] }).gapChance).toBeCloseTo(row(steady).gapChance!, 2);
    const gone = row({ ...steady, shipments: [sure] }, null, '2026-10-23');
    expect(gone.missing).toContain('shipments');
    expect(gone.inbound).toBe(0);
    const undated = row({ ...steady, inboundUnits: 400 });
    expect(undated).toMatchObject({ inbound: 400, assumed: ['shipments'] });
    expect(undated.gapChance).toBeLessThan(row(steady).gapChance!);
  });

  it('owes what customers wait for before it sells', () => {
    expect(row({ ...steady, waitingUnits: 30 })).toMatchObject({ onHand: 70 });
    const shipment = { ...catalogue.shipments.default[0], units: 400 };
    expect(row({ ...steady, waitingUnits: 130, shipments: [shipment] })).toMatchObject({
      onHand: 0,
      inbound: 370,
    });
  });

  it('asks nothing of a product that nobody buys', () => {
    expect(row({ ...steady, dailyDemand: 0 })).toMatchObject({
      state: 'too-much',
      gapChance: 0,
      moneyAtRisk: 0,
    });
    expect(row({ ...steady, dailyDemand: 0, onHandFba: 0 })).toMatchObject({ state: 'fine', orderBy: null });
  });

  it('is finite whatever the facts say', () => {
    const wild = fc.oneof(
      fc.double({ noNaN: false }),
      fc.constantFrom<Value>(0, 1, -1, 1e9, 1e6, 730, 365, 1e-9, 'many', true, null),
    );
    const shipment = fc.record({
      units: wild,
      earliest: wild,
      likely: wild,
      latest: wild,
      slipChance: wild,
      slipDays: wild,
    });
    const keys = [
      ...['onHandFba', 'onHandOwn', 'dailyDemand', 'dailyDemandSd', 'leadTimeDays', 'leadTimeSd', 'casePack'],
      ...[
        'minimumOrder',
        'price',
        'landedCost',
        'fulfilmentCost',
        'velocityFloor',
        'velocityFallDays',
        'recoveryDays',
      ],
      ...['inboundUnits', 'waitingUnits', 'soldLast30'],
    ];
    const facts = fc.record({
      ...Object.fromEntries(keys.map((key) => [key, wild])),
      shipments: fc.array(shipment, { maxLength: 4 }),
      weekdayFactors: fc.array(wild, { minLength: 7, maxLength: 7 }),
    });
    const numbers = (value: unknown): boolean =>
      typeof value === 'number'
        ? Number.isFinite(value)
        : typeof value !== 'object' || value === null || Object.values(value).every(numbers);
    fc.assert(
      fc.property(facts, fc.constantFrom(today, '2026-11-01', '2027-01-01'), (given, asOf) => {
        const found = row(given as Record<string, Value>, null, asOf);
        expect(numbers(found)).toBe(true);
        expect(triageStates).toContain(found.state);
        if (found.gapChance !== null) expect(found.gapChance >= 0 && found.gapChance <= 1).toBe(true);
        if (found.moneyAtRisk !== null) expect(found.moneyAtRisk).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});
