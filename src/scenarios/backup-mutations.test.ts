import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns, tellFuzzed } from '../fields/fuzz.for-test';
import { arbitraryEverything } from './backup-arbitrary';
import { backupFiles } from './backup-file';
import { readBackup } from './backup-read';
import { planRestore } from './backup-restore';
import { changesIn, undoOf } from './backup-undo';
import { MemoryStore } from './memory-store';
import { rowShapes } from './row-shapes';
import { readRow } from './row-reading';
import type { Everything } from './store';
import { kinds } from './store';
import { rowsOf } from './read-rows.for-test';

const info = { appVersion: '0.1.0', createdAt: '2026-11-23T07:00:00.000Z', date: '2026-11-23' };
const [sample] = fc.sample(
  arbitraryEverything.filter((all) => Object.values(all).every((rows) => rows.length >= 2)),
  { numRuns: 1, seed: 11 },
) as [Everything];
const [file] = await backupFiles(sample, [], info);
const text = file!.text;

const place = fc.nat({ max: text.length - 1 });
const piece = fc.tuple(place, fc.nat({ max: 400 })).map(([from, length]) => text.slice(from, from + length));
const replaced = (at: number, length: number, by: string) => text.slice(0, at) + by + text.slice(at + length);
const poison = fc.constantFrom(
  '"__proto__":{"admin":true},',
  '"constructor":{"prototype":{}},',
  '1e400',
  '-1e308',
  '9007199254740993',
  '[[[['.repeat(5_000),
  '{"a":'.repeat(5_000),
  '\u0000',
  '\ud800',
  '\u202e',
  '\n',
  '"',
  'null',
);

/** The n-th value of the file as data, replaced. */
function withValue(n: number, value: unknown): string {
  let at = 0;
  return JSON.stringify(JSON.parse(text), (_, old: unknown) => {
    at += 1;
    return at === n + 2 ? value : old;
  });
}
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(-1, 1e21, '', '2026-02-30', 'x'.repeat(20_000), Array(6_000).fill(0)),
);

const mutated: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(place, fc.nat({ max: 7 }))
    .map(([at, bit]) => replaced(at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)))),
  place.map((at) => text.slice(0, at)),
  place.map((at) => text.slice(at)),
  fc.tuple(place, fc.nat({ max: 300 })).map(([at, length]) => replaced(at, length, '')),
  fc.tuple(place, fc.oneof(poison, piece, fc.string())).map(([at, inserted]) => replaced(at, 0, inserted)),
  fc.tuple(place, piece).map(([at, other]) => replaced(at, other.length, other)),
  fc.tuple(fc.nat({ max: 400 }), anyValue).map(([n, value]) => withValue(n, value)),
  fc.string(),
  fc.json(),
);

/** Throws whenever anything of it is written to. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

async function storeOf(everything: Everything): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.apply({ put: everything }, { overwrite: true });
  return store;
}

/** What a store holds, whatever the order, without how often it was written. */
async function heldBy(store: MemoryStore): Promise<string[]> {
  const lists = await Promise.all(kinds.map((kind) => rowsOf(store, kind)));
  return lists.flatMap((rows) => rows.map((row) => JSON.stringify({ ...row, revision: 0 }))).sort();
}

// The same each time: of so few, chance might make none of the rarest files.
const runs = fuzzRuns('backups', 3_000, 10_000);
const claim =
  'files gone wrong in any way do not throw, give only rows that may be kept, and can be taken back';

test(`${runs.numRuns} ${claim}`, { timeout: 60_000 + runs.numRuns * 10 }, async () => {
  const before = JSON.stringify(sample);
  // What is kept is planned with as it stands on the page: planning must not change it.
  const here = frozen(structuredClone(sample));
  const held = await heldBy(await storeOf(here));
  const seen = { refused: 0, intact: 0, changed: 0, damaged: 0, unchecked: 0 };
  let written = 0;

  await fc.assert(
    fc.asyncProperty(mutated, fc.constantFrom('merge', 'replace', 'keep-both'), async (outside, mode) => {
      const reading = await readBackup(outside);
      if (reading.kind === 'refused') {
        seen.refused += 1;
        expect(reading.message).toMatch(/\.$/);
        return;
      }
      const { rows, condition, unread } = reading.backup;
      seen[condition] += 1;
      for (const kind of kinds) {
        for (const row of rows[kind]) expect(readRow<unknown>(rowShapes[kind], row).kind).toBe('row');
      }
      for (const { name, reason } of unread) expect([name, reason]).not.toContain('');

      const changes = planRestore(here, frozen(rows), mode);
      if (changesIn(changes).put + changesIn(changes).remove === 0) return;
      written += 1;
      // The store refuses a row that it could not read again.
      const store = await storeOf(here);
      await store.apply(changes, { overwrite: true });
      if (mode === 'keep-both') expect(await heldBy(store)).toEqual(expect.arrayContaining(held));
      await store.apply(undoOf(here, changes), { overwrite: true });
      expect(await heldBy(store)).toEqual(held);
    }),
    runs,
  );

  expect(JSON.stringify(here)).toBe(before);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  // Every way a file can end up was met, and so was writing.
  expect(Object.entries({ ...seen, written }).filter(([, times]) => times === 0)).toEqual([]);
  tellFuzzed('backups', runs.numRuns);
});
