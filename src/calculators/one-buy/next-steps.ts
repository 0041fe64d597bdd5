import type { Action, ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Improvement } from '../calculator';
import { units } from './answer';
import type { BuyValues } from './inputs';
import type { BuyResult } from './model';

/** What to do and by when. */
export function buyActions(values: BuyValues, result: BuyResult, format: Formatter): Action[] {
  const { best } = result;
  if (best.quantity === 0) return [];
  const byDay = Math.max(0, result.orderBy);
  return [
    {
      text: `Place the buy of ${units(best.quantity, format)}, ${format.money(best.outlay, 0)}: ordered by then, 9 of 10 such orders are on sale when the season begins.`,
      byDay,
    },
    {
      text: `Look at the first week’s sales, and clear early what the season will not take: about ${units(best.leftOver, format)} are left on average.`,
      byDay: values.seasonStart + 7,
    },
  ];
}

/** Pages that better the weakest numbers. */
export function improveBuy(values: BuyValues, result: BuyResult): readonly Improvement[] {
  if (result.mean === 0) return [];
  return [
    {
      id: 'stockout-cost',
      why: 'How many to buy turns on what a unit too few costs as much as on what a unit too many does. It works out what a customer turned away costs, from your own margin, ranking and customers.',
    },
    ...(values.demandFrom === 'table'
      ? []
      : [
          {
            id: 'velocity',
            why: 'The spread of demand decides how far from the mean to buy. It reads the mean and the spread from your own sales.',
          },
        ]),
    ...(values.leadTimeSd > 0 && result.inTimeNow < 0.95
      ? [
          {
            id: 'lead-time',
            why: 'Whether the buy is there in time turns on the lead time. It measures yours from past orders.',
          },
        ]
      : []),
  ];
}

/** The modelling choices behind the answer, a line each. */
export function buyAssumptions(values: BuyValues, format: Formatter): string[] {
  const given = {
    range: 'Demand of the season by the metalog’s mean and spread through your low, likely and high guess.',
    mean: 'Demand of the season by the mean and spread entered.',
    table: 'Demand of the season by your own table.',
  }[values.demandFrom];
  return [
    given,
    'One buy before the season, all of it there when it begins; no second order and no early clearance.',
    `A unit left over brings ${format.money(values.salvageValue, 2)} and costs ${format.money(values.leftoverHoldingCost, 2)} until it is gone.`,
    `A customer turned away costs ${format.money(values.stockoutCostPerUnit, 2)} in all, the margin in it, and never less than the margin; where a sale earns nothing, nothing.`,
  ];
}

/** What to know before using the answer. */
export function buyWarnings(
  values: BuyValues,
  result: BuyResult,
  format: Formatter,
): ValueWarning<BuyValues>[] {
  if (result.mean === 0) return [];
  const warnings: ValueWarning<BuyValues>[] = [];
  const { best } = result;
  if (best.quantity > 0 && result.inTimeNow < 0.9)
    warnings.push({
      text: `The season begins on ${format.day(values.seasonStart)}: an order placed now is on sale by then in ${format.frequency(result.inTimeNow)} cases. Ship part of it faster, or plan for a shorter season.`,
    });
  if (result.margin > 0 && values.stockoutCostPerUnit < result.margin)
    warnings.push({
      text: `The cost of a unit short is below the margin of ${format.money(result.margin, 2)}. With a single buy nobody can be served later, so the margin counts.`,
      action: {
        label: 'Enter the margin',
        change: { stockoutCostPerUnit: Math.round(result.margin * 100) / 100 },
      },
    });
  if (result.margin <= 0)
    warnings.push({
      text: `Each unit sold brings ${format.money(result.margin, 2)}. Check price, landed cost and fees.`,
    });
  if (result.negativeChance > 0.005)
    warnings.push({
      text: `The normal law has demand below zero in ${format.frequency(result.negativeChance, 100)} seasons: the spread is too wide for it.`,
      action: { label: 'Use the gamma law', change: { demandLaw: 'gamma' } },
    });
  if (
    best.quantity > values.casePack &&
    best.quantity > result.wanted * 1.02 &&
    values.minimumOrder > result.wanted
  )
    warnings.push({
      text: `The minimum order decides: you would buy ${units(result.wanted, format)} if you could.`,
    });
  if (values.demandFrom === 'table') {
    const sum = values.demandTable.reduce((all, [, chance = 0]) => all + chance, 0);
    if (Math.abs(sum - 1) > 0.005)
      warnings.push({
        text: `The chances add up to ${format.percent(sum)}. They are scaled to 100%.`,
      });
  }
  return warnings;
}
