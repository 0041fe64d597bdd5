import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, root), 'utf8');
const testsIn = (text: string) =>
  [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`/g)].map(([, path]) => path!);
/** The rows of the tables, a list of cells each, without their heads. */
const rowsOf = (text: string) =>
  text
    .split(/^#+ .*$/m)
    .flatMap((part) =>
      part
        .split('\n')
        .filter((line) => line.startsWith('| ') || line.startsWith('|-'))
        .slice(2),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

describe.each(['docs/security.md', 'docs/faults.md'])('%s', (name) => {
  const text = textOf(name);

  test('names tests that are there', () => {
    const missing = testsIn(text).filter((path) => !existsSync(new URL(path, root)));
    expect(missing).toEqual([]);
    expect(testsIn(text).length).toBeGreaterThan(20);
  });

  test('names a test in every row', () => {
    const bare = rowsOf(text).filter((cells) => testsIn(cells.at(-1)!).length === 0);
    expect(bare).toEqual([]);
    expect(rowsOf(text).length).toBeGreaterThan(25);
  });
});

test('each item of the ASVS stands once, by its number, in order', () => {
  const numbers = rowsOf(textOf('docs/security.md')).flatMap(([item]) =>
    item!.startsWith('v5') ? [item!] : [],
  );
  const parts = numbers.map((item) => /^v5\.0\.0-(\d+)\.(\d+)\.(\d+)$/.exec(item)?.slice(1).map(Number));
  expect(parts).not.toContain(undefined);
  const asNumber = parts.map((one) => one![0]! * 10_000 + one![1]! * 100 + one![2]!);
  expect(asNumber).toEqual([...new Set(asNumber)].sort((a, b) => a - b));
  expect(numbers.length).toBeGreaterThan(50);
});

test('caps that are written down are those of the code', () => {
  const said = textOf('docs/security.md');
  expect(textOf('src/scenarios/backup-file.ts')).toContain(
    'bytes: 40_000_000, aloneBytes: 100_000_000, rows: 50_000',
  );
  expect(said).toContain('40 MB (100 MB for a single row), 50,000 rows');
});
