import type { FillChance } from '../../engine/backorders/next-backorder';
import type { Arrivals } from '../../engine/simulation/arrivals';
import { dateBranches } from '../../engine/simulation/expected-dates';
import type { ChannelParameters, GapParameters } from '../../engine/simulation/gap-parameters';

/** Units that land together and can fill waiting orders. */
interface Lot {
  readonly day: number;
  readonly units: number;
  /** Whether they leave within the seller's own dispatch capacity. */
  readonly ownDispatch: boolean;
}

/** One way the dates may fall: when the gap ends, and what then fills the queue, in order of day. */
export interface FillBranch {
  readonly chance: number;
  /** First landing of units that the offer can sell: with it nobody is asked to wait any more. */
  readonly restockDay: number;
  readonly lots: readonly Lot[];
}

const fba = 0;
const leastChance = 1e-9;
/** Days told apart for a single shipment; beyond, neighbouring days are taken together up to this chance. */
const mostDates = 256;
const leastOfMany = 1 / 200;

/** The ways the restock may fall for one channel's queue. A single shipment is resolved to each day, as far as they are few enough. */
export function fillBranches(
  parameters: GapParameters,
  channel: ChannelParameters,
  arrivals: Arrivals,
): FillBranch[] {
  const { shipments, horizonDays } = parameters;
  const [law] = arrivals.laws;
  const dates =
    shipments.length === 1 && law !== undefined
      ? datesOf(law).map(({ chance, day }) => ({ chance, landingDays: [day] }))
      : dateBranches(shipments, arrivals.laws, horizonDays);
  return dates.map(({ chance, landingDays }) => {
    const landed = shipments.flatMap(({ units, place, diverted }, index) => {
      const day = landingDays[index]!;
      const part = diverted === null ? 0 : Math.min(diverted.units, units);
      return [
        { place, day, units: units - part },
        { place: 1, day: day + Math.round(diverted?.extraDays ?? 0), units: part },
      ].filter((lot) => lot.units > 0);
    });
    const sold = landed.filter(({ place }) => channel.servedFrom.some((from) => from === place));
    const filling = landed.filter(({ place }) => channel.filledFrom.some((from) => from === place));
    return {
      chance,
      restockDay: sold.reduce((first, { day }) => Math.min(first, day), Infinity),
      lots: filling
        .map(({ day, units, place }) => ({ day, units, ownDispatch: place !== fba }))
        .sort((a, b) => a.day - b.day),
    };
  });
}

/** Days of a landing law and their chances; runs of unlikely days at their mean day where there are too many to look at each. */
function datesOf(law: ArrayLike<number>): FillChance[] {
  const dates: FillChance[] = [];
  for (let day = 0; day < law.length; day++)
    if (law[day]! > leastChance) dates.push({ day, chance: law[day]! });
  if (dates.length <= mostDates) return dates;
  const gathered: FillChance[] = [];
  let chance = 0;
  let days = 0;
  dates.forEach((date, index) => {
    chance += date.chance;
    days += date.chance * date.day;
    if (chance < leastOfMany && index < dates.length - 1) return;
    gathered.push({ day: Math.round(days / chance), chance });
    chance = 0;
    days = 0;
  });
  return gathered;
}

/** Inbound units that can fill the queue. */
export const fillableUnits = (branches: readonly FillBranch[]): number =>
  (branches[0]?.lots ?? []).reduce((sum, { units }) => sum + units, 0);

/** Chance that the gap still goes on when a day begins and ends. */
export const stillOutAfter = (branches: readonly FillBranch[], day: number): number =>
  branches.reduce((sum, { chance, restockDay }) => (restockDay > day ? sum + chance : sum), 0);

/**
 * Days on which an order placed on a day behind so many others may be filled, given that nothing has landed by then.
 *
 * Those ahead are taken to stay, each in its place: who cancels only brings the order forward.
 *
 * @param ahead - orders that are filled before it, whole, >= 0
 * @param capacity - orders that can leave the own warehouse in a day
 */
export function fillChances(
  branches: readonly FillBranch[],
  day: number,
  ahead: number,
  capacity: number,
): FillChance[] {
  const left = stillOutAfter(branches, day);
  const byDay = new Map<number, number>();
  for (const { chance, restockDay, lots } of branches) {
    if (restockDay <= day) continue;
    const filled = fillDay(lots, ahead, capacity);
    if (filled !== null) byDay.set(filled, (byDay.get(filled) ?? 0) + chance / left);
  }
  return [...byDay].map(([at, chance]) => ({ day: at, chance }));
}

function fillDay(lots: readonly Lot[], ahead: number, capacity: number): number | null {
  let before = 0;
  const first = lots[0]?.day ?? 0;
  for (const { day, units, ownDispatch } of lots) {
    if (ahead < before + units) {
      if (!ownDispatch || capacity === Infinity) return day;
      if (capacity < 1) return null;
      return Math.max(first + Math.floor(ahead / capacity), day + Math.floor((ahead - before) / capacity));
    }
    before += units;
  }
  return null;
}
