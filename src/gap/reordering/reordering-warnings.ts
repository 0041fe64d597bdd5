import type { ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Reordering } from './reordering';
import type { ReorderingValues } from './reordering-inputs';
import { fewestPast } from './situation';
import { wholeUnits } from './words';

const takeFitting = { label: 'Take the law that fits', change: { demandLaw: 'fitting' } } as const;

/** What to know before using the answer. */
export function reorderingWarnings(
  values: ReorderingValues,
  result: Reordering,
  format: Formatter,
): ValueWarning<ReorderingValues>[] {
  if (result.mean === 0) return [];
  const warnings: ValueWarning<ReorderingValues>[] = [];
  const { chosen } = result;
  const percent = (share: number) => format.percent(share, 2);
  if (values.rule === 'cost' && chosen.safetyStock <= 0)
    warnings.push({
      text: `Holding more than the mean never pays here: to hold a unit for a cycle costs more than the units short it saves.${
        result.textbookLevel !== null && result.textbookLevel <= 0
          ? ' Not even the first unit does, by the textbook’s rule.'
          : ''
      } Check the cost of a unit short; smaller orders make safety stock cheaper.`,
    });
  if (values.rule === 'fill-rate' && chosen.safetyStock < -0.5)
    warnings.push({
      text: `The safety stock is below zero, and that is meant: an order of ${format.quantity(values.orderQuantity, 'units', 0)} serves ${percent(values.fillRate)} of units by itself, though ${format.frequency(1 - chosen.cycleServiceLevel)} cycles run out. If a stockout costs more than its units, set it by cycle service or cost.`,
    });
  if (chosen.fillRate - chosen.fillRateSimple > 0.005)
    warnings.push({
      text: `Shortages here outlast a cycle: the textbook’s fill rate would be ${percent(chosen.fillRateSimple)}, exactly it is ${percent(chosen.fillRate)}.`,
    });
  if (values.demandLaw === 'normal' && result.sd > result.mean / 2)
    warnings.push({
      text: 'The normal law would have demand below zero here: the spread is more than half of the mean.',
      action: takeFitting,
    });
  if (values.demandLaw === 'poisson' && result.sd > 1.05 * Math.sqrt(result.mean))
    warnings.push({
      text: 'Poisson leaves out the spread of the lead time, and any spread of sales beyond chance.',
      action: takeFitting,
    });
  if (result.exact?.parts)
    warnings.push({
      text:
        result.exact.kind === 'past'
          ? `With your past lead times as they were the level would be ${format.quantity(wholeUnits(result.exact.found.level), 'units', 0)}: mean and spread alone do not say what they look like.`
          : `For customers one by one over a gamma lead time the exact level is ${format.quantity(wholeUnits(result.exact.found.level), 'units', 0)}.`,
      ...(values.demandLaw === 'fitting' ? {} : { action: takeFitting }),
    });
  if (values.pastDays.length > 0 && values.pastDays.length < fewestPast)
    warnings.push({ text: `Past lead times are used from ${format.number(fewestPast)} on.` });
  if (values.leadTimeSd === 0 && values.leadTimeDays > 0)
    warnings.push({
      text: 'A lead time without spread is rare: if orders were ever late, enter by how much they spread, or this safety stock is too small.',
    });
  return warnings;
}
