import { timeConstantsToRegain95 } from '../backorders/velocity';

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
  const timeConstant = recoveryDays / timeConstantsToRegain95;
  const days = dip > 0 ? (Math.log(20) * timeConstant) / speedUp : 0;
  const unitsWonBack = dailyDemand * dip * 0.95 * timeConstant * (1 - 1 / speedUp);
  const cost = adsPerDay * days;
  return { days, cost, unitsWonBack, costPerUnit: unitsWonBack > 0 ? cost / unitsWonBack : Infinity };
}

/**
 * Speed-up from which rebuilding ads pay: what they win back is worth what they cost.
 *
 *   f = 1 + ads a day · ln 20 / (0.95 · dailyDemand · δ · contribution)
 *
 * The time constant falls out: a slower return costs more days of ads and wins back more units alike.
 *
 * @param contribution - money per unit
 * @returns factor, >= 1; Infinity where no speed-up pays
 */
export function breakEvenSpeedUp(
  dailyDemand: number,
  dip: number,
  adsPerDay: number,
  contribution: number,
): number {
  if (adsPerDay === 0) return 1;
  const worth = 0.95 * dailyDemand * dip * contribution;
  return worth > 0 ? 1 + (adsPerDay * Math.log(20)) / worth : Infinity;
}

/**
 * Most to spend a day on rebuilding ads of a given speed-up.
 *
 *   0.95 · dailyDemand · δ · contribution · (f − 1) / ln 20
 *
 * @returns money a day, >= 0
 */
export function breakEvenAdsPerDay(
  dailyDemand: number,
  dip: number,
  speedUp: number,
  contribution: number,
): number {
  return Math.max(0, (0.95 * dailyDemand * dip * contribution * (speedUp - 1)) / Math.log(20));
}
