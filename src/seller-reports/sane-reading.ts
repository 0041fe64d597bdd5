import { cleanText } from '../fields/text';
import type { AccountDays, DailySales, DailyStock, NamedProduct, Positions } from './account-parts';
import type { OrderWaits } from './order-waits';
import { unforeseen, type AccountReading, type AccountReport } from './read-account';
import type { Given } from './report-kind';
import type { SalesLines } from './sales-lines';

/** What is wrong with a reading, in words for whoever mends the reader; for tests. */
type Wrong = (what: string) => void;

const firstDay = Date.UTC(1995, 0, 1) / 86_400_000 - 2;
const lastDay = Date.UTC(2101, 0, 1) / 86_400_000 + 2;
const quartersADay = 96;

const isDay = (day: number) => Number.isInteger(day) && day >= firstDay && day <= lastDay;
const isCount = (units: number) => units >= 0 && units <= 1e9;
const isDate = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isDay(Math.floor(Date.parse(text) / 86_400_000));

function checkText(text: string, most: number, what: string, wrong: Wrong): void {
  if (text.length > most || cleanText(text, most) !== text) wrong(`${what} is not clean`);
}

function checkProduct({ sku, marketplace, asin, name }: NamedProduct, wrong: Wrong): void {
  if (sku === '') wrong('a product without SKU');
  checkText(sku, 80, 'SKU', wrong);
  checkText(marketplace, 60, 'marketplace', wrong);
  checkText(asin ?? '', 20, 'ASIN', wrong);
  checkText(name, 200, 'name', wrong);
}

function checkStarts(starts: Uint32Array, products: number, length: number, wrong: Wrong): void {
  if (starts.length !== products + 1 || starts[0] !== 0 || starts.at(-1) !== length) wrong('starts');
  for (let at = 1; at < starts.length; at++) if (starts[at]! < starts[at - 1]!) wrong('starts go back');
}

function checkDays(starts: Uint32Array, days: Int32Array, wrong: Wrong): void {
  for (let product = 0; product + 1 < starts.length; product++) {
    for (let at = starts[product]!; at < starts[product + 1]!; at++) {
      if (!isDay(days[at]!)) wrong(`day ${days[at]}`);
      if (at > starts[product]! && days[at]! <= days[at - 1]!) wrong('days not in order');
    }
  }
}

function checkCounts(of: Readonly<Record<string, ArrayLike<number>>>, length: number, wrong: Wrong): void {
  for (const [what, values] of Object.entries(of)) {
    if (values.length !== length) wrong(`${what} of another length`);
    for (let at = 0; at < values.length; at++) if (!isCount(values[at]!)) wrong(`${what} ${values[at]}`);
  }
}

function checkNames(products: readonly NamedProduct[], wrong: Wrong): void {
  for (const product of products) checkProduct(product, wrong);
  const keys = products.map(({ sku, marketplace }) => JSON.stringify([sku, marketplace]));
  if (new Set(keys).size !== keys.length) wrong('a product twice');
}

function checkStock({ products, starts, days, sold, onHand, received }: DailyStock, wrong: Wrong): void {
  checkNames(products, wrong);
  checkStarts(starts, products.length, days.length, wrong);
  checkDays(starts, days, wrong);
  checkCounts({ sold, onHand, received }, days.length, wrong);
}

/** Whether units sold by day are what they say. */
export function checkSales({ products, starts, days, sold, bulk, span }: DailySales, wrong: Wrong): void {
  checkNames(products, wrong);
  checkStarts(starts, products.length, days.length, wrong);
  checkDays(starts, days, wrong);
  checkCounts({ sold, bulk }, days.length, wrong);
  if (bulk.some((units, at) => units > sold[at]!)) wrong('more in bulk than sold');
  if (days.some((day) => span === null || day < span.from || day > span.to)) wrong('a day outside the span');
}

