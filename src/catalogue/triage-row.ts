/** What a product asks for next. */
export const triageStates = [
  'out',
  'gap-coming',
  'order-now',
  'watch',
  'fine',
  'too-much',
  'unknown',
] as const;
/**
 * `out`: nothing on hand and somebody wants it. `gap-coming`: even an order placed today would probably land too late.
 * `order-now`: the day to order is today or has passed. `watch`: it comes within the next weeks. `too-much`: far more than will be
 * sold in the time one order covers. `unknown`: too little is known to say.
 */
export type TriageState = (typeof triageStates)[number];

/** One product of the catalogue as it is ranked: days from today, units, money of the product's own currency. */
export interface TriageRow {
  /** The product's id. */
  readonly product: string;
  readonly state: TriageState;
  /** Sellable now, all places together; null where unknown. */
  readonly onHand: number | null;
  readonly inbound: number | null;
  /** Units a day while in stock; null where unknown. */
  readonly dailyDemand: number | null;
  /** Days that all of it lasts, shipments landing in time: as expected, and in the shortest and longest tenth of futures; null beyond `daysAhead` or unknown. */
  readonly cover: number | null;
  readonly coverP10: number | null;
  readonly coverP90: number | null;
  /** The last day to order so that the next order lands before the safety days are touched; below 0 it has passed; null where it is far or unknown. */
  readonly orderBy: number | null;
  /** Chance of being sold out before an order placed today would land, 0 to 1. */
  readonly gapChance: number | null;
  /** Expected cost of that, in money: the margin lost and the recovery after it. */
  readonly moneyAtRisk: number | null;
  /** What it costs more to order a week from now instead of today, in money. */
  readonly costOfWaiting: number | null;
  /** Units to order now, in whole cases and at least the minimum; 0 where none is needed. */
  readonly orderUnits: number | null;
  /** Fact keys without which it cannot be said, or is said by usual values: shown as such. */
  readonly missing: readonly string[];
  /** Fact keys that stand on usual values of the seller's settings rather than on the product's own. */
  readonly assumed: readonly string[];
}

/** What stands in for facts that a product does not have; the seller may change them for the whole catalogue. */
export interface CatalogueDefaults {
  readonly leadTimeDays: number;
  readonly leadTimeSd: number;
  readonly safetyDays: number;
  /** Days that one order is to cover. */
  readonly orderDays: number;
  /** Share of the price that is contribution margin where the cost is not known. */
  readonly marginShare: number;
}
