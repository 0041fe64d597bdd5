/**
 * Everything one restock gap is made of, as plain numbers: what the simulator and its expected twin read.
 *
 * Days are whole numbers counted from day 0 (the scenario's own date). The engine knows no calendar:
 * season, events, month rates arrive as one number a day. Rates are fractions, money is in one currency.
 */
export interface GapParameters {
  /** Days simulated, 1 to 10,000. */
  readonly horizonDays: number;
  /** Full-rate demand of each day, all channels together, units; length `horizonDays`, each >= 0. */
  readonly demandMean: Float64Array;
  /**
   * Variance of a day's demand divided by its mean; 1 is Poisson, more is negative binomial.
   * 0 leaves only landing days to chance: every count is its expected value with rounding carried on.
   */
  readonly demandDispersion: number;
  /** One to three sales channels; shares sum to 1. */
  readonly channels: readonly ChannelParameters[];
  /** Units on hand at day 0 at each place, whole, >= 0. */
  readonly onHand: readonly [fba: number, own: number, shop: number];
  readonly shipments: readonly ShipmentParameters[];
  readonly afterLastShipment: AfterLastShipment;
  readonly refusal: RefusalParameters;
  readonly patience: PatienceParameters;
  readonly velocity: VelocityParameters;
  /** Orders that can leave the seller's own warehouse and shop in a day; Infinity for no limit. */
  readonly dispatchCapacity: number;
  /** Normal promise in days of an order that waits for capacity alone. */
  readonly normalHandlingDays: number;
  readonly limits: LimitParameters;
  readonly money: MoneyParameters;
}

/** A place where stock lies: 0 Amazon's warehouses (FBA), 1 the seller's own warehouse, 2 the shop's. */
export type Place = 0 | 1 | 2;

export interface ChannelParameters {
  readonly kind: 'fba' | 'fbm' | 'shop';
  /** Share of full-rate demand that comes here, 0 to 1. */
  readonly share: number;
  /** Places that serve an order at once, first choice first. */
  readonly servedFrom: readonly Place[];
  /** Places that fill a waiting order, first choice first. */
  readonly filledFrom: readonly Place[];
  readonly offer: OutOfStockOffer;
  /** κ in capture c(P) = exp(−κP), per day, >= 0. */
  readonly captureDecay: number;
  /** Waiting orders at which the offer closes; 0 = closed, Infinity = no cap. */
  readonly queueCap: number;
  /** No more orders may wait than units are still to land where they are filled from; without it only `queueCap` bounds them. */
  readonly withinInbound?: boolean;
  /** Share of demand kept in stock by price or ads (1 = no change), 0 to 1 or a little above. */
  readonly demandEffect: number;
  /**
   * The effect ends when the first shipment lands, and a unit sold earns `contributionWithoutGap` again; without it, both
   * last.
   */
  readonly effectUntilLanding?: boolean;
  /** Contribution of one unit sold at once and of one backorder filled, money, may be negative. */
  readonly contributionPerUnit: number;
  readonly contributionPerBackorder: number;
  /**
   * Contribution of one unit sold at once by the place that it leaves, where places differ in fees; that of the first place
   * served from is `contributionPerUnit`, which all of them earn when not given.
   */
  readonly contributionByPlace?: readonly [fba: number, own: number, shop: number];
  /** Contribution of one unit at the normal price and ads, for the run without a gap; `contributionPerUnit` when not given. */
  readonly contributionWithoutGap?: number;
  /** Whether its orders enter the account's limits (seller-fulfilled Amazon orders do). */
  readonly countsForLimits: boolean;
  /** Of those, only what the seller ships: what leaves Amazon's warehouses at once is left out. All count when not given. */
  readonly countsOwnOnly?: boolean;
  /** Orders that wait for stock as day 0 begins; none when not given. */
  readonly waitingAtStart?: WaitingAtStart;
}

/**
 * Orders taken before day 0 that wait still. They count as demanded and as captured, are filled and given up like any
 * backorder by their own dates, and are won already: filled on day 0 they cost the gap nothing.
 */
export interface WaitingAtStart {
  /** Whole, >= 0. */
  readonly units: number;
  /** Days they have waited as day 0 begins, whole, >= 0. */
  readonly ageDays: number;
  /** Day by which they are promised to ship, whole; before day 0 they are late already. */
  readonly promiseDay: number;
}

/** What a buyer meets when the shelf is empty. Promises are calendar days from order to ship-by. */
export type OutOfStockOffer =
  | { readonly kind: 'closed' }
  | { readonly kind: 'fixed-wait'; readonly days: number }
  | { readonly kind: 'fixed-date'; readonly day: number }
  /**
   * The chosen percentile of the time still to go, given that it has not arrived, rounded up, and the whole days it takes to
   * clear the queue (0 unless given); at most `limitDays`.
   */
  | {
      readonly kind: 'shrinking';
      readonly percentile: number;
      readonly limitDays: number;
      readonly clearingDays?: number;
    }
  /** In-Stock Head Start: while a shipment is inbound up to `share` of its units sell ahead at the stated wait. */
  | { readonly kind: 'head-start'; readonly days: number; readonly share: number };

