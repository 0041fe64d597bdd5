/** One uncertain number over all trials. */
export interface Figure {
  readonly mean: number;
  readonly standardError: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** One quantity day by day over all trials; each array has one value a day. */
export interface Band {
  readonly mean: Float64Array;
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
  /** Whole paths of the first up to five trials, so that a reader sees what one future looks like. */
  readonly samples: readonly Float64Array[];
}

/** Where every demanded unit ends; exactly one each. */
export const fates = [
  'servedAtOnce',
  'shippedOnTime',
  'shippedLate',
  'cancelledByBuyer',
  'cancelledBySeller',
  'stillWaiting',
  'deferred',
  'switched',
  'lost',
] as const;
export type Fate = (typeof fates)[number];

/**
 * Steps from the profit with stock always there down to the profit of this way, in drawing order;
 * each is a mean over trials, signed as it changes the profit, and together they add up to it.
 * `refusedWhileOut` is all that an empty shelf misses; `slowerAfterwards` what low velocity misses with stock there.
 * What a velocity already low on day 0 would miss with stock there too is in neither profit: it is past, not to come.
 */
export const moneySteps = [
  'refusedWhileOut',
  'slowerAfterwards',
  'cancelledOrders',
  'returnedLater',
  'switchedToOwn',
  'cancellationHandling',
  'goodwill',
  'lowInventoryFee',
  'storage',
  'rebuildingAds',
  'freightAndDiversion',
  'other',
] as const;
export type MoneyStep = (typeof moneySteps)[number];

export const limitNames = ['late10', 'late30', 'cancelled7', 'defects60', 'onTimeDelivery'] as const;
export type LimitName = (typeof limitNames)[number];

/** The limits that a way is judged by; the others rest on guessed complaint rates and transit times. */
export const judgedLimitNames = ['late10', 'late30', 'cancelled7'] as const satisfies readonly LimitName[];

export interface LimitSummary {
  readonly limit: number;
  /** Share of trials that reach or pass the limit, and its standard error. */
  readonly breachChance: number;
  readonly standardError: number;
  /** Worst rate of the trial: the highest, and for on-time delivery the lowest. */
  readonly worst: Figure;
  /** First day in breach among the trials that breach, or null when none does. */
  readonly firstDay: Figure | null;
}

/**
 * Daily quantities: units on hand and orders waiting at the end of the day; units sold that day, whether shipped at once, taken as a
 * backorder or to a buyer who came back; what would have been sold with stock always there; the index the day traded at;
 * profit so far.
 */
export const pathNames = [
  'onHand',
  'waiting',
  'sales',
  'salesWithoutGap',
  'velocity',
  'cumulativeProfit',
] as const;
export type PathName = (typeof pathNames)[number];

export interface GapSummary {
  readonly trials: number;
  readonly seed: number;
  readonly horizonDays: number;
  readonly paths: Readonly<Record<PathName, Band>>;
  /** Units by fate. */
  readonly fates: Readonly<Record<Fate, Figure>>;
  readonly demanded: Figure;
  /** Orders that had to wait, for stock or for dispatch, those waiting as day 0 began among them; kept = filled after waiting (on time or late). */
  readonly captured: Figure;
  readonly kept: Figure;
  /** Days without stock in the first gap and in all; share of a day counts as a share. */
  readonly daysOutFirst: Figure;
  readonly daysOutAll: Figure;
  /** Whole days out in all, one a trial for a dotplot: exact quantiles at (i + 0.5) / 50, fifty of them. */
  readonly daysOutDots: Float64Array;
  /** Share of trials with any gap. */
  readonly gapChance: number;
  /** First day out and day of restock among trials with a gap, or null. */
  readonly firstDayOut: Figure | null;
  readonly restockDay: Figure | null;
  /**
   * Days from the first restock until 95 % of its dip is regained, among trials with a restock, and the day itself;
   * a trial that has not regained it by the end of the horizon counts with that end.
   */
  readonly recoveryDays: Figure | null;
  readonly recoveredDay: Figure | null;
  readonly profit: Figure;
  readonly profitWithoutGap: Figure;
  readonly costOfGap: Figure;
  readonly money: Readonly<Record<MoneyStep, number>>;
  /** Shipped late ÷ filled after waiting, a ratio of means. */
  readonly lateShare: number;
  readonly limits: Readonly<Record<LimitName, LimitSummary>>;
  /** Share of trials that reach at least one of the limits that a way is judged by. */
  readonly breachChance: number;
  /** Units bought by the top-up after the last shipment. */
  readonly toppedUp: Figure;
}
