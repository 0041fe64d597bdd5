import type { GapSummary } from '../../engine/simulation/gap-summary';
import { daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import type { GapValues } from '../gap-inputs';
import type { Live } from './counts';
import type { LookBack } from './looking-back';
import { realisedCost } from './realised-cost';

/**
 * What the gap cost against what was predicted at first.
 *
 * The prediction is of the whole gap and its end; the estimate only of what counts tell, so neither is held against the other.
 *
 * @param way - the run of the first prediction
 * @param format - with the date of the first prediction's day 0
 */
export function costLookBack(
  first: GapValues,
  way: GapSummary,
  seed: number,
  live: Live,
  format: Formatter,
): LookBack {
  const money = (value: number) => format.money(Math.round(value), 0);
  const day = (date: string) => format.day(daysBetween(live.startedOn, date));
  const { p10, p90 } = way.costOfGap;
  const row = { label: 'Cost of the gap', predicted: range(money(p10), money(p90)) };
  const cost = realisedCost(first, seed, live);
  if (typeof cost === 'string') {
    const what =
      cost === 'sold'
        ? 'the units sold, entered at every count'
        : 'the cancelled orders, counted on the day of the restock or after it';
    const end = live.restockedOn ?? live.endedOn;
    const upTo = cost === 'sold' && end !== null ? ` up to ${day(end)}` : '';
    return { ...row, actual: '–', verdict: `not known: it takes ${what}${upTo}`, isOff: false };
  }
  const fewest = Math.max(0, Math.round(cost.fewer.low));
  const most = Math.max(0, Math.round(cost.fewer.high));
  const sales = `${range(format.number(fewest, 0), format.number(most, 0))} sales fewer than without a gap`;
  const cancelled = cost.cancelled > 0 ? ` and ${format.number(cost.cancelled, 0)} cancelled` : '';
  return {
    ...row,
    actual: cost.high < 1 ? 'nothing to be seen' : range(money(Math.max(0, cost.low)), money(cost.high)),
    verdict: `estimated up to ${day(cost.until)}, from ${sales}${cancelled}; fees, advertising and sales still slow after that are not in it`,
    isOff: false,
  };
}

function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}
