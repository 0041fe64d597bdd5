import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { wholeUnits } from '../../gap/reordering/words';
import type { SafetyStockValues } from './inputs';
import type { SafetyStockResult } from './model';

/** What the rule chosen aims at, in words that follow "so that". */
function aim(values: SafetyStockValues, result: SafetyStockResult, format: Formatter): string {
  switch (values.rule) {
    case 'cycle-service':
      return `${format.frequency(values.cycleServiceLevel, 100)} order cycles end without a stockout`;
    case 'fill-rate':
      return `${format.percent(values.fillRate, 2)} of units are served from stock`;
    case 'cost':
      return `holding and running out together cost least, ${format.money(result.chosen.total, 0)} a year`;
  }
}

/** How much, what for, and what it is made of. */
export function answer(
  values: SafetyStockValues,
  result: SafetyStockResult,
  format: Formatter,
): readonly AnswerPart[] {
  const { chosen, shares } = result;
  if (result.mean === 0)
    return ['With nothing sold, or no time to cover, there is nothing to keep in reserve.'];
  const size = Math.abs(chosen.safetyStock);
  const units = format.quantity(size, 'units', size < 10 ? 1 : 0);
  const soThat = aim(values, result, format);
  if (chosen.safetyStock < -0.5)
    return values.rule === 'cost'
      ? [
          'Holding more than the mean never pays: order ',
          { strong: `${units} later` },
          ` than the mean would have you, so that ${soThat}.`,
        ]
      : [
          'No safety stock is needed: you can order ',
          { strong: `${units} later` },
          ` than the mean would have you, and still ${soThat}.`,
        ];
  if (size < 0.5 || result.sd === 0) return ['No safety stock', ` is needed so that ${soThat}.`];
  return [
    'Keep ',
    { strong: `${units} of safety stock` },
    `, ${format.days(chosen.safetyStock / values.dailyDemand)} of sales, so that ${soThat}. `,
    shares.leadTime >= 0.5
      ? `${format.percent(shares.leadTime, 0)} of what it covers is the spread of the lead time.`
      : `${format.percent(1 - shares.leadTime, 0)} of what it covers is the spread of demand.`,
  ];
}

export function keyFigures(
  values: SafetyStockValues,
  result: SafetyStockResult,
  format: Formatter,
): readonly KeyFigure[] {
  const { chosen, cheapest } = result;
  const units = (value: number) => format.quantity(value, 'units', 0);
  const money = (value: number) => format.money(value, 0);
  const upTo = values.reviewDays > 0 && values.orderingRule === 'up-to';
  return [
    {
      label: 'Safety stock',
      value: units(chosen.safetyStock),
      note:
        cheapest && cheapest.level !== chosen.level
          ? `the cheapest would be ${format.number(cheapest.safetyStock, 0)}, saving ${money(chosen.total - cheapest.total)} a year`
          : 'by the rule you chose',
    },
    {
      label: upTo ? 'Fill up to' : 'Reorder at',
      value: units(wholeUnits(chosen.level)),
      note: `${format.number(result.mean, 0)} sold in ${format.days(result.days, 0)} on average`,
    },
    {
      label: 'Holding it',
      value: money(chosen.holding),
      note: `a year; ${money(chosen.safetyStock * values.landedCost)} tied up`,
    },
    {
      label: 'Service',
      value: format.percent(chosen.fillRate, 1),
      note: `of units from stock; ${format.frequency(chosen.cycleServiceLevel)} cycles without a stockout`,
    },
  ];
}
