import { outOfRange } from '../statistics/out-of-range';

/** A mean and a standard deviation of one quantity. */
export interface MeanAndSpread {
  readonly mean: number;
  readonly sd: number;
}

/** Demand over the time that stock has to last, and what its spread is made of. */
export interface LeadTimeDemand extends MeanAndSpread {
  /** Spread if only demand varied, units. */
  readonly sdOfDemand: number;
  /** Spread if only the lead time varied, units. */
  readonly sdOfLeadTime: number;
  /** P = L + R, days. */
  readonly protectionDays: number;
}

/**
 * Mean and standard deviation of the demand over the protection interval: one lead time, and one review period more where
 * stock is looked at only now and then.
 *
 * Assumes daily demands independent of each other and of the lead time.
 *   mean = d·(L + R)      variance = (L + R)·s_d² + d²·s_L²
 *
 * @param demand - d and s_d, units per day, each >= 0
 * @param leadTime - L and s_L, days, each >= 0
 * @param reviewDays - R, days, >= 0; 0 for continuous review
 * @returns units
 * @throws RangeError when any is negative or not finite
 * @see Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th ed., chapter 6
 */
export function leadTimeDemand(
  demand: MeanAndSpread,
  leadTime: MeanAndSpread,
  reviewDays = 0,
): LeadTimeDemand {
  for (const [what, value] of [
    ['Daily demand', demand.mean],
    ['Its spread', demand.sd],
    ['Lead time', leadTime.mean],
    ['Its spread', leadTime.sd],
    ['Review period', reviewDays],
  ] as const)
    if (!(value >= 0 && value < Infinity)) throw outOfRange(what, value);
  const protectionDays = leadTime.mean + reviewDays;
  const sdOfDemand = demand.sd * Math.sqrt(protectionDays);
  const sdOfLeadTime = demand.mean * leadTime.sd;
  return {
    mean: demand.mean * protectionDays,
    sd: Math.hypot(sdOfDemand, sdOfLeadTime),
    sdOfDemand,
    sdOfLeadTime,
    protectionDays,
  };
}
