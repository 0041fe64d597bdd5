import type { Action, CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { gapAssumptions } from '../../gap/gap-assumptions';
import type { GapValues } from '../../gap/gap-inputs';
import { gapNotices } from '../../gap/gap-notices';
import { notYetOwn } from '../../gap/not-yet-own';
import { firstShipment } from '../../gap/shipments';
import type { Improvement } from '../calculator';
import type { ChannelValues } from './inputs';
import { placingOf } from './split-parameters';
import { splitsOf, type Split } from './splits';
import type { ChannelResult } from './model';
import type { ChannelOutcome } from './outcome';
import { placedBy } from './taking';
import { channelTitles, isBeyondLuck, placeWords } from './words';

const channelAt = ['fba', 'fbm', 'shop'] as const;
const placeNames = ['fba', 'own', 'shop'] as const;

/** The gap's values with the pick taken: its units where it puts them, the offer that it leaves open. */
function pickedValues(values: ChannelValues, split: Split): GapValues {
  const has = (name: (typeof channelAt)[number]) => split.channels.includes(name);
  const whileOut =
    values.whileOut === 'closed' ? 'closed' : has('fbm') ? 'backorder' : has('shop') ? 'shop' : 'closed';
  return {
    ...values,
    whileOut,
    // A shop that sells is told of even where its usual share was none.
    shopShare: has('shop') ? Math.max(values.shopShare, 0.01) : 0,
    ...placedBy(values, split),
  };
}

/** What the pick asks for and by when. */
export function channelActions(
  values: ChannelValues,
  result: ChannelResult,
  run: ChannelOutcome | null,
  format: Formatter,
): Action[] {
  const split = run === null ? undefined : splitsOf(values)[run.pick];
  if (run === null || split === undefined) return [];
  const firstOut = Math.max(0, Math.floor(run.way.firstOut ?? 0));
  const restock = Math.max(0, Math.round(run.way.restock ?? firstShipment(values)?.likely ?? 0));
  const actions: Action[] = [...placing(values, split, format)];
  const top = result.scarce.claims[0];
  const kept = Math.min(result.scarce.kept[0] ?? 0, result.scarce.shared);
  if (result.scarce.isScarce && top !== undefined && kept >= 1 && result.scarce.claims.length > 1)
    actions.push({
      text: `Of the units that FBM and the shop share, keep the last ${format.number(kept, 0)} for ${top.channel === 'shop' ? 'the shop' : channelTitles[top.channel]}, where a unit earns most.`,
      byDay: 0,
    });
  const waits = run.way.captured.mean >= 0.5 && values.whileOut !== 'closed';
  if (waits && split.channels.includes('fbm'))
    actions.push({ text: `${promise(values, format)} on the FBM offer.`, byDay: Math.max(0, firstOut - 1) });
  if (waits && split.channels.includes('shop'))
    actions.push({
      text: `${promise(values, format)} in your shop, and let it take orders at zero.`,
      byDay: Math.max(0, firstOut - 1),
    });
  if (values.useShop && result.list.orders[1] >= 1)
    actions.push(
      { text: 'Put “tell me when it is back” on the shop’s page.', byDay: firstOut },
      {
        text: `Write to the waiting list, ${values.listFirst === 'value' ? 'the best customers first' : 'the oldest name first'}, with ${format.quantity(result.list.held, 'units', 0)} held back for it.`,
        byDay: restock,
      },
    );
  return actions.sort((a, b) => a.byDay - b.byDay);
}

function promise(values: ChannelValues, format: Formatter): string {
  switch (values.promiseKind) {
    case 'fixed-date':
      return `State “ships by ${format.day(values.promiseDate)}”`;
    case 'fixed-wait':
      return `State “ships in ${format.days(values.promiseDays)}”`;
    case 'shrinking':
      return 'State the wait, and shorten it each day as the date nears,';
  }
}

function placing(values: ChannelValues, split: Split, format: Formatter): Action[] {
  if (split.shares === null) return [];
  const { lots } = placingOf(values, split);
  return lots.flatMap(({ shipment, place, units }): Action[] => {
    const where = placeWords[channelAt[place]];
    if (shipment < 0)
      return [
        {
          text: `Move ${format.quantity(units, 'units', 0)} that lie in a channel you close: ${where}.`,
          byDay: 0,
        },
      ];
    const booked = values.shipments[shipment]!;
    if (placeNames[place] === booked.place) return [];
    return [
      {
        text: `Tell the forwarder: ${format.number(units, 0)} of the ${format.quantity(booked.units, 'units', 0)} due ${format.day(Math.round(booked.likely))} go ${place === 0 ? 'to Amazon' : place === 1 ? 'to your warehouse' : 'to the shop’s stock'}.`,
        byDay: Math.max(0, Math.floor(booked.earliest) - 7),
      },
    ];
  });
}

/** Messages for the orders that wait under the pick. */
export function channelNotices(
  values: ChannelValues,
  run: ChannelOutcome | null,
  format: Formatter,
): CustomerNotice[] {
  const split = run === null ? undefined : splitsOf(values)[run.pick];
  return run === null || split === undefined ? [] : gapNotices(pickedValues(values, split), run, format);
}

/** The modelling choices behind the answer, a line each. */
export function channelAssumptions(values: ChannelValues, format: Formatter): string[] {
  const pc = (share: number) => format.percent(share, 0);
  return [
    'All splits meet the same futures and share out the same units; the pick earns most on average among those that breach a limit no more often than accepted.',
    values.afterLast === 'reorder'
      ? 'New orders go where the last shipment went.'
      : 'Nothing is bought beyond the units on hand and under way; what is left at the end keeps its landed cost.',
    `${pc(values.shopShare)} of customers are the shop’s. Of Amazon’s, ${pc(values.amazonToFbm)} take an FBM offer and ${pc(values.amazonToShop)} find the shop when Amazon has none; of the shop’s, ${pc(values.shopToAmazon)} find Amazon when the shop is closed (modelling choices).`,
    ...gapAssumptions(values, format),
  ];
}

/** Pages that settle the numbers this answer hangs on. */
export function improveChannels(
  values: ChannelValues,
  _result: ChannelResult,
  run: ChannelOutcome | null,
  format: Formatter,
): Improvement[] {
  const waits = run !== null && run.way.captured.mean >= 1 && values.whileOut !== 'closed';
  const improvements: Improvement[] = [];
  if (run !== null && run.splits[run.pick]!.breachChance > 0 && waits)
    improvements.push({
      id: 'handling-time',
      why: `The pick breaches a limit in ${format.frequency(run.splits[run.pick]!.breachChance)} futures with the promise as it is: find the shortest safe one.`,
    });
  if (waits)
    improvements.push({
      id: 'backorder-pipeline',
      why: 'How many waiting orders cancel is a usual rate here: fit it to your own past orders.',
    });
  if (run !== null && run.lead !== null && !isBeyondLuck(run.lead))
    improvements.push({
      id: 'ways-across',
      why: 'The first two splits are too close to tell apart: what the offer does at zero may matter more than the channel.',
    });
  return improvements;
}

export interface ChannelWarning {
  readonly text: string;
  readonly action?: { readonly label: string; readonly change: Partial<ChannelValues> };
}

/** What to know before using the answer. */
export function channelWarnings(
  values: ChannelValues,
  result: ChannelResult,
  run: ChannelOutcome | null,
  format: Formatter,
): ChannelWarning[] {
  const warnings: ChannelWarning[] = [];
  if (run !== null && !run.isWithin)
    warnings.push({
      text: `Every split breaches an account limit in more than ${format.frequency(values.tolerance)} futures: your other orders alone come too close to it.`,
    });
  const losing = channelAt.filter(
    (name) =>
      ({ fba: values.useFba, fbm: values.useFbm, shop: values.useShop })[name] &&
      result.money[name].contribution <= 0,
  );
  for (const name of losing)
    warnings.push({
      text: `${channelTitles[name]} loses ${format.money(-result.money[name].contribution)} with each unit sold. Check its price and fees, or leave it out.`,
      ...(losing.length < 3 && { action: { label: 'Leave it out', change: leftOut(name) } }),
    });
  if (values.useShop && values.shopShare === 0)
    warnings.push({
      text: 'No customer is counted as the shop’s yet, so it lives of those who leave Amazon alone. Put in its share under “Channels”.',
    });
  const own = notYetOwn(values, format);
  if (own !== null) warnings.push({ text: own });
  return warnings;
}

const leftOut = (name: (typeof channelAt)[number]): Partial<ChannelValues> =>
  name === 'fba' ? { useFba: false } : name === 'fbm' ? { useFbm: false } : { useShop: false };
