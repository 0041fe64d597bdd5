import type { Formatter } from '../../fields/format';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { checkGap } from '../check-gap';
import { engineParameters, horizonOf } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { leverParts } from '../lever-words';
import {
  canFillBackorders,
  closedOffer,
  fillingUnits,
  isShopSeller,
  openOffer,
} from '../promises/taking-backorders';
import { firstShipment, inboundToAmazon, ownUnits } from '../shipments';
import { lastingPromiseDay, safeWait } from './dating';
import { mixWays } from './mixes';
import type { RankingValues } from './ranking-inputs';
import { diverted, flown, taking, type Way } from './way';

const plain = createFormatter(plainSettings);

/**
 * The ways across that make sense for these values: the usual ones, the seller's mixes, and the values as they stand where they
 * are none of these. Never two that play out alike.
 *
 * @param format - for the names alone; the ways are the same with any
 */
export function standardWays(values: RankingValues, format: Formatter = plain): Way[] {
  const ways = [
    stayClosed(values),
    ...offers(values, format),
    ...headStart(values, format),
    ...flights(values, format),
    ...diversions(values, format),
    ...mixWays(values, format),
    { id: 'present', name: 'As your numbers stand', changes: {} },
  ];
  const seen = new Set<string>();
  return ways.filter((way) => {
    const plays = howItPlays(taking(values, way));
    return !seen.has(plays) && seen.add(plays);
  });
}

/** All that a way can change of what the engine reads, as a text to compare by. */
export function howItPlays(values: GapValues): string {
  const { channels, shipments } = engineParameters(values);
  // What an offer is called plays no part, so an FBM offer that can take no orders is a closed one.
  return JSON.stringify([channels.map(({ kind: _, ...plays }) => plays), shipments]);
}

/** Days that every way is simulated for, so that their profits are of the same days. */
export function commonHorizon(values: GapValues, ways: readonly Way[]): number {
  return Math.max(...ways.map((way) => horizonOf(taking(values, way))));
}

/** A way says all that ways change, so that it is the same whatever way the values stand in. */
const unslowed = { priceRise: 0, adsCut: 0, orderLimit: null, queueCap: null } as const;

const closed = (values: GapValues): Partial<GapValues> => ({ ...unslowed, ...closedOffer(values) });
const open = (values: GapValues): Partial<GapValues> => ({ ...unslowed, ...openOffer(values) });

/** Staying closed, all else at its usual. */
export function stayClosed(values: GapValues): Way {
  return { id: 'closed', name: 'Stay closed', changes: closed(values) };
}

function byDate(values: GapValues, promiseDate: number): Partial<GapValues> {
  return { ...open(values), promiseKind: 'fixed-date', promiseDate };
}

/** All that can be offered while out of stock other than staying closed alone. */
function offers(values: RankingValues, format: Formatter): Way[] {
  const day = lastingPromiseDay(values);
  return [
    ...backorders(values, day, format),
    ...cappedBackorders(values, day, format),
    ...levers(values, day, format),
  ];
}

function backorders(values: RankingValues, day: number, format: Formatter): Way[] {
  if (!canFillBackorders(values)) return [];
  const { promiseLimit } = values;
  // The seller's own wait, the shortest that is safe, and the longest that the channel takes.
  const waits = [
    { id: 'fixed-wait', promiseDays: Math.min(values.promiseDays, promiseLimit) },
    { id: 'fixed-wait-safe', promiseDays: safeWait(values) },
    { id: 'fixed-wait-longest', promiseDays: promiseLimit },
  ];
  return [
    {
      id: 'fixed-date',
      name: `Backorders, to ship by ${format.day(day)}`,
      changes: byDate(values, day),
    },
    ...waits.map(({ id, promiseDays }): Way => ({
      id,
      name: `Backorders, ${format.days(promiseDays)} promised`,
      changes: { ...open(values), promiseKind: 'fixed-wait', promiseDays },
    })),
    {
      id: 'shrinking',
      name: 'Backorders, promise shrinks as the date nears',
      changes: { ...open(values), promiseKind: 'shrinking' },
    },
  ];
}

