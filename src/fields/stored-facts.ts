import * as v from 'valibot';
import { isCalendarDate } from './calendar-date';
import type { Value } from './field';
import { quickly, SharedTexts } from './quick-schema';
import { anyValueSchema, calendarDateSchema } from './schema';

const origins = ['typed', 'import', 'scenario', 'fit'] as const;
const longestSource = 80;
const fieldKey = /^[a-z][A-Za-z0-9]*$/;
const longestKey = 60;

/** Names of facts: those of the field catalogue and of reports. */
export const fieldKeySchema = v.pipe(v.string(), v.regex(fieldKey), v.maxLength(longestKey));

/** One thing known about a product: a value of the field catalogue, where it comes from and as of when. */
const fact = v.strictObject({
  value: anyValueSchema,
  from: v.picklist(origins),
  asOf: v.nullable(calendarDateSchema),
  /** The report it came in: "Restock Inventory". */
  source: v.optional(v.pipe(v.string(), v.maxLength(longestSource))),
});
export type Fact = v.InferOutput<typeof fact>;
type Facts = Record<string, Fact>;

const keys = new SharedTexts(1_000);
const dates = new SharedTexts(5_000);
const sources = new SharedTexts(1_000);
const unsafe = new Set(['constructor', 'prototype']);

function isKey(key: string): boolean {
  if (keys.get(key) !== undefined) return true;
  const fits = fieldKey.test(key) && key.length <= longestKey && !unsafe.has(key);
  if (fits) keys.keep(key);
  return fits;
}

function dateOf(text: unknown): string | null | undefined {
  if (text === null) return null;
  if (typeof text !== 'string') return undefined;
  const had = dates.get(text);
  if (had !== undefined) return had;
  return isCalendarDate(text) ? dates.keep(text) : undefined;
}

function valueOf(value: unknown): Value | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string' && value.length <= 80) return value;
  const read = v.safeParse(anyValueSchema, value);
  return read.success ? read.output : undefined;
}

function factOf(input: unknown): Fact | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { value, from, asOf, source } = input as Partial<Record<keyof Fact, unknown>>;
  const known = source === undefined ? 3 : 4;
  if (Object.keys(input).length !== known || !origins.includes(from as Fact['from'])) return undefined;
  const [read, date] = [valueOf(value), dateOf(asOf)];
  if (read === undefined || date === undefined) return undefined;
  if (source === undefined) return { value: read, from: from as Fact['from'], asOf: date };
  if (typeof source !== 'string' || source.length > longestSource) return undefined;
  return { value: read, from: from as Fact['from'], asOf: date, source: sources.keep(source) };
}

function factsOf(input: unknown): Facts | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const facts: Facts = {};
  for (const key of Object.keys(input)) {
    const read = isKey(key) ? factOf((input as Record<string, unknown>)[key]) : undefined;
    if (read === undefined) return undefined;
    facts[key] = read;
  }
  return facts;
}

/** All that is known of a product, by field key; quick, since a catalogue has hundreds of thousands. */
export const factsSchema = quickly<Facts>(v.record(fieldKeySchema, fact), factsOf);
