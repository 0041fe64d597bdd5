import type { Lever } from '../../engine/optimisation/lever';
import { positionOf } from '../../engine/optimisation/lever';
import { checkGap } from '../check-gap';
import { engineParameters, horizonOf } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { firstShipment, ownUnits } from '../shipments';
import { leverNames, type LeftOut, type LeverName, type OptimiseValues } from './optimise-outcome';
import { flown } from './way';

/** A lever of the seller's: what it may be, what it is, and what moving it changes. */
export interface WayLever extends Lever {
  readonly name: LeverName;
  readonly present: number;
  readonly changes: (at: number) => Partial<GapValues>;
}

export interface WayLevers {
  readonly levers: readonly WayLever[];
  readonly leftOut: readonly { readonly name: LeverName; readonly why: LeftOut }[];
}

/** The most a price is raised in a search (a modelling choice): farther from the prices that were seen, elasticity is a guess. */
const highestRise = 0.3;
/** Days past the latest landing that a promise may still reach, and that the demand of the gap is counted to. */
const promiseBeyond = 30;
const demandBeyond = 10;

/** The levers that can be moved in this gap, and why the others cannot. */
export function leversOf(values: OptimiseValues): WayLevers {
  const found = leverNames.map((name): WayLever | { name: LeverName; why: LeftOut } => {
    if (!values.mayMove.includes(name)) return { name, why: 'not-chosen' };
    const lever = makers[name](values);
    return typeof lever === 'string' ? { name, why: lever } : { name, ...lever };
  });
  return {
    levers: found.filter((lever) => 'changes' in lever),
    leftOut: found.filter((lever) => 'why' in lever),
  };
}

/** What a point changes. A lever that stays where it is keeps the seller's very number, also between two steps. */
export function changesAt(levers: readonly WayLever[], point: readonly number[]): Partial<GapValues> {
  return Object.assign(
    {},
    ...levers.map((lever, index) => (isPresent(lever, point[index]!) ? {} : lever.changes(point[index]!))),
  ) as Partial<GapValues>;
}

export function isPresent(lever: WayLever, at: number): boolean {
  return positionOf(lever, at) === positionOf(lever, lever.present);
}

type Maker = (values: OptimiseValues) => Omit<WayLever, 'name'> | LeftOut;

const makers: Readonly<Record<LeverName, Maker>> = {
  promise: (values) => {
    const closed = whyClosed(values);
    if (closed !== null) return closed;
    if (values.promiseKind === 'shrinking') return 'shrinking';
    const latest = latestDay(values) + promiseBeyond;
    const onAmazon = values.whileOut === 'backorder';
    if (values.promiseKind === 'fixed-wait') {
      const present = values.promiseDays;
      const high = Math.max(present, 1, onAmazon ? values.promiseLimit : Math.min(365, latest));
      return { low: 0, high, step: 1, present, changes: (promiseDays) => ({ promiseDays }) };
    }
    const present = values.promiseDate;
    const runsOut = Math.min(latest, daysOfStock(values));
    const farthest = onAmazon ? Math.min(latest, runsOut + values.promiseLimit) : latest;
    const high = Math.max(present, 1, Math.floor(farthest));
    return { low: 0, high, step: 1, present, changes: (promiseDate) => ({ promiseDate }) };
  },
  price: ({ priceRise, dailyDemand }) =>
    dailyDemand === 0
      ? 'no-demand'
      : {
          low: 0,
          high: Math.max(highestRise, priceRise),
          step: 0.01,
          present: priceRise,
          changes: (rise) => ({ priceRise: rise }),
        },
  flown: (values) => {
    const first = firstShipment(values);
    if (first === undefined || first.units === 0) return 'no-shipment';
    if (values.flyLikely >= first.likely) return 'flight-not-sooner';
    if (checkGap({ ...values, shipments: flown(values, 1, values) }).length > 0) return 'flight-dates';
    // More than could be sold until then has no reason to fly.
    const high = Math.min(first.units, demandUntil(values, latestDay(values, [first]) + demandBeyond));
    if (high === 0) return 'no-demand';
    return {
      low: 0,
      high,
      step: 1,
      present: 0,
      changes: (units) => ({ shipments: flown(values, units, values) }),
    };
  },
  cap: (values) => {
    const closed = values.whileOut === 'head-start' ? null : whyClosed(values);
    if (closed !== null) return closed;
    const { queueCap } = values;
    const demand = demandUntil(values, latestDay(values) + demandBeyond) + values.waitingOrders;
    if (demand === 0) return 'no-demand';
    const high = Math.max(demand, (queueCap ?? 0) + 1);
    return {
      low: 0,
      high,
      step: 1,
      present: queueCap ?? high,
      changes: (cap) => ({ queueCap: cap >= high ? null : cap }),
    };
  },
};

/** Why nobody can order at a promise; null where somebody can. */
function whyClosed(values: GapValues): LeftOut | null {
  if (values.whileOut === 'closed') return 'closed';
  if (values.whileOut === 'shop' || values.shopShare > 0) return null;
  if (values.whileOut === 'head-start') return 'closed';
  return ownUnits(values) > 0 ? null : 'no-own-units';
}

/** The latest likely landing among shipments, receiving included. */
function latestDay(values: GapValues, shipments = values.shipments): number {
  const receiving = values.receivingLikely === null ? 0 : values.receivingLatest;
  return Math.ceil(shipments.reduce((day, { latest }) => Math.max(day, latest), 0) + receiving);
}

function daysOfStock(values: GapValues): number {
  const units = values.onHandFba + values.onHandOwn + values.onHandShop;
  return values.dailyDemand > 0 ? Math.floor(units / values.dailyDemand) : 0;
}

/** Units asked for before a day, rounded up. */
function demandUntil(values: GapValues, day: number): number {
  const { demandMean } = engineParameters(values);
  return Math.ceil(
    demandMean.slice(0, Math.min(day, horizonOf(values))).reduce((sum, mean) => sum + mean, 0),
  );
}
