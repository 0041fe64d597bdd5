import { daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { hazardOf } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { firstShipment } from '../shipments';
import { lastCounted, type Live } from './counts';
import { learnedHazard } from './hazard-learned';
import { delayed, isEmpty } from './news';
import { fitRecovery, soldAfterRestock, usualRecovery } from './recovery-learned';

/** Something a lived gap taught, and what to change for it; null where there is nothing to change. */
export interface Lesson {
  readonly key: 'hazard' | 'lead-time' | 'recovery';
  readonly title: string;
  /** What it rests on, and how sure it is. */
  readonly text: string;
  readonly offer: { readonly label: string; readonly change: Partial<GapValues> } | null;
}

/**
 * What the counts of a gap teach for the next one; nothing that they do not support.
 *
 * @param first - values of the first prediction
 * @param values - those on the page, which an offer would change
 * @param dayZero - date of the page's day 0
 */
export function lessons(
  first: GapValues,
  values: GapValues,
  live: Live,
  dayZero: string,
  format: Formatter,
): Lesson[] {
  return [
    ...hazardLesson(values, live, dayZero, format),
    ...leadTimeLesson(first, values, live, format),
    ...recoveryLesson(first, values, live, format),
  ];
}

function hazardLesson(values: GapValues, live: Live, dayZero: string, format: Formatter): Lesson[] {
  const cancelled = lastCounted(live, 'cancelled')?.cancelled ?? 0;
  if (cancelled === 0) return [];
  const title = 'How many cancel while they wait';
  const learned = learnedHazard(values, live, dayZero);
  if (learned === null)
    return [
      {
        key: 'hazard',
        title,
        text: `Your counts of ${format.number(cancelled, 0)} cancelled do not tell a rate: it takes five cancellations while the promise still held, and the orders waiting on two days.`,
        offer: null,
      },
    ];
  const rate = (hazard: number) => `${format.percent(hazard, 1)} a day`;
  const how =
    learned.by === 'waiting-days'
      ? 'by the days that counted orders waited'
      : 'by the share cancelled over the gap, orders taken as coming evenly';
  const hazard = Number(learned.hazard.toPrecision(3));
  return [
    {
      key: 'hazard',
      title,
      text: `${rate(learned.hazard)}, from ${format.quantity(learned.orders, 'orders', 0)} of which ${format.number(learned.cancelled, 0)} were cancelled, ${how}. So few orders leave it between ${rate(learned.lower)} and ${rate(learned.upper)} (8 in 10).`,
      offer: {
        label: `Use ${rate(hazard)} instead of ${rate(hazardOf(values))}`,
        change: { dropOffGiven: 'hazard', hazardBefore: Math.min(5, hazard) },
      },
    },
  ];
}

function leadTimeLesson(first: GapValues, values: GapValues, live: Live, format: Formatter): Lesson[] {
  const shipment = firstShipment(first);
  if (live.restockedOn === null || shipment === undefined) return [];
  const slip = daysBetween(live.startedOn, live.restockedOn) - shipment.likely;
  const title = 'How late the shipment was';
  const words =
    slip === 0
      ? 'It landed on the likely day.'
      : `It landed ${format.days(Math.abs(slip), 0)} ${slip > 0 ? 'after' : 'before'} the likely day.`;
  return [
    {
      key: 'lead-time',
      title,
      text: `${words} One shipment: a hint, not a rule.`,
      offer: slipOffer(values, slip, format),
    },
  ];
}

function slipOffer(values: GapValues, slip: number, format: Formatter): Lesson['offer'] {
  if (slip === 0) return null;
  const shift = `${format.days(Math.abs(slip), 0)} ${slip > 0 ? 'later' : 'sooner'}`;
  const rows = values.shipments.flatMap((shipment, row) => (isEmpty(shipment) ? [] : [row]));
  // A date brought before today would say it has landed.
  const most = Math.max(slip, ...rows.map((row) => -Math.max(0, values.shipments[row]!.earliest)));
  if (rows.length > 0 && most === slip) {
    const { shipments } = rows.reduce((moving, row) => delayed(moving, row, slip), values);
    return { label: `Expect what is still under way ${shift}`, change: { shipments } };
  }
  if (values.afterLast === 'reorder') {
    const days = Math.min(365, Math.max(1, values.reorderLeadTimeDays + slip));
    return {
      label: `Use a lead time of ${format.days(days, 0)} instead of ${format.days(values.reorderLeadTimeDays, 0)}`,
      change: { reorderLeadTimeDays: days },
    };
  }
  return null;
}

function recoveryLesson(first: GapValues, values: GapValues, live: Live, format: Formatter): Lesson[] {
  if (!first.velocityOn) return [];
  const learned = fitRecovery(soldAfterRestock(first, live), usualRecovery(first, live));
  if (learned === null) return [];
  const days = (count: number) => format.days(count, 0);
  const now = values.recoveryDays === null ? 'the usual rule' : days(values.recoveryDays);
  return [
    {
      key: 'recovery',
      title: 'How fast sales came back',
      text: `In ${days(learned.recoveryDays)}, from ${days(learned.days)} with ${format.quantity(learned.sold, 'units', 0)} sold after the restock, which began ${format.percent(learned.dip, 0)} below full speed. ${weighed(learned.weight, format)}It could be ${format.number(learned.lower, 0)} to ${days(learned.upper)} (8 in 10).`,
      offer: {
        label: `Use ${days(learned.recoveryDays)} instead of ${now}`,
        change: { recoveryDays: learned.recoveryDays },
      },
    },
  ];
}

/** How far the estimate is the counts' own. */
function weighed(weight: number, format: Formatter): string {
  return weight > 0.95
    ? ''
    : `Your counts weigh ${format.percent(weight, 0)} in this, the usual rule the rest. `;
}
