import type { WorkingStep } from '../../fields/answer';
import { normalQuantile } from '../../engine/statistics/normal';
import type { Formatter } from '../../fields/format';
import { daysInYear } from './level';
import type { Reordering } from './reordering';
import type { ReorderingValues } from './reordering-inputs';
import { covered, situationOf } from './situation';
import { lawWords } from './words';

/** The level as it would be worked out by hand. */
export function reorderingWorking(
  values: ReorderingValues,
  result: Reordering,
  format: Formatter,
): WorkingStep[] {
  if (result.mean === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const units = (value: number) => format.quantity(value, 'units', 1);
  const situation = situationOf(values);
  const { rate, leadTimeDays, leadTimeSd, reviewDays, quantity } = situation;
  const { sdOfDemand, sdOfLeadTime } = covered(situation, values.demandLaw);
  const { chosen } = result;
  const P = n(result.days);
  return [
    {
      says:
        reviewDays > 0 ? 'Time to be covered: lead time and one review' : 'Time to be covered: the lead time',
      formula: reviewDays > 0 ? `L + R = ${n(leadTimeDays)} + ${n(reviewDays)}` : 'L',
      gives: format.days(result.days, 1),
    },
    {
      says: 'Sold in it on average',
      formula: `units a day × days = ${n(rate, 4)} × ${P}`,
      gives: units(result.mean),
    },
    {
      says: 'Spread of that from daily sales',
      formula: `s_d × √days = ${n(sdOfDemand / Math.sqrt(result.days))} × √${P}`,
      gives: units(sdOfDemand),
    },
    {
      says: 'Spread of that from the lead time',
      formula: `units a day × s_L = ${n(rate, 4)} × ${n(leadTimeSd)}`,
      gives: units(sdOfLeadTime),
    },
    {
      says: 'Both together',
      formula: `√(${n(sdOfDemand, 1)}² + ${n(sdOfLeadTime, 1)}²)`,
      gives: units(result.sd),
    },
    ...ruleSteps(values, result, format),
    {
      says: 'Safety stock',
      formula: `level − mean = ${n(chosen.level, 1)} − ${n(result.mean, 1)}`,
      gives: units(chosen.safetyStock),
    },
    {
      says: 'Units short in a year',
      formula: `${n(rate * daysInYear, 0)} a year ÷ ${n(quantity, 1)} a cycle × ${n(rate > 0 ? (chosen.shortPerYear * quantity) / (rate * daysInYear) : 0, 3)} short a cycle`,
      gives: units(chosen.shortPerYear),
    },
    {
      says: 'Holding in a year',
      formula: `(safety stock + what shortages leave) × ${n(values.landedCost)} × ${n(values.holdingRate, 4)}`,
      gives: format.money(chosen.holding, 2),
    },
    {
      says: 'Running out in a year',
      formula: `${n(chosen.shortPerYear, 1)} × ${n(values.stockoutCostPerUnit)}${values.costPerStockout > 0 ? ` + stockouts × ${n(values.costPerStockout)}` : ''}`,
      gives: format.money(chosen.shortage, 2),
    },
  ];
}

function ruleSteps(values: ReorderingValues, result: Reordering, format: Formatter): WorkingStep[] {
  const n = (value: number, digits = 2) => format.number(value, digits);
  const { chosen } = result;
  const law = lawWords[result.lawName].toLowerCase();
  const gives = format.quantity(chosen.level, 'units', 1);
  switch (values.rule) {
    case 'cycle-service': {
      const z = normalQuantile(values.cycleServiceLevel);
      return [
        {
          says: `Level that covers ${format.percent(values.cycleServiceLevel, 2)} of cycles`,
          formula:
            result.lawName === 'normal'
              ? `mean + z × spread = ${n(result.mean, 1)} + ${n(z, 3)} × ${n(result.sd, 1)}`
              : `quantile of the ${law} law; the normal one, mean + z × spread, is ${n(result.mean + z * result.sd, 1)}`,
          gives,
        },
      ];
    }
    case 'fill-rate':
      return [
        {
          says: `Level at which ${format.percent(1 - values.fillRate, 2)} of an order’s units are short`,
          formula: `units short a cycle = ${n(1 - values.fillRate, 4)} × ${n(situationOf(values).quantity, 1)}, ${law} law`,
          gives,
        },
      ];
    case 'cost':
      return [
        {
          says: 'Level of the lowest cost',
          formula:
            result.textbookLevel === null
              ? 'lowest point of the curve above'
              : `where one more unit costs what it saves; textbooks: 1 − Qh ÷ (Dp) = ${format.percent(result.textbookLevel, 2)} of cycles`,
          gives: `${gives}, ${format.percent(chosen.cycleServiceLevel, 2)} of cycles`,
        },
      ];
  }
}
