import { meantCell } from './cell';
import { DateOrderGuess } from './date-order';
import { fileLimits, tooMuch } from './file-limits';
import { NamesMet } from './names-met';
import { dayLeftOf, isOpen, orderMoment, waitBetween, type OrderMoment } from './order-moment';
import { arrangeWaits, type Outcome, type OrderWait } from './order-waits';
import { pastedColumns, type PastedColumn } from './pasted-columns';
import type { ReadReport } from './read-report';
import type { Counted, DateOrder } from './report-kind';
import { amountIn } from './report-number';
import { ReportProblem } from './report-problem';
import { RowSplitter } from './row-splitter';

type Reason = keyof typeof skippedSaid;

const skippedSaid = {
  'no-date': 'whose date of order cannot be read: not counted',
  'unreadable-end': 'whose date of cancelling or shipping cannot be read: not counted',
  backwards: 'cancelled or shipped before they were ordered: not counted',
  'no-days': 'whose days waited are no number of days: not counted',
  'no-outcome': 'where what happened is none of cancelled, shipped or waiting: not counted',
} as const;

const nothing =
  'There is nothing to read yet. Copy the rows out of your sheet and paste them here: the dates ordered, cancelled and shipped, or the days waited and what happened.';
const notRows =
  'These rows cannot be read. Each needs the date of the order first (2026-10-03, 10/3/2026 or 03.10.2026), then the dates it was cancelled and shipped, blank where it was not; or the days waited and “cancelled”, “shipped” or “waiting”.';

const outcomeWords: readonly (readonly [RegExp, Outcome])[] = [
  [/^(cancel|refund|gave up|lost|yes$|y$|1$|true$|x$)/i, 'cancelled'],
  [/^(ship|fulfil|fill|sent|deliver|no$|n$|0$|false$)/i, 'shipped'],
  [/^(wait|open|pending|still|unfulfilled|unshipped)/i, 'waiting'],
];

/** A row before it is known how its dates are read. */
interface Row {
  readonly ordered: OrderMoment | null;
  readonly cancelled: OrderMoment | null;
  readonly shipped: OrderMoment | null;
  readonly promised: OrderMoment | number | null;
  readonly days: number;
  readonly outcome: Outcome | null;
  readonly product: number;
  readonly reason: Reason | null;
}

/** The rows of a text as it comes out of a sheet, a mail or a hand: parted by tabs, semicolons, commas or blanks. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = (['\t', ';', ','] as const).find((sign) => plain.includes(sign));
  const splitter = new RowSplitter(delimiter ?? '\t');
  const parted = delimiter ? plain : plain.replace(/[^\S\n]+/g, '\t');
  return [...splitter.push(parted), ...splitter.end()].filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
}

function rowReader(places: Readonly<Partial<Record<PastedColumn, number>>>, products: NamesMet) {
  return (cells: readonly string[]): Row => {
    const cell = (column: PastedColumn) =>
      places[column] === undefined ? '' : meantCell(cells[places[column]] ?? '');
    const [ordered, cancelled, shipped] = (['ordered', 'cancelled', 'shipped'] as const).map((column) =>
      orderMoment(cell(column)),
    ) as [OrderMoment | null, OrderMoment | null, OrderMoment | null];
    const promisedText = cell('promised');
    const promisedDays = amountIn(promisedText);
    const said = cell('outcome');
    const outcome = said === '' ? 'waiting' : (outcomeWords.find(([words]) => words.test(said))?.[1] ?? null);
    const days = amountIn(cell('days'));
    const byDays = places.ordered === undefined;
    const reason: Reason | null = byDays
      ? !(days >= 0 && days < 1e5)
        ? 'no-days'
        : outcome === null
          ? 'no-outcome'
          : null
      : ordered === null
        ? 'no-date'
        : (cell('cancelled') !== '' && !cancelled) || (cell('shipped') !== '' && !shipped)
          ? 'unreadable-end'
          : null;
    const sku = cell('sku');
    return {
      ordered,
      cancelled,
      shipped,
      promised: orderMoment(promisedText) ?? (promisedDays >= 0 ? promisedDays : null),
      days,
      outcome,
      product: sku === '' ? -1 : products.numberOf(sku),
      reason,
    };
  };
}

/** How long the order of a row waited, or why it does not say. */
function waitOf(
  row: Row,
  newest: OrderMoment | null,
  reading: 'monthFirst' | 'dayFirst',
): Pick<OrderWait, 'days' | 'outcome' | 'dayLeft'> | Reason {
  if (row.reason !== null) return row.reason;
  const { ordered, cancelled, shipped } = row;
  if (ordered === null) return { days: row.days || 0.5, outcome: row.outcome!, dayLeft: 0 };
  if (Number.isNaN(ordered.at[reading])) return 'no-date';
  if ([cancelled, shipped].some((end) => end && Number.isNaN(end.at[reading]))) return 'unreadable-end';
  const cancelledAfter = cancelled ? waitBetween(ordered, cancelled, reading) : Infinity;
  const shippedAfter = shipped ? waitBetween(ordered, shipped, reading) : Infinity;
  if (Number.isNaN(cancelledAfter + shippedAfter)) return 'backwards';
  if (cancelledAfter + shippedAfter === Infinity && Math.min(cancelledAfter, shippedAfter) === Infinity)
    return {
      days: waitBetween(ordered, newest!, reading),
      outcome: 'waiting',
      dayLeft: dayLeftOf(ordered, newest!),
    };
  return cancelledAfter <= shippedAfter
    ? { days: cancelledAfter, outcome: 'cancelled', dayLeft: dayLeftOf(ordered, cancelled!) }
    : { days: shippedAfter, outcome: 'shipped', dayLeft: dayLeftOf(ordered, shipped!) };
}

