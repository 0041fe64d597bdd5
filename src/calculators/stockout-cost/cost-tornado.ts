import { velocityFrom } from '../../gap/recovery-range';
import { moves } from '../../gap/tornado';
import { gapCost } from './gap-cost';
import type { CostValues } from './inputs';
import { valuesAt } from './sides';

const varied = [
  'gapDays',
  'dailyDemand',
  'price',
  'landedCost',
  'velocityFloor',
  'recoveryDays',
  'deferredShare',
] as const;
export type Varied = (typeof varied)[number];

/** One input at either end, everything else as entered, and the cost then. */
export interface VariedCost {
  readonly key: Varied;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** The cost with one input moved at a time, the one that matters most first. */
export function costTornado(values: CostValues): VariedCost[] {
  if (values.gapDays === 0) return [];
  const cost = (changes: Partial<CostValues>) => {
    const moved = { ...values, ...changes };
    return gapCost(moved, moved.gapDays, velocityFrom(moved)).total;
  };
  return varied
    .filter((key) => values.velocityOn || (key !== 'velocityFloor' && key !== 'recoveryDays'))
    .map((key) => {
      const [from, to] = ends(key, values);
      return { key, from, to, low: cost({ [key]: from }), high: cost({ [key]: to }) };
    })
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

function ends(key: Varied, values: CostValues): readonly [number, number] {
  switch (key) {
    case 'gapDays':
    case 'deferredShare': {
      const pair = [valuesAt('low', values)[key], valuesAt('high', values)[key]];
      return [Math.min(...pair), Math.max(...pair)];
    }
    case 'velocityFloor':
      return [
        Math.min(values.velocityFloor, values.velocityFloorSevere),
        Math.max(values.velocityFloor, values.velocityFloorMild),
      ];
    case 'recoveryDays':
      return [values.recoveryDaysQuick, values.recoveryDaysSlow];
    default:
      return [values[key] * moves[key].by[0], values[key] * moves[key].by[1]];
  }
}
