import { daysToRegain, dipAfterClosedDays, type Velocity } from '../../engine/backorders/velocity';
import { reviewPerformance } from '../../engine/replenishment/continuous-review';
import { serviceOf } from '../../engine/replenishment/reorder-point';
import { velocityFrom } from '../../gap/recovery-range';
import type { CalculatorModel } from '../calculator';
import { curveOf, type Curve, type LevelOutcome } from './curve';
import type { PolicyValues } from './inputs';
import { levelsOf } from './levels';
import { contributionOf, daysPerYear, holdingPerUnitYear, type Protection } from './policy';

/** The year by formulas, and what textbooks say of the own level. */
export interface PolicyResult extends Curve {
  readonly contribution: number;
  readonly holdingPerUnit: number;
  readonly demandPerYear: number;
  /** Mean and spread of demand over lead time and review, units. */
  readonly protectionMean: number;
  readonly protectionSd: number;
  /** A mean gap at the own level, and what one costs. */
  readonly gapDays: number;
  readonly costPerGap: number;
  /** The own level as textbooks have it, everybody waiting. */
  readonly theory: {
    readonly fillRate: number;
    readonly cycleServiceLevel: number;
    readonly onHand: number;
    readonly backorders: number;
    readonly ordersPerDay: number;
    readonly shortPerCycle: number;
    readonly fillRateLostSales: number;
  };
}

export const model: CalculatorModel<PolicyValues, PolicyResult> = { compute };

function compute(values: PolicyValues): PolicyResult {
  const { reorderPoints, own, oneMore, protection } = levelsOf(values);
  const year = new EstimatedYear(values, protection);
  const levels = reorderPoints.map((reorderPoint) => year.at(reorderPoint));
  const ownPoint = reorderPoints[own]!;
  const { law, perDay } = protection;
  const { orderQuantity } = values;
  const performance = reviewPerformance(law, ownPoint, orderQuantity, perDay);
  const { shortPerCycle, fillRateLostSales } = serviceOf(law, ownPoint, orderQuantity);
  return {
    ...curveOf(levels, own, year.at(oneMore), perDay),
    contribution: year.contribution,
    holdingPerUnit: year.holdingPerUnit,
    demandPerYear: perDay * daysPerYear,
    protectionMean: protection.mean,
    protectionSd: protection.sd,
    ...year.gapAt(ownPoint),
    theory: {
      fillRate: performance.fillRate,
      cycleServiceLevel: performance.cycleServiceLevel,
      onHand: performance.onHand,
      backorders: performance.backorders,
      ordersPerDay: performance.ordersPerTime,
      shortPerCycle,
      fillRateLostSales,
    },
  };
}

/**
 * A year at any reorder point, by formulas: each cycle ends in a gap with chance P(X > r), as long as the mean one.
 *
 *   days = n(r)/(d P(X > r))      gaps a year = cycles · P(X > r)      cycles = D/(Q + what a cycle leaves unsold)
 *
 * Rough where gaps are long or of very different lengths; the simulation is not.
 */
class EstimatedYear {
  readonly contribution: number;
  readonly holdingPerUnit: number;
  readonly #values: PolicyValues;
  readonly #protection: Protection;
  readonly #velocity: Velocity;

  constructor(values: PolicyValues, protection: Protection) {
    this.contribution = contributionOf(values);
    this.holdingPerUnit = holdingPerUnitYear(values);
    this.#values = values;
    this.#protection = protection;
    this.#velocity = velocityFrom(values);
  }

  gapAt(reorderPoint: number): { readonly gapDays: number; readonly costPerGap: number } {
    const { gapDays, unsold, captured } = this.#gap(reorderPoint);
    return { gapDays, costPerGap: this.contribution * unsold + this.#values.backorderCost * captured };
  }

  /** The mean gap: its days, and its units that go unsold, wait, and come back. */
  #gap(reorderPoint: number) {
    const { law, perDay } = this.#protection;
    const chance = law.upperTail(reorderPoint);
    const short = law.loss(reorderPoint);
    if (!(chance > 1e-300 && short > 0 && perDay > 0)) {
      return { chance: 0, gapDays: 0, unsold: 0, captured: 0, reached: 0 };
    }
    const { capturedShare, deferredShare } = this.#values;
    const velocity = this.#velocity;
    const gapDays = short / (perDay * chance);
    // While some order and wait, velocity falls towards less of a dip.
    const dip = (1 - capturedShare) * dipAfterClosedDays(gapDays, velocity);
    const depth = velocity.enabled ? (1 - capturedShare) * (1 - velocity.floor) : 0;
    const reachedDays = (1 - depth) * gapDays + velocity.fallDays * dip;
    const tailDays = (dip * daysToRegain(dip / Math.max(1e-12, 1 - capturedShare), velocity)) / 3;
    const kept = capturedShare + (1 - capturedShare) * deferredShare;
    return {
      chance,
      gapDays,
      unsold: perDay * (gapDays - kept * reachedDays + tailDays),
      captured: perDay * capturedShare * reachedDays,
      reached: perDay * reachedDays,
    };
  }

  at(reorderPoint: number): LevelOutcome {
    const { law, mean, perDay } = this.#protection;
    const { orderQuantity, fixedOrderCost, backorderCost } = this.#values;
    const { chance, gapDays, unsold, captured, reached } = this.#gap(reorderPoint);
    const demandPerYear = perDay * daysPerYear;
    const cycles = demandPerYear / (orderQuantity + chance * unsold);
    const gapsPerYear = cycles * chance;
    const onHand = reorderPoint - mean + law.loss(reorderPoint) + orderQuantity / 2;
    const holding = this.holdingPerUnit * onHand;
    const ordering = fixedOrderCost * cycles;
    const gapCost = gapsPerYear * (this.contribution * unsold + backorderCost * captured);
    const came = demandPerYear - gapsPerYear * Math.max(0, perDay * gapDays - reached);
    return {
      reorderPoint,
      safetyStock: reorderPoint - mean,
      holding,
      ordering,
      gapCost,
      total: holding + ordering + gapCost,
      gapsPerYear,
      daysOut: Math.min(daysPerYear, gapsPerYear * gapDays),
      gapYears: -Math.expm1(-gapsPerYear),
      fillRate: came > 0 ? Math.max(0, 1 - (gapsPerYear * reached) / came) : 1,
      unsold: gapsPerYear * unsold,
      onHand,
    };
  }
}
