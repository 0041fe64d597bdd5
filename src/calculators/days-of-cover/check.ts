import type { Problem } from '../../fields/field';
import { checkGap } from '../../gap/check-gap';
import { gapOf } from './gap-of';
import { inputs, type CoverValues } from './inputs';

/** The checks of a gap on what this page has of it: dates that fit, shipments not stale, series whole. */
export function checkCover(values: CoverValues): Problem[] {
  return checkGap(gapOf(values, 60)).filter(({ path }) => path.split('.')[0]! in inputs);
}
