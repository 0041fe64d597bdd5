import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTable } from './any-table';
import { reportKinds } from './kinds';
import { factsOf, said } from './positions/read-positions.for-test';
import { readAccount, type AccountReading } from './read-account';
import type { Positions } from './account-parts';
import { ReportProblem } from './report-problem';
import type { TableMapping } from './table-mapping';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, mappings: readonly TableMapping[] = []): AccountReading =>
  readAccount([{ name: 'stock.csv', bytes: bytesOf(text) }], reportKinds, anyTable, {
    dates: 'guess',
    mappings,
  });
const headOf = (text: string) => anyTable.head({ name: 'stock.csv', bytes: bytesOf(text) }, text);
const positionsOf = ({ reports }: AccountReading) => reports[0]!.result as Positions;

const german = [
  'Lagerliste Töpferei',
  'Stand;01.07.2026',
  '',
  'Artikelnummer;Bezeichnung;Lagerbestand;Lieferant;Lieferzeit (Tage);VE;Mindestbestellmenge;EK;VK;Kundenname;Notiz',
  '0012;Große Tasse;1.234;Töpferei Süd;45;12;500;EUR 3,10;24,99 €;Zaphod Prüfling;bitte an z@example.test',
  '0013;Löffel;12.000;Töpferei Süd;6 Wochen;24;1.000;EUR 0,85;1.099,00 €;Zaphod Prüfling;',
  'Summe;;13.234;;;;;;;;',
].join('\r\n');

test('a German table: its names are found under other lines, and guessed', () => {
  const { unknown, reports, problems } = read(german);
  expect([reports, problems]).toEqual([[], []]);
  const [table] = unknown;
  expect(table).toMatchObject({
    file: 'stock.csv',
    signature:
      'artikelnummer|bezeichnung|lagerbestand|lieferant|lieferzeit-(tage)|ve|mindestbestellmenge|ek|vk|kundenname|notiz',
    columns: [
      'Artikelnummer',
      'Bezeichnung',
      'Lagerbestand',
      'Lieferant',
      'Lieferzeit (Tage)',
      'VE',
      'Mindestbestellmenge',
      'EK',
      'VK',
    ],
    guess: {
      sku: 'artikelnummer',
      name: 'bezeichnung',
      onHandOwn: 'lagerbestand',
      supplier: 'lieferant',
      leadTimeDays: 'lieferzeit-(tage)',
      casePack: 've',
      minimumOrder: 'mindestbestellmenge',
      landedCost: 'ek',
      price: 'vk',
    },
  });
  expect(table!.sample[0]).toEqual([
    '0012',
    'Große Tasse',
    '1.234',
    'Töpferei Süd',
    '45',
    '12',
    '500',
    'EUR 3,10',
    '24,99 €',
  ]);
  expect(JSON.stringify(table)).not.toMatch(/Zaphod|example/);
});

test('the same table, once it is said what its columns are', () => {
  const { signature, guess } = headOf(german.replaceAll('\r', ''));
  const reading = read(german, [{ signature, columns: guess }]);
  const [report] = reading.reports;
  expect(factsOf(positionsOf(reading))).toEqual({
    '0012': {
      onHandOwn: 1234,
      leadTimeDays: 45,
      casePack: 12,
      minimumOrder: 500,
      landedCost: 3.1,
      price: 24.99,
    },
    '0013': {
      onHandOwn: 12_000,
      leadTimeDays: 42,
      casePack: 24,
      minimumOrder: 1000,
      landedCost: 0.85,
      price: 1099,
    },
  });
  expect(positionsOf(reading).rows[0]).toEqual({
    sku: '0012',
    marketplace: '',
    asin: null,
    name: 'Große Tasse',
    supplier: 'Töpferei Süd',
    currency: 'EUR',
    facts: expect.anything(),
  });
  expect(report).toMatchObject({ kind: 'any-table', title: 'Your own table', rows: 3, used: 2 });
  expect(said(report!.skipped)).toEqual([
    '1 without a SKU, such as totals: not counted',
    '3 before the column names: skipped',
  ]);
  expect(report!.personal).toEqual(['kundenname']);
});

