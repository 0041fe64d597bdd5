import type { MeanAndSpread } from '../engine/replenishment/lead-time-demand';

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
 * `order-now`: the day to order is today or has passed. `watch`: it comes within the next four weeks. `too-much`: far more than will
 * be sold in the time one order covers. `unknown`: too little is known to say.
 */
export type TriageState = (typeof triageStates)[number];

/** One product of the catalogue as it is ranked: days from today, units, money of the product's own currency. */
export interface TriageRow {
  /** The product's id. */
  readonly product: string;
  /** The supplier's id. */
  readonly supplier: string | null;
  readonly currency: string;
  readonly state: TriageState;
  /** What it would be if no gap were coming: see `stateOf`. */
  readonly stateIfNoGap: TriageState;
  /** Sellable now, all places together, less what is owed to orders that wait; null where unknown. */
  readonly onHand: number | null;
  /** Days since it was counted; since then it is taken to have sold at the mean pace. 0 where unknown. */
  readonly countedDaysAgo: number;
  readonly inbound: number | null;
  /** Units a day while in stock; null where unknown. */
  readonly dailyDemand: number | null;
  /** Days that all of it lasts, shipments landing in time: as expected, and in the shortest and longest tenth of futures; null beyond `daysAhead` or unknown. */
  readonly cover: number | null;
  readonly coverP10: number | null;
  readonly coverP90: number | null;
  /** Day on which stock first runs out, at the expected pace with shipments on their mean days; null where far or unknown. */
  readonly outOn: number | null;
  /** Day on which something lands after that: the next shipment, or an order placed today; null where `outOn` is. */
  readonly backOn: number | null;
  /** The shipment before which stock may first run out: null where none is under way, or too little is known. */
  readonly awaited: AwaitedShipment | null;
  /** Days in which half, and 8 of 10, of the orders placed today have landed; null where the rest is unknown. */
  readonly lands: number | null;
  readonly landsLate: number | null;
  /** Mean and spread of that lead time, days; the one whose spread was taken in proportion, where it was. */
  readonly lead: LeadTime | null;
  /** The last day to order so that the next order (its lead time at its 80%) lands before the safety days are touched; below 0 it has passed; null where it is far or unknown. */
  readonly orderBy: number | null;
  /** Chance of being sold out at some time before an order placed today would land, 0 to 1, shipments with their own dates counted. */
  readonly gapChance: number | null;
  /** Expected contribution margin lost in that gap, and while velocity recovers after it; null where the margin is not known. */
  readonly moneyAtRisk: number | null;
  /** What it adds to that to order a week from now instead of today. */
  readonly costOfWaiting: number | null;
  /** Units to order on `orderBy`, or today where that has passed: up to what lead time, safety days and `orderDays` will sell, in whole cases and at least the minimum; 0 where none is needed soon. */
  readonly orderUnits: number | null;
  /** Units demanded from today until what the next order is to cover ends, mean and standard deviation; null where unknown. */
  readonly need: { readonly mean: number; readonly sd: number } | null;
  /** Contribution margin and landed cost of a unit; null where not known. */
  readonly unitMargin: number | null;
  readonly unitCost: number | null;
  readonly casePack: number;
  readonly minimumOrder: number;
  /** Fact keys to enter or renew: without them it cannot be said, or not in full. */
  readonly missing: readonly string[];
  /** Fact keys that stand on usual values, or on what is taken for granted since they were counted. */
  readonly assumed: readonly string[];
}

/** A lead time as a row has it. */
export interface LeadTime extends MeanAndSpread {
  readonly spreadFrom: MeanAndSpread | null;
}

/** A shipment under way, and how long there is stock without it. */
export interface AwaitedShipment {
  /** Days that what is on hand and what lands before it last; null where far. */
  readonly stockLasts: number | null;
  /** In a tenth of futures it lands sooner than `early`, in a tenth later than `late`, slips aside. */
  readonly early: number;
  readonly late: number;
}

/** Chance from which a gap is said to be coming. */
const probableGap = 0.5;

/** A row's state under another chance of a gap than its own, as the simulation finds it; null leaves it. */
export function stateOf(
  { state, stateIfNoGap }: Pick<TriageRow, 'state' | 'stateIfNoGap'>,
  gapChance: number | null,
): TriageState {
  if (state === 'out' || state === 'unknown' || gapChance === null) return state;
  return gapChance >= probableGap ? 'gap-coming' : stateIfNoGap;
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

/** The defaults of a seller who has set none: modelling choices. */
export const usualDefaults: CatalogueDefaults = {
  leadTimeDays: 45,
  leadTimeSd: 8,
  safetyDays: 14,
  orderDays: 60,
  marginShare: 0.3,
};
