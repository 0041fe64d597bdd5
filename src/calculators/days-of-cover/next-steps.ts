import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Improvement } from '../calculator';
import type { CoverValues } from './inputs';
import type { CoverResult } from './model';
import type { CoverOutcome } from './simulation';
import { coverWords, daysOutIfOrderedToday, soldOutDay } from './words';

/** Chance of missing the shelf from which on a shipment is worth a call. */
const worthACall = 0.1;

/** Orders, calls and landings, each with its day. */
export function coverActions(
  values: CoverValues,
  { orderBy, lead, shipments, out, onHand }: CoverResult,
  format: Formatter,
): Action[] {
  if (values.dailyDemand === 0) return [];
  const actions: Action[] = [];
  if (orderBy.p80 !== null)
    actions.push({
      text: `Place the next order: 8 of 10 orders take at most ${format.days(lead.p80, 0)}, and ${format.days(values.safetyDays, 0)} of sales are to be left when it lands.`,
      byDay: Math.max(0, orderBy.p80),
    });
  for (const { index, units, likely, inTimeChance, aheadLasts } of shipments) {
    const which = `shipment ${format.number(index + 1, 0)} (${format.quantity(units, 'units', 0)})`;
    if (1 - inTimeChance >= worthACall && aheadLasts !== null)
      actions.push({
        text: `Chase the forwarder for ${which}: it has to be sellable by ${format.day(soldOutDay(aheadLasts))}, and in ${format.frequency(1 - inTimeChance)} futures it is not.`,
        byDay: Math.max(0, Math.min(Math.round(likely) - 14, soldOutDay(aheadLasts) - 14)),
      });
    if (likely >= 0)
      actions.push({
        text: `${which[0]!.toUpperCase()}${which.slice(1)} is due to be sellable.`,
        byDay: Math.round(likely),
      });
  }
  if (onHand > 0 && out.cover !== null)
    actions.push({
      text: 'What is on hand today is sold out (usual case).',
      byDay: soldOutDay(out.cover),
    });
  return actions.sort((a, b) => a.byDay - b.byDay);
}

/** Pages for the numbers that this answer leans on most. */
export function coverImprovements(
  values: CoverValues,
  result: CoverResult,
  simulated: CoverOutcome | null,
  format: Formatter,
): Improvement[] {
  const found: Improvement[] = [];
  const gapChance = result.shipments.length === 0 ? 0 : (simulated?.gapChance ?? 0);
  if (gapChance >= worthACall)
    found.push({
      id: 'restock-gap',
      why: `A gap comes in ${format.frequency(gapChance)} futures. See what it costs and how to get across it.`,
    });
  const late = result.lead.p95 - result.lead.p50;
  if (late >= 3)
    found.push({
      id: 'lead-time',
      why: `Whether you order for a usual or a late lead time moves the day by ${format.days(late, 0)}. Work it out leg by leg, or from past orders.`,
    });
  if (values.dailyDemandSd === null || values.monthFactors.length === 0)
    found.push({
      id: 'velocity',
      why: 'Every date here is stock divided by units a day. Take those from your sales, with the days out of stock removed and season in.',
    });
  return found;
}

export function coverAssumptions(values: CoverValues, format: Formatter): string[] {
  return [
    values.dailyDemandSd === null
      ? 'Daily demand varies by chance alone (Poisson), each day independent of the others.'
      : `Daily demand has a spread of ${format.quantity(values.dailyDemandSd, 'units-per-day')} (negative binomial, or Poisson where that is less than chance), each day independent of the others.`,
    'All units on hand serve all customers, wherever they lie; those turned away do not come back.',
    'Shipments land by their three dates and serious slips; those of one group are early or late together.',
    `The lead time of the next order is gamma with mean ${format.days(values.leadTimeDays, 0)} and spread ${format.days(values.leadTimeSd, 0)}; a lead time added up leg by leg may differ from it by a day or two.`,
    ...(values.asOf === null ? ['Without a date for day 0 there is no season and no weekday.'] : []),
  ];
}

export interface CoverWarning {
  readonly text: string;
  readonly tone: 'warn' | 'bad';
}

/** What to know before using the answer. */
export function coverWarnings(values: CoverValues, result: CoverResult, format: Formatter): CoverWarning[] {
  if (values.dailyDemand === 0) return [];
  const { out, onHand, lead, total, amazon, shipments } = result;
  const warnings: CoverWarning[] = [];
  const daysOut = daysOutIfOrderedToday(result);
  if (daysOut > 0)
    warnings.push({
      tone: 'bad',
      text: `A gap can no longer be ordered away: stock lasts ${coverWords(out.cover, format)}, an order usually takes ${format.days(lead.p50, 0)}. Expect about ${format.days(daysOut, 0)} out unless you fly a part.`,
    });
  const atRisk = shipments.find(({ inTimeChance, ahead }) => ahead > 0 && inTimeChance < 0.5);
  if (atRisk && onHand > 0)
    warnings.push({
      tone: 'bad',
      text: `The shipment of ${format.quantity(atRisk.units, 'units', 0)} more likely than not lands after the units ahead of it are gone. Slow sales down or bridge the gap: the restock gap page compares the ways.`,
    });
  if (amazon.feeDue)
    warnings.push({
      tone: 'warn',
      text: 'Both of Amazon’s look backs are under 28 days of supply: units shipped this week bear the low-inventory-level fee, unless the item is exempt.',
    });
  if (total.cover === null)
    warnings.push({
      tone: 'warn',
      text: 'Stock lasts more than three years at this pace. Check the units sold a day; old stock bears surcharges.',
    });
  return warnings;
}
