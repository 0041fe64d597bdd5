import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleHistory, exampleProduct, exampleScenario, exampleSupplier } from './example-rows';
import { readRow } from './row-reading';
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

it('reads rows of today as they are', () => {
  const rows = {
    scenarios: exampleScenario(),
    products: exampleProduct(),
    suppliers: exampleSupplier(),
    histories: exampleHistory(crypto.randomUUID()),
  };
  for (const kind of kinds)
    expect(readRow(rowShapes[kind] as RowShape, rows[kind])).toEqual({ kind: 'row', row: rows[kind] });
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
    expect(readRow(chain, { version: 2, id: 'a' })).toMatchObject({ kind: 'bad' });
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

it('never throws, and what it reads is of today', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.oneof(
        fc.anything(),
        fc.record({ version: fc.integer({ min: -1, max: 3 }) }),
        fc
          .tuple(fc.constantFrom(...Object.keys(exampleScenario())), fc.anything())
          .map(([key, value]) => ({ ...exampleScenario(), [key]: value })),
      ),
      (kind, stored) => {
        const read = readRow(rowShapes[kind] as RowShape<{ version: number }>, stored);
        if (read.kind === 'row') expect(read.row.version).toBe(rowShapes[kind].version);
        else expect(read.reason).toMatch(/^[A-Z].*\.$/s);
      },
    ),
  );
});

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
