import { daysUntilShare, velocityAfterRestock } from '../../engine/backorders/recovery-path';
import { usualRecovery } from '../../engine/backorders/velocity';
import type { Action, ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { noFitWords } from './fit-words';
import { inputs, type RecoveryValues } from './inputs';
import type { RecoveryResult } from './model';
import { appliedFit, isInUse } from './sales-fit';

/** What to do and by when; day 0 is the day stock runs out. */
export function recoveryActions(values: RecoveryValues, result: RecoveryResult, format: Formatter): Action[] {
  const { base, ads } = result;
  const { gapDays, dailyDemand } = values;
  if (base.dip < 0.01 || dailyDemand === 0) return [];
  const pays = ads.days > 0 && ads.gain >= 0;
  const speedUp = pays ? values.rebuildSpeedUp : 1;
  const actions: Action[] = [];
  if (pays)
    actions.push(
      {
        text: `Turn rebuilding ads on at the restock: ${format.money(values.rebuildAdsPerDay)} a day.`,
        byDay: gapDays,
      },
      {
        text: `Turn them off again: ${format.percent(0.95, 0)} of the dip should be won back (sales at ${format.percent(1 - 0.05 * base.dip, 0)} of normal), for ${format.money(ads.cost, 0)} in all.`,
        byDay: gapDays + Math.ceil(ads.days),
      },
    );
  else if (ads.atMost >= 0.01)
    actions.push({
      text: `Consider rebuilding ads at the restock: up to ${format.money(ads.atMost)} a day they pay if they speed the return up ${format.number(values.rebuildSpeedUp)} times.`,
      byDay: gapDays,
    });
  const check = Math.max(
    7,
    Math.round(daysUntilShare(1 - base.dip / 2, base.dip, base.recoveryDays, speedUp)),
  );
  const share = velocityAfterRestock(check, base.dip, base.recoveryDays, speedUp);
  return [
    ...actions,
    {
      text: `Check daily sales: about ${format.number(dailyDemand * share, 1)} units a day (${format.percent(share, 0)} of normal) would be on course.`,
      byDay: gapDays + check,
    },
  ].sort((a, b) => a.byDay - b.byDay);
}

/** The modelling choices behind the answer, a line each. */
export function recoveryAssumptions(values: RecoveryValues, format: Formatter): string[] {
  return [
    values.velocityAtRestock === null
      ? `While closed, velocity falls towards ${format.percent(values.velocityFloor, 0)} of normal with a time constant of ${format.days(values.velocityFallDays)}.`
      : `Sales start again at ${format.percent(values.velocityAtRestock, 0)} of normal, as given.`,
    `${format.percent(0.95, 0)} of the dip is won back in ${values.recoveryDays === null ? `${format.days(usualRecovery.recoveryBaseDays)} plus the days out, ${format.number(usualRecovery.recoveryMaxDays)} at most` : format.days(values.recoveryDays)}, exponentially.`,
    'The offer is closed all through the gap, demand itself is steady, and stock lasts afterwards.',
    `Rebuilding ads divide the time of the return by ${format.number(values.rebuildSpeedUp)} while they run.`,
    'No public data give the way back day by day: these are modelling choices that your own sales can replace.',
  ];
}

/** What to know before using the answer. */
export function recoveryWarnings(
  values: RecoveryValues,
  { ads, base, contribution, past }: RecoveryResult,
  format: Formatter,
): ValueWarning<RecoveryValues>[] {
  const warnings: ValueWarning<RecoveryValues>[] = [];
  if (past.fit && !isInUse(past.fit, values)) {
    const { shrunk, forGapDays } = past.fit;
    warnings.push({
      text: `A fit to your own sales waits below and is not in the answer yet: after ${format.days(forGapDays, 0)} out, sales start again at ${format.percent(shrunk.velocity.value, 0)} of normal and win back ${format.percent(0.95, 0)} of the dip in ${format.days(shrunk.recoveryDays.value, 0)}.`,
      action: { label: 'Use these numbers', change: appliedFit(past.fit) },
    });
  } else if (past.reason !== null && past.reason !== 'no-series')
    warnings.push({ text: `Your daily sales do not change the answer. ${noFitWords[past.reason]}` });
  if (contribution <= 0 && base.dip > 0)
    warnings.push({
      text: `Each unit sold brings ${format.money(contribution, 2)}: at that margin no ad can pay. Check price, landed cost and fees under “Money”.`,
    });
  else if (ads.days > 0 && ads.gain < 0)
    warnings.push({
      text: `These ads cost ${format.money(ads.cost, 0)} and win back ${format.money(ads.unitsWonBack * contribution, 0)}. ${
        ads.payFrom === null || ads.payFrom > inputs.rebuildSpeedUp.max
          ? `No speed-up would pay at ${format.money(values.rebuildAdsPerDay)} a day.`
          : `They would have to speed the return up ${format.number(ads.payFrom, 2)} times${ads.atMost >= 0.01 ? `, or cost ${format.money(ads.atMost)} a day at most` : ''}.`
      }`,
      ...(ads.atMost >= 0.01
        ? {
            action: {
              label: `Try ${format.money(Math.floor(ads.atMost * 100) / 100)} a day`,
              change: { rebuildAdsPerDay: Math.floor(ads.atMost * 100) / 100 },
            },
          }
        : {}),
    });
  return warnings;
}
