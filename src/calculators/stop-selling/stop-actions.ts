import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { hazardOf } from '../../gap/engine-parameters';
import type { StopValues } from './inputs';
import type { StopResult } from './model';
import type { StopOutcome } from './simulation';
import { whyNone } from './why-none';

/** What to enter and when to take it back, in order of time. */
export function stopActions(
  values: StopValues,
  result: StopResult,
  simulated: StopOutcome | null,
  format: Formatter,
): Action[] {
  if (result.state === 'nothing-inbound')
    return [
      { text: 'Set the offer so that it closes at zero: nothing under way can fill a backorder.', byDay: 0 },
    ];
  if (result.state !== 'decides') return [];
  const { cap, byDay, worthTo, stopsEarly } = result;
  const opens = Math.max(0, byDay[0]!.day - 1);
  if (cap === 0)
    return [{ text: `Close the offer at zero: ${whyNone(values, result, format)}.`, byDay: opens }];
  const where = values.whileOut === 'shop' ? 'in your shop' : 'on the FBM offer';
  const stop = stopsEarly
    ? [{ text: 'Stop taking orders after this day if nothing has landed.', byDay: worthTo }]
    : [];
  const over = values.waitingOrders - cap;
  if (over >= 0)
    return [
      {
        text:
          over === 0
            ? `Take no more backorders ${where}: the cap of ${format.number(cap, 0)} is reached.`
            : `Stop taking backorders ${where}: ${format.number(over, 0)} more wait than should.`,
        byDay: 0,
      },
      ...(over === 0
        ? []
        : [
            {
              text: `Ask the newest ${format.quantity(over, 'orders', 0)} whether they want to wait or be cancelled, before their date passes.`,
              byDay: 1,
            },
          ]),
      ...stop,
    ];
  const more =
    values.waitingOrders > 0 ? `, ${format.number(cap - values.waitingOrders, 0)} more than wait now` : '';
  const reach = simulated?.reachDay ?? null;
  const reached = reach === null ? 0 : Math.max(opens, Math.floor(reach.p10));
  return [
    { text: `Cap backorders ${where} at ${format.number(cap, 0)} waiting${more}.`, byDay: opens },
    ...(reach === null || (stopsEarly && reached > worthTo)
      ? []
      : [
          {
            text: `Look at the queue: in 1 of 10 futures that fill it, the cap is reached by then. Lower the quantity on offer by the orders that wait.`,
            byDay: reached,
          },
        ]),
    ...stop,
  ];
}

/** The modelling choices, a line each. */
export function stopAssumptions(values: StopValues, format: Formatter): string[] {
  return [
    'Worth of the next backorder: its contribution if it is kept, less goodwill, lateness and handling, less what its customer would bring if turned away.',
    `Of those waiting ${format.percent(hazardOf(values), 1)} cancel a day while the promise holds.`,
    `Only the shipments under way fill orders; ${format.percent(values.shrinkage, 0)} of their units are kept back.`,
    'Orders ahead in the queue are taken to stay, so a place is never judged better than it is.',
    'An oversold order is taken as cancelled by you when the last shipment lands; the newest orders go unfilled.',
    'What a taken order does for rank, and the pressure of late orders on the account, are shown by the simulation and not priced into that worth.',
  ];
}
