import { trueDemand } from '../../engine/demand/true-demand';
import { addDays, dayOfWeek } from '../../fields/calendar-date';
import type { History } from '../../fields/stored';
import type { Candidate, FactChoice } from './choose-facts';

/** Fewer days with stock do not say what is sold a day. */
const leastDays = 14;
/** Days looked back on, and how old the newest of them may be. */
const lookBackDays = 365;
const oldestDays = 60;

const fromDaysSaid = 'days in stock, the newest weigh more';
const fromMonthSaid = 'Sold in 30 days ÷ 30, days out of stock included';
/** Whether a fact was worked out here: from days, or else from a month's total. */
const isWorkedOut = (source = ''): boolean =>
  source.includes(fromDaysSaid) || source.startsWith(fromMonthSaid);

/** A number without digits that nobody could know. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/**
 * Units sold a day while in stock and their spread, from the days of a product; none where it has too few days with stock, or
 * none of late.
 *
 * @param today - YYYY-MM-DD
 */
function demandFromDays(history: History, today: string): Candidate[] {
  let end = history.sold.length;
  while (end > 0 && history.sold[end - 1] === null) end--;
  const start = Math.max(0, end - lookBackDays);
  const sold = history.sold.slice(start, end);
  if (sold.length < leastDays) return [];
  const asOf = addDays(history.from, end - 1);
  if (asOf < addDays(today, -oldestDays)) return [];
  const found = trueDemand({
    sold,
    onHand: history.onHand.slice(start, end),
    bulk: history.bulk.slice(start, end),
    firstWeekday: (dayOfWeek(addDays(history.from, start)) + 1) % 7,
  });
  const days = found.dayCounts['in-stock'] + found.dayCounts.partial;
  const rate = found.weightedRate ?? found.rate;
  if (days < leastDays || rate === null) return [];
  const source = `${days} ${fromDaysSaid}: ${history.soldSource}`.slice(0, 80);
  const fact = { source, asOf, rank: 1 };
  return [
    { key: 'dailyDemand', value: rounded(rate), ...fact },
    { key: 'dailyDemandSd', value: rounded(Math.sqrt(found.spread * rate)), ...fact },
  ];
}

/** Units sold a day as a report's 30 days have them, days without stock among them; none where an empty shelf sold nothing. */
function demandFromMonth(soldLast30: Candidate, hasStock: boolean): Candidate[] {
  const { value, source, asOf } = soldLast30;
  if (typeof value !== 'number' || (value === 0 && !hasStock)) return [];
  const said = `${fromMonthSaid}: ${source}`.slice(0, 80);
  return [{ key: 'dailyDemand', value: rounded(value / 30), source: said, asOf, rank: 2 }];
}

/** What is known of a product's demand after its reports. */
interface DemandSaid {
  /** What the seller's own table says. */
  readonly own: readonly Candidate[];
  readonly soldLast30: Candidate | null;
  readonly history: History | null;
  /** Whether the days are others than before. */
  readonly isOther: boolean;
  readonly today: string;
}

/**
 * Takes units sold a day: what the seller's own table says; else what follows from the days, where enough of them had stock;
 * else a report's last 30 days.
 */
export function takeDemand(
  choice: FactChoice,
  { own, soldLast30, history, isOther, today }: DemandSaid,
): void {
  if (own.length > 0) return choice.take([...own]);
  const had = choice.facts.dailyDemand;
  const isFromDays = had?.from === 'import' && (had.source ?? '').includes(fromDaysSaid);
  const isFresh = isFromDays && (had.asOf ?? '') >= addDays(today, -oldestDays);
  if (isFresh && !isOther) return;
  const fromDays = history === null || history.sold.length < leastDays ? [] : demandFromDays(history, today);
  for (const candidate of fromDays) {
    const kept = choice.facts[candidate.key];
    // Days say it better than a total, however new that is.
    if (kept?.from === 'import' && isWorkedOut(kept.source)) choice.put(candidate);
    else choice.take([candidate]);
  }
  if (fromDays.length > 0 || soldLast30 === null) return;
  const hasStock = ['onHandFba', 'onHandOwn', 'onHandShop'].some(
    (key) => Number(choice.facts[key]?.value ?? 0) > 0,
  );
  choice.take(demandFromMonth(soldLast30, hasStock));
}