export interface ShipmentParameters {
  readonly units: number;
  readonly place: Place;
  /** Landing day read as P10, P50, P90; equal = certain. May lie before day 0 (overdue: drawn given that it has not arrived). */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Chance of a serious slip and its mean extra days (exponential). */
  readonly slipChance: number;
  readonly slipMeanDays: number;
  /** Receiving lag of the same form, or null. */
  readonly receiving: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  /** Shipments with the same number >= 0 share their uniform; −1 travels alone. */
  readonly travelsWith: number;
  /** Units of it diverted to the own warehouse, the extra days that takes, and its cost. */
  readonly diverted: { readonly units: number; readonly extraDays: number; readonly cost: number } | null;
  /** Cost booked when it lands beyond the landed cost of its units (flying them, say), money. */
  readonly extraCost: number;
  /** Discrete landing law used instead of the triplet when given (days and their chances, summing to 1). */
  readonly landingLaw?: { readonly days: readonly number[]; readonly chances: readonly number[] };
}

export type AfterLastShipment =
  /** Topped up whenever stock would run out; the units are reported. */
  | { readonly kind: 'restocked' }
  | { readonly kind: 'nothing' }
  /** Order up to a level whenever the inventory position falls to the reorder point; lands after a fixed lead time. */
  | {
      readonly kind: 'reorder';
      readonly reorderPoint: number;
      readonly orderQuantity: number;
      readonly leadTimeDays: number;
    };

/** Shares of refused demand; what is neither deferred nor switched is lost. */
export interface RefusalParameters {
  readonly deferredShare: number;
  readonly switchedShare: number;
  /** Days after restock over which the deferred come back (7). */
  readonly deferredReturnDays: number;
  /** Contribution of a unit switched to the seller's own other variation. */
  readonly contributionPerSwitched: number;
}

/** S(w) = exp(−h₁·min(w,P) − j·[w>P] − h₂·max(0, w−P)), or Weibull before the promise when `weibullShape` is not 1. */
export interface PatienceParameters {
  readonly hazardBefore: number;
  readonly promiseBreak: number;
  readonly hazardAfter: number;
  /** Shape k of a Weibull hazard with S(w) = exp(−(h₁w)^k) before the promise; 1 is the constant hazard. */
  readonly weibullShape: number;
}

export interface VelocityParameters {
  /** Off: q stays 1. */
  readonly enabled: boolean;
  readonly floor: number;
  readonly fallDays: number;
  /** T95 = clamp(base + D_eff, base, max). */
  readonly recoveryBaseDays: number;
  readonly recoveryMaxDays: number;
  /** The seller's own T95, or null for the rule. */
  readonly recoveryDays: number | null;
  /** q at the start of day 0, 0 to 1. With stock always there sales would start from it too, and rise at once. */
  readonly startIndex: number;
}

export interface LimitParameters {
  readonly lateShipmentRate: number;
  readonly cancellationRate: number;
  readonly orderDefectRate: number;
  readonly onTimeDeliveryRate: number;
  /** The account's other seller-fulfilled orders a day and the late share among them. */
  readonly otherOrdersPerDay: number;
  readonly otherLateShare: number;
  /** Calendar days after ship-by at which Amazon cancels (7 business days), by ship-by day; length horizonDays. */
  readonly autoCancelDays: Float64Array;
  /** Claims or bad feedback per late order and per cancelled order. */
  readonly defectsPerLate: number;
  readonly defectsPerCancelled: number;
  /** Transit days of a shipped order and the promise of transit. */
  readonly transitDays: number;
  readonly promisedTransitDays: number;
}

export interface MoneyParameters {
  readonly handlingCostPerCancellation: number;
  /**
   * Share of next year's orders lost per customer who waits up to 10, up to 20 and beyond 20 days longer than the normal
   * handling time, whatever was promised: quoting a later date barely helps (Bhan & Anderson 2023).
   */
  readonly goodwillShares: readonly [to10: number, to20: number, beyond: number];
  readonly ordersPerYear: number;
  readonly contributionPerFutureOrder: number;
  /** Storage of one unit for each day: length horizonDays, or three times that, place after place. */
  readonly storagePerUnitDay: Float64Array;
  /** Ads to rebuild velocity: spend a day until 95 % is back, dividing the rising time constant. 0 = none. */
  readonly rebuildAdsPerDay: number;
  readonly rebuildSpeedUp: number;
  /** Low-inventory-level fee, or null when the seller's history is not known. */
  readonly lowInventoryFee: LowInventoryFeeParameters | null;
  /** Landed cost of a unit, for the top-up and the reorder policy. */
  readonly landedCost: number;
}

export interface LowInventoryFeeParameters {
  /** Mean daily on hand over the 30 and 90 days before day 0, and mean daily units shipped. */
  readonly onHand30: number;
  readonly onHand90: number;
  readonly shipped30: number;
  readonly shipped90: number;
  /** Upper bound of each band in days of supply, rising, and the fee per unit shipped in it. */
  readonly bandDays: readonly number[];
  readonly feePerUnit: readonly number[];
}
