import type { MeanAndSpread } from '../replenishment/lead-time-demand';
import { fittingLaw } from '../replenishment/law-of-demand';
import { protectionLevel } from './littlewood';

/** One of the classes that draw on the same stock. */
export interface DemandClass extends MeanAndSpread {
  /** Contribution of a unit, money. */
  readonly contribution: number;
}

/**
 * Units to keep for the first class, for the first two, … from all that come after, by the EMSR-b heuristic: the classes above a
 * boundary are taken as one, with their demands added and their contributions averaged by mean demand, and Littlewood's rule set
 * at it. Exact for two classes; a heuristic for more, usually within a percent of the best. Belobaba 1992; Talluri and van Ryzin
 * 2004, section 2.2.4.2.
 *
 * @param classes - the greatest contribution first, demands independent
 * @returns one level fewer than classes, rising
 */
export function emsrB(classes: readonly DemandClass[]): number[] {
  const levels: number[] = [];
  let mean = 0;
  let variance = 0;
  let worth = 0;
  for (let above = 0; above + 1 < classes.length; above++) {
    const one = classes[above]!;
    mean += one.mean;
    variance += one.sd ** 2;
    worth += one.mean * one.contribution;
    const level =
      mean === 0
        ? 0
        : protectionLevel(
            worth / mean,
            classes[above + 1]!.contribution,
            fittingLaw({ mean, sd: Math.sqrt(variance) }).law,
          );
    levels.push(Math.max(level, levels.at(-1) ?? 0));
  }
  return levels;
}