/** Where more could be ordered in the gap than is under way, selling only what is there. */
function cappedBackorders(values: RankingValues, day: number, format: Formatter): Way[] {
  const cap = fillingUnits(values);
  const longest = firstShipment(values)?.latest ?? 0;
  if (cap === 0 || cap >= values.dailyDemand * Math.max(1, longest)) return [];
  return [
    {
      id: 'capped',
      name: `Backorders, stopped at ${format.number(cap, 0)} waiting`,
      changes: { ...byDate(values, day), queueCap: cap },
    },
  ];
}

function headStart(values: RankingValues, format: Formatter): Way[] {
  if (isShopSeller(values) || inboundToAmazon(values) === 0 || values.headStartShare === 0) return [];
  return [
    {
      id: 'head-start',
      name: `Amazon sells inbound units ahead, ${format.days(values.headStartDays)} stated`,
      changes: { ...unslowed, whileOut: 'head-start' },
    },
  ];
}

function levers(values: RankingValues, day: number, format: Formatter): Way[] {
  const { tryPriceRise, tryAdsCut, tryOrderLimit, unitsPerOrder } = values;
  const price = tryPriceRise > 0 ? { priceRise: tryPriceRise } : null;
  const ads = tryAdsCut > 0 ? { adsCut: tryAdsCut } : null;
  const limit =
    tryOrderLimit !== null && tryOrderLimit < unitsPerOrder ? { orderLimit: tryOrderLimit } : null;
  const slowed = [
    { id: 'price', changes: price },
    { id: 'ads', changes: ads },
    { id: 'limit', changes: limit },
    { id: 'price-ads', changes: price && ads && { ...price, ...ads } },
  ].flatMap(({ id, changes }) =>
    changes === null ? [] : [{ id, changes, name: leverParts(changes, format).join(', ') }],
  );
  const slowedAndClosed = slowed.map(({ id, name, changes }) => ({
    id: `closed-${id}`,
    name: `${name[0]!.toUpperCase()}${name.slice(1)}, then closed`,
    changes: { ...closed(values), ...changes },
  }));
  if (!canFillBackorders(values)) return slowedAndClosed;
  return [
    ...slowedAndClosed,
    ...slowed
      .filter(({ id }) => id === 'price' || id === 'ads')
      .map(({ id, name, changes }) => ({
        id: `fixed-date-${id}`,
        name: `Backorders, to ship by ${format.day(day)}, ${name}`,
        changes: { ...byDate(values, day), ...changes },
      })),
  ];
}

/**
 * Flying helps where it is sooner; what is flown already need not fly again. Each offer is tried with it, so that whatever
 * goes well with the flight is there before the flight is chosen, too.
 */
function flights(values: RankingValues, format: Formatter): Way[] {
  const first = firstShipment(values);
  if (first === undefined || values.flyLikely >= first.likely) return [];
  const units = Math.min(values.flyUnits, first.units);
  if (units <= 0) return [];
  const shipments = flown(values, units, values);
  // Dates that fit no distribution are said by their fields.
  if (checkGap({ ...values, shipments }).length > 0) return [];
  const name = `Fly ${format.quantity(units, 'units', 0)}`;
  const whileClosed: Way = {
    id: 'fly',
    name: `${name}, closed till then`,
    changes: { ...closed(values), shipments },
    flies: true,
  };
  return [
    whileClosed,
    ...offers({ ...values, shipments }, format).map((way) => ({
      id: `fly-${way.id}`,
      name: `${name}, ${way.name[0]!.toLowerCase()}${way.name.slice(1)}`,
      changes: { ...way.changes, shipments },
      flies: true,
    })),
  ];
}

/** For sellers through FBA: units of their own, to fill backorders from. */
function diversions(values: RankingValues, format: Formatter): Way[] {
  if (isShopSeller(values) || values.divertUnits === 0) return [];
  const shipments = diverted(values, values.divertUnits, values);
  if (shipments === values.shipments) return [];
  const sent = { ...values, shipments };
  const units = ownUnits(sent);
  const day = lastingPromiseDay(sent);
  return [
    {
      id: 'divert',
      name: `Divert ${format.quantity(units - values.onHandOwn, 'units', 0)}, backorders to ship by ${format.day(day)}`,
      changes: { ...byDate(sent, day), shipments, queueCap: units },
    },
  ];
}
