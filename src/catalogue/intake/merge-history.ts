import { addDays, daysBetween } from '../../fields/calendar-date';
import { mostHistoryDays, type History } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { isTyped, typedOverOf } from '../../fields/typed-days';
import { isEndOfDay, soldRank } from './report-rank';

const epoch = '1970-01-01';
type Days = (number | null)[];

/** Dates by day number and the other way round: a whole catalogue has few of them. */
const numbers = new Map<string, number>();
const dates = new Map<number, string>();
const mostKept = 10_000;

/** Days since 1970-01-01 of a calendar date. */
export function dayNumber(date: string): number {
  const had = numbers.get(date);
  if (had !== undefined) return had;
  const number = daysBetween(epoch, date);
  if (numbers.size < mostKept) numbers.set(date, number);
  return number;
}

function dateOf(day: number): string {
  const date = dates.get(day) ?? addDays(epoch, day);
  if (dates.size < mostKept) dates.set(day, date);
  return date;
}

/** What one report says of the days of a product; arrays of one length, days since 1970-01-01, each once. */
export interface SaidDays {
  readonly source: string;
  readonly days: ArrayLike<number>;
  /** Absent where the report does not count it. */
  readonly sold?: ArrayLike<number>;
  readonly bulk?: ArrayLike<number>;
  readonly onHand?: ArrayLike<number>;
  /** First and last day between which days that are absent sold nothing. */
  readonly span?: { readonly from: number; readonly to: number } | null;
}

export interface MergedHistory {
  /** Null where there is nothing to write. */
  readonly history: History | null;
  /** Days that are new or others than before. */
  readonly changed: number;
  /** Whether sales, or the stock they were made from, are others than before. */
  readonly isDemandOther: boolean;
}

/** An order of reports that does not hang on how they came. */
function anyOrder(a: SaidDays, b: SaidDays): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  const text = ({ days, sold, onHand, bulk, span }: SaidDays) =>
    JSON.stringify(
      [days, sold ?? [], onHand ?? [], bulk ?? []]
        .map((all) => Array.from(all))
        .concat(span ? [[span.from, span.to]] : []),
    );
  return text(a) < text(b) ? -1 : 1;
}

const most = 1e9;
const fits = (units: number | undefined): units is number =>
  units !== undefined && units >= 0 && units <= most;

function rangeOf(stored: History | null, said: readonly SaidDays[]): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  if (stored !== null) {
    const length = Math.max(stored.sold.length, stored.onHand.length);
    if (length > 0) [first, last] = [dayNumber(stored.from), dayNumber(stored.from) + length - 1];
  }
  for (const { days, span } of said) {
    if (days.length > 0) {
      first = Math.min(first, days[0]!);
      last = Math.max(last, days[days.length - 1]!);
    }
    if (span) [first, last] = [Math.min(first, span.from), Math.max(last, span.to)];
  }
  return [Math.max(first, last - mostHistoryDays + 1), last];
}

/** A series of the stored row laid over the days asked for. */
function laid(series: readonly (number | null)[], from: number, first: number, length: number): Days {
  const days = new Array<number | null>(length).fill(null);
  for (let at = Math.max(0, first - from); at < series.length && from + at - first < length; at++)
    days[from + at - first] = series[at]!;
  return days;
}

/** A history while reports are laid over it; its series have a place for each day from `first` on. */
interface Merging {
  readonly first: number;
  readonly length: number;
  readonly typed: Days;
  readonly now: { readonly sold: Days; readonly onHand: Days; readonly bulk: Days };
}

/** @returns the source of the sales that are now there */
function laySales({ first, length, typed, now }: Merging, said: readonly SaidDays[], before: string): string {
  let soldSource = before;
  const sales = said.filter(({ sold }) => sold !== undefined);
  sales.sort((a, b) => soldRank(b.source) - soldRank(a.source) || anyOrder(a, b));
  for (const { source, days, sold, bulk, span } of sales) {
    const isOver = soldSource === '' || soldRank(source) <= soldRank(soldSource);
    const write = (at: number, units: number, ofThem: number | null) => {
      if (at < 0 || at >= length || isTyped(typed[at], 'sold')) return;
      if (!isOver && now.sold[at] !== null) return;
      now.sold[at] = units;
      now.bulk[at] = ofThem;
    };
    // A day that the file has a line for is written below.
    if (span) {
      const there = new Set(Array.from(days));
      for (let day = span.from; day <= span.to; day++)
        if (!there.has(day)) write(day - first, 0, bulk === undefined ? null : 0);
    }
    for (let at = 0; at < days.length; at++)
      if (fits(sold![at])) write(days[at]! - first, sold![at]!, fits(bulk?.[at]) ? bulk![at]! : null);
    if (isOver && (days.length > 0 || span)) soldSource = source;
  }
  return soldSource;
}

