/** What is kept on the device: the rows' shapes, each with the version of its shape. Storage itself lives elsewhere. */

import * as v from 'valibot';
import { anyValueSchema, calendarDateSchema } from './schema';

/** Version of each kind of row; raised when its shape changes, with an upgrade where rows are read. */
export const storedVersions = { product: 1, supplier: 1, scenario: 1, draft: 1, snapshot: 1 } as const;

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
const fieldKey = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/), v.maxLength(60));
const values = v.record(fieldKey, anyValueSchema);

/** One thing known about a product: a value of the field catalogue, where it comes from and as of when. */
const fact = v.strictObject({
  value: anyValueSchema,
  from: v.picklist(['typed', 'import', 'scenario', 'fit']),
  asOf: v.nullable(calendarDateSchema),
});

/** Something the seller sells. Its facts flow into every calculator. */
export const productSchema = v.strictObject({
  version: v.literal(storedVersions.product),
  id: uuid,
  sku: v.pipe(v.string(), v.maxLength(80)),
  asin: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  name,
  channelShares: v.strictObject({ fba: share, fbm: share, shop: share }),
  currency,
  supplier: v.nullable(uuid),
  facts: v.record(fieldKey, fact),
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
  createdAt: moment,
  changedAt: moment,
});

const headline = v.strictObject({ label: name, value: name, note: v.optional(name) });

/** What happened to a live gap and what was changed for it. */
const update = v.strictObject({ at: moment, asOf: calendarDateSchema, said: note, changed: values });

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
  headlines: v.pipe(v.array(headline), v.maxLength(8)),
  title: name,
  notes: note,
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20)),
  updates: v.pipe(v.array(update), v.maxLength(1_000)),
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

/** A stock position as imported at a date. */
export const snapshotSchema = v.strictObject({
  version: v.literal(storedVersions.snapshot),
  id: uuid,
  product: uuid,
  date: calendarDateSchema,
  onHandFba: units,
  onHandOwn: units,
  onHandShop: units,
  inbound: units,
  backordered: units,
  source: name,
});

export type Product = v.InferOutput<typeof productSchema>;
export type Supplier = v.InferOutput<typeof supplierSchema>;
export type Scenario = v.InferOutput<typeof scenarioSchema>;
export type Draft = v.InferOutput<typeof draftSchema>;
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
