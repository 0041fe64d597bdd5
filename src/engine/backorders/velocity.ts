/** How sales velocity (rank) falls while an offer is out and comes back afterwards. A modelling choice. */
export interface Velocity {
  /** Off: the index stays 1. */
  readonly enabled: boolean;
  /** Where the index ends when the offer stays closed for ever, 0 to below 1. */
  readonly floor: number;
  /** τ_fall, time constant of the fall, days, > 0. */
  readonly fallDays: number;
  /** T95 = clamp(base + D_eff, base, max), days. */
  readonly recoveryBaseDays: number;
  readonly recoveryMaxDays: number;
  /** The seller's own T95, days, or null for the rule. */
  readonly recoveryDays: number | null;
  /** Index at the start of day 0, 0 to 1. */
  readonly startIndex: number;
}

/** Rule for T95 where a seller gives none: this many days plus the days closed, to at most so many. A modelling choice. */
export const usualRecovery = { recoveryBaseDays: 14, recoveryMaxDays: 42 } as const;

/** τ_rise = T95 / 3, because e^(−3) is 5 %. */
export const timeConstantsToRegain95 = 3;
const shareLeftWhenRegained = 0.05;

/**
 * Dip of the index after closed days, from full velocity.
 *
 *   δ = (1 − floor)(1 − e^(−D/τ_fall))      D = days
 *
 * @param days - closed days, >= 0
 * @returns 0 to 1 − floor
 */
export function dipAfterClosedDays(days: number, velocity: Velocity): number {
  return velocity.enabled ? -(1 - velocity.floor) * Math.expm1(-days / velocity.fallDays) : 0;
}

/**
 * Closed days that would have made this dip.
 *
 *   D_eff = −τ_fall · ln(1 − δ/(1 − floor))
 *
 * @param dip - δ = 1 − q, >= 0
 * @returns days; Infinity for a dip at or below the floor
 */
export function effectiveDaysOut(dip: number, velocity: Velocity): number {
  if (dip === 0) return 0;
  const share = dip / (1 - velocity.floor);
  return share >= 1 ? Infinity : -velocity.fallDays * Math.log1p(-share);
}

/**
 * T95: days to win back 95 % of a dip.
 *
 * Follows from the present dip, however it came about, so a short second gap does not hide a deep first one.
 *
 * @param dip - δ = 1 − q when the rise begins, >= 0
 * @returns days
 */
export function daysToRegain(dip: number, velocity: Velocity): number {
  if (velocity.recoveryDays !== null) return velocity.recoveryDays;
  return Math.min(velocity.recoveryBaseDays + effectiveDaysOut(dip, velocity), velocity.recoveryMaxDays);
}

/**
 * Sales lost to the slow return after a restock, in days of normal sales.
 *
 *   tail = δ · τ_rise = δ · T95 / 3
 *
 * @param dip - δ at restock, >= 0
 * @returns days of normal sales
 */
export function tailInDaysOfSales(dip: number, velocity: Velocity): number {
  return (dip * daysToRegain(dip, velocity)) / timeConstantsToRegain95;
}

/**
 * Where the index is heading.
 *
 *   target = floor + (1 − floor)·x      x = share of today's full demand served at once or captured
 *
 * @param reached - x, 0 to 1; more counts as 1
 * @returns floor to 1
 */
export function velocityTarget(reached: number, floor: number): number {
  return reached >= 1 ? 1 : floor + (1 - floor) * reached;
}

/**
 * The velocity index q stepped day by day without approximation.
 *
 * Each day the index lags exponentially towards the day's target; the day trades at the average of that path,
 *   q̄ = x* + (q − x*)·τ(1 − e^(−1/τ)),
 * so that daily totals equal the continuous closed forms. Whether it falls or rises is judged each morning; the rise's
 * time constant is fixed when the rise begins. Nothing is allocated by a step.
 *
 * On a day that begins with stock but runs out, take x = f·(demand effect) + (1 − f)·c with f = min(1, stock of the
 * morning ÷ the day's demand at this morning's q), so that x is known before the day's average.
 */
