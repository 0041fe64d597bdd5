import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, tellFuzzed } from '../fields/fuzz.for-test';
import { exampleHistory, exampleProduct, exampleScenario, exampleSupplier } from './example-rows';
import { firstIssue, readRow } from './row-reading';
import { rowShapes, type RowShape } from './row-shapes';
import { kinds } from './store';
import { laterShapes } from './test-database';

/** A kind of row that has changed its shape twice. */
const chain: RowShape<{ version: 3; id: string; path: string[] }> = {
  noun: 'toy',
  version: 3,
  upgrades: [
    ({ one, ...old }) => ({ ...old, path: [one, 'two'] }),
    (old) => ({ ...old, path: [...(old.path as string[]), 'three'] }),
  ],
  schema: v.strictObject({ version: v.literal(3), id: v.string(), path: v.array(v.string()) }),
};

const examples = {
  scenarios: exampleScenario(),
  products: exampleProduct(),
  suppliers: exampleSupplier(),
  histories: exampleHistory(crypto.randomUUID()),
};

it('reads rows of today as they are', () => {
  for (const kind of kinds)
    expect(readRow(rowShapes[kind] as RowShape, examples[kind])).toEqual({
      kind: 'row',
      row: examples[kind],
    });
});

describe('a row of an earlier version', () => {
  it.each([
    [{ version: 1, id: 'a', one: 'one' }, ['one', 'two', 'three']],
    [{ version: 2, id: 'a', path: ['x'] }, ['x', 'three']],
    [{ version: 3, id: 'a', path: ['x'] }, ['x']],
  ])('is brought up step by step: %j', (stored, path) => {
    const before = structuredClone(stored);
    expect(readRow(chain, stored)).toEqual({ kind: 'row', row: { version: 3, id: 'a', path } });
    expect(stored).toEqual(before);
  });

  it('is bad where a step does not know it', () => {
    expect(readRow(chain, { version: 2, id: 'a' })).toEqual({
      kind: 'bad',
      reason: 'This toy of an earlier version could not be brought up to date.',
    });
  });

  it('is bad where it came out wrong', () => {
    expect(readRow(chain, { version: 1, id: 'a' })).toMatchObject({
      kind: 'bad',
      reason: expect.stringContaining('path.0'),
    });
  });

  it('is read through whole shapes too', () => {
    const row = exampleScenario({ tags: ['a'] });
    expect(readRow(laterShapes.scenarios, row)).toEqual({
      kind: 'row',
      row: { ...row, version: 3, tags: ['a', 'calm'] },
    });
  });
});

it('says that a row of a newer version needs a reload', () => {
  expect(readRow(rowShapes.products, { ...exampleProduct(), version: 2, more: 1 })).toEqual({
    kind: 'newer',
    reason: expect.stringMatching(/newer version of Stockgap; reload/),
  });
});

it.each([null, undefined, 1, 'text', [], {}, { version: 0 }, { version: '1' }, { version: 1.5 }])(
  'calls %j bad',
  (stored) => {
    expect(readRow(rowShapes.products, stored)).toMatchObject({ kind: 'bad' });
  },
);

it.each([0, -1, 1.5, NaN, Infinity, '1', null, undefined])('says that version %j is none', (version) => {
  expect(readRow(chain, { version, id: 'a', path: [] })).toEqual({
    kind: 'bad',
    reason: 'This toy does not say which version it has.',
  });
});

describe('what is wrong with a row is said with where', () => {
  const issue = (message: string, ...keys: string[]) => {
    const schema = keys.reduceRight<v.GenericSchema>(
      (inner, key) => v.object({ [key]: inner }),
      v.pipe(
        v.unknown(),
        v.check(() => false, message),
      ),
    );
    const value = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), 0);
    return firstIssue(v.safeParse(schema, value).issues!);
  };

  it('by its path, and otherwise of the whole', () => {
    expect(issue('Too long', 'values', 'name')).toBe('“values.name”: Too long');
    expect(issue('Too long')).toBe('the whole: Too long');
    expect(firstIssue([])).toBe('the whole: not as it should be');
  });

  it('paths up to 46 characters and messages up to 100 whole, longer ones cut to as many', () => {
    expect(issue('m'.repeat(100), 'k'.repeat(46))).toBe(`“${'k'.repeat(46)}”: ${'m'.repeat(100)}`);
    expect(issue('m'.repeat(101), 'k'.repeat(47))).toBe(`“${'k'.repeat(45)}…”: ${'m'.repeat(99)}…`);
  });
});

/** A row with its n-th value, however deep, put in another's place, or gone. */
function spoiled(row: unknown, n: number, value: unknown): unknown {
  let at = 0;
  const text = JSON.stringify(row, (_, old: unknown) => (at++ === n ? value : old));
  return text === undefined ? undefined : JSON.parse(text);
}
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, -1, 1e21, '', 'x'.repeat(9_000), '\u202e', '2026-02-30', Array(6_000).fill(0)),
);
const spoiling = fc
  .array(fc.tuple(fc.nat({ max: 120 }), anyValue), { minLength: 1, maxLength: 3 })
  .map(
    (changes) => (row: object) => changes.reduce<unknown>((now, [n, value]) => spoiled(now, n, value), row),
  );
const runs = fuzzRuns('rows', 2_000);

it(
  'never throws; what it reads is of today, and reads the same again',
  { timeout: 60_000 + runs.numRuns },
  () => {
    const seen = { row: 0, bad: 0, newer: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.oneof(
          { weight: 1, arbitrary: fc.anything().map((value) => () => value) },
          { weight: 6, arbitrary: spoiling },
        ),
        (kind, change) => {
          const stored = change(examples[kind]);
          const shape = rowShapes[kind] as RowShape<{ version: number }>;
          const read = readRow(shape, stored);
          seen[read.kind] += 1;
          if (read.kind !== 'row') {
            expect(read.reason).toMatch(/^[A-Z].*\.$/s);
            expect(read.reason.length).toBeLessThanOrEqual(200);
            return;
          }
          expect(read.row.version).toBe(shape.version);
          expect(readRow(shape, structuredClone(read.row))).toEqual(read);
        },
      ),
      runs,
    );
    // Else what is spoiled is too tame, or too wild.
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
    tellFuzzed('rows', runs.numRuns);
  },
);

it.each([
  ['a value', { ...exampleScenario(), seed: `\u202e${'long '.repeat(5_000)}` }],
  ['a key', { ...exampleScenario(), [`\u202e\n${'x'.repeat(100_000)}`]: 1 }],
  ['a key of letters piled up', { ...exampleScenario(), ['\u0316\u0301'.repeat(100_000)]: 1 }],
  ['a key within', { ...exampleScenario(), values: { [`${'🫖'.repeat(90)}\u2067`]: 1 } }],
])('quotes %s that it cannot read in part, and clean', (_, stored) => {
  const read = readRow(rowShapes.scenarios, stored);
  expect(read.kind).toBe('bad');
  const { reason } = read as { reason: string };
  expect(reason.length).toBeLessThanOrEqual(200);
  expect(reason).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(reason.isWellFormed()).toBe(true);
});

it('has a step for every version there has been', () => {
  for (const kind of kinds) expect(rowShapes[kind].upgrades).toHaveLength(rowShapes[kind].version - 1);
});
