import { expect, test } from 'vitest';
import { anyTable } from './any-table';
import { reportKinds } from './kinds';
import { readAccount } from './read-account';
import { wrongWith } from './sane-reading';

/** `npm run fuzz` makes them 100. */
const megabytes = Number(process.env.FUZZ_MEGABYTES ?? 6);
const size = megabytes * 1024 * 1024 - 1;
const mostHeap = 1024 * 1024 * 1024;
const mostMs = 10_000 + 1_500 * megabytes;

/** So many bytes, written piece by piece: the text of each number in turn after a beginning. */
function filled(beginning: string, line: (number: number) => string): Uint8Array {
  const bytes = new Uint8Array(size);
  const encoder = new TextEncoder();
  let at = encoder.encodeInto(beginning, bytes).written;
  for (let number = 0; at < size; number += 1000) {
    const piece = Array.from({ length: 1000 }, (_, more) => line(number + more)).join('');
    const { written } = encoder.encodeInto(piece, bytes.subarray(at));
    if (written === 0) break;
    at += written;
  }
  return bytes.subarray(0, at);
}

const ledger =
  'Date\tMSKU\tTitle\tDisposition\tCustomer Shipments\tEnding Warehouse Balance\tReceipts\tLocation\n';
const orders = 'amazon-order-id,purchase-date,sku,quantity,product-name\n';
const title = 'A product with a title as long as titles are in catalogues of many thousand products, ';
const date = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

test.each([
  [
    'a ledger',
    () =>
      filled(
        ledger,
        (row) =>
          `${date(Math.floor(row / 800))}\tSKU-${row % 800}\t${title}${title}${row % 800}\tSELLABLE\t-1\t9\t0\tUS\n`,
      ),
  ],
  [
    'a ledger of products that are all different',
    () =>
      filled(
        ledger,
        (row) => `2026-05-0${1 + (row % 3)}\tSKU-${row}\t${title}${row}\tSELLABLE\t-1\t9\t0\tUS\n`,
      ),
  ],
  [
    'orders that are all different',
    () => filled(orders, (row) => `${row},2026-05-01T10:00:00Z,SKU-${row},1,"${title}${title}"\n`),
  ],
  ['a table nobody knows', () => filled('color;size;weight\n', (row) => `red;${row};5\n`)],
  ['a line that never ends, parted by tabs', () => filled(ledger, (row) => `${row}\t`)],
  ['a line that never ends, parted by commas', () => filled(orders, (row) => `${row},`)],
  ['a cell that never ends', () => filled(`${orders}1,2026-05-01,"`, (row) => `${row}\n`)],
  ['a cell of one letter', () => filled(ledger, () => 'x')],
  ['quotation marks alone', () => filled(orders, () => '"')],
  ['quotation marks that open each line', () => filled(orders, (row) => `"${row},"2026-05-01,A,1\n`)],
  ['line ends alone', () => filled(orders, () => '\n')],
  ['a header and no line end', () => filled('', () => 'amazon-order-id,')],
  ['zeroes', () => new Uint8Array(size)],
  ['noise', () => new Uint8Array(size).map((_, at) => Math.imul(at ^ (at >>> 13), 0x9e3779b1) >>> 24)],
])('%s, very large, is read or refused in seconds', { timeout: 2 * mostMs + 60_000 }, (name, make) => {
  const bytes = make();
  let heap = 0;
  const look = () => void (heap = Math.max(heap, process.memoryUsage().heapUsed));
  const before = performance.now();
  const reading = readAccount(
    [{ name, bytes }],
    reportKinds,
    anyTable,
    { dates: 'guess', mappings: [] },
    look,
  );
  const took = performance.now() - before;
  look();
  const came =
    reading.problems[0]?.message ??
    (reading.unknown.length > 0 ? 'asked about' : `${reading.reports[0]!.used} lines used`);
  console.info(
    `${name}, ${megabytes} MB: ${Math.round(took)} ms, heap ${Math.round(heap / 1024 / 1024)} MB: ${came}`,
  );
  expect(wrongWith(reading, [])).toEqual([]);
  expect(took).toBeLessThan(mostMs);
  expect(heap).toBeLessThan(mostHeap);
});

test('a file over 100 MB and an account over 250 MB are refused before they are looked at', () => {
  const read = (...sizes: readonly number[]) =>
    readAccount(
      sizes.map((mb, at) => ({ name: `${at}`, bytes: new Uint8Array(mb * 1024 * 1024 + 1) })),
      reportKinds,
      anyTable,
      { dates: 'guess', mappings: [] },
    ).problems.map(({ message }) => message);
  expect(read(100)).toEqual([expect.stringMatching(/larger than 100 MB/)]);
  expect(read(90, 90, 90)).toEqual(Array(3).fill(expect.stringMatching(/together larger than 250 MB/)));
});