export class VelocityIndex {
  /** Index at this moment, 0 to 1. */
  q = 1;
  /** Dip when the present rise began; 0 when not rising. */
  dipAtRise = 0;
  /** T95 of the present rise, days; 0 when not rising. */
  recoveryDays = 0;
  /** Whether the last step was sped up: a day of rebuilding ads is to be paid. */
  rebuilt = false;

  readonly #velocity: Velocity;
  readonly #fallShare: number;
  readonly #fallMean: number;
  #riseDays = 0;
  #riseShare = 0;
  #riseMean = 0;
  #spedShare = 0;
  #spedMean = 0;
  readonly #speedUp: number;

  /**
   * @param speedUp - factor by which rebuilding ads divide τ_rise, >= 1
   */
  constructor(velocity: Velocity, speedUp = 1) {
    this.#velocity = velocity;
    this.#speedUp = speedUp;
    this.#fallShare = shareLeftAfterDay(velocity.fallDays);
    this.#fallMean = meanShareOverDay(velocity.fallDays);
    this.restart();
  }

  /** Back to the start of day 0. */
  restart(): void {
    this.q = this.#velocity.enabled ? this.#velocity.startIndex : 1;
    this.dipAtRise = 0;
    this.recoveryDays = 0;
    this.rebuilt = false;
  }

  /**
   * One day: returns the average index q̄ of the day and moves q to the day's end.
   *
   * @param reached - x, share of the day's full demand served at once or captured, 0 to 1
   * @param rebuild - whether rebuilding ads run; they work only on a rise that has not yet regained 95 % of its dip
   */
  step(reached: number, rebuild = false): number {
    this.rebuilt = false;
    if (!this.#velocity.enabled) return 1;
    const target = velocityTarget(reached, this.#velocity.floor);
    const distance = this.q - target;
    if (distance >= 0) {
      this.dipAtRise = 0;
      this.recoveryDays = 0;
      this.q = target + distance * this.#fallShare;
      return target + distance * this.#fallMean;
    }
    if (this.dipAtRise === 0) this.#beginRise();
    this.rebuilt = rebuild && this.#speedUp > 1 && 1 - this.q > shareLeftWhenRegained * this.dipAtRise;
    this.q = target + distance * (this.rebuilt ? this.#spedShare : this.#riseShare);
    return target + distance * (this.rebuilt ? this.#spedMean : this.#riseMean);
  }

  #beginRise(): void {
    this.dipAtRise = 1 - this.q;
    this.recoveryDays = daysToRegain(this.dipAtRise, this.#velocity);
    const riseDays = this.recoveryDays / timeConstantsToRegain95;
    if (riseDays === this.#riseDays) return;
    this.#riseDays = riseDays;
    this.#riseShare = shareLeftAfterDay(riseDays);
    this.#riseMean = meanShareOverDay(riseDays);
    this.#spedShare = shareLeftAfterDay(riseDays / this.#speedUp);
    this.#spedMean = meanShareOverDay(riseDays / this.#speedUp);
  }
}

/**
 * What the index would do if the offer were there at every moment: from the start index back up to 1.
 *
 * @param rebuild - whether rebuilding ads run while it rises
 * @param negligibleDip - a dip below this counts as none
 * @returns the average index of each day, and the days on which rebuilding ads are paid; null when the index is whole from
 * the start
 */
export function velocityAlwaysThere(
  velocity: Velocity,
  days: number,
  speedUp = 1,
  rebuild = false,
  negligibleDip = 0,
): { readonly index: Float64Array; readonly adDays: number } | null {
  const rising = new VelocityIndex(velocity, speedUp);
  if (rising.q === 1) return null;
  let adDays = 0;
  const index = Float64Array.from({ length: days }, () => {
    const average = rising.step(1, rebuild);
    if (rising.rebuilt) adDays++;
    if (rising.q > 1 - negligibleDip) rising.q = 1;
    return average;
  });
  return { index, adDays };
}

function shareLeftAfterDay(timeConstant: number): number {
  return timeConstant > 0 ? Math.exp(-1 / timeConstant) : 0;
}

function meanShareOverDay(timeConstant: number): number {
  return timeConstant > 0 ? -timeConstant * Math.expm1(-1 / timeConstant) : 0;
}
