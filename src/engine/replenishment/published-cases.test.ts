import { describe, expect, it } from 'vitest';
import { normalLoss, normalQuantile, normalSecondOrderLoss } from '../statistics/normal';
import { baseStockPerformance, bestBaseStock, periodicBaseStock } from './base-stock';
import { gammaLaw, lognormalLaw, normalLaw } from './continuous-laws';
import { bestReorderPoint, bestReview, reviewCost, reviewPerformance } from './continuous-review';
import { negativeBinomialLaw, poissonLaw, tableLaw } from './count-laws';
import { daysOfSupply, shortageBeforeRestock } from './days-of-supply';
import { leftOver, secondLeftOver, type DemandLaw } from './demand-law';
import {
  costRatio,
  economicOrderQuantity,
  orderQuantityWithBackorders,
  orderQuantityWithDiscounts,
} from './economic-order-quantity';
import { poissonOverGamma } from './exact-lead-time-demand';
import { lawOfDemand } from './law-of-demand';
import { leadTimeDemand } from './lead-time-demand';
import { baseStockLostSales, baseStockPartialBackorders, erlangLoss, reviewLostSales } from './lost-sales';
import { criticalRatio, newsvendorCosts, newsvendorOutcome, newsvendorProfit } from './newsvendor';
import published from './published-cases.json' with { type: 'json' };
import {
  bestCycleServiceLevel,
  reorderPointForCycleService,
  reorderPointForFillRate,
  serviceOf,
} from './reorder-point';

/** Inputs in the standard terms of textbooks; every case gives those its model needs. */
type Given = Readonly<Record<string, number>> & {
  readonly demand_pmf: Readonly<Record<string, number>>;
  readonly distribution?: 'normal' | 'gamma' | 'poisson' | 'negative_binomial';
  readonly kind: string;
  readonly breakpoints: readonly number[];
  readonly unit_costs: readonly number[];
};
type Outputs = Readonly<Record<string, number>>;

const perUnitYear = (of: Given) => of.holding_cost ?? of.unit_cost! * of.holding_cost_rate!;

const orders = (of: Given) => ({
  demandPerYear: of.demand_rate!,
  fixedCostPerOrder: of.fixed_order_cost!,
  holdingCostPerUnitYear: perUnitYear(of),
});

const table = (of: Given) =>
  tableLaw(Object.entries(of.demand_pmf).map(([units, chance]) => [Number(units), chance] as const));

/** Demand over the protection interval, given directly or by its parts. */
function protection(of: Given): { mean: number; sd: number } {
  if (of.lead_time_demand_mean !== undefined)
    return { mean: of.lead_time_demand_mean, sd: of.lead_time_demand_sd! };
  const lead = { mean: of.lead_time_mean!, sd: of.lead_time_sd ?? 0 };
  return leadTimeDemand({ mean: of.demand_mean!, sd: of.demand_sd! }, lead, of.review_period ?? 0);
}

const lawFor = (of: Given) =>
  lawOfDemand(
    of.distribution === 'negative_binomial' ? 'negative-binomial' : (of.distribution ?? 'normal'),
    protection(of),
  );

function reorder(of: Given): Outputs {
  const law = lawFor(of);
  const level = of.service_level ?? 0.5;
  const { reorderPoint, safetyStock } =
    of.z === undefined
      ? reorderPointForCycleService(law, level)
      : { reorderPoint: law.mean + of.z * law.sd, safetyStock: of.z * law.sd };
  return {
    reorder_point: reorderPoint,
    order_up_to_level: reorderPoint,
    safety_stock: safetyStock,
    lead_time_demand_sd: law.sd,
  };
}

function newsvendor(of: Given, law: DemandLaw): Outputs {
  const buy = {
    price: of.price ?? 0,
    unitCost: of.unit_cost ?? 0,
    salvageValue: of.salvage_value ?? 0,
    goodwillCost: of.goodwill_cost ?? 0,
    leftoverHoldingCost: of.leftover_holding_cost ?? 0,
  };
  const costs =
    of.price === undefined
      ? { underage: of.underage_cost!, overage: of.overage_cost! }
      : newsvendorCosts(buy);
  const ratio = criticalRatio(costs);
  const quantity = of.order_quantity ?? law.quantile(ratio);
  const outcome = newsvendorOutcome(law, quantity, costs);
  return {
    critical_ratio: ratio,
    order_quantity: quantity,
    expected_cost: outcome.expectedCost,
    expected_shortage: outcome.short,
    in_stock_probability: outcome.inStockProbability,
    expected_profit: newsvendorProfit(law, quantity, buy),
  };
}

const losses = (law: DemandLaw, x: number): Outputs => ({
  loss: law.loss(x),
  complementary_loss: leftOver(law, x),
  second_order_loss: law.secondLoss(x),
  complementary_second_order_loss: secondLeftOver(law, x),
});

const overLeadTime = (of: Given) =>
  normalLaw(of.demand_mean! * of.lead_time!, of.demand_sd! * Math.sqrt(of.lead_time!));

