import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../fields/field';
import type { History, Product, Supplier } from '../../fields/stored';
import { historySchema, productSchema, supplierSchema } from '../../fields/stored';
import * as v from 'valibot';
import { addDays } from '../../fields/calendar-date';
import type { IntakePlan, IntakeReport } from './intake-plan';
import { ledger, orders, position, positionKinds, positions } from './made-up-reports.for-test';
import { planIntake, type Kept } from './plan-intake';

/** Enough for most; all of them in the full tests. */
const runs = process.env.STOCKGAP_TEST_FULL ? 3_000 : 300;
const now = '2026-11-23T04:00:00.000Z';
const sku = fc.constantFrom('A', 'a', 'B-1', ' B-1', 'C', '', 'É', 'E\u0301');
const marketplace = fc.constantFrom('', 'US', 'Amazon.com', 'DE', 'Amazon.de');
const day = fc.nat({ max: 40 }).map((back) => addDays('2026-11-25', -back));
const number = fc.oneof(
  fc.nat({ max: 60 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(-1, NaN, Infinity, 1e12),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 100 }), fc.boolean(), fc.constant(null)) },
);
const key = fc.constantFrom(
  ...['onHandFba', 'onHandShop', 'inboundUnits', 'inboundShop', 'soldLast30', 'dailyDemand', 'price'],
  ...['amazonAlert', 'amazonShipBy', 'waitingUnits', 'leadTimeDays', '__proto__', 'constructor', 'odd key'],
);
const facts = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });
const row = fc
  .record({
    sku,
    facts,
    marketplace,
    name: fc.string({ maxLength: 100 }),
    asin: fc.option(fc.string({ maxLength: 30 })),
    supplier: fc.constantFrom('', 'Works', 'works', 'Else', '\u202e'),
    currency: fc.constantFrom(null, 'USD', 'EUR', 'euro'),
  })
  .map((said) => position(said.sku, said.facts, said));
const rows = fc.uniqueArray(row, {
  maxLength: 6,
  selector: (one) => `${one.sku}\n${one.marketplace}`,
});
const stock = fc
  .record({
    sku,
    marketplace,
    from: day,
    days: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 30 })), { maxLength: 30 }),
  })
  .map(({ days, ...of }) => ({
    ...of,
    sold: days.map(([sold]) => sold),
    onHand: days.map(([, units]) => units),
  }));
const line = fc.record({
  sku: sku.filter((text) => text !== ''),
  day,
  units: fc.integer({ min: 1, max: 30 }),
  store: fc.constantFrom('Amazon.com', 'Amazon.de', 'Non-Amazon US'),
  channel: fc.constantFrom('fba', 'fbm', 'mcf', 'unknown'),
  business: fc.boolean(),
});
const report: fc.Arbitrary<IntakeReport> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...positionKinds), day, rows).map((all) => positions(...all)),
  },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(stock, { maxLength: 4, selector: (one) => `${one.sku}\n${one.marketplace}` })
      .map(ledger),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 20 }), fc.constantFrom('all-orders', 'shopify-orders'))
      .map(([lines, kind]) => orders(lines, ['2026-10-10', '2026-11-26'], kind as 'all-orders')),
  },
);
const reports = fc.array(report, { maxLength: 4 });

function planned(all: readonly IntakeReport[], there: Kept, first = 0): IntakePlan {
  let made = first;
  const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  return planIntake(all, there, { today: '2026-11-23', now, currency: 'USD', zone: 'UTC', newId });
}

