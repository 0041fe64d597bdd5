import { tableLaw } from '../../engine/replenishment/count-laws';
import type { DemandLaw } from '../../engine/replenishment/demand-law';
import { fittingLaw, lawOfDemand } from '../../engine/replenishment/law-of-demand';
import type { MeanAndSpread } from '../../engine/replenishment/lead-time-demand';
import { meanAndSpreadOf } from '../../engine/replenishment/three-point';
import type { BuyValues } from './inputs';

/** Mean and spread as entered, or as the three guesses give them. */
function spreadOf(values: BuyValues): MeanAndSpread {
  if (values.demandFrom === 'range')
    return meanAndSpreadOf(values.seasonLow, values.seasonLikely, values.seasonHigh);
  return { mean: values.seasonMean, sd: values.seasonSd ?? Math.sqrt(values.seasonMean) };
}

/**
 * Demand of the season as a law.
 *
 * @param spread - share of the entered spread that is left, 1 for all of it; a table and chance alone keep theirs
 */
export function seasonLaw(values: BuyValues, spread = 1): DemandLaw {
  if (values.demandFrom === 'table')
    return tableLaw(merged(values.demandTable.map(([units = 0, chance = 0]) => [units, chance])));
  const { mean, sd } = spreadOf(values);
  const given = { mean: mean < leastMean ? 0 : mean, sd: sd * spread };
  return values.demandLaw === 'fitting' ? fittingLaw(given).law : lawOfDemand(values.demandLaw, given);
}

/** Below this nothing is demanded for all purposes. */
const leastMean = 1e-6;

/** Rows of equal units become one. */
function merged(rows: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const chances = new Map<number, number>();
  for (const [units, chance] of rows) chances.set(units, (chances.get(units) ?? 0) + chance);
  return [...chances];
}