function promisedDaysOf({ ordered, promised }: Row, reading: 'monthFirst' | 'dayFirst'): number {
  if (promised === null || typeof promised === 'number') return promised ?? NaN;
  if (ordered === null) return NaN;
  return Math.max(0, promised.day[reading] - ordered.day[reading]);
}

/**
 * Reads rows pasted from anywhere: an order a line, with the dates it was ordered, cancelled and shipped (and promised), or
 * with the days it waited and what happened. A first line may name the columns.
 *
 * @throws ReportProblem when they cannot be read, with what to do about it
 */
export function readPastedWaits(text: string, dates: DateOrder): ReadReport<'orders'> {
  if (text.length > fileLimits.bytes) throw new ReportProblem(tooMuch.bytes);
  const rows = rowsOf(text);
  if (rows.length === 0) throw new ReportProblem(nothing);
  const columns = pastedColumns(rows);
  if (columns === null) throw new ReportProblem(notRows);
  const body = columns.named ? rows.slice(1) : rows;
  if (body.length === 0) throw new ReportProblem(nothing);
  if (body.length > fileLimits.rows) throw new ReportProblem(tooMuch.rows(fileLimits.rows));

  const { places } = columns;
  const products = new NamesMet(200_000, 80);
  const guess = new DateOrderGuess();
  const read = rowReader(places, products);
  const met = body.map((cells) => {
    const row = read(cells);
    guess.meet([row.ordered, row.cancelled, row.shipped], cells[places.ordered ?? 0] ?? '');
    return row;
  });
  const { reading, sure, example } = guess.settle(dates);
  let newest: OrderMoment | null = null;
  for (const { ordered, cancelled, shipped } of met) {
    for (const moment of [ordered, cancelled, shipped]) {
      if (
        moment &&
        !Number.isNaN(moment.at[reading]) &&
        !(newest && newest.at[reading] >= moment.at[reading])
      )
        newest = moment;
    }
  }
  const waits: OrderWait[] = [];
  const skipped = new Map<Reason, number>();
  let open = 0;
  for (const row of met) {
    const wait = waitOf(row, newest, reading);
    if (typeof wait === 'string') {
      skipped.set(wait, (skipped.get(wait) ?? 0) + 1);
      continue;
    }
    if (row.ordered && isOpen(row.ordered)) open++;
    waits.push({
      ...wait,
      products: row.product < 0 ? [] : [row.product],
      placed: row.ordered?.day[reading] ?? NaN,
      promised: promisedDaysOf(row, reading),
    });
  }
  if (waits.length === 0) throw new ReportProblem(notRows);
  const nearest = `with dates read ${reading === 'monthFirst' ? 'month' : 'day'} first${sure ? ', as the rest of the rows suggests' : ''}`;
  return {
    kind: 'pasted-rows',
    title: 'pasted rows',
    gives: 'orders',
    result: arrangeWaits(waits, products.names, {
      seenUntil: newest === null ? null : newest.day[reading],
      openDates: example === null ? null : { monthFirst: reading === 'monthFirst', sure, example },
    }),
    files: 0,
    encodings: [],
    rows: body.length,
    used: waits.length,
    skipped: Object.entries(skippedSaid)
      .map(([reason, said]): Counted => ({ rows: skipped.get(reason as Reason) ?? 0, said }))
      .filter(({ rows: count }) => count > 0),
    noted: open > 0 ? [{ rows: open, said: nearest }] : [],
    openDates: null,
    remarks: [
      columnsSaid(columns.named, places, Math.max(...body.slice(0, 100).map(({ length }) => length))),
    ],
    missing: [],
    personal: [],
    unknown: [],
  };
}

function columnsSaid(
  named: boolean,
  places: Readonly<Partial<Record<PastedColumn, number>>>,
  width: number,
): string {
  const words: Readonly<Record<PastedColumn, string>> = {
    ordered: 'ordered',
    cancelled: 'cancelled',
    shipped: 'shipped',
    promised: 'promised',
    sku: 'SKU',
    days: 'days waited',
    outcome: 'what happened',
  };
  const taken = Object.entries(places)
    .filter(([, place]) => place < width)
    .sort(([, a], [, b]) => a - b)
    .map(([column]) => words[column as PastedColumn])
    .join(', ');
  return named
    ? `Columns named in the first line and read: ${taken}.`
    : `Columns were taken to be: ${taken}. A first line with names would change that.`;
}
