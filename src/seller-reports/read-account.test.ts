import { expect, test } from 'vitest';
import { anyTable } from './any-table';
import { fixture } from './fixture-files';
import { reportKinds } from './kinds';
import { readAccount, type AccountFile, type AccountReading } from './read-account';
import type { FromReportWorker } from './report-message';
import { serveReports } from './serve-reports';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (name: string, bytes = fixture(name)): AccountFile => ({ name, bytes });
const read = (files: readonly AccountFile[], progress?: (done: number) => void) =>
  readAccount(files, reportKinds, anyTable, { dates: 'guess', mappings: [] }, progress);

const ledger = 'Date,MSKU,Disposition,Customer Shipments,Ending Warehouse Balance\n';
const ledgerOf = (...days: readonly string[]) =>
  bytesOf(ledger + days.map((day) => `${day},A,SELLABLE,-1,9\n`).join(''));

test('files of several kinds are read together, those of one kind as one report, whatever their names', () => {
  const { reports, problems } = read([
    file('1', ledgerOf('2026-05-01', '2026-05-02')),
    file('unshipped-orders.2026.txt'),
    file('2', ledgerOf('2026-05-02', '2026-05-03')),
    file('pasted', fixture('business-report.us.csv')),
    file('all-orders.us-bom.txt'),
  ]);
  expect(problems).toEqual([]);
  expect(reports.map(({ kind, fileNames }) => [kind, fileNames])).toEqual([
    ['inventory-ledger', ['1', '2']],
    ['unshipped-orders', ['unshipped-orders.2026.txt']],
    ['business-report', ['pasted']],
    ['all-orders', ['all-orders.us-bom.txt']],
  ]);
  expect(reports[0]!.used).toBe(3);
});

test('one that cannot be read spoils none of the others, not even those of its own kind', () => {
  const { reports, problems, unknown } = read([
    file('good', ledgerOf('2026-05-01', '2026-05-02')),
    file('zip', new Uint8Array([0x50, 0x4b, 3, 4, 20])),
    file('too long', bytesOf(ledger + '2026-05-03,A,SELLABLE,-1,9\n'.repeat(600_001))),
    file('table', bytesOf('Article,Stock,Colour\nA,5,red\nB,6,blue\n')),
    file('also good', ledgerOf('2026-05-02', '2026-05-03')),
    file('empty', new Uint8Array(0)),
  ]);
  expect(reports.map(({ fileNames, used }) => [fileNames, used])).toEqual([[['good', 'also good'], 3]]);
  expect(problems).toEqual([
    { file: 'zip', message: expect.stringMatching(/Unzip it first/) },
    { file: 'empty', message: expect.stringMatching(/empty/) },
    { file: 'too long', message: expect.stringMatching(/more than 600,000 lines/) },
  ]);
  expect(unknown.map((table) => table.file)).toEqual(['table']);
});

test('weeks beside days are refused alone', () => {
  const weeks = ledgerOf('2026-03-01', '2026-03-08', '2026-03-15');
  const months = bytesOf(
    `${ledger}05/2026,A,SELLABLE,-1,9\n06/2026,A,SELLABLE,-1,9\n07/2026,A,SELLABLE,-1,9\n`,
  );
  const { reports, problems } = read([file('weeks', weeks), file('months', months)]);
  expect(reports).toEqual([]);
  expect(
    problems.map(({ file: name, message }) => [name, /adds up (weeks or months|weeks)/.test(message)]),
  ).toEqual([
    ['weeks', true],
    ['months', true],
  ]);
});

test('progress goes up to all bytes, and each file is read once', () => {
  const files = [file('1', ledgerOf('2026-05-01', '2026-05-02')), file('2', ledgerOf('2026-05-03'))];
  const told: number[] = [];
  read(files, (done) => told.push(done));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(told.at(-1)).toBe(total);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  // A piece of each file, and the end.
  expect(told.length).toBe(3);
});

test('the worker answers with the reading, and hands its arrays over', async () => {
  const unreadable = new File(['x'], 'in a cloud');
  unreadable.arrayBuffer = () => Promise.reject(new Error('gone'));
  const mailbox: Parameters<typeof serveReports>[0] = { onmessage: null, postMessage: () => {} };
  const answer = new Promise<{ message: FromReportWorker; transfer: readonly Transferable[] }>((resolve) => {
    mailbox.postMessage = (message, transfer = []) => {
      if (message.kind !== 'progress') resolve({ message, transfer });
    };
  });
  serveReports(mailbox, reportKinds, { tables: anyTable });
  const files = [
    new File([ledgerOf('2026-05-01', '2026-05-02').slice().buffer], 'ledger.csv'),
    unreadable,
    new File([fixture('shopify-orders.us.csv').slice().buffer], 'orders.csv'),
  ];
  mailbox.onmessage!({
    data: { source: { files }, account: { dates: 'guess', mappings: [] } },
  } as unknown as Parameters<NonNullable<typeof mailbox.onmessage>>[0]);
  const { message, transfer } = await answer;
  const reading = (message as { readonly reading: AccountReading }).reading;
  expect(reading.reports.map(({ gives }) => gives)).toEqual(['daily-stock', 'orders']);
  expect(reading.problems).toEqual([
    { file: 'in a cloud', message: expect.stringMatching(/choose it again/) },
  ]);
  const [stock, orders] = reading.reports.map(
    ({ result }) => result as unknown as Record<string, Uint8Array>,
  );
  for (const array of [stock!.days!, stock!.onHand!, orders!.days!]) expect(transfer).toContain(array.buffer);
  expect(transfer).toContain((orders!.sold as unknown as Record<string, Uint8Array>).sold!.buffer);
  expect(new Set(transfer).size).toBe(transfer.length);
  // As the browser would do it.
  expect(structuredClone(message, { transfer: [...transfer] as never }).kind).toBe('account');
  expect(stock!.days!.length).toBe(0);
});
