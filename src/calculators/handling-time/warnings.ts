import type { ValueWarning } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { notYetOwn } from '../../gap/not-yet-own';
import { paddedHandling } from '../../gap/promises/padded-handling';
import { promiseChanges, promiseName } from '../../gap/promises/promise-kind';
import { isHeldToLimits, takesBackorders } from '../../gap/promises/taking-backorders';
import { firstShipment, sendFirst } from '../../gap/shipments';
import { isRareGap } from '../../gap/rare-gap';
import { besideAccepted, breaks } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome, Offer } from './outcome';
import { picksOf } from './picks';

/**
 * What stands in the way of a safe promise, the most pressing first.
 *
 * @param isRunning - whether the run is not whole yet: what it advises may still change, so that it offers nothing
 */
export function handlingWarnings(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
  isRunning = false,
): ValueWarning<HandlingValues>[] {
  const warnings = result.canFill
    ? [
        othersAlone(values, format),
        stillClosed(values),
        tooLong(values, format),
        ...(run === null ? [] : [unsafe(values, run, format, isRunning), policed(values, run, format)]),
      ]
    : [noOwnUnits(values)];
  const example = notYetOwn(values, format);
  return [...warnings, example === null ? null : { text: example }].filter((warning) => warning !== null);
}

function noOwnUnits(values: HandlingValues): ValueWarning<HandlingValues> {
  const shipment = firstShipment(values);
  const where =
    'Backorders on Amazon are filled from your own warehouse. Under “Shipments under way” choose “Your warehouse” as the place of a shipment, or divert a part of one there; units that lie there already go under “Stock and demand”.';
  return {
    text:
      shipment === undefined
        ? `${where} A promise needs a restock date as well: add the shipment you wait for.`
        : where,
    ...(shipment === undefined || shipment.units === 0
      ? {}
      : {
          action: {
            label: 'Send the first shipment to your warehouse',
            change: { shipments: sendFirst(values, 'own'), whileOut: 'backorder' },
          },
        }),
  };
}

function othersAlone(values: HandlingValues, format: Formatter): ValueWarning<HandlingValues> | null {
  const { otherOrdersPerDay, otherLateShare, lateLimit } = values;
  if (!isHeldToLimits(values) || otherOrdersPerDay <= 0 || otherLateShare < lateLimit) return null;
  return {
    text: `Of your other orders ${format.percent(otherLateShare, 1)} are late, at or over the limit of ${format.percent(lateLimit, 1)} by themselves: no promise made here can be safe until they are fewer.`,
  };
}

function stillClosed(values: HandlingValues): ValueWarning<HandlingValues> | null {
  if (takesBackorders(values)) return null;
  return {
    text: 'Your offer is set not to take backorders while out of stock. The promises below are played as if it did.',
    action: { label: 'Take backorders on Amazon', change: { whileOut: 'backorder' } },
  };
}

function tooLong(values: HandlingValues, format: Formatter): ValueWarning<HandlingValues> | null {
  const { promiseKind, promiseDays, promiseLimit } = values;
  if (promiseKind !== 'fixed-wait' || promiseDays <= promiseLimit) return null;
  return {
    text: `The channel takes promises of up to ${format.days(promiseLimit)}; yours is ${format.days(promiseDays)}.`,
    action: { label: `Promise ${format.days(promiseLimit)}`, change: { promiseDays: promiseLimit } },
  };
}

/** The promise in use, where it is not safe, beside the best that is. */
function unsafe(
  values: HandlingValues,
  run: HandlingOutcome,
  format: Formatter,
  isRunning: boolean,
): ValueWarning<HandlingValues> | null {
  const { inUse } = run;
  if (!takesBackorders(values) || isRareGap(run.gap) || inUse.breachChance <= values.tolerance) return null;
  const now = `The promise in use, ${promiseName(inUse, format)}, ${breaks(values)} ${besideAccepted(inUse.breachChance, values, format)}.`;
  if (isRunning) return { text: `${now} Looking for a safer one …` };
  const better = saferOffer(values, run);
  if (better === null) return { text: `${now} None tried here is safe and allowed.` };
  const name = promiseName(better, format);
  return {
    text: `${now} ${name} would be safe.`,
    action: { label: `Use ${name}`, change: promiseChanges(better) },
  };
}

/** The safe promise that earns most: of the kind in use where there is one, else of any. */
function saferOffer(values: HandlingValues, { waits, dates, shrinking }: HandlingOutcome): Offer | null {
  const byKind = { 'fixed-wait': waits, 'fixed-date': dates ?? [], shrinking: shrinking ?? [] };
  const advised = (offers: readonly Offer[]) => picksOf(offers, values)?.advised ?? null;
  const same = advised(byKind[values.promiseKind]);
  if (same !== null) return same;
  return Object.values(byKind)
    .map(advised)
    .reduce((best, next) => (next !== null && (best === null || next.gain > best.gain) ? next : best), null);
}

/** The answer is a length of wait; the way to promise it on Amazon is not a handling time longer than the real one. */
function policed(
  values: HandlingValues,
  run: HandlingOutcome,
  format: Formatter,
): ValueWarning<HandlingValues> | null {
  if (!isHeldToLimits(values) || isRareGap(run.gap)) return null;
  const text = `${paddedHandling(format)} Enter the wait as one.`;
  return values.promiseKind === 'fixed-wait'
    ? {
        text,
        action: { label: 'Use dates that follow the restock', change: { promiseKind: 'shrinking' } },
      }
    : { text };
}
