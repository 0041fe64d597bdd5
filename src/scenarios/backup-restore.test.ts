import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryEverything } from './backup-arbitrary';
import { comparedRows } from './backup-compare';
import { planRestore, type RestoreMode } from './backup-restore';
import { changesIn, standsAsWritten, undoOf } from './backup-undo';
import { MemoryStore } from './memory-store';
import { rowShapes } from './row-shapes';
import { readRow } from './row-reading';
import type { Changes, Everything, Kind, Kinds } from './store';
import { kinds } from './store';
import { rowsOf } from './read-rows.for-test';

type Rows = { readonly [K in Kind]: readonly Kinds[K][] };
const modes = ['merge', 'replace', 'keep-both'] as const satisfies readonly RestoreMode[];

async function storeOf(everything: Everything): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.apply({ put: everything }, { overwrite: true });
  return store;
}

async function rowsIn(store: MemoryStore): Promise<Rows> {
  const lists = await Promise.all(
    kinds.map(async (kind) => [
      kind,
      [...(await rowsOf(store, kind))].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
  return Object.fromEntries(lists) as Rows;
}

/** Without what a write changes of itself, and in one order. */
const said = (everything: Everything) =>
  kinds.flatMap((kind) =>
    everything[kind].map((row) => JSON.stringify({ kind, ...row, revision: 0 })).sort(),
  );

async function restored(here: Everything, file: Everything, mode: RestoreMode) {
  const store = await storeOf(here);
  const changes = planRestore(here, file, mode);
  await store.apply(changes, { overwrite: true });
  return { store, changes, after: await rowsIn(store) };
}

const find = (everything: Everything, kind: Kind, id: string): Kinds[Kind] | undefined =>
  everything[kind].find((row) => row.id === id);

const property = (check: (here: Everything, file: Everything) => Promise<void>) =>
  fc.assert(fc.asyncProperty(arbitraryEverything, arbitraryEverything, check), { numRuns: 200 });

test('replacing leaves the rows of the file and no others', () =>
  property(async (here, file) => {
    const { after } = await restored(here, file, 'replace');
    // A row that says the same keeps the moment it has here.
    const timeless = (rows: Everything) => said(rows).map((row) => row.replace(/"changedAt":"[^"]*"/, ''));
    expect(timeless(after)).toEqual(timeless(file));
  }));

test('merging loses no row of either side, and keeps of two the one changed later', () =>
  property(async (here, file) => {
    const { after } = await restored(here, file, 'merge');
    for (const kind of kinds) {
      const ids = new Set([...here[kind], ...file[kind]].map(({ id }) => id));
      expect(new Set(after[kind].map(({ id }) => id))).toEqual(ids);
    }
    for (const { kind, inFile, here: kept, standing } of comparedRows(here, file)) {
      const expected = standing === 'new' || standing === 'newer' ? inFile : kept!;
      const found = find(after, kind, inFile.id)!;
      expect({ ...found, revision: 0 }).toEqual({ ...expected, revision: 0 });
    }
  }));

test('merging twice is merging once', () =>
  property(async (here, file) => {
    const { after } = await restored(here, file, 'merge');
    expect(changesIn(planRestore(after, file, 'merge'))).toEqual({ put: 0, remove: 0 });
  }));

test('keeping both changes nothing that is here and brings all the file says', () =>
  property(async (here, file) => {
    const { after, changes } = await restored(here, file, 'keep-both');
    expect(changes.remove).toBeUndefined();
    for (const kind of kinds) expect(after[kind]).toEqual(expect.arrayContaining([...here[kind]]));
    const differing = comparedRows(here, file).filter(({ standing }) => /newer|older/.test(standing));
    const brought = comparedRows(here, file).filter(
      ({ kind, inFile, standing }) =>
        standing === 'new' ||
        (standing !== 'same' && (kind !== 'histories' || find(file, 'products', inFile.id))),
    );
    expect(changesIn(changes).put).toBeGreaterThanOrEqual(brought.length);
    for (const { kind, inFile } of differing) {
      // The days of a product that is not in the file have nothing to stand by.
      if (kind === 'histories' && !find(file, 'products', inFile.id)) continue;
      const copies = (changes.put?.[kind] ?? []).filter(
        ({ id }) => id !== inFile.id && !find(file, kind, id),
      );
      expect(copies.length).toBeGreaterThan(0);
      if (kind !== 'histories') {
        const names = copies.map((row) => ('title' in row ? row.title : 'name' in row ? row.name : ''));
        expect(names.every((name) => name.endsWith(' (restored)'))).toBe(true);
      }
    }
  }));

test('copies point to copies, and what is not copied to what it pointed to', () =>
  property(async (here, file) => {
    const { put = {} } = planRestore(here, file, 'keep-both');
    const copiedName = (id: string) =>
      file.products.some((product) => product.id === id) &&
      comparedRows(here, file).some(
        ({ inFile, standing }) => inFile.id === id && /newer|older/.test(standing),
      );
    for (const scenario of put.scenarios ?? []) {
      const { product } = scenario;
      if (product === null) continue;
      const isCopy =
        (put.products ?? []).some(({ id }) => id === product) && !find(file, 'products', product);
      expect(isCopy || !copiedName(product)).toBe(true);
    }
    for (const { id, product } of put.histories ?? []) {
      expect(product).toBe(id);
      expect(copiedName(product)).toBe(false);
    }
  }));

describe.each(modes)('%s', (mode) => {
  test('writes only rows that can be read again, each counted on from what was here', () =>
    property(async (here, file) => {
      const { put = {} } = planRestore(here, file, mode);
      for (const kind of kinds) {
        for (const row of put[kind] ?? []) {
          expect(readRow<unknown>(rowShapes[kind], row)).toEqual({ kind: 'row', row });
          expect(row.revision).toBeGreaterThan(find(here, kind, row.id)?.revision ?? 0);
        }
      }
    }));

  test('of a file that says the same writes nothing', () =>
    property(async (here) => {
      expect(changesIn(planRestore(here, structuredClone(here), mode))).toEqual({ put: 0, remove: 0 });
    }));

  test('into an empty place brings exactly the file', () =>
    property(async (_, file) => {
      const { after } = await restored(
        { scenarios: [], products: [], suppliers: [], histories: [] },
        file,
        mode,
      );
      for (const kind of kinds) expect(after[kind]).toHaveLength(file[kind].length);
      for (const kind of kinds) expect(after[kind]).toEqual(expect.arrayContaining([...file[kind]]));
    }));

  test('can be undone: exactly the rows before, counted on', () =>
    property(async (here, file) => {
      const { store, changes, after } = await restored(here, file, mode);
      expect(standsAsWritten(after, changes)).toBe(true);
      await store.apply(undoOf(here, changes), { overwrite: true });
      const undone = await rowsIn(store);
      expect(said(undone)).toEqual(said(here));
      for (const kind of kinds) {
        for (const row of undone[kind]) {
          expect(row.revision).toBeGreaterThanOrEqual(find(here, kind, row.id)!.revision);
        }
      }
    }));
});

describe('how two rows stand to each other', () => {
  const [everything] = fc.sample(
    arbitraryEverything.filter(({ scenarios, histories }) => scenarios.length > 0 && histories.length > 0),
    { numRuns: 1, seed: 3 },
  ) as [Everything];
  const [row] = everything.scenarios as [Kinds['scenarios']];
  const [stock] = everything.histories as [Kinds['histories']];
  const nothing: Everything = { scenarios: [], products: [], suppliers: [], histories: [] };
  const one = (over: Partial<typeof row>): Everything => ({ ...nothing, scenarios: [{ ...row, ...over }] });
  const early = '2026-11-01T00:00:00.000Z';
  const late = '2026-11-02T00:00:00.000Z';

  it.each([
    ['same', false, { revision: 9, changedAt: late }, { revision: 1, changedAt: early }],
    [
      'newer',
      false,
      { title: 'a', revision: 1, changedAt: early },
      { title: 'b', revision: 2, changedAt: late },
    ],
    [
      'older',
      false,
      { title: 'a', revision: 2, changedAt: late },
      { title: 'b', revision: 1, changedAt: early },
    ],
    [
      'newer',
      true,
      { title: 'a', revision: 5, changedAt: early },
      { title: 'b', revision: 2, changedAt: late },
    ],
    [
      'older',
      true,
      { title: 'a', revision: 2, changedAt: late },
      { title: 'b', revision: 2, changedAt: early },
    ],
    [
      'newer',
      false,
      { title: 'a', revision: 2, changedAt: late },
      { title: 'b', revision: 3, changedAt: late },
    ],
    [
      'older',
      true,
      { title: 'a', revision: 2, changedAt: late },
      { title: 'b', revision: 2, changedAt: late },
    ],
  ])('is %s, in doubt: %s', (standing, doubtful, here, file) => {
    expect(comparedRows(one(here), one(file))).toMatchObject([{ standing, doubtful }]);
  });

  it('goes by the revision where a row has no moment', () => {
    const here = { ...nothing, histories: [stock] };
    const file = {
      ...nothing,
      histories: [{ ...stock, soldSource: `${stock.soldSource}!`, revision: stock.revision + 1 }],
    };
    expect(comparedRows(here, file)).toMatchObject([{ standing: 'newer', doubtful: false }]);
    expect(comparedRows(file, here)).toMatchObject([{ standing: 'older', doubtful: false }]);
  });

  it('stands as written no more once a row was written or deleted since', async () => {
    const changes: Changes = planRestore(nothing, everything, 'merge');
    const { after } = await restored(nothing, everything, 'merge');
    const [first, ...rest] = after.scenarios;
    const changed = { ...after, scenarios: [{ ...first!, revision: first!.revision + 1 }, ...rest] };
    expect(standsAsWritten(changed, changes)).toBe(false);
    expect(standsAsWritten({ ...after, scenarios: rest }, changes)).toBe(false);
    const removal = planRestore(everything, nothing, 'replace');
    expect(standsAsWritten(nothing, removal)).toBe(true);
    expect(standsAsWritten(everything, removal)).toBe(false);
  });
});
