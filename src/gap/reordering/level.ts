import { baseStockForFillRate } from '../../engine/replenishment/base-stock';
import type { DemandLaw } from '../../engine/replenishment/demand-law';
import {
  cheapestReorderPoint,
  deepest,
  reorderPointCost,
  reorderPointForCycleService,
  reorderPointForFillRate,
} from '../../engine/replenishment/reorder-point';
import type { ReorderingValues } from './reordering-inputs';
import type { Situation } from './situation';

export type Rule = ReorderingValues['rule'];
export const rules = ['cycle-service', 'fill-rate', 'cost'] as const satisfies readonly Rule[];

/** A level to order at, or up to, and what a year with it is like. */
export interface Level {
  readonly level: number;
  /** Level − mean demand over the time covered. */
  readonly safetyStock: number;
  readonly cycleServiceLevel: number;
  /** Share of units served from stock: exactly, shortened, and with what is short lost. */
  readonly fillRate: number;
  readonly fillRateSimple: number;
  readonly fillRateLostSales: number;
  readonly shortPerYear: number;
  /** Money a year. */
  readonly holding: number;
  readonly shortage: number;
  readonly total: number;
}

/** Laws, money and quantities by which levels are held against each other. */
export interface Yardstick {
  readonly situation: Situation;
  /** Over the time to be covered. */
  readonly law: DemandLaw;
  /** Over the lead time alone, where every review fills up; else null. */
  readonly before: DemandLaw | null;
  readonly unitsPerYear: number;
  /** Money per unit and year. */
  readonly holdingCost: number;
  readonly perUnit: number;
  readonly perStockout: number;
}

export const daysInYear = 365;

export function yardstick(
  values: ReorderingValues,
  situation: Situation,
  law: DemandLaw,
  before: DemandLaw | null,
): Yardstick {
  return {
    situation,
    law,
    before: situation.rate > 0 ? before : null,
    unitsPerYear: situation.rate * daysInYear,
    holdingCost: values.landedCost * values.holdingRate,
    perUnit: values.stockoutCostPerUnit,
    perStockout: values.costPerStockout,
  };
}

/** Units short in a cycle, and the chance of a stockout; of those that begin in it where cycles overlap. */
function short(
  { law, before }: Yardstick,
  level: number,
): { readonly units: number; readonly chance: number } {
  return before
    ? {
        units: Math.max(0, law.loss(level) - before.loss(level)),
        chance: Math.max(0, law.upperTail(level) - before.upperTail(level)),
      }
    : { units: law.loss(level), chance: law.upperTail(level) };
}

/** Holding the safety stock, and running out, in a year. */
function moneyAt(
  yard: Yardstick,
  level: number,
): { readonly holding: number; readonly shortage: number; readonly total: number } {
  const { law, before, situation, unitsPerYear, holdingCost, perUnit, perStockout } = yard;
  const costs = { perUnit, perStockout };
  if (!before) return reorderPointCost(law, level, situation.quantity, unitsPerYear, holdingCost, costs);
  const { units, chance } = short(yard, level);
  const holding = holdingCost * (level - law.mean + law.loss(level));
  const shortage = (unitsPerYear / situation.quantity) * (perUnit * units + perStockout * chance);
  return { holding, shortage, total: holding + shortage };
}

/** What a level does for customers and costs in a year. */
export function levelAt(yard: Yardstick, level: number): Level {
  const { law, before, situation, unitsPerYear } = yard;
  const { quantity } = situation;
  const { units } = short(yard, level);
  const lost = law.loss(level);
  const served = before ? units : lost - law.loss(level + quantity);
  return {
    level,
    safetyStock: level - law.mean,
    cycleServiceLevel: law.cdf(level),
    fillRate: 1 - served / quantity,
    fillRateSimple: 1 - lost / quantity,
    fillRateLostSales: quantity / (quantity + lost),
    shortPerYear: (unitsPerYear * units) / quantity,
    ...moneyAt(yard, level),
  };
}

/** The level a rule asks for; null where the lowest cost has no place to be. */
export function levelFor(rule: Rule, values: ReorderingValues, yard: Yardstick): number | null {
  const { law, before, situation } = yard;
  if (law.mean === 0) return 0;
  switch (rule) {
    case 'cycle-service':
      return reorderPointForCycleService(law, values.cycleServiceLevel).reorderPoint;
    case 'fill-rate':
      return before && values.fillRateKind === 'exact'
        ? baseStockForFillRate(before, law, values.fillRate)
        : reorderPointForFillRate(law, situation.quantity, values.fillRate, values.fillRateKind).reorderPoint;
    case 'cost':
      return cheapestLevel(yard);
  }
}

/** Where holding and running out together cost least. */
export function cheapestLevel(yard: Yardstick): number | null {
  const { law, before, situation, unitsPerYear, holdingCost, perUnit, perStockout } = yard;
  if (holdingCost === 0 || perUnit + perStockout === 0 || unitsPerYear === 0 || law.mean === 0) return null;
  if (before) return deepest(law, (level) => moneyAt(yard, level).total);
  return cheapestReorderPoint(law, situation.quantity, unitsPerYear, holdingCost, { perUnit, perStockout })
    .reorderPoint;
}
