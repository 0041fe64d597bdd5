import type { Action, CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { limitNow } from '../../gap/dated-defaults';
import { accountInputs } from '../../gap/inputs/account';
import { amazonNotices } from '../../gap/notices/amazon';
import { euShopNotices } from '../../gap/notices/shop-eu';
import { usShopNotices } from '../../gap/notices/shop-us';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './pipeline-result';

/** What to do and by when; day 0 is the day stock runs out. */
export function pipelineActions(values: PipelineValues, result: PipelineResult, format: Formatter): Action[] {
  const actions: Action[] = [];
  if (values.promise === 'wait' && result.shippedLate >= 1)
    actions.push({
      text: `Write to customers before their promised date passes: about ${format.number(result.shippedLate, 0)} orders ship late.`,
      byDay: Math.max(0, values.promisedWaitDays - 1),
    });
  if (result.kept >= 1)
    actions.push({
      text: `Have hands ready to ship about ${format.number(result.kept, 0)} waiting orders.`,
      byDay: values.gapDays,
    });
  return actions;
}

/** Messages for the orders whose promise the gap breaks, for each channel they may have come by. */
export function pipelineNotices(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): CustomerNotice[] {
  if (values.promise !== 'wait' || result.shippedLate < 0.5) return [];
  const delay = {
    promisedDay: values.promisedWaitDays,
    samePromise: values.dropOffReading === 'whole',
    newDay: values.gapDays,
    promisedTransitDays: accountInputs.promisedTransitDays.default,
    transitDays: accountInputs.transitDays.default,
    // Business days; a gap without dates has no weekdays.
    autoCancelDays: Math.ceil((limitNow('auto-cancel-days') * 7) / 5),
  };
  return [amazonNotices, usShopNotices, euShopNotices].flatMap((worded) => worded(delay, format));
}

/** The modelling choices behind the answer, a line each. */
export function pipelineAssumptions(values: PipelineValues, format: Formatter): string[] {
  const promise = `Past the promise ${format.percent(-Math.expm1(-values.promiseBreak), 0)} cancel at once and the rest at ${format.number(values.hazardAfterFactor, 1)} times the rate.`;
  return [
    values.dropOffReading === 'even'
      ? 'Orders arrive evenly over the gap and ship when it ends.'
      : 'Every order is placed as the gap begins and ships when it ends.',
    'While the promise holds, each waiting order cancels at the same constant rate a day.',
    ...(values.promise === 'wait' ? [promise] : []),
  ];
}
