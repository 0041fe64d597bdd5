import type { ValueWarning } from '../fields/answer';
import type { Formatter } from '../fields/format';
import { gapInputs } from './gap-inputs';
import type { GapValues } from './gap-inputs';
import type { GapOutcome, PromiseOption } from './gap-outcome';
import { notYetOwn } from './not-yet-own';
import { paddedHandling } from './promises/padded-handling';
import { isRareGap } from './rare-gap';
import { inboundToAmazon, ownUnits, sendFirst } from './shipments';

/**
 * Warnings about the way chosen, the most pressing first.
 *
 * @param isRunning - whether what the run lacks is still to come
 */
export function gapWarnings(
  values: GapValues,
  run: GapOutcome | null,
  format: Formatter,
  isRunning = true,
): ValueWarning<GapValues>[] {
  const stuck = nothingToFill(values, format);
  const warnings = [
    stuck,
    nothingAhead(values),
    tooLong(values, format),
    narrowSpread(values, format),
    foreignCard(values, format),
  ];
  if (run !== null && stuck === null) {
    const told = [
      oversold(values, run, format),
      breached(values, run, format, isRunning),
      dearer(run, format),
      handlingTimeReview(values, run, format),
    ];
    // What a few futures advise the whole run may not: until then nothing is offered.
    warnings.push(
      ...told.map((warning) => (isRunning && warning !== null ? { text: warning.text } : warning)),
    );
  }
  return [...warnings, stillExample(values, format)].filter((warning) => warning !== null);
}

/** FBM backorders need units in the seller's own warehouse. */
function nothingToFill(values: GapValues, format: Formatter): ValueWarning<GapValues> | null {
  if (values.whileOut !== 'backorder' || values.shopShare === 1) return null;
  if (ownUnits(values) > 0 || values.shipments.length === 0) return null;
  return {
    text: `FBM backorders are filled from your own warehouse, and nothing is on its way there, so none can be taken. Orders taken all the same would end as cancellations by you, against the ${format.percent(values.cancelLimit, 1)} limit.`,
    action: {
      label: 'Send the first shipment to your warehouse',
      change: { shipments: sendFirst(values, 'own') },
    },
  };
}

function nothingAhead(values: GapValues): ValueWarning<GapValues> | null {
  if (values.whileOut !== 'head-start' || inboundToAmazon(values) > 0 || values.shipments.length === 0)
    return null;
  return {
    text: 'Head Start sells units that are on their way to Amazon; none of yours are.',
    action: {
      label: 'Send the first shipment to Amazon (FBA)',
      change: { shipments: sendFirst(values, 'fba') },
    },
  };
}

function tooLong(values: GapValues, format: Formatter): ValueWarning<GapValues> | null {
  const { whileOut, promiseKind, promiseDays, promiseLimit } = values;
  if (whileOut !== 'backorder' || promiseKind !== 'fixed-wait' || promiseDays <= promiseLimit) return null;
  return {
    text: `Amazon takes backorders that can ship within ${format.days(promiseLimit)}. A longer promise is not accepted, and few customers would wait.`,
    action: { label: `Promise ${format.days(promiseLimit)}`, change: { promiseDays: promiseLimit } },
  };
}

function narrowSpread(values: GapValues, format: Formatter): ValueWarning<GapValues> | null {
  const { dailyDemand, dailyDemandSd } = values;
  if (dailyDemandSd === null || dailyDemand === 0 || dailyDemandSd ** 2 >= dailyDemand) return null;
  return {
    text: `Chance alone spreads daily sales by ${format.number(Math.sqrt(dailyDemand), 1)} units (Poisson), more than the ${format.number(dailyDemandSd, 1)} you gave. The larger spread is used.`,
    action: { label: 'Leave the spread empty', change: { dailyDemandSd: null } },
  };
}

const feeKeys = ['lowInventoryFee14', 'lowInventoryFee21', 'lowInventoryFee28'] as const;

/** The fee card is in US dollars; in another currency its numbers mean something else. */
function foreignCard(values: GapValues, format: Formatter): ValueWarning<GapValues> | null {
  const { currency } = format.settings;
  const isCard = feeKeys.some((key) => values[key] === gapInputs[key].default && values[key] > 0);
  if (!values.lowInventoryOn || currency === 'USD' || !isCard) return null;
  return {
    text: `The low-inventory fees are Amazon’s US card, in US dollars, and are counted as if they were ${currency}. Put in those of your own marketplace, or switch the fee off.`,
    action: { label: 'Leave the fee out', change: { lowInventoryOn: false } },
  };
}

