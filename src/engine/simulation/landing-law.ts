import type { Metalog } from '../random/metalog';
import { fitMetalog, metalogQuantile, metalogUpperTail } from '../random/metalog';
import type { ShipmentParameters } from './gap-parameters';

const cellsPerDay = 8;
const receivingCells = 64;
const negligible = 1e-9;
const leastLeft = 0.001;
const nothing = 1e-15;

/**
 * Chances of the whole day on which a shipment becomes sellable, seen from day 0.
 *
 * Date from the metalog through P10, P50 and P90; with the slip chance an exponential delay on top; known not to have
 * come before day 0; then the receiving lag; the sum rounded to the nearest day. The sum of date and slip is
 * integrated on eighths of a day, the lag taken at 64 equally likely values. A landing law given outright replaces
 * date and slip.
 *
 * @param lastDay - days after it are gathered in it, >= 1
 * @returns chances by day 0 to lastDay, summing to 1
 * @throws RangeError when a triplet is not feasible, or when less than 0.1 % is left after day 0: then the date is stale
 */
export function landingDayChances(shipment: ShipmentParameters, lastDay: number): Float64Array {
  const chances = new Float64Array(lastDay + 1);
  const lags = receivingLags(shipment);
  const share = 1 / lags.length;
  const land = (time: number, chance: number) => {
    for (const lag of lags) {
      chances[Math.min(lastDay, Math.max(0, Math.floor(time + lag + 0.5)))] += chance * share;
    }
  };
  if (shipment.landingLaw) {
    shipment.landingLaw.days.forEach((day, i) => land(day, shipment.landingLaw!.chances[i]));
  } else {
    landByDate(shipment, lastDay, land);
  }
  return chances;
}

function receivingLags({ receiving }: ShipmentParameters): number[] {
  if (receiving === null) return [0];
  const metalog = fitMetalog(receiving.p10, receiving.p50, receiving.p90);
  if (metalog.a2 === 0) return [Math.max(0, metalog.a1)];
  return Array.from({ length: receivingCells }, (_, i) =>
    Math.max(0, metalogQuantile((i + 0.5) / receivingCells, metalog)),
  );
}

function landByDate(
  shipment: ShipmentParameters,
  lastDay: number,
  land: (time: number, chance: number) => void,
): void {
  const { slipChance, slipMeanDays } = shipment;
  const date = fitMetalog(shipment.p10, shipment.p50, shipment.p90);
  const slips = slipChance > 0 && slipMeanDays > 0;
  if (date.a2 === 0 && !slips) {
    if (date.a1 < 0) throw staleDate();
    land(date.a1, 1);
    return;
  }
  // A certain date keeps its own day, whatever cell it lies in; only its slips are spread.
  const certain = date.a2 === 0 && date.a1 >= 0;
  const onDate = slips ? 1 - slipChance : 1;
  const own = ownTail(date);
  const late = slips ? slippedTail(date, own, slipMeanDays) : () => 0;
  // The slipped tail first: it asks for the times before this one.
  const tail = (time: number) =>
    (slips ? slipChance * late(time) : 0) + (date.a2 === 0 ? 0 : onDate * own(time));
  const left = tail(0) + (certain ? onDate : 0);
  if (left < leastLeft) throw staleDate();
  if (certain) land(date.a1, onDate / left);
  let before = tail(0);
  for (let cell = 1; cell <= lastDay * cellsPerDay && before > negligible * left; cell++) {
    const after = tail(cell / cellsPerDay);
    if (before > after) land((cell - 0.5) / cellsPerDay, (before - after) / left);
    before = after;
  }
  if (before > 0) land(lastDay, before / left);
}

/** P(date > time) for rising times: each asked for once, and not at all where nothing is left. */
function ownTail(date: Metalog): (time: number) => number {
  let at = -Infinity;
  let tail = 1;
  return (time) => {
    if (time > at && tail > 0) {
      at = time;
      tail = metalogUpperTail(time, date);
      if (tail < nothing) tail = 0;
    }
    return tail;
  };
}

/**
 * P(date + slip > time) with an exponential slip, asked for rising times.
 *
 * The tail H of the sum follows m·H′ = T − H with T the date's own tail: stepped exactly for T linear in each small step.
 */
function slippedTail(date: Metalog, own: (time: number) => number, mean: number): (time: number) => number {
  if (date.a2 === 0) return (time) => (time < date.a1 ? 1 : Math.exp(-(time - date.a1) / mean));
  let at = Math.min(0, metalogQuantile(1e-6, date));
  const step = Math.max(1 / cellsPerDay, -at / 4096);
  let before = own(at);
  let sum = 1;
  return (time) => {
    while (at < time) {
      const to = Math.min(time, at + step);
      const after = own(to);
      const length = to - at;
      const kept = Math.exp(-length / mean);
      const slope = (after - before) / length;
      sum = after - slope * mean + (sum - before + slope * mean) * kept;
      before = after;
      at = to;
    }
    return sum;
  };
}

function staleDate(): RangeError {
  return new RangeError('This shipment can hardly still be to come: give it a new date.');
}
