import { addDays, daysBetween } from '../fields/calendar-date';
import { channels, type Channel, type SalesLines } from './sales-lines';
import { wallDay, ZoneDays } from './zone-days';

const epoch = '1970-01-01';

export interface DateRange {
  /** First and last date, both in it, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

/** How lines bought by businesses count: each up to `most` units, in full, or not at all. */
export interface BulkRule {
  readonly how: 'cap' | 'full' | 'none';
  readonly most: number;
}

/** Which sales are demand, and over which days. */
export interface DemandChoice {
  readonly zone: string;
  readonly channel: Channel | 'all';
  /** A sales channel of the file, or null for all. */
  readonly store: string | null;
  readonly bulk: BulkRule;
  readonly days: DateRange;
  /** Days that say nothing of demand, such as those without stock. */
  readonly leftOut: readonly DateRange[];
}

export interface DemandDay {
  readonly date: string;
  readonly units: number;
  /** False on days left out. */
  readonly counted: boolean;
}

export interface DailyDemand {
  readonly days: readonly DemandDay[];
  readonly countedDays: number;
  /** Units on counted days. */
  readonly total: number;
  /** Units a day; null without a counted day. */
  readonly mean: number | null;
  /** Standard deviation of daily units, with n - 1; null with fewer than two counted days. */
  readonly sd: number | null;
  /** Lines of businesses that counted for less than they were, and the units so left out. */
  readonly capped: { readonly lines: number; readonly units: number };
  /** What was paid for a unit on average, where the currency is one. */
  readonly price: { readonly amount: number; readonly currency: string } | null;
}

/** The first and last day of the whole file, all products together; null when nothing in it has a date. */
export function fileDays({ spans }: SalesLines, zone: string): DateRange | null {
  const days: number[] = [];
  if (spans.zoned) {
    const zoneDays = new ZoneDays(zone);
    days.push(...spans.zoned.map((quarter) => zoneDays.dayOf(quarter)));
  }
  if (spans.wall) days.push(...spans.wall.map(wallDay));
  if (days.length === 0) return null;
  return { from: addDays(epoch, Math.min(...days)), to: addDays(epoch, Math.max(...days)) };
}

/** The days of a file that are surely whole: its first and last may be cut off by when the report was made. */
export function wholeDays(file: DateRange): DateRange {
  return daysBetween(file.from, file.to) < 2
    ? file
    : { from: addDays(file.from, 1), to: addDays(file.to, -1) };
}

const within = (date: string, { from, to }: DateRange) => date >= from && date <= to;

/**
 * Units of one product a day, days without a sale included as zero.
 *
 * @param product - place in `lines.products`
 * @throws RangeError when the zone is not known or a date is none
 */
export function dailyDemand(lines: SalesLines, product: number, choice: DemandChoice): DailyDemand {
  const zoneDays = new ZoneDays(choice.zone);
  const first = daysBetween(epoch, choice.days.from);
  const length = Math.max(0, daysBetween(choice.days.from, choice.days.to) + 1);
  const dates = Array.from({ length }, (_, day) => addDays(choice.days.from, day));
  const counted = dates.map((date) => !choice.leftOut.some((range) => within(date, range)));
  const units = new Array<number>(length).fill(0);
  const channel = choice.channel === 'all' ? -1 : channels.indexOf(choice.channel);
  const store = choice.store === null ? -1 : lines.stores.indexOf(choice.store);
  const capped = { lines: 0, units: 0 };
  let paid = 0;
  let paidUnits = 0;
  const currencies = new Set<number>();
  for (let at = lines.starts[product]!; at < lines.starts[product + 1]!; at++) {
    if (channel >= 0 && lines.channels[at] !== channel) continue;
    if (choice.store !== null && lines.storeOf[at] !== store) continue;
    const quarter = lines.quarters[at]!;
    const day = (lines.wall[at] ? wallDay(quarter) : zoneDays.dayOf(quarter)) - first;
    if (day < 0 || day >= length) continue;
    const sold = lines.units[at]!;
    const most = lines.business[at] ? allowed(choice.bulk) : Infinity;
    units[day]! += Math.min(sold, most);
    if (sold > most && counted[day]) {
      capped.lines++;
      capped.units += sold - most;
    }
    if (lines.money[at]! > 0 && most > 0) {
      paid += lines.money[at]!;
      paidUnits += sold;
      currencies.add(lines.currencyOf[at]!);
    }
  }
  const used = units.filter((_, day) => counted[day]);
  const total = used.reduce((sum, value) => sum + value, 0);
  const mean = used.length > 0 ? total / used.length : null;
  const squares = used.reduce((sum, value) => sum + (value - (mean ?? 0)) ** 2, 0);
  const currency = currencies.size === 1 ? lines.currencies[[...currencies][0]!]! : '';
  return {
    days: dates.map((date, day) => ({ date, units: units[day]!, counted: counted[day]! })),
    countedDays: used.length,
    total,
    mean,
    sd: used.length > 1 ? Math.sqrt(squares / (used.length - 1)) : null,
    capped,
    price: /^[A-Z]{3}$/.test(currency) ? { amount: paid / paidUnits, currency } : null,
  };
}

function allowed({ how, most }: BulkRule): number {
  return how === 'full' ? Infinity : how === 'none' ? 0 : most;
}
