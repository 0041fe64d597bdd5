import type { Velocity } from '../backorders/velocity';
import type { LowInventoryBands } from '../costs/low-inventory-fee';

/** How long an order takes, in days: drawn anew for each, independent of the others, so that orders may overtake each other. */
export type LeadTimeLaw =
  /** No spread means a certain lead time; a spread as large as the mean is the exponential law. */
  | { readonly kind: 'gamma'; readonly mean: number; readonly sd: number }
  /** The metalog through three percentiles; what of it lies below 0 counts as 0. */
  | { readonly kind: 'triplet'; readonly p10: number; readonly p50: number; readonly p90: number };

export interface PolicyMoney {
  /** Of a unit sold. */
  readonly contribution: number;
  /** Holding one unit on each day of the year, capital and storage together; length of the year. */
  readonly holdingPerUnitDay: Float64Array;
  readonly costPerOrder: number;
  /** Extra cost of a unit that is ordered while out and waits. */
  readonly costPerBackorder: number;
  /** Low-inventory-level fee, or null where none is due. */
  readonly lowInventoryFee: LowInventoryBands | null;
}

/**
 * Years of reordering Q units whenever the inventory position (on hand + on order − waiting) is at or below r when it is
 * reviewed. Everything but r, which a run is given.
 *
 * A day is a step: what lands is there in the morning, buyers come, stock is reviewed in the evening. An order placed in the
 * evening of day t lands in the morning of day t + 1 + lead time. The engine knows no calendar: a year is as long as its means.
 */
export interface PolicyParameters {
  /** Full-rate demand of each day of the year, units, each >= 0; the year repeats. */
  readonly demandMean: Float64Array;
  /** Variance of a day's demand ÷ its mean: 1 Poisson, more negative binomial, 0 no chance. */
  readonly demandDispersion: number;
  readonly leadTime: LeadTimeLaw;
  /** Q, units, whole, >= 1; as many of them as bring the position above r. */
  readonly orderQuantity: number;
  /** Days between reviews, whole, >= 1. */
  readonly reviewDays: number;
  /** Of buyers who find the shelf empty: the share that orders and waits, and keeps velocity up. */
  readonly capturedShare: number;
  /** Of the others: the share that comes back and takes the first units after the restock. */
  readonly deferredShare: number;
  /** Its start index is not used: years begin at full velocity. */
  readonly velocity: Velocity;
  readonly money: PolicyMoney;
}

/** What a year of a policy is made of: columns of the table that a run fills, a row a year. */
export const policyColumns = [
  /** Full-rate demand, units; every one of them is sold, lost, or never came. */
  'demanded',
  /** Served from stock, or waiting for it. */
  'sold',
  /** Found the shelf empty and neither waited nor comes back. */
  'lost',
  /** Not seen the offer, as velocity was down. */
  'notSeen',
  /** Of those sold, the ones that ordered while out. */
  'captured',
  /** Of those sold, the ones that come back after the restock. */
  'deferred',
  /** Gaps that began. */
  'gaps',
  /** Days without stock; of a day that runs out, the share that is not served. */
  'daysOut',
  /** Unit-days on hand, each day the mean of its morning and its evening. */
  'onHandDays',
  /** Unit-days waiting, by the same count. */
  'waitingDays',
  /** Money for holding. */
  'holding',
  /** Times an order was placed, and its units. */
  'orders',
  'ordered',
  /** Units landed. */
  'landed',
  /** Low-inventory fee, money. */
  'fee',
] as const;
export type PolicyColumn = (typeof policyColumns)[number];

/** Place of a column. */
export const policyColumn = Object.fromEntries(policyColumns.map((name, at) => [name, at])) as Readonly<
  Record<PolicyColumn, number>
>;