const nothing: Kept = { products: [], suppliers: [], histories: new Map() };
interface Row {
  readonly id: string;
}
const over = <T extends Row>(
  before: readonly T[],
  put: readonly T[],
  remove: readonly string[] = [],
): T[] => {
  const all = new Map([...before, ...put].map((one) => [one.id, one]));
  for (const id of remove) all.delete(id);
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};
const written = ({ products, suppliers, histories }: Kept, { put }: Pick<IntakePlan, 'put'>): Kept => ({
  products: over(products, put.products),
  suppliers: over(suppliers, put.suppliers),
  histories: new Map(over([...histories.values()], put.histories).map((one) => [one.id, one])),
});
const plainOf = ({ products, suppliers, histories }: Kept) => ({
  products: over<Product>(products, []),
  suppliers: over<Supplier>(suppliers, []),
  histories: over<History>([...histories.values()], []),
});

/** Something kept: what came of other reports, and of what was typed. */
const there = fc.tuple(reports, fc.option(fc.integer({ min: 0, max: 40 }))).map(([before, age]): Kept => {
  const kept = written(nothing, planned(before, nothing, 500));
  if (age === null) return kept;
  const typed = { value: 17, from: 'typed' as const, asOf: addDays('2026-11-23', -age) };
  const products = kept.products.map((product, at) =>
    at % 2 === 0
      ? { ...product, facts: { ...product.facts, onHandFba: typed, dailyDemand: typed } }
      : product,
  );
  return { ...kept, products };
});

test('taking in the same reports twice changes nothing', () =>
  fc.assert(
    fc.property(reports, there, (all, before) => {
      const first = planned(all, before);
      const again = planned(all, written(before, first), 200);
      expect(again.put).toEqual({ products: [], suppliers: [], histories: [] });
      expect(again.changes).toEqual([]);
    }),
    { numRuns: runs },
  ));

test('the order of reports and of their rows makes no difference', () =>
  fc.assert(
    fc.property(reports, there, fc.nat(), (all, before, turn) => {
      const turned =
        all.length === 0 ? all : [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
      const other = turned.reverse().map((one): IntakeReport => {
        const { result } = one.report as { readonly result: { readonly rows?: readonly unknown[] } };
        return result.rows === undefined
          ? one
          : ({
              ...one,
              report: { ...one.report, result: { ...result, rows: [...result.rows].reverse() } },
            } as unknown as IntakeReport);
      });
      expect(planned(other, before)).toEqual(planned(all, before));
    }),
    { numRuns: runs },
  ));

test('taking back restores exactly', () =>
  fc.assert(
    fc.property(reports, there, (all, before) => {
      const plan = planned(all, before);
      const after = written(before, plan);
      const { undo } = plan;
      expect({
        products: over(after.products, undo.products, undo.remove.products),
        suppliers: over(after.suppliers, undo.suppliers, undo.remove.suppliers),
        histories: over([...after.histories.values()], undo.histories, undo.remove.histories),
      }).toEqual(plainOf(before));
    }),
    { numRuns: runs },
  ));

test('only rows that can be kept are planned, each counted on, and every change is in them', () =>
  fc.assert(
    fc.property(reports, there, (all, before) => {
      const { put, changes, conflicts } = planned(all, before);
      const revisions = new Map(before.products.map(({ id, revision }) => [id, revision]));
      for (const product of put.products) {
        expect(v.parse(productSchema, product)).toEqual(product);
        expect(product.revision).toBe((revisions.get(product.id) ?? 0) + 1);
      }
      for (const supplier of put.suppliers) expect(v.parse(supplierSchema, supplier)).toEqual(supplier);
      for (const history of put.histories) {
        expect(v.parse(historySchema, history)).toEqual(history);
        expect(history.revision).toBe((before.histories.get(history.id)?.revision ?? 0) + 1);
      }
      const names = new Set([...before.suppliers, ...put.suppliers].map(({ name }) => name.toLowerCase()));
      expect(names.size).toBe(before.suppliers.length + put.suppliers.length);
      for (const { product, changes: own } of changes)
        for (const { key: changed, to } of own) expect(product.facts[changed]?.value).toEqual(to);
      for (const { kept, other, why } of conflicts) {
        expect(kept.value).not.toEqual(other.value);
        expect(why).toMatch(/\.$/);
      }
    }),
    { numRuns: runs },
  ));
