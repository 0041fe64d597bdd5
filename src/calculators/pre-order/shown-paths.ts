import type { Mark } from '../../charts/fan-picture';
import type { Band } from '../../engine/simulation/gap-summary';
import type { Formatter } from '../../fields/format';
import type { PreOrderValues } from './inputs';
import type { PreOrderOutcome } from './simulation';

/** Days until nothing more changes in 9 of 10 futures, and a little beyond. */
function shownDays({ cash, waiting }: PreOrderOutcome): number {
  let last = cash.p50.length - 1;
  const still = (band: Band, day: number) =>
    Math.abs(band.p90[day]! - band.p90[day - 1]!) + Math.abs(band.p10[day]! - band.p10[day - 1]!) < 0.01;
  while (last > 13 && still(cash, last) && waiting.p90[last] === 0) last--;
  return Math.min(cash.p50.length, last + 4);
}

/** A band as far as it is shown. */
export function shownPath(simulated: PreOrderOutcome, which: 'cash' | 'waiting'): Band {
  const band = simulated[which];
  const days = shownDays(simulated);
  const cut = (values: Float64Array) => values.subarray(0, days);
  return {
    mean: cut(band.mean),
    p10: cut(band.p10),
    p25: cut(band.p25),
    p50: cut(band.p50),
    p75: cut(band.p75),
    p90: cut(band.p90),
    samples: band.samples.map(cut),
  };
}

/** The promised date, and the day on which the cash is lowest most often. */
export function cashMarks(values: PreOrderValues, { lowDay }: PreOrderOutcome, format: Formatter): Mark[] {
  return [
    { day: lowDay.day, label: `lowest in ${format.frequency(lowDay.chance)} futures` },
    { day: values.promiseDate, label: 'promised' },
  ].sort((a, b) => a.day - b.day);
}

export const waitingMarks = (values: PreOrderValues): Mark[] =>
  [
    { day: values.landsLikely, label: 'likely landing' },
    { day: values.promiseDate, label: 'promised' },
  ].sort((a, b) => a.day - b.day);
