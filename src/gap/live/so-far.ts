import type { GapSummary } from '../../engine/simulation/gap-summary';
import type { Formatter } from '../../fields/format';
import { outSince, type Live } from './counts';
import { onHandInAll } from './guess';
import { dateInWords } from './moments';
import type { GapValues } from '../gap-inputs';
import { isRareGap } from '../rare-gap';

/**
 * Since when a followed gap has been out of stock, as far as it was counted, and what was predicted at first, in plain
 * sentences; empty where neither is known.
 *
 * @param way - the run of the first prediction, or null while there is none
 */
export function soFarInWords(
  first: GapValues,
  way: GapSummary | null,
  live: Live,
  format: Formatter,
  today: string,
): string {
  return [...outInWords(first, live, format, today), ...predictedInWords(way, format)].join(' ');
}

function outInWords(first: GapValues, live: Live, format: Formatter, today: string): string[] {
  const out = outSince(live, onHandInAll(first));
  const date = (day: string) => dateInWords(day, format, today);
  const back = live.restockedOn;
  if (back !== null && (out === null || back <= out.known)) return [`In stock again since ${date(back)}.`];
  if (out === null) return [];
  const atLatest = out.earliest === out.known ? '' : ' at the latest';
  return back === null
    ? [`Out since ${date(out.known)}${atLatest}.`]
    : [`Out from ${date(out.known)}${atLatest} to ${date(back)}.`];
}

function predictedInWords(way: GapSummary | null, format: Formatter): string[] {
  if (way === null) return [];
  if (isRareGap(way)) return ['First predicted: no gap.'];
  const { mean, p10, p90 } = way.costOfGap;
  const [cost, low, high] = [mean, p10, p90].map((value) => format.money(value, 0)) as [
    string,
    string,
    string,
  ];
  return [
    low === high
      ? `First predicted: the gap costs ${cost}.`
      : `First predicted: the gap costs ${cost} (${low} to ${high} in 8 of 10 futures).`,
  ];
}
