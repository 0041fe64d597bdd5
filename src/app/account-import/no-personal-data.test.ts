import { expect, test } from 'vitest';
import { planIntake } from '../../catalogue/intake/plan-intake';
import { newId } from '../../fields/new-id';
import { backupFiles } from '../../scenarios/backup-file';
import { MemoryStore } from '../../scenarios/memory-store';
import { rowsOf } from '../../scenarios/read-rows.for-test';
import { kinds, type Everything } from '../../scenarios/store';
import { anyTable } from '../../seller-reports/any-table';
import { encodingOf, textOf } from '../../seller-reports/encoding';
import { fixture, fixtureNames } from '../../seller-reports/fixture-files';
import { plainName } from '../../seller-reports/header';
import { reportKinds } from '../../seller-reports/kinds';
import { isPersonal } from '../../seller-reports/personal-columns';
import type { AccountReading } from '../../seller-reports/read-account';
import type { FromReportWorker, ToReportWorker } from '../../seller-reports/report-message';
import { RowSplitter } from '../../seller-reports/row-splitter';
import { serveReports } from '../../seller-reports/serve-reports';
import type { TableMapping } from '../../seller-reports/table-mapping';
import type { SmallStore } from '../small-store';
import { rememberTable } from './remembered-tables';

/** Columns that reports and shops' exports have had, all of them put into every file. */
const personalColumns =
  'buyer-name|buyer-email|buyer-phone-number|recipient-name|ship-address-1|ship-city|ship-postal-code|Billing Name|Shipping Street|Phone|First Name (Billing)|Surname|Tel.|Kundenname|Lieferadresse|E-Mail-Adresse|gift-message-text|Customer Note|Consignee|Post To Name'.split(
    '|',
  );
/** A name, a mail address, a street, a telephone number: one a column. All of them hold what is searched for. */
const personal = (column: number, row: number): string =>
  [
    `Zzyzx Person${row}`,
    `zzyzx${row}@mail.example`,
    `${row} Zzyzx Street, Zzyzx Town`,
    `+1 555 0199 ${String(row).padStart(3, '0')}`,
  ][column % 4]!;
const traces = /zzyzx|555\D?0199/i;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The rows of a text; the longest first row names the columns. */
function rowsOfText(text: string): readonly (readonly string[])[] {
  const sign = (['\t', ';', ','] as const).find((delimiter) => text.split(delimiter).length > 12) ?? ',';
  const splitter = new RowSplitter(sign);
  return [...splitter.push(text.replace(/\r\n?/g, '\n')), ...splitter.end()];
}

