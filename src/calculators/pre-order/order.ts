import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import type { DemandLaw } from '../../engine/replenishment/demand-law';
import { mixtureLaw } from '../../engine/replenishment/exact-lead-time-demand';
import {
  criticalRatio,
  newsvendorCosts,
  newsvendorOutcome,
  newsvendorProfit,
  type SingleBuy,
} from '../../engine/replenishment/newsvendor';
import { orderableBuy } from '../../engine/replenishment/orderable-buy';
import { countLaw } from '../../engine/replenishment/shifted-law';
import { wantedOn } from './books';
import type { PreOrderValues } from './inputs';
import type { Plan } from './plan';

/** An order of some size, and what it leads to on average. */
export interface OrderChoice {
  readonly units: number;
  /** Chance that it serves every pre-order left; and everybody, the days of cover too. */
  readonly servesPreOrders: number;
  readonly servesAll: number;
  readonly leftOver: number;
  readonly short: number;
  readonly profit: number;
}

export interface OrderResult {
  readonly margin: number;
  readonly underage: number;
  readonly overage: number;
  /** 0 where running out costs nothing. */
  readonly criticalRatio: number;
  /** Units wanted of the order: pre-orders left and sales of the days of cover. */
  readonly wantedMean: number;
  readonly wantedSd: number;
  /** Best quantity before cases, minimum. */
  readonly wanted: number;
  /** Units to order now, on top of what is ordered; and what comes of both. */
  readonly more: number;
  readonly best: OrderChoice;
  readonly ordered: OrderChoice | null;
  /** Pre-orders left when stock lands: mean, and 1 of 10 below and above. */
  readonly left: { readonly mean: number; readonly p10: number; readonly p90: number };
}

/** Landing days are gathered into as many parts of like chance; within each the spread between its days is kept. */
const parts = 12;

/**
 * Units wanted when the stock lands: pre-orders still waiting then, and the sales of some days after it.
 *
 * Given the landing day, new orders are Poisson with a gamma factor common to all of them and to the sales after, those counted in
 * hand are binomial; their sum is given the law of its mean and spread. Over the landing days the laws are mixed.
 */
export function unitsWanted(values: PreOrderValues, plan: Plan, coverDays: number): DemandLaw {
  const after = plan.scale * values.dailyDemand * coverDays;
  const laws: { law: DemandLaw; chance: number }[] = [];
  let [chance, mean, square] = [0, 0, 0];
  const close = () => {
    if (chance <= 0) return;
    const middle = mean / chance;
    const sd = Math.sqrt(Math.max(0, square / chance - middle * middle));
    laws.push({ law: countLaw({ mean: middle < 1e-9 ? 0 : middle, sd }), chance });
    [chance, mean, square] = [0, 0, 0];
  };
  plan.landing.forEach((lands, day) => {
    if (lands <= 0) return;
    const given = wantedOn(values, plan, day, after);
    chance += lands;
    mean += lands * given.mean;
    square += lands * (given.variance + given.mean ** 2);
    if (chance >= 1 / parts) close();
  });
  close();
  return laws.length === 1 ? laws[0]!.law : mixtureLaw(laws);
}

/** The single order of this plan, as the newsvendor has it. */
export function orderOf(values: PreOrderValues, plan: Plan): OrderResult {
  const law = unitsWanted(values, plan, values.coverDays);
  const left = values.coverDays === 0 ? law : unitsWanted(values, plan, 0);
  const margin = contributionPerUnit({ ...values, referralShare: values.paymentFeeRate, adsPerUnit: 0 });
  const buy = buyOf(values, margin);
  const costs = newsvendorCosts(buy);
  const ratio = costs.underage > 0 ? criticalRatio(costs) : 0;
  const wanted = ratio <= 0 || law.mean === 0 ? 0 : Math.max(0, law.quantile(Math.min(ratio, 1 - 1e-12)));
  const ordered = values.orderedUnits ?? 0;
  const more = Math.min(1e9, Math.round(orderableBuy(law, buy, Math.round(wanted), values, ordered)));
  const choice = (units: number): OrderChoice => {
    const outcome = newsvendorOutcome(law, units, costs);
    return {
      units,
      servesPreOrders: left.cdf(units),
      servesAll: outcome.inStockProbability,
      leftOver: Math.max(0, outcome.leftOver),
      short: outcome.short,
      profit: newsvendorProfit(law, units, buy),
    };
  };
  return {
    margin,
    underage: costs.underage,
    overage: costs.overage,
    criticalRatio: ratio,
    wantedMean: law.mean,
    wantedSd: law.sd,
    wanted,
    more,
    best: choice(ordered + more),
    ordered: values.orderedUnits === null ? null : choice(values.orderedUnits),
    left: { mean: left.mean, p10: left.quantile(0.1), p90: left.quantile(0.9) },
  };
}

/** The cost of a unit short holds the margin; what is beyond it is the goodwill of the formula, so nothing counts twice. */
export function buyOf(values: PreOrderValues, margin: number): SingleBuy {
  return {
    price: margin + values.landedCost,
    unitCost: values.landedCost,
    salvageValue: values.salvageValue,
    // Stock that loses on each unit is not bought to please customers.
    goodwillCost: margin > 0 ? Math.max(0, values.stockoutCostPerUnit - margin) : 0,
    leftoverHoldingCost: values.leftoverHoldingCost,
  };
}
