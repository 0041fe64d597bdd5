/** What rebuilding ads after a restock cost and bring, from the dip at restock. */
export interface RebuildingAds {
  /** Days until 95 % of the dip is back. */
  readonly days: number;
  readonly cost: number;
  /** Units not lost thanks to the ads. */
  readonly unitsWonBack: number;
  /** Money per unit won back; Infinity when none is. */
  readonly costPerUnit: number;
}

/**
 * Value of ads that speed up the return of sales after a restock.
 *
 * They divide the time constant τ = T95/3 by a factor f until 95 % of the dip δ is back:
 *   units won back = dailyDemand · δ · 0.95 · τ · (1 − 1/f)      days = ln 20 · τ / f
 *
 * @param dailyDemand - full-rate units a day, >= 0
 * @param dip - δ at restock, 0 to 1
 * @param recoveryDays - T95 without the ads, days, >= 0
 * @param adsPerDay - money, >= 0
 * @param speedUp - f, >= 1
 */
export function rebuildingAds(
  dailyDemand: number,
  dip: number,
  recoveryDays: number,
  adsPerDay: number,
  speedUp: number,
): RebuildingAds {
  const timeConstant = recoveryDays / 3;
  const days = dip > 0 ? (Math.log(20) * timeConstant) / speedUp : 0;
  const unitsWonBack = dailyDemand * dip * 0.95 * timeConstant * (1 - 1 / speedUp);
  const cost = adsPerDay * days;
  return { days, cost, unitsWonBack, costPerUnit: unitsWonBack > 0 ? cost / unitsWonBack : Infinity };
}
