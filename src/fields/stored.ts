/** What is kept on the device: the rows' shapes, each with the version of its shape. Storage itself lives elsewhere. */

import * as v from 'valibot';
import { anyValueSchema, calendarDateSchema } from './schema';
import { daySeriesSchema } from './stored-days';
import { factsSchema, fieldKeySchema } from './stored-facts';
import { storedVersions } from './stored-versions';

export { mostHistoryDays } from './stored-days';

/** Most futures a scenario may ask for, kept or in a link: a forged one must not keep a phone busy. */
export const mostTrials = 100_000;

const uuid = v.pipe(v.string(), v.uuid());
const name = v.pipe(v.string(), v.maxLength(80));
const note = v.pipe(v.string(), v.maxLength(10_000));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
/** A moment, ISO 8601 in UTC. */
const moment = v.pipe(v.string(), v.isoTimestamp());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const units = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
const days = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000));
/** Counts the times a row was written, so that two tabs cannot overwrite each other unseen. */
const revision = v.pipe(v.number(), v.integer(), v.minValue(1));
const values = v.record(fieldKeySchema, anyValueSchema);

/** Something the seller sells. Its facts flow into every calculator. */
export const productSchema = v.strictObject({
  version: v.literal(storedVersions.product),
  id: uuid,
  sku: v.pipe(v.string(), v.maxLength(80)),
  asin: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  name,
  channelShares: v.strictObject({ fba: share, fbm: share, shop: share }),
  currency,
  /** Where it is sold, as reports name it: "US", "Amazon.de"; absent where none has said. */
  marketplace: v.optional(name),
  supplier: v.nullable(uuid),
  facts: factsSchema,
  revision,
  createdAt: moment,
  changedAt: moment,
});

/** One leg of a supplier's lead time, earliest, likely and latest in days. */
const leg = v.strictObject({ name, earliest: days, likely: days, latest: days });

/** Whom it is bought from, and how long that takes. */
export const supplierSchema = v.strictObject({
  version: v.literal(storedVersions.supplier),
  id: uuid,
  name,
  legs: v.pipe(v.array(leg), v.maxLength(20)),
  casePack: v.nullable(units),
  minimumOrder: v.nullable(units),
  /** Least value of an order, in the currency of the products. */
  minimumValue: v.optional(v.nullable(units)),
  /** Days between orders; absent where orders go out as they are needed. */
  reviewDays: v.optional(v.nullable(days)),
  revision,
  createdAt: moment,
  changedAt: moment,
});

const headline = v.strictObject({ label: name, value: name, note: v.optional(name) });

/** Something the answer said to do, and by when; the date is null where day 0 has none. */
const action = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(300)),
  byDay: days,
  by: v.nullable(calendarDateSchema),
  done: v.boolean(),
});

/**
 * One step in the life of a gap that goes on: when it was entered, which day it made day 0, what was said, and the values
 * it replaced, so that the way back to the first prediction stays open.
 */
const update = v.strictObject({
  at: moment,
  asOf: v.nullable(calendarDateSchema),
  said: note,
  before: values,
  after: values,
});

/** What was counted on a day of the gap, or after it; empty where it was not entered. */
const count = v.strictObject({
  date: calendarDateSchema,
  onHand: v.nullable(units),
  waiting: v.nullable(units),
  cancelled: v.nullable(units),
  shippedLate: v.nullable(units),
  sold: v.nullable(units),
});

/** A gap that is being lived through, or has been. */
const live = v.strictObject({
  startedOn: calendarDateSchema,
  counts: v.pipe(v.array(count), v.maxLength(1_000)),
  /** The day stock was sellable again, once it was. */
  restockedOn: v.nullable(calendarDateSchema),
  endedOn: v.nullable(calendarDateSchema),
});

/** A calculator's inputs under a name, with what they gave when they were saved. */
export const scenarioSchema = v.strictObject({
  version: v.literal(storedVersions.scenario),
  id: uuid,
  calculator: slug,
  /** Version of the calculator's own inputs. */
  inputsVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  asOf: v.nullable(calendarDateSchema),
  product: v.nullable(uuid),
  currency,
  values,
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)),
  trials: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostTrials)),
  /** Version of the engine that gave the answer and the figures below. */
  engine: v.pipe(v.string(), v.maxLength(20)),
  answer: v.pipe(v.string(), v.maxLength(1_000)),
  headlines: v.pipe(v.array(headline), v.maxLength(8)),
  actions: v.pipe(v.array(action), v.maxLength(40)),
  /** Null unless the seller follows this gap day by day. */
  live: v.nullable(live),
  title: name,
  notes: note,
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20)),
  updates: v.pipe(v.array(update), v.maxLength(1_000)),
  revision,
  createdAt: moment,
  changedAt: moment,
});

/** What is being edited, on one page and in one context. */
export const draftSchema = v.strictObject({
  version: v.literal(storedVersions.draft),
  id: uuid,
  calculator: slug,
  inputsVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  context: v.variant('kind', [
    v.strictObject({ kind: v.literal('blank') }),
    v.strictObject({ kind: v.literal('product'), product: uuid }),
    v.strictObject({ kind: v.literal('scenario'), scenario: uuid }),
    v.strictObject({ kind: v.literal('link'), link: v.pipe(v.string(), v.maxLength(16_384)) }),
  ]),
  values,
  /** Whether the seller has made the numbers their own; else they are an example's. */
  own: v.boolean(),
  changedAt: moment,
});

/**
 * Days of a product, an entry a day from `from` on; null where nothing is known of that day. A series is empty or as long as
 * the others. One row a product, of the product's own id, read only where it is asked for.
 */
export const historySchema = v.pipe(
  v.strictObject({
    version: v.literal(storedVersions.history),
    id: uuid,
    product: uuid,
    from: calendarDateSchema,
    /** Units sold. */
    sold: daySeriesSchema,
    /** Units on hand at the end of the day. */
    onHand: daySeriesSchema,
    /** Of the units sold, those in bulk lines: bought by businesses. */
    bulk: daySeriesSchema,
    /** Days that were typed, which reports leave as they are: the sum of `typedDay`; absent where none was. */
    typed: v.optional(daySeriesSchema),
    /** The reports they came in; empty where there is none. */
    soldSource: name,
    onHandSource: name,
    revision,
  }),
  v.check(({ id, product }) => id === product, 'Not of its own product'),
  v.check(
    ({ sold, onHand, bulk, typed = [] }) =>
      new Set([sold, onHand, bulk, typed].map(({ length }) => length).filter((length) => length > 0)).size <
      2,
    'Series of several lengths',
  ),
);

export type Product = v.InferOutput<typeof productSchema>;
export type Supplier = v.InferOutput<typeof supplierSchema>;
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type Draft = v.InferOutput<typeof draftSchema>;
export type History = v.InferOutput<typeof historySchema>;
