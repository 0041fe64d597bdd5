import {
  bestOrderQuantity,
  leastOrder,
  shareWaiting,
  stretchWithin,
  wantedQuantity,
  yearlyCost,
  type OrderTerms,
  type YearlyCost,
} from '../../engine/replenishment/order-terms';
import type { CalculatorModel } from '../calculator';
import type { OrderValues } from './inputs';
import { landings, type OrderLanding } from './landing';
import { daysInYear, mostUnits, orderLimits, orderTerms } from './terms';

/** One quantity, ordered again and again. */
export interface OrderChoice extends YearlyCost {
  readonly quantity: number;
  /** Days until it is sold; orders a year. */
  readonly coverDays: number;
  readonly ordersPerYear: number;
  /** Money in the stock on the day it lands, and on average. */
  readonly cashAtLanding: number;
  readonly cashOnAverage: number;
  /** How much its relevant cost is above that of the best quantity, money a year and as a share. */
  readonly above: number;
  readonly aboveShare: number;
}

/** Quantities whose cost is within a share of the least. */
export interface Leeway {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

export interface OrderResult {
  /** Units sold a year; 0 where nothing is sold, and then nothing is ordered. */
  readonly demandPerYear: number;
  /** Best quantity in parts of units, without cases, minimum and limits. */
  readonly wanted: number;
  /** What that one would cost a year, and with the units. */
  readonly wantedCost: number;
  readonly wantedTotal: number;
  /** The least and the most that can be ordered. */
  readonly least: number;
  readonly most: number;
  readonly best: OrderChoice;
  readonly usual: OrderChoice;
  /** Days of sales that wait at the end of each cycle; share of customers who wait. */
  readonly waitingShare: number;
  readonly leeway: readonly Leeway[];
  /** Parts and multiples of the best quantity. */
  readonly flatness: readonly OrderChoice[];
  readonly curve: readonly OrderChoice[];
  readonly landings: readonly OrderLanding[];
}

/** Units a year below which nothing is sold for all purposes. */
const leastDemand = 1e-6;

export const model: CalculatorModel<OrderValues, OrderResult> = { compute };

function compute(values: OrderValues): OrderResult {
  const terms = orderTerms(values);
  if (!(terms.demandPerYear > leastDemand)) return nothing(values);
  const limits = orderLimits(values, terms);
  const wanted = Math.min(mostUnits, wantedQuantity(terms));
  const chosen = bestOrderQuantity(terms, limits);
  const least = leastOrder(limits);
  const relevant = yearlyCost(terms, chosen).relevant;
  const choice = (quantity: number) => choiceOf(terms, quantity, relevant);
  const best = choice(chosen);
  const atWanted = wanted > 0 ? yearlyCost(terms, wanted) : null;
  return {
    demandPerYear: terms.demandPerYear,
    wanted,
    wantedCost: atWanted?.relevant ?? 0,
    wantedTotal: atWanted?.total ?? terms.demandPerYear * values.landedCost,
    least,
    most: Math.max(least, Math.floor(limits.mostUnits / values.casePack) * values.casePack),
    best,
    usual: choice(values.orderQuantity),
    waitingShare: shareWaiting(terms, chosen),
    leeway: [0.01, 0.05].map((share) => leeway(terms, chosen, share)),
    flatness: [0.5, 0.75, 1, 1.25, 1.5, 2].map((ratio) => choice(ratio * chosen)),
    curve: curveQuantities(terms, [chosen, wanted], values.orderQuantity).map(choice),
    landings: landings(values, terms, limits, chosen),
  };
}

function choiceOf(terms: OrderTerms, quantity: number, least: number): OrderChoice {
  const cost = yearlyCost(terms, quantity);
  const above = cost.relevant - least;
  const waiting = shareWaiting(terms, quantity);
  return {
    ...cost,
    quantity,
    coverDays: (quantity * daysInYear) / terms.demandPerYear,
    ordersPerYear: terms.demandPerYear / quantity,
    cashAtLanding: quantity * (1 - waiting) * cost.unitCost,
    cashOnAverage: (quantity * (1 - waiting) ** 2 * cost.unitCost) / 2,
    above,
    aboveShare: least > 0 ? above / least : 0,
  };
}

function leeway(terms: OrderTerms, around: number, share: number): Leeway {
  const cost = (quantity: number) => yearlyCost(terms, quantity).relevant;
  const { from, to } = stretchWithin(cost, around, (1 + share) * cost(around));
  return { share, from, to: Math.min(mostUnits * 1e4, to) };
}

/** Even steps through the quantities worth seeing, with each break and the unit before it. */
function curveQuantities(terms: OrderTerms, wanted: readonly number[], usual: number): number[] {
  const shown = wanted.filter((quantity) => quantity > 0);
  const least = Math.min(...shown);
  const most = Math.max(...shown);
  const near = (quantity: number) => quantity > least / 8 && quantity < most * 4;
  const more = [usual, ...terms.breaks.map(({ fromUnits }) => fromUnits)].filter(near);
  const low = 0.35 * Math.min(least, ...more);
  const high = Math.max(1.9 * most, ...more.map((quantity) => 1.15 * quantity));
  const steps = 48;
  const even = Array.from({ length: steps + 1 }, (_, index) => low + ((high - low) * index) / steps);
  const breaks = terms.breaks
    .map(({ fromUnits }) => fromUnits)
    .filter((units) => units > low && units < high)
    .flatMap((units) => (terms.kind === 'all-units' ? [units * (1 - 1e-9), units] : [units]));
  return [...new Set([...even, ...shown, ...more.filter((quantity) => quantity === usual), ...breaks])].sort(
    (a, b) => a - b,
  );
}

/** Where nothing is sold nothing is to be ordered. */
function nothing(values: OrderValues): OrderResult {
  const none: OrderChoice = {
    quantity: 0,
    coverDays: 0,
    ordersPerYear: 0,
    cashAtLanding: 0,
    cashOnAverage: 0,
    above: 0,
    aboveShare: 0,
    ordering: 0,
    capital: 0,
    storage: 0,
    waiting: 0,
    abovePrice: 0,
    relevant: 0,
    total: 0,
    unitCost: values.landedCost,
  };
  return {
    demandPerYear: 0,
    wanted: 0,
    wantedCost: 0,
    wantedTotal: 0,
    least: 0,
    most: 0,
    best: none,
    usual: none,
    waitingShare: 0,
    leeway: [],
    flatness: [],
    curve: [],
    landings: [],
  };
}
