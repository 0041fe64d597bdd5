import { Arrivals } from '../../engine/simulation/arrivals';
import { ExpectedRun } from '../../engine/simulation/expected-run';
import type { GapParameters } from '../../engine/simulation/gap-parameters';

/** Days of waiting worked through one by one: each looks at all orders before it, so that they cost their square. */
const mostDaysWaiting = 240;

let last: { readonly key: string; readonly arrivals: Arrivals } | null = null;

/** The landing laws of the shipments, which alone take most of a keystroke; kept until another date or horizon is asked for. */
export function arrivalsOf(parameters: GapParameters): Arrivals {
  const key = JSON.stringify([parameters.shipments, parameters.horizonDays]);
  if (last?.key !== key) last = { key, arrivals: new Arrivals(parameters) };
  return last.arrivals;
}

/** First day on which the shelf is empty with nothing landing; null when it never is. */
export function firstDayOut(parameters: GapParameters, arrivals: Arrivals): number | null {
  // Who waits plays no part before that day, and would be carried through all those after it.
  const channels = parameters.channels.map((channel) => ({ ...channel, offer: { kind: 'closed' as const } }));
  const out = expectedRun({ ...parameters, channels }, arrivals).timeline.firstDayOut;
  return out === null ? null : Math.floor(out);
}

/**
 * Orders expected to wait at the end of a day on which nothing has landed.
 *
 * Where the gap is long, the queue goes on as it grew on the last day worked through. At even demand that is never too short: the
 * more wait, the more of them cancel.
 */
export function expectedQueue(
  parameters: GapParameters,
  arrivals: Arrivals,
  firstDay: number,
): (day: number) => number {
  const days = Math.min(parameters.horizonDays, firstDay + mostDaysWaiting);
  const { waiting } = expectedRun(firstDays(parameters, days), arrivals).paths;
  const growth = days < 2 ? 0 : Math.max(0, waiting[days - 1]! - waiting[days - 2]!);
  return (day) => (day < days ? waiting[day]! : waiting[days - 1]! + (day - days + 1) * growth);
}

function expectedRun(parameters: GapParameters, arrivals: Arrivals): ExpectedRun {
  const run = new ExpectedRun(parameters, arrivals);
  run.run(parameters.shipments.map(() => parameters.horizonDays));
  return run;
}

function firstDays(parameters: GapParameters, days: number): GapParameters {
  const { demandMean, money } = parameters;
  return {
    ...parameters,
    horizonDays: days,
    demandMean: demandMean.subarray(0, days),
    money: { ...money, storagePerUnitDay: money.storagePerUnitDay.subarray(0, days) },
  };
}
