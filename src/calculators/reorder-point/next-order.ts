import { leftOver } from '../../engine/replenishment/demand-law';
import { wholeUnits } from '../../gap/reordering/words';
import { lawOf, situationOf } from '../../gap/reordering/situation';
import type { ReorderPointValues } from './inputs';

/** The next order: when, how many, and what may go wrong before it lands. */
export interface NextOrder {
  /** On hand and on order, less orders waiting. */
  readonly position: number;
  /** Units to order at, or up to. */
  readonly level: number;
  /** Day of the order, whole, from day 0; null where that is years away or never comes. */
  readonly day: number | null;
  /** Days by which stock passed the level already; 0 where it has not. */
  readonly daysLate: number;
  /** Units of one order in whole cases, and how many such orders. */
  readonly units: number;
  readonly orders: number;
  /** Chance of running out before an order of today lands, units short then, and days without stock. */
  readonly stockoutChance: number;
  readonly unitsShort: number;
  readonly daysOut: number;
  /** Units left on average when it lands. */
  readonly left: number;
}

/** Days beyond which no date is named. */
const tooFar = 3_650;

/** Units in whole cases, the supplier's minimum at least. */
export const wholeCases = (
  units: number,
  { casePack, minimumOrder }: Pick<ReorderPointValues, 'casePack' | 'minimumOrder'>,
): number => Math.ceil(Math.max(units, minimumOrder) / casePack - 1e-12) * casePack;

/**
 * When stock comes down to the level at its average pace, and what to order then.
 *
 * Seen all the time, a day early rather than late; at reviews, the first one (today is one) that finds it there, since the level
 * covers a review period more.
 */
export function nextOrder(values: ReorderPointValues, exactLevel: number): NextOrder {
  const situation = situationOf(values);
  const { rate, reviewDays, upTo } = situation;
  const position =
    values.onHandFba + values.onHandOwn + values.onHandShop + values.onOrder - values.waitingOrders;
  const level = wholeUnits(exactLevel);
  const overLeadTime = lawOf({ ...situation, reviewDays: 0 }, values.demandLaw).law;
  const unitsShort = overLeadTime.loss(position);
  const ahead = rate > 0 ? (position - level) / rate : Infinity;
  const day =
    ahead <= 0 ? 0 : reviewDays > 0 ? Math.ceil(ahead / reviewDays) * reviewDays : Math.floor(ahead);
  const atOrder = position - (Number.isFinite(day) ? day * rate : 0);
  const wanted = upTo ? Math.max(1, level - atOrder) : values.orderQuantity;
  const units = wholeCases(wanted, values);
  return {
    position,
    level,
    day: rate > 0 && day <= tooFar ? day : null,
    daysLate: rate > 0 ? Math.max(0, -ahead) : 0,
    units,
    orders: upTo || atOrder > level ? 1 : Math.floor((level - atOrder) / units) + 1,
    stockoutChance: overLeadTime.upperTail(position),
    unitsShort,
    daysOut: rate > 0 ? unitsShort / rate : 0,
    left: leftOver(overLeadTime, position),
  };
}
