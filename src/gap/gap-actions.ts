import type { Action } from '../fields/answer';
import type { Formatter } from '../fields/format';
import type { GapValues, Shipment } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';
import { restockDayTold, sellableAtStart } from './out-at-start';
import { isRareGap } from './rare-gap';
import { firstShipment, inboundToAmazon, ownUnits } from './shipments';
import { supplyActions } from './supply-actions';

/** What is done already when these actions are asked for. */
interface Already {
  /** Ads are cut from today on, so that they need not be cut before the last units go. */
  readonly adsAreCut?: boolean;
  /** The shipment whose date to ask for, where the first to land is not booked yet; none where there is no such. */
  readonly dateToAskFor?: Shipment | undefined;
  /** Day of the landing that refills for good, where the first to land does not. */
  readonly refillDay?: number | null;
}

/** What the seller has to do and by when, in order of time and each once; days are whole and never before day 0. */
export function gapActions(
  values: GapValues,
  run: GapOutcome,
  format: Formatter,
  already: Already = {},
): Action[] {
  const { adsAreCut = false, refillDay = null } = already;
  const supply = supplyActions(values, run.way, format);
  const { firstDayOut } = run.way;
  if (firstDayOut === null || isRareGap(run.way)) return inOrder(supply);
  const firstOut = Math.max(0, Math.floor(firstDayOut.p10));
  return inOrder([
    ...supply,
    ...askForDate('dateToAskFor' in already ? already.dateToAskFor : firstShipment(values), firstOut, format),
    ...beforeTheGap(values, run, firstOut, adsAreCut, format),
    ...beforeThePromiseBreaks(values, run, firstOut, format),
    ...atTheRestock(values, run, refillDay, format),
  ]);
}

/** Two shipments alike ask for the same thing, once. */
function inOrder(actions: readonly Action[]): Action[] {
  const sorted = [...actions].sort((a, b) => a.byDay - b.byDay);
  return sorted.filter(({ text }, at) => sorted.findIndex((other) => other.text === text) === at);
}

function askForDate(shipment: Shipment | undefined, firstOut: number, format: Formatter): Action[] {
  if (shipment === undefined || shipment.latest - shipment.earliest < 2) return [];
  return [
    {
      text: `Ask the forwarder for a firmer date of the first shipment: it now spans ${format.day(shipment.earliest)} to ${format.day(shipment.latest)}.`,
      byDay: Math.max(0, Math.min(firstOut, Math.floor(shipment.earliest)) - 2),
    },
  ];
}

function beforeTheGap(
  values: GapValues,
  run: GapOutcome,
  firstOut: number,
  adsAreCut: boolean,
  format: Formatter,
): Action[] {
  const byDay = Math.max(0, firstOut - 1);
  switch (values.whileOut) {
    case 'closed':
      // No last units are left to cut ads before.
      if (adsAreCut || sellableAtStart(values) === 0) return [];
      return [
        {
          text: 'Cut ads before the last units go: they pay for sales you would make anyway.',
          byDay: Math.max(0, firstOut - 3),
        },
      ];
    case 'head-start':
      if (inboundToAmazon(values) === 0) return [];
      return [
        {
          text: 'Add tracking to the shipment and use a partnered carrier, so that Amazon trusts its date.',
          byDay,
        },
      ];
    case 'shop':
      return [{ text: `${stated(values, format)} in your shop.`, byDay }];
    case 'backorder': {
      const units = ownUnits(values);
      if (units === 0) return [];
      const allowedFrom = firstDayAllowed(values);
      const actions: Action[] = [
        allowedFrom > 0
          ? {
              text: `${promised(values, format)} on the FBM offer, not before ${format.day(allowedFrom)}: Amazon takes dates up to ${format.days(values.promiseLimit)} ahead.`,
              byDay: Math.max(byDay, allowedFrom),
            }
          : { text: `${promised(values, format)} on the FBM offer.`, byDay },
      ];
      // A cap is worth the trouble where the queue could come near it.
      const cap = Math.min(values.queueCap ?? units, units);
      if (run.way.captured.p90 > cap / 2)
        actions.push({
          text: `Cap backorders at ${format.number(cap, 0)}: ${cap < units ? 'your limit' : 'more could not be filled from what is under way'}.`,
          byDay,
        });
      return actions;
    }
  }
}

/** A restock date farther ahead than the channel takes cannot be entered yet. */
function firstDayAllowed({ promiseKind, promiseDate, promiseLimit }: GapValues): number {
  return promiseKind === 'fixed-date' ? Math.max(0, promiseDate - promiseLimit) : 0;
}

/** A delay has to be told before the promised date has passed. */
function beforeThePromiseBreaks(
  values: GapValues,
  { way }: GapOutcome,
  firstOut: number,
  format: Formatter,
): Action[] {
  const late = way.fates.shippedLate.mean;
  const takesOrders = values.whileOut === 'backorder' || values.whileOut === 'shop';
  if (!takesOrders || late < 1 || values.promiseKind === 'shrinking') return [];
  const promised = values.promiseKind === 'fixed-date' ? values.promiseDate : firstOut + values.promiseDays;
  return [
    {
      text: `If the stock is not there by then, write to customers whose date is near, before it passes: about ${format.number(late, 0)} ${Math.round(late) === 1 ? 'order is' : 'orders are'} likely to ship late.`,
      byDay: Math.max(0, promised - 1),
    },
  ];
}

function atTheRestock(
  values: GapValues,
  { way }: GapOutcome,
  refillDay: number | null,
  format: Formatter,
): Action[] {
  const restock = restockDayTold(values, way);
  if (way.restockDay === null || restock === null) return [];
  const actions: Action[] = [];
  if (way.kept.mean >= 1 && values.whileOut !== 'head-start')
    actions.push({
      text: `Have hands ready to ship about ${format.number(way.kept.mean, 0)} waiting ${Math.round(way.kept.mean) === 1 ? 'order' : 'orders'} (up to ${format.number(way.kept.p90, 0)}).`,
      byDay: Math.max(0, Math.floor(way.restockDay.p10)),
    });
  if (values.velocityOn)
    actions.push({
      text:
        refillDay === null
          ? 'Turn ads back on with the restock; velocity needs them most then.'
          : 'Turn ads back on with the shipment that refills for good; the units before it sell without.',
      byDay: refillDay ?? restock,
    });
  return actions;
}

function promised(values: GapValues, format: Formatter): string {
  switch (values.promiseKind) {
    case 'fixed-date':
      return `Set the restock date to ${format.day(values.promiseDate)}`;
    case 'fixed-wait':
      return `Set the handling time to ${format.days(values.promiseDays)}`;
    case 'shrinking':
      return 'Set the promise, and lower it each day as the date nears,';
  }
}

function stated(values: GapValues, format: Formatter): string {
  switch (values.promiseKind) {
    case 'fixed-date':
      return `Show “ships by ${format.day(values.promiseDate)}”`;
    case 'fixed-wait':
      return `Show “ships in ${format.days(values.promiseDays)}”`;
    case 'shrinking':
      return 'Show the wait, and shorten it each day as the date nears,';
  }
}
