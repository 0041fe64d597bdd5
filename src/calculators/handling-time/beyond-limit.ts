import { captureShare } from '../../engine/backorders/capture';
import type { Formatter } from '../../fields/format';
import { isHeldToLimits } from '../../gap/promises/taking-backorders';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';

/** Why a promise much longer than the limit stops helping, a point each, in the seller's own numbers. */
export function beyondLimit(
  values: HandlingValues,
  { captureDecay, hazard, expected }: HandlingResult,
  { waits }: HandlingOutcome,
  format: Formatter,
): string[] {
  const limit = values.promiseLimit;
  const of100 = (days: number) => format.number(100 * captureShare(days, captureDecay), 0);
  const at = waits.find(({ promise }) => promise === limit);
  const longest = waits.at(-1);
  const points = [
    `Customers thin out. Of 100 who would order without a wait ${of100(limit)} still do at ${format.days(limit)}, and ${of100(limit + 15)} at ${format.number(limit + 15, 0)}: each further day turns away ${format.percent(-Math.expm1(-captureDecay), 1)} of those left.`,
    values.whileOut === 'shop'
      ? `A date must have a basis. In the US a delay of more than 30 days beyond the date given needs the customer’s consent, else the money goes back.`
      : `Amazon does not take it. A restock date must lie within ${format.days(limit)} of the order.`,
    ...cancellations(hazard, limit, format),
  ];
  if (at === undefined || longest === undefined || longest.promise <= limit || expected.gapChance === 0)
    return points;
  const stays =
    at.breachChance <= longest.breachChance ||
    format.frequency(at.breachChance) === format.frequency(longest.breachChance);
  return [
    ...points,
    `What is left to win is small. From ${format.number(limit, 0)} to ${format.days(longest.promise)} the orders kept fall from ${format.number(at.kept, 1)} to ${format.number(longest.kept, 1)} and the profit beyond staying closed from ${format.money(at.gain, 0)} to ${format.money(longest.gain, 0)}, while ${
      isHeldToLimits(values) ? 'the chance of a breach' : 'the chance of too many late'
    } ${stays ? 'stays' : 'falls'} ${stays ? `at ${format.frequency(at.breachChance)} futures` : `from ${format.frequency(at.breachChance)} to ${format.frequency(longest.breachChance)} futures`}.`,
  ];
}

/** A queue that gains λc orders a day and loses the share h of itself a day: after t days it loses λc (1 − e^(−ht)) a day. */
function cancellations(hazard: number, limit: number, format: Formatter): string[] {
  if (hazard <= 0) return [];
  const half = Math.log(2) / hazard;
  return [
    `Cancellations outrun the restock. At ${format.percent(hazard, 1)} a day half of those who wait are gone after ${format.days(half, 0)}. From day ${format.number(half, 0)} of a gap the queue loses more than one order for every two it gains, by day ${format.number(limit, 0)} it loses ${format.number(100 * -Math.expm1(-hazard * limit), 0)} for every 100 it gains.`,
  ];
}
