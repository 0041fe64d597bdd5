import type { DailyDemand, DateRange } from './daily-demand';

/** A run of days is told when chance alone would bring such a run this seldom at most. */
const chance = 0.001;

/**
 * Runs of days without a sale that chance hardly explains, at the pace of the days with counted sales: likely days without
 * stock. Of a Poisson demand of m a day, n days all pass without a sale with chance e^(-m·n); m is taken over the
 * days outside the run.
 *
 * @returns longest first
 */
export function quietRuns({ days }: DailyDemand): readonly DateRange[] {
  const counted = days.filter((day) => day.counted);
  const total = counted.reduce((sum, { units }) => sum + units, 0);
  const runs: { from: string; to: string; length: number }[] = [];
  let run: { from: string; to: string; length: number } | null = null;
  for (const { date, units, counted: isCounted } of days) {
    if (isCounted && units === 0) {
      if (run) {
        run.to = date;
        run.length++;
      } else runs.push((run = { from: date, to: date, length: 1 }));
    } else run = null;
  }
  return runs
    .filter(({ length }) => {
      const others = counted.length - length;
      return others > 0 && Math.exp((-total / others) * length) < chance;
    })
    .sort((a, b) => b.length - a.length)
    .map(({ from, to }) => ({ from, to }));
}
