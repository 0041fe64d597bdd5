import { catalogue } from '../fields/catalogue';
import type { Formatter } from '../fields/format';
import { nextStepOf } from './next-step';
import type { AwaitedShipment, TriageRow } from './triage-row';

/** What to do next about a product. */
export interface TriageWords {
  /** What is coming, and what to do about it: a sentence or two. */
  readonly text: string;
  /** The last day for it, days from today; 0 where it is due, null where it has none. */
  readonly byDay: number | null;
  /** The calculator that helps with it, opened with the product's numbers. */
  readonly opens: 'ways-across' | 'order-quantity' | 'reorder-point' | 'days-of-cover' | 'stockout-cost';
}

/** A gap shorter than this is not worth a way across. */
const shortGap = 3;

/**
 * The next action in words with its day: what `nextStepOf` says, and why.
 *
 * @param format - its `asOf` is today, so that days are spoken as dates
 */
export function triageWords(row: TriageRow, format: Formatter): TriageWords {
  switch (row.state) {
    case 'unknown':
      return { text: `Enter ${listed(row.missing)} to know.`, byDay: null, opens: 'days-of-cover' };
    case 'out':
      return outWords(row, format);
    case 'gap-coming':
      return gapWords(row, format);
    case 'order-now': {
      const late = -(row.orderBy ?? 0);
      const due = late > 0 ? `; it was due ${ago(late, format)}` : '';
      return { text: `${order(row, format)} today${due}.`, byDay: 0, opens: 'order-quantity' };
    }
    case 'watch': {
      const byDay = row.orderBy ?? 0;
      return { text: `${order(row, format)} by ${format.day(byDay)}.`, byDay, opens: 'reorder-point' };
    }
    case 'too-much':
      return { text: tooMuch(row, format), byDay: null, opens: 'days-of-cover' };
    case 'fine':
      return {
        text:
          row.orderBy === null
            ? 'Nothing to do: nothing is sold and nothing is on hand.'
            : `Nothing to do before ${format.day(row.orderBy)}, when the next order is due.`,
        byDay: row.orderBy,
        opens: 'days-of-cover',
      };
  }
}

function outWords(row: TriageRow, format: Formatter): TriageWords {
  if (nextStepOf(row).kind === 'enter')
    return {
      text: `Out of stock; enter ${listed(row.missing)} to know more.`,
      byDay: 0,
      opens: 'days-of-cover',
    };
  const back = row.backOn ?? 0;
  if (!isShipment(row))
    return {
      text: `Out of stock; plan the gap: an order now lands in ${format.days(back, 0)}.${also(row, format)}`,
      byDay: 0,
      opens: 'ways-across',
    };
  return {
    text: `Out of stock until about ${format.day(back)}, when a shipment lands.${also(row, format)}`,
    byDay: 0,
    opens: back < shortGap ? 'stockout-cost' : 'ways-across',
  };
}

function gapWords(row: TriageRow, format: Formatter): TriageWords {
  const { outOn, backOn, awaited } = row;
  const lasts = awaited?.stockLasts ?? null;
  // At the expected pace stock may last until a shipment that is as likely to be late.
  if (awaited !== null && lasts !== null && lasts < awaited.late && (outOn === null || lasts + 0.5 < outOn))
    return {
      text: `What is on hand lasts ${format.days(Math.floor(lasts), 0)}; the shipment under way lands in ${landsWithin(awaited, format)}.${also(row, format)}`,
      byDay: 0,
      opens: 'ways-across',
    };
  if (outOn === null || backOn === null)
    return {
      text: `Probably out before an order placed now lands.${also(row, format)}`,
      byDay: 0,
      opens: 'ways-across',
    };
  const gap = backOn - outOn;
  const out = outOn < 1 ? 'Out today' : `Out in ${format.days(Math.floor(outOn), 0)}`;
  // Stock may be likely to run out by chance of dates alone, without a gap at the expected pace.
  if (gap < 0.5)
    return {
      text: `${out}, just as ${what(row)} lands: probably sold out before.${also(row, format)}`,
      byDay: 0,
      opens: 'ways-across',
    };
  const late = gap < 1.5 ? 'a day' : format.days(Math.round(gap), 0);
  return {
    text: `${out}; plan the gap: ${what(row)} lands ${late} too late.${also(row, format)}`,
    byDay: Math.max(0, Math.floor(outOn)),
    opens: gap < shortGap ? 'stockout-cost' : 'ways-across',
  };
}

/** " Order 264 by Dec 1.", or what else helps. */
function also(row: TriageRow, format: Formatter): string {
  const step = nextStepOf(row);
  if (step.kind === 'hurry') return ' Hurry what is inbound.';
  if (step.kind !== 'order') return '';
  return ` ${order(row, format)} ${step.byDay === 0 ? 'now' : `by ${format.day(step.byDay)}`}.`;
}

/** In what days a shipment lands: "3 to 28 days". */
export const landsWithin = ({ early, late }: AwaitedShipment, format: Formatter): string => {
  const [from, to] = [Math.round(early), Math.round(late)];
  return from === to ? format.days(to, 0) : `${format.number(from, 0)} to ${format.days(to, 0)}`;
};

/** Whether what lands next after stock ran out is under way already. */
const isShipment = ({ backOn, lands, inbound }: TriageRow): boolean =>
  (inbound ?? 0) > 0 && backOn !== null && lands !== null && backOn < lands;

const what = (row: TriageRow): string => (isShipment(row) ? 'the next shipment' : 'an order now');

function order({ orderUnits }: TriageRow, format: Formatter): string {
  return orderUnits === null || orderUnits === 0 ? 'Order' : `Order ${format.number(orderUnits, 0)}`;
}

const ago = (days: number, format: Formatter): string =>
  days > 300
    ? 'long ago'
    : format.settings.asOf === null
      ? `${format.days(days, 0)} ago`
      : `on ${format.day(-days)}`;

function tooMuch({ cover }: TriageRow, format: Formatter): string {
  const lasts = cover === null ? 'more than three years' : format.days(cover, 0);
  return `More than enough: it lasts ${lasts}. Order nothing.`;
}

/** "units sold a day and on hand at Amazon (FBA)". */
function listed(keys: readonly string[]): string {
  const needed = keys.filter((key) => key === 'dailyDemand' || key.startsWith('onHand'));
  const labels = needed.map((key) =>
    key === 'dailyDemand' ? catalogue.dailyDemand.label.toLowerCase() : 'what is on hand today',
  );
  return labels.join(' and ');
}

/** Where the spread of the lead time is from: "spread 11 days: the usual 8 of 45, in proportion"; '' where it is the product's own. */
export function leadSpreadWords({ lead, assumed }: TriageRow, format: Formatter): string {
  if (lead === null || lead.spreadFrom === null) return '';
  const whose = assumed.includes('leadTimeSd') ? 'the usual' : 'the supplier’s';
  const { mean, sd } = lead.spreadFrom;
  const whole = (days: number) => format.number(Math.round(days), 0);
  return `spread ${format.days(Math.round(lead.sd), 0)}: ${whose} ${whole(sd)} of ${whole(mean)}, in proportion`;
}
