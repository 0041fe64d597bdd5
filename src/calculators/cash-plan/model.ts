import { CashBooks } from '../../engine/costs/cash-flow';
import { cashCategories, type CashCategory, type CashPlan } from '../../engine/costs/cash-plan';
import type { CalculatorModel } from '../calculator';
import type { CashValues } from './inputs';
import { demandOf, planOf } from './plan-of';

/** The plan with demand as expected and every landing on its likely day. */
export interface CashResult {
  readonly horizonDays: number;
  readonly opening: number;
  readonly closing: number;
  readonly lowest: number;
  readonly lowestDay: number;
  /** What is missing to keep the floor; 0 where nothing is. */
  readonly missing: number;
  /** By day, closing cash, money in and money out. */
  readonly cash: Float64Array;
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  /** Over all days, signed as it changes the cash; together they lead from opening to closing. */
  readonly totals: Readonly<Record<CashCategory, number>>;
  readonly inTotal: number;
  readonly outTotal: number;
  readonly unitsSold: number;
  readonly unitsShort: number;
  readonly daysShort: number;
  /** To be paid for orders after the last day. */
  readonly owed: number;
  /** What a unit sold leaves, its landed cost paid, and that landed cost over the orders; null without any. */
  readonly contribution: number;
  readonly landed: number | null;
}

export const model: CalculatorModel<CashValues, CashResult> = { compute };

function compute(values: CashValues): CashResult {
  const plan = planOf(values);
  const books = new CashBooks(plan);
  books.run(
    demandOf(values),
    likelyLandings(values),
    values.purchaseOrders.map(({ likely }) => likely),
  );
  const sum = (list: Float64Array) => list.reduce((all, amount) => all + amount, 0);
  const landed = landedOf(values);
  return {
    horizonDays: plan.horizonDays,
    opening: plan.openingCash,
    closing: books.cash[plan.horizonDays - 1]!,
    lowest: books.lowest,
    lowestDay: books.lowestDay,
    missing: Math.max(0, values.cashFloor - books.lowest),
    cash: books.cash,
    inflow: books.inflow,
    outflow: books.outflow,
    totals: Object.fromEntries(
      cashCategories.map((name, index) => [name, books.totals[index]! + 0]),
    ) as Record<CashCategory, number>,
    inTotal: sum(books.inflow),
    outTotal: sum(books.outflow),
    unitsSold: books.unitsSold,
    unitsShort: books.unitsShort,
    daysShort: books.daysShort,
    owed: books.owed,
    contribution: proceedsPerUnit(plan) - (landed ?? 0),
    landed,
  };
}

const likelyLandings = ({ shipments }: CashValues): number[] =>
  shipments.map(({ likely }) => Math.max(0, Math.round(likely)));

/** Product, freight and duty of a unit over all orders; null where none has units. */
function landedOf({ purchaseOrders }: CashValues): number | null {
  const units = purchaseOrders.reduce((sum, order) => sum + order.units, 0);
  if (units === 0) return null;
  const cost = purchaseOrders.reduce(
    (sum, order) => sum + order.units * (order.unitCost * (1 + order.dutyShare) + order.freightPerUnit),
    0,
  );
  return cost / units;
}

/** What a unit sold leaves once fees, fulfilment, ads and its share of refunds are paid. */
function proceedsPerUnit({ sale }: CashPlan): number {
  const { price, shopShare, referralShare, shopFeeShare, refundShare, refundFeeKept } = sale;
  const market =
    price * (1 - referralShare) - refundShare * price * (1 - referralShare * (1 - refundFeeKept));
  const shop = price * (1 - shopFeeShare) - refundShare * price;
  return (1 - shopShare) * market + shopShare * shop - sale.fulfilment - sale.ads;
}
