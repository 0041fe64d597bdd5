import { checkTriplet } from '../../engine/random/metalog';
import type { Problem } from '../../fields/field';
import type { BuyValues } from './inputs';

/** Spread over mean beyond which no law says anything of use. */
const widest = 10;

export function check(values: BuyValues): readonly Problem[] {
  return [...checkDemand(values), ...checkLeftOver(values)];
}

function checkDemand(values: BuyValues): Problem[] {
  switch (values.demandFrom) {
    case 'range':
      return checkRange(values);
    case 'table':
      return checkTable(values);
    case 'mean':
      return (values.seasonSd ?? 0) > widest * values.seasonMean
        ? [
            {
              path: 'seasonSd',
              message:
                'The spread is more than ten times the mean. Check both; a table of your own may fit better.',
            },
          ]
        : [];
  }
}

function checkRange({ seasonLow, seasonLikely, seasonHigh }: BuyValues): Problem[] {
  const problem = checkTriplet(seasonLow, seasonLikely, seasonHigh);
  if (problem === null) return [];
  if (problem.kind !== 'skew') {
    const isLow = seasonLikely < seasonLow;
    return [
      {
        path: isLow ? 'seasonLikely' : 'seasonHigh',
        message: 'Put the three in order: low at most likely, and likely at most high.',
      },
    ];
  }
  const { lowestP50 = 0, highestP50 = 0 } = problem;
  return [
    {
      path: 'seasonLikely',
      message: `Likely lies too close to low or to high. Between these two it must be from ${Math.ceil(lowestP50)} to ${Math.floor(highestP50)}, or use a table of your own.`,
    },
  ];
}

function checkTable({ demandTable }: BuyValues): Problem[] {
  if (demandTable.length === 0)
    return [{ path: 'demandTable', message: 'Add a row: so many units with such a chance.' }];
  const broken = demandTable.findIndex(([units = 0]) => !Number.isInteger(units));
  if (broken >= 0)
    return [{ path: `demandTable.${broken}.units`, message: 'Type whole units, without a fraction.' }];
  return demandTable.reduce((sum, [, chance = 0]) => sum + chance, 0) >= 1e-9
    ? []
    : [{ path: 'demandTable.0.chance', message: 'Give at least one row a chance above 0.' }];
}

function checkLeftOver({ landedCost, salvageValue, leftoverHoldingCost }: BuyValues): Problem[] {
  return landedCost - salvageValue + leftoverHoldingCost > 1e-9 * Math.max(1, landedCost)
    ? []
    : [
        {
          path: 'salvageValue',
          message:
            'A unit left over brings back all it cost, so buying more never loses and there is no best quantity. Enter less than its landed cost.',
        },
      ];
}
