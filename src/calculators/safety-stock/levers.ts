import type { Level } from '../../gap/reordering/level';
import { levelIn } from '../../gap/reordering/reordering';
import { situationOf, type Situation } from '../../gap/reordering/situation';
import type { SafetyStockValues } from './inputs';

export type LeverKind = 'lead-time-spread' | 'demand-spread' | 'lead-time' | 'review';

/** Something made a little better, and what it spares. */
export interface Lever {
  readonly kind: LeverKind;
  readonly safetyStock: number;
  /** Units of safety stock fewer, the money they tie up, and money a year, holding and running out together. */
  readonly unitsLess: number;
  readonly capitalLess: number;
  readonly savesYear: number;
}

/** One day less of lead-time spread, 10% less demand spread, one day less of lead time or between reviews. */
export function levers(values: SafetyStockValues, chosen: Level): Lever[] {
  const situation = situationOf(values);
  const { leadTimeDays, leadTimeSd, daySd, reviewDays, rate, upTo } = situation;
  if (rate === 0) return [];
  const better: [LeverKind, boolean, Partial<Situation>][] = [
    ['lead-time-spread', leadTimeSd > 0, { leadTimeSd: Math.max(0, leadTimeSd - 1) }],
    ['demand-spread', daySd > 0, { daySd: 0.9 * daySd }],
    ['lead-time', leadTimeDays >= 2, { leadTimeDays: leadTimeDays - 1 }],
    [
      'review',
      reviewDays >= 2,
      { reviewDays: reviewDays - 1, ...(upTo ? { quantity: rate * (reviewDays - 1) } : {}) },
    ],
  ];
  return better.flatMap(([kind, can, change]) => {
    const found = can ? levelIn(values, { ...situation, ...change }) : null;
    if (!found) return [];
    const unitsLess = chosen.safetyStock - found.safetyStock;
    return [
      {
        kind,
        safetyStock: found.safetyStock,
        unitsLess,
        capitalLess: unitsLess * values.landedCost,
        savesYear: chosen.total - found.total,
      },
    ];
  });
}
