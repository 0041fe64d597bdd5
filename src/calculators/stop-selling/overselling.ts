import { Arrivals } from '../../engine/simulation/arrivals';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { TrialTable } from '../../engine/simulation/trial-table';

/** What a run says of the queue against what is under way; one value a future. */
export interface Overselling {
  /** Most orders waiting beyond what is still to come, before the last unit of it lands. */
  readonly oversold: Float64Array;
  /** Of the orders of the seven days before that moment, the account's others among them, the share so oversold. */
  readonly cancelRate: Float64Array;
  /** First day at whose end the queue holds the cap; NaN where it never does. */
  readonly reachDay: Float64Array;
}

const windowDays = 7;

/**
 * Holds the daily queue of each future against the units that still come to fill it. The landing days are drawn again with the
 * run's own seed, so they are those of the run.
 *
 * The newest orders are those that go unfilled, as the earliest promise is filled first.
 *
 * @param table - with its paths kept
 * @param cap - orders; Infinity to leave the day it is reached out
 */
export function overselling(
  parameters: GapParameters,
  table: TrialTable,
  seed: number,
  cap: number,
): Overselling {
  const { trials, horizonDays, pathTrials } = table;
  const { filledFrom } = parameters.channels[0]!;
  const { otherOrdersPerDay } = parameters.limits;
  const arrivals = new Arrivals(parameters);
  const seen = Math.min(trials, pathTrials);
  const waiting = days((day) => table.path('waiting', day));
  const onHand = days((day) => table.path('onHand', day));
  const sales = days((day) => table.path('sales', day));
  const oversold = new Float64Array(seen);
  const cancelRate = new Float64Array(seen);
  const reachDay = new Float64Array(seen).fill(NaN);
  for (let trial = 0; trial < seen; trial++) {
    arrivals.draw(seed, trial);
    const lots: { readonly day: number; readonly units: number }[] = [];
    let inbound = 0;
    for (let i = 0; i < arrivals.count; i++) {
      const source = arrivals.sources[i]!;
      const units = arrivals.units[source]!;
      if (!filledFrom.some((place) => place === arrivals.places[source]) || units === 0) continue;
      lots.push({ day: arrivals.days[i]!, units });
      inbound += units;
    }
    const last = Math.min(horizonDays, lots.at(-1)?.day ?? 0);
    let next = 0;
    for (let day = 0; day < last; day++) {
      for (; next < lots.length && lots[next]!.day <= day; next++) inbound -= lots[next]!.units;
      const queue = waiting[day]![trial]!;
      if (queue >= cap && Number.isNaN(reachDay[trial]!) && cap > 0) reachDay[trial] = day;
      const over = queue - inbound - onHand[day]![trial]!;
      if (over <= oversold[trial]!) continue;
      oversold[trial] = over;
      let taken = 0;
      for (let at = Math.max(0, day - windowDays + 1); at <= day; at++) taken += sales[at]![trial]!;
      const all = taken + windowDays * otherOrdersPerDay;
      cancelRate[trial] = all > 0 ? Math.min(over, taken) / all : 1;
    }
  }
  return { oversold, cancelRate, reachDay };

  function days(of: (day: number) => Float32Array): Float32Array[] {
    return Array.from({ length: horizonDays }, (_, day) => of(day));
  }
}