test('an English table with currency prefixes, thousands, and cells that cannot be right', () => {
  const text = [
    'SKU\tProduct\tFBA stock\tOn hand\tLead time\tUnit cost\tPrice\tSold last 30 days\tVelocity\tCurrency',
    '0012-MUG\tMug\t1,234\t0\t6 weeks\t$3.10\t$1,024.99\t300\t10.5\tusd',
    'KETTLE-1\tKettle\t-4\t1e30\t900\tn/a\tabout ten\t12.5\t--\t',
  ].join('\n');
  const { signature, guess } = headOf(text);
  const reading = read(text, [{ signature, columns: guess }]);
  expect(factsOf(positionsOf(reading))).toEqual({
    '0012-MUG': {
      onHandFba: 1234,
      onHandOwn: 0,
      leadTimeDays: 42,
      landedCost: 3.1,
      price: 1024.99,
      soldLast30: 300,
      dailyDemand: 10.5,
    },
    'KETTLE-1': {},
  });
  expect(positionsOf(reading).rows.map(({ currency }) => currency)).toEqual(['USD', null]);
  expect(reading.reports[0]!.noted.map(({ said: words }) => /“(.*)”/.exec(words)![1])).toEqual([
    'fba-stock',
    'on-hand',
    'sold-last-30-days',
    'price',
    'lead-time',
  ]);
});

test('columns without a name, or with one twice, cannot be chosen', () => {
  const table = headOf('sku,,stock,stock,e-mail,mixed\nA,x,1,2,a@b.example,a@b.example\n');
  expect(table.columns).toEqual(['sku', 'stock']);
  expect(table.sample).toEqual([['A', '1']]);
});

test('tables of 200 columns are read, wider ones refused', () => {
  const names = (count: number) => ['SKU', ...Array.from({ length: count - 1 }, (_, at) => `Column ${at}`)];
  const row = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);
  const text = (count: number) => `${names(count).join(',')}\n${row(count).join(',')}\n`;
  expect(headOf(text(200)).columns.length).toBe(200);
  expect(() => headOf(text(201))).toThrow(/more than 200 columns/);
});

test.each([
  ['only words\nand more words\n', /no line near the top names columns/],
  ['1,2,3\n4,5,6\n', /no line near the top names columns/],
  ['SKU,Stock\n', /no line below them/],
])('what is no table is refused in words: %j', (text, message) => {
  expect(() => headOf(text)).toThrow(ReportProblem);
  expect(() => headOf(text)).toThrow(message);
  expect(read(text).problems).toEqual([{ file: 'stock.csv', message: expect.stringMatching(message) }]);
});

test.each([
  [{ sku: 'sku', onHandOwn: 'gone' }, /“gone” is no column of this table/],
  [{ sku: 'sku', name: 'customer-name' }, /“customer-name” is no column/],
  [{ onHandOwn: 'stock' }, /Choose the column with the SKU/],
])('a mapping that does not fit says so', (columns, message) => {
  const text = 'SKU,Stock,Customer name\nA,1,B\n';
  const { signature } = headOf(text);
  expect(() => anyTable.kindOf({ signature, columns })).toThrow(message);
  const { problems, reports } = read(text, [{ signature, columns }]);
  expect(reports).toEqual([]);
  expect(problems).toEqual([{ file: 'stock.csv', message: expect.stringMatching(message) }]);
});

test('any text is a table that can be read, or refused in words, and no address is shown', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'SKU',
      'Bestand',
      'Preis',
      'E-Mail',
      '12',
      '1.234,5',
      '-1',
      'a@b.example',
      '"',
      'x,y',
      '1e30',
    ),
    fc.string({ maxLength: 8 }),
  );
  const line = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.array(cell, { maxLength: 8 }))
    .map(([delimiter, cells]) => cells.join(delimiter));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const asked = read(text);
      for (const table of asked.unknown) {
        expect(JSON.stringify(table.sample)).not.toContain('a@b.example');
        const names = table.signature.split('|').filter((name) => name !== '');
        const columns = { ...table.guess, sku: table.guess.sku ?? names[0]! };
        const { reports, problems } = read(text, [{ signature: table.signature, columns }]);
        expect(reports.length + problems.length).toBe(1);
        for (const report of reports) {
          for (const { facts } of (report.result as Positions).rows) {
            for (const value of Object.values(facts)) {
              if (typeof value === 'number') expect(value >= 0 && value <= 1e9).toBe(true);
            }
          }
        }
      }
      for (const { message } of asked.problems) expect(message).not.toMatch(/not for a reason we know/);
    }),
    { numRuns: 1_000 },
  );
});
