import type { Formatter } from '../fields/format';
import type { GapValues } from './gap-inputs';
import type { GapOutcome } from './gap-outcome';
import { firstShipment, inboundToAmazon, ownUnits } from './shipments';

/** Something to do, and the day by which. */
export interface GapAction {
  readonly text: string;
  readonly byDay: number;
}

/** What the seller has to do and by when, in order of time. */
export function gapActions(values: GapValues, run: GapOutcome, format: Formatter): GapAction[] {
  const { firstDayOut, gapChance } = run.way;
  if (firstDayOut === null || gapChance < 0.02) return [];
  const firstOut = Math.max(0, Math.floor(firstDayOut.p10));
  return [
    ...askForDate(values, firstOut, format),
    ...beforeTheGap(values, run, firstOut, format),
    ...atTheRestock(values, run, format),
  ].sort((a, b) => a.byDay - b.byDay);
}

function askForDate(values: GapValues, firstOut: number, format: Formatter): GapAction[] {
  const shipment = firstShipment(values);
  if (shipment === undefined || shipment.latest - shipment.earliest < 2) return [];
  return [
    {
      text: `Ask the forwarder for a firmer date of the first shipment: it now spans ${format.day(shipment.earliest)} to ${format.day(shipment.latest)}.`,
      byDay: Math.max(0, Math.min(firstOut, Math.floor(shipment.earliest)) - 2),
    },
  ];
}

function beforeTheGap(values: GapValues, run: GapOutcome, firstOut: number, format: Formatter): GapAction[] {
  const byDay = Math.max(0, firstOut - 1);
  switch (values.whileOut) {
    case 'closed':
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
      const actions: GapAction[] = [{ text: `${promised(values, format)} on the FBM offer.`, byDay }];
      // A cap is worth the trouble where the queue could come near what can be filled.
      const cap = values.queueCap ?? units;
      if (run.way.captured.p90 > cap / 2)
        actions.push({
          text: `Cap backorders at ${format.number(cap, 0)}: more could not be filled from what is under way.`,
          byDay,
        });
      return actions;
    }
  }
}

function atTheRestock(values: GapValues, { way }: GapOutcome, format: Formatter): GapAction[] {
  if (way.restockDay === null) return [];
  const actions: GapAction[] = [];
  if (way.kept.mean >= 1 && values.whileOut !== 'head-start')
    actions.push({
      text: `Have hands ready to ship about ${format.number(way.kept.mean, 0)} waiting orders (up to ${format.number(way.kept.p90, 0)}).`,
      byDay: Math.max(0, Math.floor(way.restockDay.p10)),
    });
  if (values.velocityOn)
    actions.push({
      text: 'Turn ads back on with the restock; velocity needs them most then.',
      byDay: Math.round(way.restockDay.p50),
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
