import { usualRecovery } from '../../engine/backorders/velocity';
import { daysUntilShare } from '../../engine/backorders/recovery-path';
import type { Action, ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { lowInventoryExemptions } from '../../marketplace/low-inventory-exemptions';
import { currentRule } from '../../marketplace/rule';
import { inputs, type CostValues } from './inputs';
import type { CostResult } from './model';
import { longestGap } from './sides';

/** What to do and by when; day 0 is the day stock runs out. */
export function costActions(values: CostValues, result: CostResult, format: Formatter): Action[] {
  const { base, prevention } = result;
  if (values.gapDays === 0 || base.demanded === 0) return [];
  const actions: Action[] = [];
  if (prevention.air < base.total && prevention.units > 0)
    actions.push({
      text: `Ask for an air freight quote: each day that flown units shorten the gap saves about ${format.money(result.oneMoreDay, 0)}.`,
      byDay: 0,
    });
  if (values.velocityOn && base.dip > 0) {
    if (result.adsAtMost >= 0.01 && base.contribution > 0)
      actions.push({
        text: `Have rebuilding ads ready for the restock: up to ${format.money(result.adsAtMost)} a day they pay if they speed the return up ${format.number(values.rebuildSpeedUp)} times.`,
        byDay: values.gapDays,
      });
    const half = Math.round(daysUntilShare(1 - base.dip / 2, base.dip, base.recoveryDays));
    actions.push({
      text: `Check daily sales: half of the dip should be won back, so about ${format.number(values.dailyDemand * (1 - base.dip / 2), 1)} units a day.`,
      byDay: values.gapDays + half,
    });
  }
  return actions;
}

/** The modelling choices behind the answer, a line each. */
export function costAssumptions(values: CostValues, format: Formatter): string[] {
  const { velocityFloor, deferredShare, switchedShare } = values;
  return [
    'Demand is steady and the gap begins at full velocity; counts are averages.',
    values.velocityOn
      ? `Velocity falls towards ${format.percent(velocityFloor, 0)} while closed, with a time constant of ${format.days(values.velocityFallDays)}; ${format.percent(0.95, 0)} of the dip is won back in ${values.recoveryDays === null ? `${format.days(usualRecovery.recoveryBaseDays)} plus the days out, ${format.number(usualRecovery.recoveryMaxDays)} at most` : format.days(values.recoveryDays)}.`
      : 'Velocity does not fall while out of stock.',
    `Of the customers who meet the offer while it is out and are turned away, ${format.percent(deferredShare, 0)} come back, ${format.percent(switchedShare, 0)} take your other item.`,
    'Low and high are whole scenarios in which length, dip, return and who comes back are all mild, or all severe; not a range of chances.',
    `Prevention holds the gap’s units ${format.days(values.heldDays, 0)} beforehand at ${format.percent(values.holdingRate, 0)} of landed cost a year, or flies them.`,
  ];
}

/** What to know before using the answer. */
export function costWarnings(
  values: CostValues,
  result: CostResult,
  format: Formatter,
): ValueWarning<CostValues>[] {
  const warnings: ValueWarning<CostValues>[] = [];
  const { base } = result;
  const { gapDays, gapDaysSpread } = values;
  if (gapDays > 0 && gapDays - gapDaysSpread < 1 && gapDaysSpread > 0)
    warnings.push({
      text: `The low case is cut at a gap of ${format.days(1, 0)}: ${format.days(gapDaysSpread, 0)} less than ${format.days(gapDays, 0)} would be none. The high case is ${format.days(result.high.gapDays, 0)}.`,
    });
  else if (gapDays + gapDaysSpread > longestGap)
    warnings.push({
      text: `The high case is cut at ${format.days(longestGap, 0)}, the longest gap worked out here.`,
    });
  if (base.contribution <= 0 && base.demanded > 0)
    warnings.push({
      text: `Each unit sold brings ${format.money(base.contribution, 2)}: at that margin a gap costs nothing. Check price, landed cost and fees.`,
    });
  if (values.gapDays > 0 && values.rebuildAdsPerDay > 0 && values.rebuildAdsPerDay > result.adsAtMost)
    warnings.push({
      text:
        result.adsPayFrom === null
          ? 'Rebuilding ads cannot pay here: the sales they win back bring nothing.'
          : result.adsPayFrom > inputs.rebuildSpeedUp.max
            ? `Rebuilding ads cost more than they win back: at ${format.money(values.rebuildAdsPerDay)} a day no speed-up would pay.`
            : `Rebuilding ads cost more than they win back: they would have to speed the return up ${format.number(result.adsPayFrom, 1)} times${result.adsAtMost >= 0.01 ? `, or cost ${format.money(result.adsAtMost)} a day at most` : ''}.`,
      ...(result.adsAtMost > 0
        ? {
            action: {
              label: 'Leave the ads out',
              change: { rebuildAdsPerDay: 0 },
            },
          }
        : {}),
    });
  return [...warnings, ...feeWarnings(values, format)];
}

function feeWarnings(values: CostValues, format: Formatter): ValueWarning<CostValues>[] {
  if (values.gapDays === 0) return [];
  const { currency } = format.settings;
  if (!values.lowInventoryOn)
    return currency === 'USD'
      ? [
          {
            text: 'Amazon’s low-inventory fee after the restock is left out: it needs your mean stock of the last 30 and 90 days. Without FBA none is due.',
            action: { label: 'Count it', change: { lowInventoryOn: true } },
          },
        ]
      : [];
  const exempt = currentRule(lowInventoryExemptions, 'low-inventory-exempt-units').value;
  return [
    ...(currency === 'USD'
      ? []
      : [
          {
            text: `The fee card is Amazon’s US card in US dollars; your numbers are in ${currency}. Put in your own marketplace’s fees, or leave the fee out.`,
            action: { label: 'Leave it out', change: { lowInventoryOn: false } },
          },
        ]),
    ...(values.dailyDemand * 7 < exempt
      ? [
          {
            text: `Products that ship fewer than ${exempt} units in 7 days are exempt from the low-inventory fee; at ${format.quantity(values.dailyDemand, 'units-per-day')} yours is.`,
            action: { label: 'Leave it out', change: { lowInventoryOn: false } },
          },
        ]
      : []),
  ];
}
