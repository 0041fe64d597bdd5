import type { Action, ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Improvement } from '../calculator';
import { units } from './answer';
import type { OrderValues } from './inputs';
import type { OrderResult } from './model';

/** From this day on Amazon US charges for aged inventory. */
const agedFrom = 181;

/** What to do and by when: the order to be placed now, for the month it lands in, and what to ask before it. */
export function orderActions(values: OrderValues, result: OrderResult, format: Formatter): Action[] {
  if (result.demandPerYear === 0) return [];
  const { best, usual } = result;
  const actions: Action[] = [];
  const next = result.landings[0];
  if (next !== undefined && next.quantity !== best.quantity && next.usualPerUnit > next.costPerUnit)
    actions.push({
      text: `An order placed now lands on ${format.day(next.day)}: make it ${units(next.quantity, format)}, since the storage of those months counts.`,
      byDay: 0,
    });
  if (usual.aboveShare > 0.05 && values.orderQuantity !== best.quantity)
    actions.push({
      text: `Change the usual order from ${units(usual.quantity, format)} to ${units(best.quantity, format)}: it saves ${format.money(usual.above, 0)} a year.`,
      byDay: 0,
    });
  if (values.priceBreaks.length === 0 && best.ordersPerYear > 1)
    actions.push({
      text: `Before the next order, ask the supplier for a price at ${units(2 * best.quantity, format)}: it pays from ${format.percent(neededDiscount(result), 1)} off.`,
      byDay: 0,
    });
  return actions;
}

/** Discount on all units from which an order twice as large pays. */
export function neededDiscount({ best, flatness, demandPerYear }: OrderResult): number {
  const twice = flatness.at(-1);
  const bought = demandPerYear * best.unitCost;
  if (twice === undefined || bought === 0) return 0;
  // A lower price lowers the capital held too.
  return Math.max(0, twice.above / (bought + twice.capital));
}

/** Pages that better the weakest number. */
export function improveOrder(values: OrderValues, result: OrderResult): readonly Improvement[] {
  if (result.demandPerYear === 0) return [];
  return [
    ...(values.mayWait
      ? [
          {
            id: 'stockout-cost',
            why: 'How long orders should wait turns on what a waiting customer costs. It works out what a gap costs you.',
          },
        ]
      : []),
    ...(values.asOf === null
      ? []
      : [
          {
            id: 'lead-time',
            why: 'Which months an order lies in turns on the day it lands. It measures your lead time from past orders.',
          },
        ]),
    {
      id: 'reorder-point',
      why: 'This page says how much to order. When to order, so that the last order does not run out first, is a question of its own.',
    },
  ];
}

/** The modelling choices behind the answer, a line each. */
export function orderAssumptions(values: OrderValues, format: Formatter): string[] {
  return [
    `Sales are even at ${format.quantity(values.dailyDemand, 'units-per-day')}${values.asOf !== null && values.monthFactors.length > 0 ? ', times the factor of the month' : ''}; the year has 365 days.`,
    'Every order costs the same to place, arrives at once and in full, and is as large as the last.',
    `Capital costs ${format.percent(values.holdingRate)} of the landed cost a year; storage is nine months at one rate and three at the other.`,
    values.mayWait
      ? `A unit that waits costs ${format.money(values.waitingCostPerUnitMonth)} a month, and no customer is lost.`
      : 'The next order lands as the last unit is sold; safety stock is a matter of the reorder point.',
    'By month of landing, an order is judged by itself: least cost of its own units.',
  ];
}

/** What to know before using the answer. */
export function orderWarnings(
  values: OrderValues,
  result: OrderResult,
  format: Formatter,
): ValueWarning<OrderValues>[] {
  if (result.demandPerYear === 0) return [];
  const { best, least } = result;
  const warnings: ValueWarning<OrderValues>[] = [];
  if (values.fixedOrderCost < 1e-9)
    warnings.push({
      text: 'An order costs nothing here. Then the smallest orders are always the cheapest, and the quantity on this page says no more than your minimum, case or price breaks do. Enter what an order costs you: freight that is the same for any size, customs, inspection, your own hours.',
    });
  const limit = values.mostCoverDays;
  if (limit !== null && best.coverDays > limit * (1 + 1e-9))
    warnings.push({
      text: `The least the supplier takes, ${units(least, format)}, lasts ${format.days(best.coverDays)}: longer than your limit of ${format.days(limit)}. Ask for a smaller minimum or case, or for a split delivery.`,
    });
  else if (limit === null && best.coverDays >= agedFrom)
    warnings.push({
      text: `One order lasts ${format.days(best.coverDays)}. At Amazon its last units meet the aged inventory surcharge, which begins on day ${agedFrom} and is not in this cost; anywhere they may grow old.`,
      action: {
        label: `Sell each order within ${format.number(agedFrom - 1)} days`,
        change: { mostCoverDays: agedFrom - 1 },
      },
    });
  if (best.quantity === least && values.minimumOrder > 1 && result.wanted < least * 0.98)
    warnings.push({
      text: `The minimum order decides: without it ${units(Math.max(1, result.wanted), format)} would cost ${format.money(Math.max(0, best.relevant - result.wantedCost), 0)} a year less. That is what a smaller minimum is worth in a negotiation.`,
    });
  if (values.mayWait && result.waitingShare > 0.2)
    warnings.push({
      text: `The plan makes ${format.frequency(result.waitingShare)} customers wait. If some of them would leave instead, waiting costs more than you entered.`,
    });
  return warnings;
}