const checks: { readonly [G in keyof Given]: (result: Given[G], wrong: Wrong) => void } = {
  'daily-stock': checkStock,
  'account-days': ({ days, units, businessUnits, sales, sessions, currency }: AccountDays, wrong) => {
    checkDays(Uint32Array.of(0, days.length), days, wrong);
    const known = (values: Float64Array) => values.map((value) => (Number.isNaN(value) ? 0 : value));
    const counts = { units, businessUnits: known(businessUnits), sessions: known(sessions) };
    checkCounts(
      {
        ...counts,
        sales: known(sales)
          .map(Math.abs)
          .map((value) => value / 1e3),
      },
      days.length,
      wrong,
    );
    if (currency !== null && !/^[A-Z]{3}$/.test(currency)) wrong(`currency ${currency}`);
  },
  positions: ({ asOf, rows }: Positions, wrong) => {
    if (asOf !== null && !isDate(asOf)) wrong(`counted on ${asOf}`);
    checkNames(rows, wrong);
    for (const { supplier, currency, facts, promises = [] } of rows) {
      checkText(supplier, 200, 'supplier', wrong);
      if (currency !== null && !/^[A-Z]{3}$/.test(currency)) wrong(`currency ${currency}`);
      for (const [key, value] of Object.entries(facts)) {
        if (typeof value === 'number') {
          if (!isCount(value)) wrong(`${key} ${value}`);
        } else if (typeof value === 'string') checkText(value, 200, key, wrong);
        if (/Promise|ShipBy/.test(key) && !isDate(String(value))) wrong(`${key} ${String(value)}`);
      }
      for (const { day, units } of promises)
        if ((day !== null && !isDate(day)) || !isCount(units)) wrong('promise');
    }
  },
  'daily-sales': (lines: SalesLines, wrong) => {
    const { products, starts, quarters, units, stores, currencies } = lines;
    checkNames(
      products.map((product) => ({ ...product, marketplace: '' })),
      wrong,
    );
    checkStarts(starts, products.length, units.length, wrong);
    checkCounts({ units }, quarters.length, wrong);
    for (const store of stores) checkText(store, 60, 'store', wrong);
    for (const currency of currencies) checkText(currency, 3, 'currency', wrong);
    for (const quarter of quarters)
      if (!isDay(Math.floor(quarter / quartersADay))) wrong(`quarter ${quarter}`);
    for (const array of [
      lines.wall,
      lines.channels,
      lines.storeOf,
      lines.business,
      lines.money,
      lines.currencyOf,
    ])
      if (array.length !== units.length) wrong('arrays of several lengths');
    if (units.length > 0 && Math.max(...lines.channels.subarray(0, 1000)) > 3) wrong('channel');
  },
  orders: ({ products, starts, ordersOf, placed, days, outcome, sold, ...rest }: OrderWaits, wrong) => {
    for (const { sku } of products) checkText(sku, 80, 'SKU', wrong);
    checkStarts(starts, products.length, ordersOf.length, wrong);
    if (ordersOf.some((order) => order >= days.length)) wrong('an order that is not there');
    if (placed.some((day) => !Number.isNaN(day) && !isDay(day))) wrong('placed');
    if (days.some((wait) => !(wait > 0 && wait < 40_000))) wrong('wait');
    for (const array of [placed, outcome, rest.promised, rest.dayLeft])
      if (array.length !== days.length) wrong('arrays of several lengths');
    if (rest.seenUntil !== null && !isDay(rest.seenUntil)) wrong('seen until');
    if (sold) checkSales(sold, wrong);
  },
};

function checkReport(report: AccountReport, wrong: Wrong): void {
  const counted = [...report.skipped, ...report.noted];
  if (![report.rows, report.used, ...counted.map(({ rows }) => rows)].every(isCount)) wrong('counts of rows');
  if (report.used > report.rows) wrong('more used than read');
  if (report.openDates !== null && report.openDates.example.length > 60) wrong('example of a date');
  const check = checks[report.gives] as (result: Given[keyof Given], wrong: Wrong) => void;
  check(report.result, (what) => wrong(`${report.kind}: ${what}`));
}

/**
 * What is wrong with what came of reading files, whatever they were; empty when it can be trusted.
 *
 * @param secrets - texts that must not be in it
 */
export function wrongWith(reading: AccountReading, secrets: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const wrong: Wrong = (what) => void found.add(what);
  for (const report of reading.reports) checkReport(report, wrong);
  for (const { message } of reading.problems) {
    if (message.includes(unforeseen)) wrong('failed for a reason nobody thought of');
    if (message === '' || message.length > 700) wrong('a problem without a message');
  }
  const all = JSON.stringify(reading, (_, value: unknown) => (ArrayBuffer.isView(value) ? null : value));
  for (const secret of secrets) if (all.includes(secret)) wrong(`keeps “${secret}”`);
  return [...found];
}
