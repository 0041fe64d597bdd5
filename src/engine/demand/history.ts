/**
 * Days of one product, oldest first, one entry a day without a gap; null where nothing is known of that day. A series is empty
 * or as long as `sold`. Units are whole; what is not, is rounded where counts are needed.
 */
export interface DemandHistory {
  /** Units sold, >= 0. */
  readonly sold: readonly (number | null)[];
  /** Units on hand at the end of the day; 0 or less is none. Empty where no stock was kept. */
  readonly onHand: readonly (number | null)[];
  /** Of the units sold, those in bulk lines. Empty where they are not known. */
  readonly bulk: readonly (number | null)[];
  /** Weekday of the first day, 0 Sunday to 6 Saturday; null where the days have no dates. */
  readonly firstWeekday: number | null;
}

/**
 * What a day's sales say of its demand.
 *
 * - `in-stock`: there was stock all day as far as is known; demand is what was sold.
 * - `partial`: stock ended during the day; demand was at least what was sold.
 * - `landed`: it began without stock and ended with some. For how much of it there was stock is not known, so it says nothing.
 * - `out`: nothing could be sold; the day says nothing of demand.
 * - `suspected`: no stock is known, and it sold so little for so long that it probably had none.
 * - `unknown`: no sales are known.
 */
export type DayKind = 'in-stock' | 'partial' | 'landed' | 'out' | 'suspected' | 'unknown';
