import * as fc from 'fast-check';
import type { History, Product, Scenario, Supplier } from '../fields/stored';
import { cleanText } from '../fields/text';
import { cleanRow } from './backup-clean';
import type { Everything } from './store';

const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = (maxLength: number) =>
  fc.string({ maxLength, unit: 'grapheme' }).map((typed) => cleanText(typed, maxLength));
const date = fc.constantFrom('2026-11-23', '2027-02-28', '2028-02-29');
const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0);
const revision = fc.integer({ min: 1, max: 50 });
const values: fc.Arbitrary<Scenario['values']> = fc.dictionary(
  fc.constantFrom('dailyDemand', 'onHand', 'shipments', 'history', 'note'),
  fc.oneof(
    amount,
    fc.boolean(),
    fc.constant(null),
    fc.string({ maxLength: 40 }),
    fc.array(amount, { maxLength: 6 }),
    fc.array(fc.record({ units: amount, place: fc.constantFrom('fba', 'own') }, { noNullPrototype: true }), {
      maxLength: 3,
    }),
  ),
  { noNullPrototype: true },
);

const written = { revision, createdAt: moment, changedAt: moment };

/** A scenario of any content. @param ids - what its id and its product are drawn from */
const arbitraryScenario = (
  id: fc.Arbitrary<string>,
  products: fc.Arbitrary<string>,
): fc.Arbitrary<Scenario> =>
  fc
    .record(
      {
        version: fc.constant(1 as const),
        id,
        calculator: fc.constantFrom('restock-gap', 'backorder-pipeline', 'gone-by-now'),
        inputsVersion: fc.integer({ min: 1, max: 3 }),
        asOf: fc.option(date),
        product: fc.option(products),
        currency: fc.constantFrom('USD', 'EUR'),
        values,
        seed: fc.nat(),
        trials: fc.integer({ min: 1, max: 10_000 }),
        engine: fc.constant('1'),
        answer: text(60),
        headlines: fc.array(fc.record({ label: text(20), value: text(20) }, { noNullPrototype: true }), {
          maxLength: 2,
        }),
        actions: fc.constant<Scenario['actions']>([]),
        live: fc.option(
          fc.constant<NonNullable<Scenario['live']>>({
            startedOn: '2026-11-20',
            counts: [],
            restockedOn: null,
            endedOn: null,
          }),
        ),
        title: text(80),
        notes: text(60),
        tags: fc.array(fc.constantFrom('late', 'spring', 'air'), { maxLength: 3 }),
        updates: fc.constant<Scenario['updates']>([]),
        ...written,
      },
      { noNullPrototype: true },
    )
    .map((row) => cleanRow('scenarios', row));

const arbitraryProduct = (id: fc.Arbitrary<string>, suppliers: fc.Arbitrary<string>): fc.Arbitrary<Product> =>
  fc
    .record(
      {
        version: fc.constant(1 as const),
        id,
        sku: text(20),
        asin: fc.option(text(10)),
        name: text(80),
        channelShares: fc.constant({ fba: 0.5, fbm: 0.25, shop: 0.25 }),
        currency: fc.constant('USD'),
        supplier: fc.option(suppliers),
        facts: fc.constant({ dailyDemand: { value: 14, from: 'typed' as const, asOf: null } }),
        ...written,
      },
      { noNullPrototype: true },
    )
    .map((row) => cleanRow('products', row));

const arbitrarySupplier = (id: fc.Arbitrary<string>): fc.Arbitrary<Supplier> =>
  fc
    .record(
      {
        version: fc.constant(1 as const),
        id,
        name: text(40),
        legs: fc.constant<Supplier['legs']>([{ name: 'Ocean', earliest: 24, likely: 30, latest: 45 }]),
        casePack: fc.option(amount),
        minimumOrder: fc.constant(null),
        ...written,
      },
      { noNullPrototype: true },
    )
    .map((row) => cleanRow('suppliers', row));

const arbitraryHistory = (products: fc.Arbitrary<string>): fc.Arbitrary<History> =>
  fc
    .tuple(products, fc.nat({ max: 6 }), fc.boolean(), text(20), revision, date)
    .chain(([product, length, hasStock, source, revision, from]) => {
      const days = fc.array(fc.option(amount), { minLength: length, maxLength: length });
      return fc
        .record(
          {
            version: fc.constant(1 as const),
            id: fc.constant(product),
            product: fc.constant(product),
            from: fc.constant(from),
            sold: days,
            onHand: hasStock ? days : fc.constant<(number | null)[]>([]),
            bulk: fc.constant<(number | null)[]>([]),
            soldSource: fc.constant(source),
            onHandSource: fc.constant(hasStock ? source : ''),
            revision: fc.constant(revision),
          },
          { noNullPrototype: true },
        )
        .map((row) => cleanRow('histories', row));
    });

/** A UUID out of a few, so that two sets of rows meet. */
const idOf = (kind: number) => fc.nat({ max: 5 }).map((n) => `${kind}0000000-0000-4000-8000-00000000000${n}`);

const list = <T extends { readonly id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id });

/** Random rows of every kind, few ids, pointing to each other. For tests only. */
export const arbitraryEverything: fc.Arbitrary<Everything> = fc.record(
  {
    scenarios: list(arbitraryScenario(idOf(1), idOf(2))),
    products: list(arbitraryProduct(idOf(2), idOf(3))),
    suppliers: list(arbitrarySupplier(idOf(3))),
    histories: list(arbitraryHistory(idOf(2))),
  },
  { noNullPrototype: true },
);