const review = (of: Given) => ({
  demandRate: of.demand_rate ?? of.demand_mean!,
  fixedCostPerOrder: of.fixed_order_cost!,
  holdingCost: of.holding_cost!,
  backorderCost: of.backorder_cost!,
});

const performance = (law: DemandLaw, of: Given): Outputs => {
  const rate = of.demand_rate ?? of.demand_mean!;
  const found = reviewPerformance(law, of.reorder_point!, of.order_quantity!, rate);
  return {
    fill_rate: found.fillRate,
    expected_backorders: found.backorders,
    expected_on_hand: found.onHand,
    mean_wait: found.meanWait,
    orders_per_unit_time: found.ordersPerTime,
    cycle_service_level: found.cycleServiceLevel,
  };
};

const best = ({ reorderPoint, orderQuantity, cost }: ReturnType<typeof bestReview>): Outputs => ({
  reorder_point: reorderPoint,
  order_quantity: orderQuantity,
  expected_cost: cost,
});

const models: Readonly<Record<string, (of: Given) => Outputs>> = {
  eoq: (of) => {
    const { orderQuantity, cost, cycleYears } = economicOrderQuantity(orders(of));
    return {
      order_quantity: orderQuantity,
      relevant_cost: cost,
      cycle_time: cycleYears,
      cost_penalty_ratio: costRatio((of.order_quantity ?? orderQuantity) / orderQuantity),
    };
  },
  eoq_backorders: (of) => {
    const found = orderQuantityWithBackorders(orders(of), of.backorder_cost!);
    return {
      order_quantity: found.orderQuantity,
      backorder_fraction: found.backorderedShare,
      relevant_cost: found.cost,
    };
  },
  eoq_quantity_discount: (of) => {
    const breaks = of.breakpoints.map((fromUnits, i) => ({ fromUnits, unitCost: of.unit_costs[i]! }));
    const found = orderQuantityWithDiscounts(
      of.demand_rate!,
      of.fixed_order_cost!,
      of.holding_cost_rate!,
      breaks,
      'all-units',
    );
    return {
      order_quantity: found.orderQuantity,
      price_region: found.priceBreak,
      total_cost: found.cost,
    };
  },
  newsvendor_normal: (of) => newsvendor(of, normalLaw(of.demand_mean!, of.demand_sd!)),
  newsvendor_poisson: (of) => newsvendor(of, poissonLaw(of.demand_mean!)),
  newsvendor_discrete: (of) => newsvendor(of, table(of)),
  newsvendor_lognormal: (of) => {
    const mean = Math.exp(of.log_mean! + of.log_sd! ** 2 / 2);
    return newsvendor(of, lognormalLaw(mean, mean * Math.sqrt(Math.expm1(of.log_sd! ** 2))));
  },
  standard_normal_loss: ({ z }) => ({
    loss: normalLoss(z!),
    complementary_loss: normalLoss(-z!),
    second_order_loss: normalSecondOrderLoss(z!),
    complementary_second_order_loss: normalSecondOrderLoss(-z!),
  }),
  normal_loss: (of) => losses(normalLaw(of.demand_mean!, of.demand_sd!), of.x!),
  exponential_loss: (of) => losses(gammaLaw(1 / of.rate!, 1 / of.rate!), of.x!),
  gamma_loss: (of) => losses(gammaLaw(of.shape! * of.scale!, Math.sqrt(of.shape!) * of.scale!), of.x!),
  poisson_loss: (of) => losses(poissonLaw(of.demand_mean!), of.x!),
  negative_binomial_loss: (of) => losses(negativeBinomialLaw(of.demand_mean!, of.demand_sd!), of.x!),
  discrete_loss: (of) => losses(table(of), of.x!),
  lead_time_demand: (of) => {
    const { mean, sd } = protection(of);
    return { lead_time_demand_mean: mean, lead_time_demand_sd: sd };
  },
  safety_stock: reorder,
  reorder_point: reorder,
  order_up_to_level: reorder,
  service_from_reorder_point: (of) => {
    const service = serviceOf(lawFor(of), of.reorder_point!, of.order_quantity!);
    return {
      safety_stock: service.safetyStock,
      cycle_service_level: service.cycleServiceLevel,
      expected_shortage_per_cycle: service.shortPerCycle,
      fill_rate: service.fillRateSimple,
    };
  },
  reorder_point_fill_rate: (of) => {
    const law = lawFor(of);
    const found = reorderPointForFillRate(law, of.order_quantity!, of.fill_rate!, 'simple');
    return {
      z: found.safetyStock / law.sd,
      safety_stock: found.safetyStock,
      reorder_point: found.reorderPoint,
      cycle_service_level: law.cdf(found.reorderPoint),
      expected_shortage_per_cycle: law.loss(found.reorderPoint),
    };
  },
  reorder_point_cost: (of) => {
    const law = lawFor(of);
    const level = bestCycleServiceLevel(
      of.order_quantity!,
      perUnitYear(of),
      of.demand_rate!,
      of.stockout_cost_per_unit!,
    );
    const { reorderPoint } = reorderPointForCycleService(law, level);
    return {
      z: normalQuantile(level),
      cycle_service_level: level,
      reorder_point: reorderPoint,
      expected_shortage_per_cycle: law.loss(reorderPoint),
    };
  },
  lead_time_demand_distribution: (of) => {
    const law =
      of.kind === 'poisson_gamma'
        ? poissonOverGamma(of.demand_rate!, of.lead_time_mean!, of.lead_time_sd!)
        : lawOfDemand(of.kind === 'lognormal_fit' ? 'lognormal' : 'negative-binomial', protection(of));
    return {
      mean: law.mean,
      sd: law.sd,
      cdf_at_x: law.cdf(of.x!),
      quantile: law.quantile(of.service_level!),
    };
  },
  rq_normal_cost: (of) => ({
    expected_cost: reviewCost(overLeadTime(of), of.reorder_point!, of.order_quantity!, review(of)),
  }),
  rq_normal_optimal_r: (of) => ({
    reorder_point: bestReorderPoint(overLeadTime(of), of.order_quantity!, review(of)),
  }),
  rq_normal_optimal: (of) => best(bestReview(overLeadTime(of), review(of))),
  rq_poisson_optimal: (of) => best(bestReview(poissonLaw(of.demand_rate! * of.lead_time!), review(of))),
  rq_poisson_performance: (of) => performance(poissonLaw(of.demand_rate! * of.lead_time!), of),
  rq_normal_performance: (of) => performance(lawFor(of), of),
  base_stock_poisson: (of) => {
    const found = baseStockPerformance(of.demand_rate!, of.lead_time!, of.base_stock_level!);
    return {
      fill_rate: found.fillRate,
      expected_backorders: found.backorders,
      expected_on_hand: found.onHand,
      mean_wait: found.meanWait,
    };
  },
  base_stock_periodic: (of) => {
    const over = (periods: number) =>
      of.distribution === 'poisson'
        ? poissonLaw(of.demand_mean! * periods)
        : normalLaw(of.demand_mean! * periods, of.demand_sd! * Math.sqrt(periods));
    const longer = over(of.lead_time! + 1);
    const chosen = bestBaseStock(longer, of.holding_cost!, of.backorder_cost!);
    const level = of.base_stock_level ?? chosen.level;
    const found = periodicBaseStock(over(of.lead_time!), longer, level);
    return {
      base_stock_level: level,
      expected_cost: of.holding_cost! * found.onHand + of.backorder_cost! * found.backorders,
      expected_on_hand: found.onHand,
      expected_backorders: found.backorders,
      in_stock_probability: found.inStockProbability,
      fill_rate_exact: found.fillRate,
    };
  },
  erlang_b: (of) => ({ loss_probability: erlangLoss(of.servers!, of.offered_load!) }),
  base_stock_lost_sales: (of) => {
    const found = baseStockLostSales(of.demand_rate!, of.lead_time!, of.base_stock_level!);
    return { loss_probability: found.lossProbability, expected_on_hand: found.onHand };
  },
  base_stock_partial_backorders: (of) => {
    const found = baseStockPartialBackorders(
      of.demand_rate!,
      of.lead_time!,
      of.base_stock_level!,
      of.backorder_probability!,
    );
    return { loss_probability: found.lossProbability, expected_on_hand: found.onHand };
  },
  rq_poisson_lost_sales: (of) => {
    const found = reviewLostSales(of.demand_rate!, of.lead_time!, of.reorder_point!, of.order_quantity!);
    return {
      expected_lost_per_cycle: found.lostPerCycle,
      fill_rate: found.fillRate,
      lost_sales_per_unit_time: found.lostPerTime,
      expected_on_hand: found.onHand,
      mean_cycle_time: found.cycleTime,
    };
  },
  days_of_supply: (of) => {
    const found = daysOfSupply(of.on_hand!, of.daily_velocity!, of.lead_time!, of.safety_stock!);
    return {
      days_of_supply: found.daysOfSupply,
      reorder_point: found.reorderPoint,
      days_until_reorder: found.daysUntilReorder,
      expected_stockout_gap_days: found.gapDays,
    };
  },
  stockout_before_restock_poisson: (of) => {
    const found = shortageBeforeRestock(of.on_hand!, of.demand_rate!, of.restock_time!);
    return {
      shortage_probability: found.shortageProbability,
      expected_units_short: found.unitsShort,
      expected_stockout_time: found.stockoutDays,
    };
  },
};

describe('published cases', () => {
  it.each(published.cases.map((one) => [one.id, one.source, one] as const))('%s: %s', (_id, _source, one) => {
    const found = models[one.model]!(one.inputs as unknown as Given);
    for (const [key, expected] of Object.entries(one.expected as unknown as Outputs)) {
      const allowed = Math.max(one.tolerance.abs, one.tolerance.rel * Math.abs(expected));
      expect(found[key], key).toBeDefined();
      expect(Math.abs(found[key]! - expected), `${key}: ${found[key]} for ${expected}`).toBeLessThanOrEqual(
        allowed,
      );
    }
  });
});
