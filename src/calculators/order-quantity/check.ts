import type { Problem } from '../../fields/field';
import type { OrderValues } from './inputs';

export function check(values: OrderValues): readonly Problem[] {
  return [...checkBreaks(values), ...checkHolding(values), ...checkMonths(values)];
}

function checkBreaks({ priceBreaks, landedCost }: OrderValues): Problem[] {
  return priceBreaks.flatMap(([fromUnits = 0, unitCost = 0], index) => {
    const [before, dearer] = priceBreaks[index - 1] ?? [0, landedCost];
    const path = `priceBreaks.${index}`;
    if (!Number.isInteger(fromUnits))
      return [{ path: `${path}.fromUnits`, message: 'Type whole units, without a fraction.' }];
    if (!(fromUnits > before!))
      return [
        {
          path: `${path}.fromUnits`,
          message: 'Put the breaks in order: each from more units than the last.',
        },
      ];
    if (unitCost > dearer!)
      return [
        {
          path: `${path}.unitCost`,
          message:
            'A larger order costs more a unit than a smaller one here. Check the price, or remove the row.',
        },
      ];
    return [];
  });
}

/** Holding must cost something, or no order is large enough. */
function checkHolding(values: OrderValues): Problem[] {
  const cheapest = values.priceBreaks.at(-1)?.[1] ?? values.landedCost;
  const storage = 9 * values.storagePerUnitMonth + 3 * values.storagePeakPerUnitMonth;
  return cheapest * values.holdingRate + storage >= 1e-6
    ? []
    : [
        {
          path:
            values.priceBreaks.length > 0
              ? `priceBreaks.${values.priceBreaks.length - 1}.unitCost`
              : 'landedCost',
          message:
            'With neither a landed cost nor storage a unit costs nothing to hold, so no order is too large. Enter one of them.',
        },
      ];
}

function checkMonths({ asOf, monthFactors, dailyDemand }: OrderValues): Problem[] {
  if (monthFactors.length === 0) return [];
  if (monthFactors.length !== 12)
    return [
      {
        path: 'monthFactors',
        message: `Give twelve factors, January to December, or none: there are ${monthFactors.length}.`,
      },
    ];
  return asOf !== null && dailyDemand > 0 && Math.max(...monthFactors) < 0.01
    ? [
        {
          path: 'monthFactors',
          message: 'With these factors nothing is sold in any month. Use factors around 1.',
        },
      ]
    : [];
}
