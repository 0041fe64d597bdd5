/** What selling one unit brings and costs; money in one currency. */
export interface UnitEconomics {
  readonly price: number;
  /** Landed cost of the unit: bought, shipped, duty paid. */
  readonly landedCost: number;
  /** Referral or payment fee as a share of the price, 0 to 1. */
  readonly referralShare: number;
  /** Fulfilment of one unit by the channel it is sold through. */
  readonly fulfilmentCost: number;
  /** Ads spent per unit sold. */
  readonly adsPerUnit: number;
}

/**
 * Contribution of one unit sold: what is left of its price after all that it alone causes.
 *
 *   price − landed cost − price·referral − fulfilment − ads
 *
 * @returns money, negative when each unit loses
 */
export function contributionPerUnit(unit: UnitEconomics): number {
  return unit.price * (1 - unit.referralShare) - unit.landedCost - unit.fulfilmentCost - unit.adsPerUnit;
}

/**
 * Contribution as a share of the price.
 *
 * @throws RangeError when the price is not above 0
 */
export function contributionMargin(unit: UnitEconomics): number {
  if (!(unit.price > 0)) throw new RangeError('The price must be above 0.');
  return contributionPerUnit(unit) / unit.price;
}