/** A file with people in every column that may hold them, and in columns of theirs that it had not. */
function peopled(name: string, text: string): File {
  const rows = rowsOfText(text);
  const width = Math.max(...rows.map(({ length }) => length));
  const header = rows.findIndex(({ length }) => length === width);
  // Of a report of stock, “Country” is the store's.
  const isTheirs = rows[header]!.map(
    (column) => plainName(column) !== 'country' && isPersonal(plainName(column)),
  );
  const lines = rows.map((cells, at) => {
    if (at < header) return cells;
    if (at === header) return [...cells, ...personalColumns];
    return [
      ...Array.from({ length: width }, (_, column) =>
        isTheirs[column] ? personal(column, at) : (cells[column] ?? ''),
      ),
      ...personalColumns.map((_, column) => personal(column, at)),
    ];
  });
  return new File([lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')], name);
}

const textOfFixture = (name: string) => {
  const bytes = fixture(name);
  return [...textOf(bytes, encodingOf(bytes))].map(({ text }) => text).join('');
};
const ownTable =
  'Artikelnummer;Bezeichnung;Lagerbestand;Lieferzeit (Tage);VK\nTASSE-77;Große Tasse;1.234;45;24,99\nLOEFFEL-78;Löffel;12.000;30;9,90\n';
const sources: readonly (readonly [string, string])[] = [
  ...fixtureNames.map((name) => [name, textOfFixture(name)] as const),
  ['lager.csv', ownTable],
];

/** All that the program which reads reports posts to the page. */
function answerOf(message: ToReportWorker): Promise<FromReportWorker> {
  const mailbox: Parameters<typeof serveReports>[0] = { onmessage: null, postMessage: () => {} };
  const answer = new Promise<FromReportWorker>((resolve) => {
    mailbox.postMessage = (said) => {
      if (said.kind !== 'progress') resolve(structuredClone(said));
    };
  });
  serveReports(mailbox, reportKinds, { tables: anyTable });
  mailbox.onmessage!({ data: message } as MessageEvent<ToReportWorker>);
  return answer;
}

/** A value as one text, the numbers of arrays and the bytes they are written in too. */
const whole = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? [...(part as Float64Array)].join(',') : part,
  );

/** The names of files are shown, and the seller's own. */
const readAccount = async (files: readonly File[], mappings: readonly TableMapping[]) => {
  const answer = await answerOf({ source: { files }, account: { dates: 'guess', mappings } });
  if (answer.kind !== 'account') throw new Error(whole(answer));
  return answer.reading;
};

test('the traces are found where they are kept', async () => {
  const file = peopled('lager.csv', ownTable);
  expect(await file.text()).toMatch(traces);
  expect(whole({ a: [Uint8Array.of(1)], b: ['zzyzx7@mail.example'] })).toMatch(traces);
  expect(whole({ phone: '+1 555 0199 003' })).toMatch(traces);
});

test.each(sources)('%s: nothing of the people in it leaves the program that reads it', async (name, text) => {
  const file = peopled(name, text);
  const reading = await readAccount([file], []);
  expect(reading.problems).toEqual([]);
  expect(reading.reports.length + reading.unknown.length).toBe(1);
  expect(whole(reading)).not.toMatch(traces);
  for (const gives of ['daily-sales', 'orders'] as const)
    expect(whole(await answerOf({ source: { files: [file] }, wanted: { gives } }))).not.toMatch(traces);
  const pasted = await answerOf({ source: { pasted: await file.text() }, wanted: { gives: 'orders' } });
  expect(whole(pasted)).not.toMatch(traces);
});

test('rows pasted with people in them give waits alone', async () => {
  const rows = ['Ordered;Cancelled;Shipped;Customer;E-Mail;Phone'];
  for (let row = 1; row < 9; row++)
    rows.push(`2026-10-0${row};;2026-10-1${row};${[0, 1, 3].map((of) => personal(of, row)).join(';')}`);
  const answer = await answerOf({ source: { pasted: rows.join('\n') }, wanted: { gives: 'orders' } });
  expect(answer).toMatchObject({ kind: 'read', report: { used: 8 } });
  expect(whole(answer)).not.toMatch(traces);
});

test('a row of a table without names is not taken for them', async () => {
  const rows = [1, 2, 3].map((row) =>
    [`SKU-${row}`, personal(0, row), personal(1, row), personal(3, row)].join(','),
  );
  const reading = await readAccount([new File([rows.join('\n')], 'people.csv')], []);
  expect(reading.unknown).toEqual([]);
  expect(whole(reading)).not.toMatch(traces);
});

/** Plans what a reading says and keeps it, as the page does. */
async function kept(store: MemoryStore, { reports }: AccountReading): Promise<Everything> {
  const plan = planIntake(
    reports.map((report) => ({ report, asOf: '2026-11-23' })),
    { products: [], suppliers: [], histories: new Map() },
    {
      today: '2026-11-23',
      now: '2026-11-23T04:00:00.000Z',
      currency: 'USD',
      zone: 'America/Los_Angeles',
      newId,
    },
  );
  expect(whole(plan)).not.toMatch(traces);
  await store.apply({ put: plan.put });
  const rows = await Promise.all(kinds.map(async (kind) => [kind, await rowsOf(store, kind)]));
  return Object.fromEntries(rows) as Everything;
}

test('of a whole account full of people, nothing of them is kept, backed up or remembered', async () => {
  const files = sources.map(([name, text]) => peopled(name, text));
  const small = new Map<string, string>();
  const shared: SmallStore = {
    read: (key) => small.get(key) ?? null,
    write: (key, text) => small.set(key, text).size > 0,
    remove: (key) => void small.delete(key),
  } as SmallStore;
  const { unknown } = await readAccount(files, []);
  const [table] = unknown;
  const mapping = { signature: table!.signature, columns: table!.guess };
  rememberTable(shared, { ...mapping, file: table!.file });

  const reading = await readAccount(files, [mapping]);
  expect(reading.unknown).toEqual([]);
  const everything = await kept(new MemoryStore(), reading);
  expect(everything.products.length).toBeGreaterThan(5);
  expect(everything.histories.length).toBeGreaterThan(0);
  expect(everything.products.map(({ sku }) => sku)).toContain('TASSE-77');

  const backups = await backupFiles(everything, [], {
    appVersion: '0.1.0',
    createdAt: '2026-11-23T07:00:00.000Z',
    date: '2026-11-23',
  });
  expect(whole([everything, backups, [...small]])).not.toMatch(traces);
});
