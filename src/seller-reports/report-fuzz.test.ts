import { expect, test } from 'vitest';
import { fuzzSeed, tellFuzzed } from '../fields/fuzz.for-test';
import type { DailyStock, NamedProduct } from './account-parts';
import { anyTable } from './any-table';
import { dailySoldOf } from './daily-sold';
import { fixture, fixtureNames, refusedFixture, refusedNames } from './fixture-files';
import { reportKinds } from './kinds';
import { drawFrom, mangled } from './mangled-report';
import { readAccount, type AccountFile } from './read-account';
import type { DateOrder } from './report-kind';
import type { SalesLines } from './sales-lines';
import { checkSales, wrongWith } from './sane-reading';

/** `npm run fuzz` gives it minutes, and other numbers to begin with. */
const seconds = Number(process.env.FUZZ_SECONDS ?? (process.env.STOCKGAP_TEST_FULL ? 12 : 4));
const firstSeed = fuzzSeed ?? 1;
/** Longer than any of these files may take on a busy machine: none hangs. */
const longestMs = 20_000;

/** What is in the made-up files of those who bought. */
const secrets = [
  'Zaphod',
  'Prueflingbrox',
  'Xanaduville',
  'ecretish',
  '99887',
  '@marketplace',
  '@example',
  '555-0001',
];

const sources = [
  ...fixtureNames.map((name) => ({ name, bytes: fixture(name) })),
  ...refusedNames.map((name) => ({ name, bytes: refusedFixture(name) })),
];
const orders: readonly DateOrder[] = ['guess', 'guess', 'month-first', 'day-first'];

/** Files made from one number, what was done to them, and whether every cell still stands under its column's name. */
function filesFrom(seed: number) {
  const draw = drawFrom(seed);
  const chosen = Array.from({ length: 1 + draw(3) }, () => {
    const source = sources[draw(sources.length)]!;
    return { name: source.name, ...mangled(source.bytes, draw) };
  });
  const files: readonly AccountFile[] = chosen.map(({ name, bytes }) => ({ name, bytes }));
  return {
    files,
    dates: orders[draw(orders.length)]!,
    how: chosen.map(({ name, how }) => `${name}: ${how.join(', ')}`).join(' | '),
    keeps: chosen.every(({ keeps }) => keeps),
  };
}

/** What is wrong with what comes of the files of one number, and how many they are. */
function wrongFrom(seed: number): { wrong: string | null; count: number } {
  const { files, dates, how, keeps } = filesFrom(seed);
  const before = performance.now();
  const wrong: string[] = [];
  try {
    const reading = readAccount(files, reportKinds, anyTable, { dates, mappings: [] });
    wrong.push(...wrongWith(reading, keeps ? secrets : []));
    const read = [
      ...reading.reports.flatMap(({ fileNames }) => fileNames),
      ...reading.problems,
      ...reading.unknown,
    ];
    if (read.length !== files.length) wrong.push('a file is neither read, nor asked about, nor refused');
    for (const { gives, result } of reading.reports) {
      if (gives !== 'daily-sales') continue;
      const sales = dailySoldOf(result as SalesLines, { zone: 'America/Los_Angeles', channel: 'all' });
      checkSales(sales, (what) => wrong.push(what));
    }
  } catch (thrown) {
    wrong.push(`threw ${String(thrown)} ${(thrown as Error).stack ?? ''}`);
  }
  const took = performance.now() - before;
  if (took > longestMs) wrong.push(`took ${took} ms`);
  const said = `FUZZ_SEED=${seed} ${how}\n  ${wrong.join('\n  ')}`;
  return { wrong: wrong.length === 0 ? null : said, count: files.length };
}

test('what makes no sense is noticed', () => {
  const bytes = new TextEncoder().encode(
    'Date,MSKU,Customer Shipments,Ending Warehouse Balance\n2026-05-01,A,-1,9\n',
  );
  const reading = readAccount([{ name: 'a', bytes }], reportKinds, anyTable, {
    dates: 'guess',
    mappings: [],
  });
  const [report] = reading.reports;
  const stock = report!.result as DailyStock;
  const wrong = (change: Partial<DailyStock>) =>
    wrongWith({ ...reading, reports: [{ ...report!, result: { ...stock, ...change } }] }, ['Zaphod']);
  expect(wrong({})).toEqual([]);
  const named = (change: Partial<NamedProduct>) => ({ products: [{ ...stock.products[0]!, ...change }] });
  for (const change of [
    { onHand: Float64Array.of(NaN) },
    { sold: Float64Array.of(2e9) },
    { sold: Float64Array.of(1, 1) },
    { days: Int32Array.of(-40_000) },
    { starts: Uint32Array.of(0, 2) },
    named({ sku: '' }),
    named({ sku: 'A\u200b' }),
    named({ name: 'A'.repeat(201) }),
    named({ name: 'Zaphod' }),
  ])
    expect(wrong(change), JSON.stringify(change)).not.toEqual([]);
});

test('files as they come are read, and what is read makes sense', () => {
  const files = fixtureNames.map((name) => ({ name, bytes: fixture(name) }));
  for (const file of files) {
    const reading = readAccount([file], reportKinds, anyTable, { dates: 'guess', mappings: [] });
    expect(wrongWith(reading, secrets), file.name).toEqual([]);
    expect(
      reading.reports.map(({ kind }) => file.name.startsWith(`${kind}.`)),
      file.name,
    ).toEqual([true]);
  }
  const together = readAccount(files, reportKinds, anyTable, { dates: 'guess', mappings: [] });
  expect(together.problems).toEqual([]);
  expect(wrongWith(together, secrets)).toEqual([]);
});

test(
  'however files are spoiled, they are read to something that makes sense, or refused in words',
  { timeout: (seconds + 120) * 1000 },
  () => {
    const until = performance.now() + seconds * 1000;
    const wrong: string[] = [];
    let seed = firstSeed;
    let read = 0;
    for (; performance.now() < until && wrong.length < 5; seed++) {
      const found = wrongFrom(seed);
      read += found.count;
      if (found.wrong !== null) wrong.push(found.wrong);
    }
    console.info(`${seed - firstSeed} lots of spoiled files in ${seconds} s`);
    expect(wrong.join('\n')).toBe('');
    tellFuzzed('files', read);
  },
);
