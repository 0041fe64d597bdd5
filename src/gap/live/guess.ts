import type { GapSummary } from '../../engine/simulation/gap-summary';
import type { GapValues } from '../gap-inputs';
import { later } from './later';
import { onHandAt } from './news';

export type OnHand = Pick<GapValues, 'onHandFba' | 'onHandOwn' | 'onHandShop'>;

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

/** The gap as it was expected to stand some days later, before any news: the fair thing to compare news with. */
export function expectedLater(values: GapValues, way: GapSummary, days: number): GapValues {
  if (days <= 0) return values;
  return { ...later(values, days), ...guessedOnHand(values, way, days) };
}
