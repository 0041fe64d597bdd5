import { expectedGap } from '../../engine/simulation/expected-gap';
import type { GapSummary } from '../../engine/simulation/gap-summary';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import { later } from './later';
import { isEmpty, onHandAt } from './news';

export type OnHand = Pick<GapValues, 'onHandFba' | 'onHandOwn' | 'onHandShop'>;

/** Where a gap stands on some day, in the inputs that say so. */
export type Standing = OnHand & Waiting & Pick<GapValues, 'velocityNow'>;
/** Orders that wait on some day: how many, and of them all together since when and until when. */
export type Waiting = Pick<GapValues, 'waitingOrders' | 'waitingSince' | 'waitingPromise'>;

const places = Object.values(onHandAt);

/** Places that hold units, or will: those worth asking for. */
export function placesInUse(values: GapValues): (keyof OnHand)[] {
  const coming = new Set(values.shipments.map(({ place }) => onHandAt[place]));
  const used = places.filter(
    (key) =>
      values[key] > 0 ||
      coming.has(key) ||
      (key === 'onHandOwn' && values.shipments.some(({ divertUnits }) => divertUnits > 0)),
  );
  return used.length > 0 ? used : ['onHandFba'];
}

/**
 * What is probably on hand some days later: the median of the simulation at the end of the day before, no more than there
 * was, since no shipment has been said to have landed; shared among the places as the units were.
 *
 * @param way - the simulation of these very values
 * @param days - whole, >= 0
 */
export function guessedOnHand(values: GapValues, way: GapSummary, days: number): OnHand {
  const now = onHandNow(values);
  const total = places.reduce((sum, key) => sum + values[key], 0);
  if (days <= 0 || total === 0) return now;
  const day = Math.min(days, way.horizonDays) - 1;
  const left = Math.min(total, Math.round(way.paths.onHand.p50[day] ?? 0));
  let given = 0;
  let before = 0;
  const shared = { ...now };
  for (const key of places) {
    before += values[key];
    const upToHere = Math.round((left * before) / total);
    shared[key] = upToHere - given;
    given = upToHere;
  }
  return shared;
}

/**
 * The velocity that is probably left some days later, in whole percent.
 *
 * What the model expects where no shipment has landed meanwhile, since none has been said to: over all futures some would
 * have recovered already.
 */
export function guessedVelocity(values: GapValues, days: number): number {
  if (days <= 0 || !values.velocityOn) return values.velocityNow;
  const { velocity } = expectedUnlanded(values, days).paths;
  // A day trades at the average of its index; the morning's lies between two of them.
  return Math.round(50 * (velocity[days - 1]! + velocity[days]!)) / 100;
}

function expectedUnlanded(values: GapValues, days: number) {
  const shipments = values.shipments.map((shipment) => {
    if (isEmpty(shipment)) return shipment;
    const day = Math.max(shipment.likely, days + 1);
    return { ...shipment, earliest: day, likely: day, latest: day, slipChance: 0 };
  });
  const horizonDays = days + 1;
  return expectedGap(engineParameters({ ...values, shipments, receivingLikely: null, horizonDays }));
}

/**
 * The orders that probably wait some days later, where no shipment has landed meanwhile.
 *
 * New ones have come evenly since stock ran out. One age and one promised day stand for all: those of the average order.
 *
 * @param emptySince - days before then on which the shelf was first counted empty, or null; the model's guess otherwise
 */
export function guessedWaiting(values: GapValues, days: number, emptySince: number | null = null): Waiting {
  const { waitingOrders: earlier, waitingSince, waitingPromise } = values;
  const then = days > 0 ? expectedUnlanded(values, days) : null;
  const out = emptySince ?? (then === null ? 0 : days - Math.floor(then.firstDayOut ?? days));
  // Beside orders that waited on day 0 the new ones came after it.
  const age = Math.max(0, earlier > 0 ? Math.min(out, days) : out) / 2;
  const taken = then === null ? 0 : Math.max(0, then.captured - earlier);
  const newShare = earlier + taken > 0 ? taken / (earlier + taken) : 1;
  const mean = (old: number, recent: number, { min, max }: { readonly min: number; readonly max: number }) =>
    Math.min(max, Math.max(min, Math.round((1 - newShare) * old + newShare * recent)));
  return {
    waitingOrders: then === null ? earlier : Math.round(then.paths.waiting[days - 1]!),
    waitingSince: mean(waitingSince + days, age, gapInputs.waitingSince),
    waitingPromise: mean(waitingPromise - days, promiseOf(values, days, age), gapInputs.waitingPromise),
  };
}

/** Day by which an order of some age is promised, counted from today. */
function promiseOf(values: GapValues, days: number, age: number): number {
  if (values.whileOut === 'head-start') return values.headStartDays - age;
  switch (values.promiseKind) {
    case 'fixed-date':
      return values.promiseDate - days;
    case 'fixed-wait':
      return values.promiseDays - age;
    case 'shrinking':
      return values.promiseLimit - age;
  }
}

/**
 * Where the gap probably stands some days later.
 *
 * @param way - the simulation of these very values; what is on hand stays as it is without it
 */
export function guessedStanding(
  values: GapValues,
  way: GapSummary | null,
  days: number,
  emptySince: number | null = null,
): Standing {
  return {
    ...(way === null ? onHandNow(values) : guessedOnHand(values, way, days)),
    ...guessedWaiting(values, days, emptySince),
    velocityNow: guessedVelocity(values, days),
  };
}

/** Units on hand in all places together. */
export function onHandInAll({ onHandFba, onHandOwn, onHandShop }: OnHand): number {
  return onHandFba + onHandOwn + onHandShop;
}

function onHandNow({ onHandFba, onHandOwn, onHandShop }: GapValues): OnHand {
  return { onHandFba, onHandOwn, onHandShop };
}

/** The gap as it was expected to stand some days later, before any news: the fair thing to compare news with. */
export function expectedLater(values: GapValues, way: GapSummary, days: number): GapValues {
  if (days <= 0) return values;
  return { ...later(values, days), ...guessedStanding(values, way, days) };
}
