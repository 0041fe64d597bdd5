import { addDays, daysBetween } from '../../fields/calendar-date';
import type { Scenario } from '../../fields/stored';

export type Live = NonNullable<Scenario['live']>;

/**
 * What was counted on a day; null where it was not.
 *
 * `onHand` and `waiting` are as that day begins, `cancelled` and `shippedLate` all since the start, `sold` (orders taken
 * too) since the count before.
 */
export type Count = Live['counts'][number];

/** Counts in the order of their days. */
export function countsByDay({ counts }: Pick<Live, 'counts'>): Count[] {
  return [...counts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The live state with a day's count put in; a second count of a day replaces what it says, and keeps what it leaves out. */
export function withCount(live: Live, count: Count): Live {
  const before = live.counts.find(({ date }) => date === count.date);
  const merged: Count =
    before === undefined
      ? count
      : {
          date: count.date,
          onHand: count.onHand ?? before.onHand,
          waiting: count.waiting ?? before.waiting,
          cancelled: count.cancelled ?? before.cancelled,
          shippedLate: count.shippedLate ?? before.shippedLate,
          sold: count.sold ?? before.sold,
        };
  return { ...live, counts: countsByDay({ counts: [...live.counts.filter((it) => it !== before), merged] }) };
}

/** The last count that says something of a quantity, or null. */
export function lastCounted(live: Live, quantity: Exclude<keyof Count, 'date'>): Count | null {
  return countsByDay(live).findLast((count) => count[quantity] !== null) ?? null;
}

/** Sales from the start to the last day up to which every sale is counted. */
export interface SoldSoFar {
  readonly units: number;
  readonly until: string;
}

/** Units sold in all, up to the first count that leaves them out; null when none is known. */
export function soldSoFar(live: Live): SoldSoFar | null {
  const counts = countsByDay(live).filter(({ date }) => date > live.startedOn);
  const gap = counts.findIndex(({ sold }) => sold === null);
  const known = gap < 0 ? counts : counts.slice(0, gap);
  const last = known.at(-1);
  return last === undefined
    ? null
    : { units: known.reduce((units, { sold }) => units + sold!, 0), until: last.date };
}

/** The first day counted with nothing on hand, or null. */
export function firstCountedEmpty(live: Live): string | null {
  return countsByDay(live).find(({ onHand }) => onHand === 0)?.date ?? null;
}

/** When stock was gone, as far as counts tell. */
export interface OutSince {
  /** The first day known to have begun with nothing on hand. */
  readonly known: string;
  /** The first day that can have, since there was stock the morning before; null where nothing tells. */
  readonly earliest: string | null;
}

/** Since when a gap is out of stock, or null where no day was counted empty. @param onHandAtStart - units */
export function outSince(live: Live, onHandAtStart: number): OutSince | null {
  const mornings = [
    { date: live.startedOn, onHand: onHandAtStart },
    ...countsByDay(live).filter(({ onHand }) => onHand !== null),
  ];
  const known = mornings.find(({ onHand }) => onHand === 0)?.date;
  if (known === undefined) return null;
  const stocked = mornings.findLast(({ date, onHand }) => date < known && onHand !== 0);
  return { known, earliest: stocked === undefined ? null : addDays(stocked.date, 1) };
}

/** Fewest and most days out up to the restock that the counts allow; `high` null where nothing bounds them. */
export function daysOutCounted(
  live: Live,
  onHandAtStart: number,
): { readonly low: number; readonly high: number | null } | null {
  const out = outSince(live, onHandAtStart);
  if (out === null || live.restockedOn === null || live.restockedOn < out.known) return null;
  const upToRestock = (date: string) => daysBetween(date, live.restockedOn!);
  return { low: upToRestock(out.known), high: out.earliest === null ? null : upToRestock(out.earliest) };
}

/** Days without stock so far, as far as it was counted: from the first empty shelf to the restock. */
export function daysOut(live: Live): number | null {
  const empty = firstCountedEmpty(live);
  if (empty === null || live.restockedOn === null || live.restockedOn < empty) return null;
  return daysBetween(empty, live.restockedOn);
}

/**
 * Backorders taken while out, where sales were counted from the first empty shelf to the restock without a break.
 * Null where a count is missing, so that sales made at once would be among them.
 */
export function ordersTaken(live: Live): number | null {
  const empty = firstCountedEmpty(live);
  if (empty === null || live.restockedOn === null) return null;
  const during = countsByDay(live).filter(({ date }) => date > empty && date <= live.restockedOn!);
  if (during.at(-1)?.date !== live.restockedOn || during.some(({ sold }) => sold === null)) return null;
  return during.reduce((units, { sold }) => units + sold!, 0);
}

/**
 * Backorders filled after waiting: taken, less cancelled, less still waiting; null where one of these is not known.
 *
 * @param waitingAtStart - orders that waited as the gap began to be followed
 */
export function ordersKept(live: Live, waitingAtStart = 0): number | null {
  const taken = ordersTaken(live);
  const cancelled = lastCounted(live, 'cancelled');
  const waiting = lastCounted(live, 'waiting');
  if (taken === null || cancelled === null || waiting === null) return null;
  if (cancelled.date < live.restockedOn! || waiting.date < live.restockedOn!) return null;
  // Those that wait as the day of the restock begins are filled on it.
  if (waiting.date === live.restockedOn && waiting.waiting! > 0) return null;
  return Math.max(0, waitingAtStart + taken - cancelled.cancelled! - waiting.waiting!);
}
