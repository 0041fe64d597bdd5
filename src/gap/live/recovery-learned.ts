import { fitRecovery as fitAfterRestocks, usualSpread } from '../../engine/backorders/recovery-fit';
import { shiftedDip } from '../../engine/backorders/recovery-likelihood';
import { daysToRegain, dipAfterClosedDays } from '../../engine/backorders/velocity';
import { daysBetween } from '../../fields/calendar-date';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { countsByDay, daysOut, type Live } from './counts';

/** Units sold over some days after the restock, and what full speed would have sold. */
export interface SoldInterval {
  /** Days since the restock at its start and its end. */
  readonly from: number;
  readonly to: number;
  readonly sold: number;
  /** Full-rate demand of each of its days, units. */
  readonly demand: readonly number[];
}

/** What the rule says of a gap: its dip at the restock, and the days to win 95% of it back. */
export interface UsualRecovery {
  readonly dip: number;
  readonly recoveryDays: number;
}

/** Days to win back 95% of the dip, learned from sales after a restock. */
export interface LearnedRecovery {
  readonly recoveryDays: number;
  /** Ends of the 8 in 10 interval. */
  readonly lower: number;
  readonly upper: number;
  /** δ at the restock that goes with it. */
  readonly dip: number;
  readonly days: number;
  readonly sold: number;
  /** Weight of the counted sales beside the usual rule, 0 to 1; 1 where no rule was given. */
  readonly weight: number;
}

const longest = 90;
const steepestDip = 0.9;
/** An interval wider than this, end over end, tells next to nothing. */
const widestRatio = 3;
/** Customers who were refused come back in the days after a restock and hide the dip. */
const returningDays = 7;

/**
 * Days to recover, and the dip at the restock, most likely to give the sales counted after it, drawn towards what the usual
 * rule says as far as the counts leave it open.
 *
 * @param usual - of this gap by the rule; without it the counts alone tell
 * @returns null where there are fewer than 5 intervals, no dip shows, or the counts do not tell T95 to a factor of three
 */
export function fitRecovery(
  intervals: readonly SoldInterval[],
  usual: UsualRecovery | null = null,
): LearnedRecovery | null {
  const usualDip = Math.min(steepestDip, Math.max(0.01, usual?.dip ?? 0.5));
  const found = fitAfterRestocks([{ usualDip, before: null, after: intervals }], {
    recoveryDays: usual?.recoveryDays ?? longest,
    ...usualSpread,
  });
  if (typeof found === 'string') return null;
  const { lower, upper } = found.raw.recoveryDays;
  if (lower === null || upper === null || upper >= longest || upper / lower > widestRatio) return null;
  const told = usual === null ? found.raw : found.shrunk;
  const dip = shiftedDip(usualDip, told.shift.value);
  if (dip < 0.05 || dip > steepestDip) return null;
  return {
    recoveryDays: Math.round(told.recoveryDays.value),
    lower: Math.round(told.recoveryDays.lower ?? lower),
    upper: Math.round(told.recoveryDays.upper ?? upper),
    dip,
    days: found.days,
    sold: found.sold,
    weight: usual === null ? 1 : found.weight.recoveryDays,
  };
}

/** What the rule says of the gap as it was lived, taken as closed from the day counted empty to the restock. */
export function usualRecovery(first: GapValues, live: Live): UsualRecovery | null {
  const out = daysOut(live);
  if (out === null || out <= 0) return null;
  const { velocity } = engineParameters(first);
  const dip = dipAfterClosedDays(out, velocity);
  // What the seller typed is theirs, not the rule's.
  return { dip, recoveryDays: daysToRegain(dip, { ...velocity, recoveryDays: null }) };
}

/**
 * The counted sales after the restock as intervals; without the first week where refused customers come back in it.
 *
 * @param first - values of the first prediction, whose demand is what full speed would sell
 */
export function soldAfterRestock(first: GapValues, live: Live): SoldInterval[] {
  const { restockedOn, startedOn } = live;
  if (restockedOn === null) return [];
  const counts = countsByDay(live).filter(({ date }) => date >= restockedOn);
  const last = counts.at(-1);
  if (last === undefined || daysBetween(startedOn, restockedOn) < 0) return [];
  const horizonDays = Math.min(10_000, Math.max(1, daysBetween(startedOn, last.date)));
  const { demandMean } = engineParameters({ ...first, horizonDays });
  const skipped = first.deferredShare > 0 ? returningDays : 0;
  return counts.slice(1).flatMap((count, index) => {
    const start = counts[index]!.date;
    const from = daysBetween(restockedOn, start);
    const to = daysBetween(restockedOn, count.date);
    if (count.sold === null || from < skipped || to <= from) return [];
    const day = daysBetween(startedOn, start);
    return [{ from, to, sold: count.sold, demand: [...demandMean.slice(day, day + to - from)] }];
  });
}