/** @returns the source of the stock that is now there */
function layStock(
  { first, length, typed, now }: Merging,
  said: readonly SaidDays[],
  before: string,
  isLedgerWhole: boolean,
): string {
  let onHandSource = before;
  if (!isLedgerWhole && isEndOfDay(onHandSource)) {
    for (let at = 0; at < length; at++) if (!isTyped(typed[at], 'onHand')) now.onHand[at] = null;
    onHandSource = '';
  }
  const stocks = said.filter(
    ({ source, onHand }) => onHand !== undefined && (isLedgerWhole || !isEndOfDay(source)),
  );
  stocks.sort((a, b) => Number(isEndOfDay(a.source)) - Number(isEndOfDay(b.source)) || anyOrder(a, b));
  for (const { source, days, onHand } of stocks) {
    const isOver = isEndOfDay(source) || !isEndOfDay(onHandSource);
    for (let at = 0; at < days.length; at++) {
      const day = days[at]! - first;
      if (day < 0 || day >= length || !fits(onHand![at]) || isTyped(typed[day], 'onHand')) continue;
      if (isOver || now.onHand[day] === null) now.onHand[day] = onHand![at]!;
    }
    if (isOver && days.length > 0) onHandSource = source;
  }
  return onHandSource;
}

function differences(before: Merging['now'], now: Merging['now']): Omit<MergedHistory, 'history'> {
  let changed = 0;
  let isDemandOther = false;
  for (let at = 0; at < now.sold.length; at++) {
    const isSold = now.sold[at] !== before.sold[at] || now.bulk[at] !== before.bulk[at];
    const isStock = now.onHand[at] !== before.onHand[at];
    if (isSold || isStock) changed++;
    if (isSold || (isStock && now.sold[at] !== null)) isDemandOther = true;
  }
  return { changed, isDemandOther };
}

/**
 * Days of reports laid over those that are kept. Of sales on one day the report nearer to demand stays, whenever it came; of two
 * alike the later import; what was typed stays. Stock at the end of a day outdoes a count at some hour of it. The newest days stay where there are too many.
 *
 * @param said - in any order
 * @param isLedgerWhole - whether a ledger counts all places the product sells from; else what it counts is not kept
 */
export function mergeHistory(
  product: string,
  stored: History | null,
  said: readonly SaidDays[],
  { isLedgerWhole }: { readonly isLedgerWhole: boolean },
): MergedHistory {
  const [first, last] = rangeOf(stored, said);
  if (!(last >= first)) return { history: null, changed: 0, isDemandOther: false };
  const length = last - first + 1;
  const from = stored === null ? first : dayNumber(stored.from);
  const before = {
    sold: laid(stored?.sold ?? [], from, first, length),
    onHand: laid(stored?.onHand ?? [], from, first, length),
    bulk: laid(stored?.bulk ?? [], from, first, length),
  };
  const typed = laid(stored?.typed ?? [], from, first, length);
  const now = { sold: before.sold.slice(), onHand: before.onHand.slice(), bulk: before.bulk.slice() };
  const merging = { first, length, typed, now };
  const soldSource = laySales(merging, said, stored?.soldSource ?? '');
  const onHandSource = layStock(merging, said, stored?.onHandSource ?? '', isLedgerWhole);
  const { changed, isDemandOther } = differences(before, now);
  if (changed === 0) return { history: null, changed, isDemandOther: false };

  const named = (source: string, what: 'sold' | 'onHand') =>
    typed.some((flags) => isTyped(flags, what)) ? typedOverOf(source) : source;
  const known = (days: Days): Days => (days.some((units) => units !== null) ? days : []);
  const history: History = {
    version: storedVersions.history,
    id: product,
    product,
    from: dateOf(first),
    sold: known(now.sold),
    onHand: known(now.onHand),
    bulk: known(now.bulk),
    ...(typed.some((flags) => flags !== null) && { typed }),
    soldSource: named(soldSource, 'sold'),
    onHandSource: named(onHandSource, 'onHand'),
    revision: (stored?.revision ?? 0) + 1,
  };
  return { history, changed, isDemandOther };
}
