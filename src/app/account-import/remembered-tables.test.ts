import { beforeEach, expect, test } from 'vitest';
import { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';
import { forgetTable, rememberedTables, rememberTable } from './remembered-tables';

let kept = new Map<string, string>();
const store = new SmallStore(
  () =>
    ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    }) as Storage,
);
const table = (signature: string) => ({ signature, file: `${signature}.csv`, columns: { sku: 'article' } });

beforeEach(() => {
  kept = new Map();
});

test('the newest is first, said again it takes the place of the older, forgotten it is gone', () => {
  rememberTable(store, table('a|b'));
  rememberTable(store, table('c|d'));
  rememberTable(store, { ...table('a|b'), columns: { sku: 'b', price: 'a' } });
  expect(rememberedTables(store)).toEqual([
    { ...table('a|b'), columns: { sku: 'b', price: 'a' } },
    table('c|d'),
  ]);
  forgetTable(store, 'a|b');
  expect(rememberedTables(store)).toEqual([table('c|d')]);
});

test('of a hundred the newest fifty stay', () => {
  for (let at = 0; at < 100; at++) rememberTable(store, table(`t${at}`));
  expect(rememberedTables(store)).toHaveLength(50);
  expect(rememberedTables(store)[0]!.signature).toBe('t99');
});

test.each([
  ['no JSON', '{'],
  ['another version', JSON.stringify({ version: 9, tables: [table('a')] })],
  ['no list', JSON.stringify({ version: 1, tables: 3 })],
  ['a table without a SKU', JSON.stringify({ version: 1, tables: [{ ...table('a'), columns: {} }] })],
  ['null in it', JSON.stringify({ version: 1, tables: [null] })],
])('%s stands for nothing', (_what, text) => {
  kept.set(storedKeys.tables, text);
  expect(rememberedTables(store)).toEqual([]);
});

test('what no column can be said to hold is left out', () => {
  kept.set(
    storedKeys.tables,
    JSON.stringify({
      version: 1,
      tables: [{ ...table('a'), columns: { sku: 'article', __proto__: 'x', launch: 'y', price: 7 } }],
    }),
  );
  expect(rememberedTables(store)).toEqual([table('a')]);
});
