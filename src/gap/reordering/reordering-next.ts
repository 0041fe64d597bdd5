import type { Formatter } from '../../fields/format';
import type { Reordering } from './reordering';
import { reorderingInputs, type ReorderingValues } from './reordering-inputs';
import { varianceShares } from './variance';
import { lawWords } from './words';

/** The modelling choices behind the answer, a line each. */
export function reorderingAssumptions(values: ReorderingValues, format: Formatter): string[] {
  const counts =
    values.demandLaw === 'fitting'
      ? 'the law that fits'
      : `a ${lawWords[values.demandLaw].toLowerCase()} law`;
  return [
    'Daily sales are independent of each other and of the lead time, and the same all year; orders land in the order they were placed.',
    `Demand over the lead time${values.reviewDays > 0 ? ' and one review period' : ''} follows ${counts}.`,
    ...(values.reviewDays > 0 && values.orderingRule === 'quantity'
      ? ['Each order is taken to be placed as late as the reviews allow: on the safe side.']
      : []),
    `A unit on the shelf costs ${format.percent(values.holdingRate)} of ${format.money(values.landedCost)} a year; a unit short costs ${format.money(values.stockoutCostPerUnit)}${values.costPerStockout > 0 ? `, each stockout ${format.money(values.costPerStockout)}` : ''}.`,
  ];
}

/** Pages that improve the weakest numbers, the weakest first. */
export function reorderingImprovements(
  values: ReorderingValues,
  result: Reordering,
  format: Formatter,
): { readonly id: string; readonly why: string }[] {
  if (result.mean === 0) return [];
  const { leadTime } = varianceShares(values);
  return [
    ...(leadTime >= 0.5
      ? [
          {
            id: 'lead-time',
            why: `Most of the safety stock, ${format.percent(leadTime, 0)} of its variance, is for the spread of the lead time. Work it out leg by leg, from past orders.`,
          },
        ]
      : []),
    ...(values.rule === 'cost' && values.stockoutCostPerUnit === reorderingInputs.stockoutCostPerUnit.default
      ? [
          {
            id: 'stockout-cost',
            why: 'The cost of a unit short is the usual one, not yours. It decides the level when you set it by cost.',
          },
        ]
      : []),
    ...(values.dailyDemandSd === null
      ? [
          {
            id: 'velocity',
            why: 'Sales are taken to vary by chance alone. Read pace and spread off your own daily sales.',
          },
        ]
      : []),
    {
      id: 'prevent-or-manage',
      why: 'Whether this much safety stock pays: a year with it, gaps and recovery played out, against less or none.',
    },
  ];
}
