import type { Action, ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { lowInventoryExemptions } from '../../marketplace/low-inventory-exemptions';
import { currentRule } from '../../marketplace/rule';
import type { Improvement } from '../calculator';
import type { Curve } from './curve';
import type { PolicyValues } from './inputs';
import type { PolicyResult } from './model';
import type { PolicyOutcome } from './outcome';
import { dispersionOf, leadTimeMoments, meanDemand } from './policy';
import { daysOf, levelWords, savingOf, verdictOf } from './verdict';

/** What to do: move the reorder point, and what would make less safety stock do. */
export function policyActions(
  result: PolicyResult,
  simulated: PolicyOutcome | null,
  format: Formatter,
): Action[] {
  const curve: Curve = simulated ?? result;
  const verdict = verdictOf(curve, result.contribution, simulated?.savingError ?? null);
  const [own, best] = [curve.levels[curve.own]!, curve.levels[curve.best]!];
  const units = format.quantity(best.reorderPoint, 'units', 0);
  const saved = format.money(savingOf(curve), 0);
  if (verdict === 'raise')
    return [
      {
        text: `Raise the reorder point from ${format.number(own.reorderPoint, 0)} to ${units}: order when on hand and on order together are down to it. Saves about ${saved} a year.`,
        byDay: 0,
      },
    ];
  if ((verdict === 'lower' || verdict === 'none-pays') && best.reorderPoint < own.reorderPoint)
    return [
      {
        text: `Let the reorder point come down from ${format.number(own.reorderPoint, 0)} to ${units} before the next order. Saves about ${saved} a year.`,
        byDay: 0,
      },
    ];
  return [];
}

/** Pages that make the weakest numbers of the answer better. */
export function policyImprovements(
  values: PolicyValues,
  result: PolicyResult,
  format: Formatter,
): Improvement[] {
  const lead = leadTimeMoments(values);
  const share = result.protectionSd > 0 ? ((result.demandPerYear / 365) * lead.sd) / result.protectionSd : 0;
  return [
    ...(share ** 2 > 0.5
      ? [
          {
            id: 'lead-time',
            why: `Most of the safety stock, ${format.percent(share ** 2, 0)} of the variance, is for the spread of the lead time. That page measures it from your past orders.`,
          },
        ]
      : []),
    ...(result.contribution > 0
      ? [
          {
            id: 'stockout-cost',
            why: `A gap of ${format.days(result.gapDays, 0)} is taken to cost ${format.money(result.costPerGap, 0)}. That page shows what it is made of, and how sure that is.`,
          },
        ]
      : []),
  ];
}

/** The modelling choices behind the answer, a line each. */
export function policyAssumptions(values: PolicyValues, format: Formatter): string[] {
  const lead = leadTimeMoments(values);
  return [
    `You order ${format.quantity(values.orderQuantity, 'units', 0)} whenever on hand and on order, less orders waiting, is at or below the reorder point; ${values.reviewDays <= 1 ? 'stock is looked at every evening' : `stock is looked at every ${format.days(values.reviewDays, 0)}`}. It stays the same all year.`,
    `Each order’s lead time is drawn by itself, mean ${format.days(lead.mean, 1)} and spread ${format.days(lead.sd, 1)}; a later order may arrive first.`,
    `Daily sales spread ${dispersionOf(values) === 1 ? 'by chance alone (Poisson)' : 'more than by chance alone (negative binomial)'} around ${format.quantity(meanDemand(values), 'units-per-day', 1)}.`,
    `Of the customers who find you out, ${format.percent(values.capturedShare, 0)} order and wait; of the others ${format.percent(values.deferredShare, 0)} come back after the restock.`,
    values.velocityOn
      ? `Velocity falls towards ${format.percent(values.velocityFloor, 0)} while out, with a time constant of ${format.days(values.velocityFallDays)}; 95% of the dip is won back in ${values.recoveryDays === null ? '14 days plus the days out, 42 at most' : format.days(values.recoveryDays)}.`
      : 'Velocity does not fall while out of stock.',
    'All levels meet the same customers and the same suppliers’ delays.',
  ];
}

/** What to know before using the answer. */
export function policyWarnings(
  values: PolicyValues,
  curve: Curve,
  format: Formatter,
): ValueWarning<PolicyValues>[] {
  const warnings: ValueWarning<PolicyValues>[] = [];
  const own = curve.levels[curve.own]!;
  const { dailyDemand, dailyDemandSd } = values;
  const chance = Math.sqrt(dailyDemand);
  if (dailyDemandSd !== null && dailyDemand > 0 && dailyDemandSd < chance * (1 - 1e-9))
    warnings.push({
      text: `Daily sales are entered with a spread of ${format.number(dailyDemandSd, 1)}: chance alone spreads ${format.number(dailyDemand, 1)} a day by ${format.number(chance, 1)}, and that is used.`,
      action: { label: 'Leave the spread to chance', change: { dailyDemandSd: null } },
    });
  if (daysOf(own, curve) < -0.5)
    warnings.push({
      text: `Your reorder point of ${format.quantity(own.reorderPoint, 'units', 0)} is ${levelWords(own, curve, format)}: the shelf is empty before most orders arrive.`,
    });
  if (values.lowInventoryOn) {
    const exempt = currentRule(lowInventoryExemptions, 'low-inventory-exempt-units').value;
    const { currency } = format.settings;
    if (currency !== 'USD')
      warnings.push({
        text: `The fee card is Amazon’s US card in US dollars; your numbers are in ${currency}. Put in your own marketplace’s fees, or leave the fee out.`,
        action: { label: 'Leave it out', change: { lowInventoryOn: false } },
      });
    if (meanDemand(values) * 7 < exempt)
      warnings.push({
        text: `Products that ship fewer than ${exempt} units in 7 days are exempt from the low-inventory fee; yours is.`,
        action: { label: 'Leave it out', change: { lowInventoryOn: false } },
      });
  }
  return warnings;
}
