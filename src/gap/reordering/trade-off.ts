import { levelAt, type Level, type Yardstick } from './level';

const points = 40;

/**
 * Levels from little safety stock to a lot, each with its service and money: from one standard deviation below the mean, or
 * the chosen one if it is lower, to where one cycle in two thousand would run out.
 */
export function tradeOff(yard: Yardstick, chosen: Level, cheapest: Level | null): Level[] {
  const { law } = yard;
  if (law.mean === 0) return [];
  const marked = [chosen.level, ...(cheapest ? [cheapest.level] : [])];
  const far = law.sd === 0 ? law.mean + yard.situation.rate : law.quantile(0.9995);
  const high = Math.max(far, ...marked);
  const low = Math.min(Math.max(0, law.mean - law.sd), ...marked);
  const even = Array.from({ length: points + 1 }, (_, index) => {
    const level = low + ((high - low) * index) / points;
    return law.isDiscrete ? Math.round(level) : level;
  });
  return [...new Set([...even, ...marked])].sort((a, b) => a - b).map((level) => levelAt(yard, level));
}
