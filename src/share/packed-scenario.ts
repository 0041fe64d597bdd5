/** What a link's text says, once unpacked: JSON with one letter a key. */
import * as v from 'valibot';
import type { Values } from '../fields/field';
import type { FrozenInputs } from '../fields/frozen-inputs';
import { mostTrials } from '../fields/stored';
import { cleanLine, cleanLines } from './clean-lines';
import { packedValues, type PackedRun } from './packed-values';
import type { SharedScenario } from './shared-scenario';

const scalar = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.string(), v.maxLength(10_000)),
  v.boolean(),
  v.null(),
]);
const list = v.pipe(v.array(v.union([scalar, v.pipe(v.array(scalar), v.maxLength(60))])), v.maxLength(5_000));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const run = v.pipe(v.tupleWithRest([whole(0, 999)], v.union([scalar, list])), v.maxLength(1_000));
const line = v.pipe(v.string(), v.maxLength(80));

const mostHeadlines = 8;

export const packedScenarioSchema = v.strictObject({
  /** Which page it belongs to, see `pageMark`. */
  p: whole(0, 99_999),
  /** Version of the calculator's inputs; 1 where it is left out. */
  v: v.optional(whole(1, 9_999), 1),
  /** Currency. */
  c: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  /** Seed. */
  s: whole(0, 0xffff_ffff),
  /** Trials. */
  t: whole(1, mostTrials),
  /** Version of the engine. */
  e: v.pipe(v.string(), v.maxLength(20)),
  /** Headline figures as they were sent: label, value and, where there is one, note. */
  h: v.pipe(
    v.array(v.union([v.strictTuple([line, line]), v.strictTuple([line, line, line])])),
    v.maxLength(mostHeadlines),
  ),
  /** What differs from the version's defaults. */
  d: v.pipe(v.array(run), v.maxLength(500)),
  /** Name, where the sender ticked it. */
  n: v.optional(line),
  /** Notes, where the sender ticked them. */
  m: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
});
export type PackedScenario = v.InferOutput<typeof packedScenarioSchema>;

/** A number from 0 to 99,999 for a calculator's name (FNV-1a), so that a link pasted into another page is known for what it is. */
export function pageMark(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % 100_000;
}

export function packedScenario(
  shape: { readonly id: string; readonly version: number },
  frozen: FrozenInputs,
  shared: SharedScenario,
): v.InferInput<typeof packedScenarioSchema> {
  const title = shared.title === null ? '' : cleanLine(shared.title);
  const notes = shared.notes === null ? '' : cleanLines(shared.notes);
  return {
    p: pageMark(shape.id),
    ...(shape.version > 1 ? { v: shape.version } : {}),
    c: shared.currency,
    s: shared.seed,
    t: Math.min(shared.trials, mostTrials),
    e: shared.engine,
    h: shared.headlines
      .slice(0, mostHeadlines)
      .map(({ label, value, note }) =>
        note ? [cleanLine(label), cleanLine(value), cleanLine(note)] : [cleanLine(label), cleanLine(value)],
      ),
    d: packedValues(frozen, shared.values) as v.InferInput<typeof run>[],
    ...(title ? { n: title } : {}),
    ...(notes ? { m: notes } : {}),
  };
}

/** The scenario around values that have been read. */
export function unpackedScenario(packed: PackedScenario, values: Values): SharedScenario {
  return {
    values,
    currency: packed.c,
    seed: packed.s,
    trials: packed.t,
    engine: packed.e,
    headlines: packed.h.map(([label, value, note]) => ({
      label: cleanLine(label),
      value: cleanLine(value),
      ...(note ? { note: cleanLine(note) } : {}),
    })),
    title: (packed.n && cleanLine(packed.n)) || null,
    notes: (packed.m && cleanLines(packed.m)) || null,
  };
}

export const packedRuns = (packed: PackedScenario): readonly PackedRun[] => packed.d as PackedRun[];
