import type { Formatter } from '../fields/format';
import type { GapSummary } from '../engine/simulation/gap-summary';
import type { GapValues } from './gap-inputs';
import type { GapSimulation } from './gap-simulation';
import { ownUnits } from './gap-warnings';

/** Something to do, and the day by which. */
export interface GapAction {
  readonly text: string;
  readonly byDay: number;
}

/** What the seller has to do and by when, in order of time. */
export function gapActions(values: GapValues, run: GapSimulation, format: Formatter): GapAction[] {
  const { way } = run;
  if (way.firstDayOut === null || way.gapChance < 0.02) return [];
  const firstOut = Math.max(0, Math.floor(way.firstDayOut.p10));
  const actions: GapAction[] = [];
  const shipment = values.shipments[0];
  if (shipment !== undefined)
    actions.push({
      text: `Ask the forwarder for a firmer date: it now spans ${format.day(shipment.earliest)} to ${format.day(shipment.latest)}.`,
      byDay: Math.max(0, Math.min(firstOut, Math.floor(shipment.earliest)) - 2),
    });
  actions.push(...offerActions(values, way, firstOut, format));
  if (way.restockDay !== null && way.captured.mean >= 0.5)
    actions.push({
      text: `Have hands ready to ship about ${format.number(way.kept.mean, 0)} waiting orders (up to ${format.number(way.kept.p90, 0)}).`,
      byDay: Math.floor(way.restockDay.p10),
    });
  if (way.restockDay !== null && values.velocityOn)
    actions.push({
      text: 'Turn ads back on with the restock; velocity needs them most now.',
      byDay: Math.round(way.restockDay.p50),
    });
  return actions.sort((a, b) => a.byDay - b.byDay);
}

function offerActions(values: GapValues, way: GapSummary, firstOut: number, format: Formatter): GapAction[] {
  const beforeOut = Math.max(0, firstOut - 1);
  if (values.whileOut === 'closed')
    return [
      {
        text: 'Cut ads before the last units go: they pay for sales you would make anyway.',
        byDay: Math.max(0, firstOut - 3),
      },
    ];
  if (values.whileOut === 'head-start')
    return [
      {
        text: 'Add tracking to the shipment and use a partnered carrier, so that Amazon trusts its date.',
        byDay: beforeOut,
      },
    ];
  const channel = values.whileOut === 'shop' ? 'in your shop' : 'on the FBM offer';
  const actions: GapAction[] = [{ text: `${promiseAction(values, format)} ${channel}.`, byDay: beforeOut }];
  // A cap is worth the trouble where the queue could come near what can be filled.
  const cap = values.queueCap ?? ownUnits(values);
  if (values.whileOut === 'backorder' && cap > 0 && way.captured.p90 > cap / 2)
    actions.push({
      text: `Cap backorders at ${format.number(cap, 0)}: more could not be filled from what is under way.`,
      byDay: beforeOut,
    });
  return actions;
}

function promiseAction(values: GapValues, format: Formatter): string {
  switch (values.promiseKind) {
    case 'fixed-date':
      return `Set the restock date to ${format.day(values.promiseDate)}`;
    case 'fixed-wait':
      return `Set the handling time to ${format.days(values.promiseDays)}`;
    case 'shrinking':
      return 'Set the promise, and lower it each day as the date nears,';
  }
}
