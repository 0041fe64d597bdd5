import type { Formatter } from '../../fields/format';
import type { PipelineResult } from './pipeline-result';

export interface ShownCounts {
  readonly captured: string;
  readonly cancelled: string;
  readonly kept: string;
  readonly shippedLate: string;
}

/**
 * The counts as shown: whole orders, one decimal for small runs, and rounded so that cancelled and kept add up to
 * captured also on the page.
 */
export function shownCounts(result: PipelineResult, format: Formatter): ShownCounts {
  const digits = result.captured < 20 ? 1 : 0;
  const rounded = (count: number) => Math.round(count * 10 ** digits) / 10 ** digits;
  const captured = rounded(result.captured);
  const kept = rounded(result.kept);
  const show = (count: number) =>
    format.number(rounded(count), Number.isInteger(rounded(count)) ? 0 : digits);
  return {
    captured: show(captured),
    cancelled: show(captured - kept),
    kept: show(kept),
    shippedLate: show(result.shippedLate),
  };
}
