import type { PolicyValues } from './inputs';
import { protectionOf, type Protection } from './policy';

const mostLevels = 40;
/** Chance of a cycle without a gap that the highest level is a bit beyond. */
const highestService = 0.999;

/** The reorder points looked at. */
export interface Levels {
  /** Whole units, rising; the first without safety stock. */
  readonly reorderPoints: readonly number[];
  /** Place of the seller's own level among them. */
  readonly own: number;
  /** The seller's own level and a day's sales more (a unit where a day sells less): what that day earns. */
  readonly oneMore: number;
  readonly oneMoreUnits: number;
  readonly protection: Protection;
}

/** The seller's own reorder point. */
function ownReorderPoint(values: PolicyValues, { mean, perDay }: Protection): number {
  return values.levelGiven === 'units'
    ? values.reorderPoint
    : Math.max(0, Math.round(mean + values.safetyDays * perDay));
}

/** About forty levels from no safety stock to a bit beyond a 99.9% cycle service level, and the seller's own. */
export function levelsOf(values: PolicyValues): Levels {
  const protection = protectionOf(values);
  const { mean, law, perDay } = protection;
  const own = ownReorderPoint(values, protection);
  const none = Math.round(mean);
  const needed = 1.12 * Math.max(0, law.quantile(highestService) - mean);
  const highest = Math.max(2, Math.ceil(needed), Math.ceil(perDay));
  const step = Math.max(1, Math.ceil(highest / (mostLevels - 1)));
  const count = Math.min(mostLevels, Math.floor(highest / step) + 2);
  const points = new Set(Array.from({ length: count }, (_, at) => none + at * step));
  points.add(own);
  const reorderPoints = [...points].sort((a, b) => a - b);
  const oneMoreUnits = Math.max(1, Math.round(perDay));
  return {
    reorderPoints,
    own: reorderPoints.indexOf(own),
    oneMore: own + oneMoreUnits,
    oneMoreUnits,
    protection,
  };
}
