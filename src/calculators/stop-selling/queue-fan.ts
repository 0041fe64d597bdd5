import type { Comparison, FanSeries, Mark } from '../../charts/fan-picture';
import type { Formatter } from '../../fields/format';
import type { StopResult } from './model';
import type { StopOutcome } from './simulation';

/** The queue against its cap; the horizon's quiet end is left out. */
export function queueFan(
  { cap, stopsEarly, worthTo, byDay }: StopResult,
  { waiting, restockDay }: StopOutcome,
  format: Formatter,
): { series: FanSeries; comparison: Comparison; marks: Mark[] } {
  const days = Math.min(waiting.p50.length, (byDay.at(-1)?.day ?? 0) + 8);
  const upTo = (list: Float64Array) => list.subarray(0, days);
  const { mean, p10, p25, p50, p75, p90, samples } = waiting;
  return {
    series: {
      mean: upTo(mean),
      p10: upTo(p10),
      p25: upTo(p25),
      p50: upTo(p50),
      p75: upTo(p75),
      p90: upTo(p90),
      samples: samples.map(upTo),
    },
    comparison: {
      label: `cap ${format.number(cap, 0)}`,
      values: Array.from({ length: days }, () => cap),
    },
    marks: [
      ...(restockDay === null ? [] : [{ day: Math.round(restockDay.p50), label: 'restock, middle future' }]),
      ...(stopsEarly ? [{ day: worthTo, label: 'last day to take orders' }] : []),
    ],
  };
}
