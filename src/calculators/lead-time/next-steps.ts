import type { Action, ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { LeadTimeValues } from './inputs';
import type { LeadTimeResult } from './model';
import { bySpread } from './words';

const mostChecks = 4;

/** When to ask after which leg, and when the stock should be there. */
export function leadTimeActions(result: LeadTimeResult, format: Formatter): Action[] {
  const { legs, p80, p95, sd } = result;
  if (sd === 0) return [];
  const unsure = bySpread(legs).slice(0, mostChecks);
  const checks = legs
    .slice(0, -1)
    .filter((leg) => unsure.includes(leg))
    .map(({ name, ends }) => ({
      text: `${name} should be over: it is by then in 8 of 10 orders. If not, chase it and move every later date.`,
      byDay: Math.round(ends.p80),
    }));
  return [
    ...checks,
    {
      text: `The order should be sellable (8 of 10). From here on plan for ${format.day(Math.round(p95))}.`,
      byDay: Math.round(p80),
    },
  ];
}

export function leadTimeAssumptions(values: LeadTimeValues, format: Formatter): string[] {
  const slips = values.legs.filter(({ on, slipChance, slipDays }) => on && slipChance > 0 && slipDays > 0);
  return [
    'Earliest, likely and latest are read as exceeded by 9 in 10, by half and by 1 in 10; a three-term metalog runs through them and never goes below no days.',
    'Legs follow one another. Those of one group are early and late together; all others are independent.',
    ...(slips.length > 0
      ? [
          `Serious slips come on top, independent of everything: ${slips
            .map(
              ({ name, slipChance, slipDays }) =>
                `${name} ${format.percent(slipChance, 0)}, ${format.days(slipDays, 0)} on average`,
            )
            .join('; ')}. A modelling choice.`,
        ]
      : []),
    values.asOf === null
      ? 'No closure is looked at, as the order has no date.'
      : 'A leg that stands still in a closure goes on after it; a slow time adds its days once, and nothing overtakes what waited in it.',
  ];
}

/** What to know before using the answer. */
export function leadTimeWarnings(
  values: LeadTimeValues,
  result: LeadTimeResult,
  format: Formatter,
): ValueWarning<LeadTimeValues>[] {
  const warnings: ValueWarning<LeadTimeValues>[] = [];
  if (result.heldUp >= 0.5)
    warnings.push({
      text: `Closures and slow times lie in the way of this order: they add ${format.days(result.heldUp, 0)} on average. These are usual dates, so ask your supplier for theirs.`,
    });
  if (result.sd === 0)
    warnings.push({
      text: 'Every leg is certain, so nothing can come late and no safety stock for it is worked out. Give earliest and latest times, or paste past orders.',
    });
  const unnamed = values.closures.filter(({ from, to }) => (from === null) !== (to === null));
  if (values.asOf !== null && unnamed.length > 0)
    warnings.push({
      text: `${unnamed.map(({ name }) => `“${name}”`).join(', ')} has only one of its two dates and is left out.`,
    });
  return warnings;
}
