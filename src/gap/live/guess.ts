import { expectedGap } from '../../engine/simulation/expected-gap';
import type { GapSummary } from '../../engine/simulation/gap-summary';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { later } from './later';
import { isEmpty, onHandAt } from './news';

export type OnHand = Pick<GapValues, 'onHandFba' | 'onHandOwn' | 'onHandShop'>;

/** Where a gap stands on some day, in the inputs that say so. */
export type Standing = OnHand & Pick<GapValues, 'velocityNow'>;

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
  const now: OnHand = {
    onHandFba: values.onHandFba,
    onHandOwn: values.onHandOwn,
    onHandShop: values.onHandShop,
  };
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

/** Orders that probably wait then, or null where the values take none. */
export function guessedWaiting(way: GapSummary, days: number): number | null {
  if (days <= 0 || way.captured.mean === 0) return null;
  return Math.round(way.paths.waiting.p50[Math.min(days, way.horizonDays) - 1] ?? 0);
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

/** Where the gap probably stands some days later. @param way - the simulation of these very values */
export function guessedStanding(values: GapValues, way: GapSummary, days: number): Standing {
  return { ...guessedOnHand(values, way, days), velocityNow: guessedVelocity(values, days) };
}

/** The gap as it was expected to stand some days later, before any news: the fair thing to compare news with. */
export function expectedLater(values: GapValues, way: GapSummary, days: number): GapValues {
  if (days <= 0) return values;
  return { ...later(values, days), ...guessedStanding(values, way, days) };
}
