import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import { buyProfit } from '../../engine/replenishment/buy-profit';
import type { DemandLaw } from '../../engine/replenishment/demand-law';
import {
  criticalRatio,
  newsvendorCosts,
  newsvendorOutcome,
  newsvendorProfit,
  type NewsvendorCosts,
  type NewsvendorOutcome,
  type SingleBuy,
} from '../../engine/replenishment/newsvendor';
import { orderableBuy } from '../../engine/replenishment/orderable-buy';
import { normalQuantile, normalUpperTail } from '../../engine/statistics/normal';
import type { CalculatorModel } from '../calculator';
import type { BuyValues } from './inputs';
import { seasonLaw } from './season-demand';

/** What a buy of some size leads to. */
export interface BuyChoice extends NewsvendorOutcome {
  readonly quantity: number;
  readonly profit: number;
  /** Profit below which 1 season in 10 ends, and above which 1 in 10 does. */
  readonly profitP10: number;
  readonly profitP90: number;
  /** Chance to end with less than nothing. */
  readonly lossChance: number;
  /** Money paid for the buy. */
  readonly outlay: number;
}

export interface BuyPoint {
  readonly quantity: number;
  readonly profit: number;
  readonly p10: number;
  readonly p90: number;
}

export interface BuyResult {
  readonly lawKind: DemandLaw['kind'];
  readonly mean: number;
  readonly sd: number;
  /** Demand that 1 season in 10 stays below, half, and 1 in 10 passes. */
  readonly demandP10: number;
  readonly demandP50: number;
  readonly demandP90: number;
  /** Chance that the law gives negative demand; 0 but for the normal one. */
  readonly negativeChance: number;
  readonly margin: number;
  /** What a unit short costs beyond its margin. */
  readonly beyondMargin: number;
  readonly underage: number;
  readonly overage: number;
  /** 0 where running out costs nothing. */
  readonly criticalRatio: number;
  /** Best quantity before cases, minimum and whole units. */
  readonly wanted: number;
  readonly best: BuyChoice;
  readonly planned: BuyChoice | null;
  /** As many as are demanded on average: what buying the forecast would bring. */
  readonly forecast: BuyChoice;
  readonly curve: readonly BuyPoint[];
  /** What half the spread would add to expected profit; null where the spread is chance's own. */
  readonly betterForecast: number | null;
  /** What knowing demand beforehand would add. */
  readonly perfectForecast: number;
  /** Day to order by so that 9 of 10 orders are there in time; chance that one placed on day 0 is. */
  readonly orderBy: number;
  readonly inTimeNow: number;
}

export const model: CalculatorModel<BuyValues, BuyResult> = { compute };

/** The most that any page takes as an order. */
const mostUnits = 1e9;

function compute(values: BuyValues): BuyResult {
  const law = seasonLaw(values);
  const margin = contributionPerUnit({ ...values, referralShare: values.referralRate });
  const buy = singleBuy(values, margin);
  const costs = newsvendorCosts(buy);
  const ratio = costs.underage > 0 ? criticalRatio(costs) : 0;
  const choice = (quantity: number) => choiceOf(law, quantity, buy, costs);
  const wanted = wantedBuy(law, ratio);
  const best = choice(orderableBuy(law, buy, wanted, values));
  const half = seasonLaw(values, 0.5);
  const ready = values.seasonStart - values.leadTimeDays;
  return {
    lawKind: law.kind,
    mean: law.mean,
    sd: law.sd,
    demandP10: law.quantile(0.1),
    demandP50: law.quantile(0.5),
    demandP90: law.quantile(0.9),
    negativeChance: law.isDiscrete || law.sd === 0 ? 0 : law.cdf(-1e-9 * law.sd),
    margin,
    beyondMargin: buy.goodwillCost,
    underage: costs.underage,
    overage: costs.overage,
    criticalRatio: ratio,
    wanted,
    best,
    planned: values.plannedBuy === null ? null : choice(values.plannedBuy),
    forecast: choice(Math.min(mostUnits, Math.max(0, Math.round(law.mean)))),
    curve: curveOf(law, buy, values, best.quantity),
    betterForecast:
      half.sd >= law.sd * (1 - 1e-9)
        ? null
        : Math.max(
            0,
            newsvendorProfit(half, orderableBuy(half, buy, wantedBuy(half, ratio), values), buy) -
              best.profit,
          ),
    perfectForecast: Math.max(0, best.expectedCost),
    orderBy: Math.floor(ready - values.leadTimeSd * normalQuantile(0.9)),
    inTimeNow: values.leadTimeSd > 0 ? normalUpperTail(-ready / values.leadTimeSd) : ready >= 0 ? 1 : 0,
  };
}

/**
 * The full cost of running out holds the margin; what is beyond it is the goodwill of the formula, so nothing counts twice.
 *
 * Where a sale earns nothing no goodwill is counted: stock that loses on each unit would else be bought to please customers.
 */
function singleBuy(values: BuyValues, margin: number): SingleBuy {
  return {
    price: margin + values.landedCost,
    unitCost: values.landedCost,
    salvageValue: values.salvageValue,
    goodwillCost: margin > 0 ? Math.max(0, values.stockoutCostPerUnit - margin) : 0,
    leftoverHoldingCost: values.leftoverHoldingCost,
  };
}

function wantedBuy(law: DemandLaw, ratio: number): number {
  if (ratio <= 0 || law.mean === 0) return 0;
  // A ratio that rounds to 1 has no quantile.
  return Math.min(mostUnits, Math.max(0, law.quantile(Math.min(ratio, 1 - 1e-12))));
}

function choiceOf(law: DemandLaw, quantity: number, buy: SingleBuy, costs: NewsvendorCosts): BuyChoice {
  const profit = buyProfit(law, quantity, buy);
  const outcome = newsvendorOutcome(law, quantity, costs);
  return {
    ...outcome,
    fillRate: Math.min(1, Math.max(0, outcome.fillRate)),
    quantity,
    profit: newsvendorProfit(law, quantity, buy),
    profitP10: profit.quantile(0.1),
    profitP90: profit.quantile(0.9),
    // The last digits of money are not a loss.
    lossChance: profit.below(-1e-9 * (buy.unitCost * quantity + 1)),
    outlay: quantity * buy.unitCost,
  };
}

function curveOf(law: DemandLaw, buy: SingleBuy, values: BuyValues, best: number): BuyPoint[] {
  const most = Math.max(law.quantile(0.99) * 1.1, best * 1.2, values.plannedBuy ?? 0, 2);
  const steps = 24;
  const step = most / steps;
  // Counts are whole: so are the points that stand for them.
  const at = (index: number) => (law.isDiscrete && step >= 1 ? Math.round(index * step) : index * step);
  const quantities = Array.from({ length: steps + 1 }, (_, index) => at(index));
  const shown = [
    ...new Set([...quantities, best, ...(values.plannedBuy === null ? [] : [values.plannedBuy])]),
  ];
  return shown
    .sort((a, b) => a - b)
    .map((quantity) => {
      const profit = buyProfit(law, quantity, buy);
      return {
        quantity,
        profit: newsvendorProfit(law, quantity, buy),
        p10: profit.quantile(0.1),
        p90: profit.quantile(0.9),
      };
    });
}