/** Cancellations that the account would feel: one and more, and no smaller a share of the orders taken than the account's limit. */
function oversold(values: GapValues, run: GapOutcome, format: Formatter): ValueWarning<GapValues> | null {
  const cancelled = run.way.fates.cancelledBySeller.mean;
  const { captured } = run.way;
  const units = ownUnits(values);
  if (values.whileOut !== 'backorder' || units === 0) return null;
  if (cancelled < 1 || cancelled < values.cancelLimit * captured.mean) return null;
  const one = Math.round(cancelled) === 1;
  const said = `About ${format.number(cancelled, 0)} of ${format.number(captured.mean, 0)} backorders ${one ? 'ends as a cancellation' : 'end as cancellations'} by you or Amazon`;
  if (units >= captured.p90)
    return {
      text: `${said}: the stock lands too late for ${one ? 'it' : 'them'}. A longer promise or fewer waiting orders would lower that.`,
    };
  return {
    text: `${said}: more are taken than can be filled. Selling more than you can fill is worse than being out.`,
    ...(values.queueCap === null
      ? {
          action: { label: `Stop at ${format.number(units, 0)} waiting orders`, change: { queueCap: units } },
        }
      : {}),
  };
}

function breached(
  values: GapValues,
  run: GapOutcome,
  format: Formatter,
  isRunning: boolean,
): ValueWarning<GapValues> | null {
  const chance = run.way.breachChance;
  if (values.whileOut !== 'backorder' || chance <= values.tolerance) return null;
  // Two chances that read alike as frequencies are told apart in percent.
  const alike = format.frequency(chance) === format.frequency(values.tolerance);
  const says = (share: number) => (alike ? format.percent(share, 1) : format.frequency(share));
  const now =
    `An account limit is breached in ${says(chance)} of futures; you accept ${says(values.tolerance)}.`.replace(
      /(of\s\d+) of futures/,
      '$1 futures',
    );
  if (values.promiseKind === 'shrinking')
    return {
      text: `${now} A longer promise at the start, a firmer date or staying closed would be safer.`,
      action: { label: 'Stay closed', change: { whileOut: 'closed' } },
    };
  if (run.promises === null) return { text: isRunning ? `${now} Looking for a safer promise …` : now };
  const better = saferPromise(values, run.promises);
  if (better === null)
    return {
      text: `${now} No promise tried here is safe enough. A firmer date, a promise that shrinks as the date nears, or staying closed may be.`,
      action: { label: 'Try a shrinking promise', change: { promiseKind: 'shrinking' } },
    };
  const more = better.option.costOfGap - better.now.costOfGap;
  const money = more > 0 ? `costs ${format.money(more, 0)} more` : `saves ${format.money(-more, 0)} as well`;
  const { promise, breachChance } = better.option;
  const byDate = values.promiseKind === 'fixed-date';
  return {
    text: `${byDate ? `Promising ${format.day(promise)}` : `A ${promise}-day promise`} brings the chance of a breach from ${format.frequency(chance)} down to ${format.frequency(breachChance)} futures and ${money}.`,
    action: byDate
      ? { label: `Try ${format.day(promise)}`, change: { promiseDate: promise } }
      : { label: `Try ${format.days(promise)}`, change: { promiseDays: promise } },
  };
}

/** The cheapest promise tried whose chance of a breach the seller accepts, beside the present one. */
function saferPromise(
  values: GapValues,
  promises: readonly PromiseOption[],
): { option: PromiseOption; now: PromiseOption } | null {
  const current = values.promiseKind === 'fixed-date' ? values.promiseDate : values.promiseDays;
  const now = promises.find(({ promise }) => promise === current);
  const safe = promises.filter((one) => one.breachChance <= values.tolerance && one !== now);
  if (now === undefined || safe.length === 0) return null;
  return { now, option: safe.reduce((best, next) => (next.costOfGap < best.costOfGap ? next : best)) };
}

function dearer(run: GapOutcome, format: Formatter): ValueWarning<GapValues> | null {
  if (run.closed === null || run.closed.saving > -1) return null;
  return {
    text: `Staying closed would cost ${format.money(-run.closed.saving, 0)} less than this way.`,
    action: { label: 'Stay closed', change: { whileOut: 'closed' } },
  };
}

/** Most of the restock dates at which a date suggested may ship too many orders late, where the seller accepts no more. */
const seldomLate = 0.1;

function handlingTimeReview(
  values: GapValues,
  run: GapOutcome,
  format: Formatter,
): ValueWarning<GapValues> | null {
  if (values.whileOut !== 'backorder' || values.promiseKind !== 'fixed-wait' || isRareGap(run.way))
    return null;
  const text = paddedHandling(format);
  if (run.datedPromise === null) return { text };
  const { promise, lateChance, lateChanceNow } = run.datedPromise;
  if (lateChance > lateChanceNow + 1e-9 || lateChance > Math.max(seldomLate, values.tolerance))
    return { text };
  const day = format.day(promise);
  return {
    text: `${text} With ${day}, too many orders would ship late at ${format.frequency(lateChance)} possible restock dates; with your handling time of ${format.days(values.promiseDays, 0)}, at ${format.frequency(lateChanceNow)}.`,
    action: {
      label: `Use a restock date, ${day}`,
      change: { promiseKind: 'fixed-date', promiseDate: promise },
    },
  };
}

function stillExample(values: GapValues, format: Formatter): ValueWarning<GapValues> | null {
  const text = notYetOwn(values, format);
  return text === null ? null : { text };
}
