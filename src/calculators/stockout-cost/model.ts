import { breakEvenAdsPerDay, breakEvenSpeedUp } from '../../engine/costs/rebuilding-ads';
import { velocityFrom } from '../../gap/recovery-range';
import type { CalculatorModel } from '../calculator';
import { costTornado, type VariedCost } from './cost-tornado';
import { gapCost, type GapCost } from './gap-cost';
import type { CostValues } from './inputs';
import { prevention, type Prevention } from './prevention';
import { costAt } from './sides';

/** The cost of gaps of one length, by side. */
export interface CostOfLength {
  readonly gapDays: number;
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

export interface CostResult {
  readonly low: GapCost;
  readonly base: GapCost;
  readonly high: GapCost;
  /** What one more day would cost, at the present length; and a day of it on average, 0 without a gap. */
  readonly oneMoreDay: number;
  readonly perDay: number;
  readonly prevention: Prevention;
  /** The same against the low and the high cost. */
  readonly preventionLow: Prevention;
  readonly preventionHigh: Prevention;
  /** Speed-up from which the ads entered pay, null where none does; most to spend a day at the one entered. */
  readonly adsPayFrom: number | null;
  readonly adsAtMost: number;
  readonly byLength: readonly CostOfLength[];
  readonly tornado: readonly VariedCost[];
}

export const model: CalculatorModel<CostValues, CostResult> = { compute };

function compute(values: CostValues): CostResult {
  const velocity = velocityFrom(values);
  const [low, base, high] = [costAt('low', values), costAt('base', values), costAt('high', values)];
  const { dip, contribution, gapDays } = base;
  const payFrom = breakEvenSpeedUp(values.dailyDemand, dip, values.rebuildAdsPerDay, contribution);
  return {
    low,
    base,
    high,
    oneMoreDay: gapCost(values, gapDays + 1, velocity).total - base.total,
    perDay: gapDays === 0 ? 0 : base.total / gapDays,
    prevention: prevention(values, base),
    preventionLow: prevention(values, low),
    preventionHigh: prevention(values, high),
    adsPayFrom: Number.isFinite(payFrom) ? payFrom : null,
    adsAtMost: breakEvenAdsPerDay(values.dailyDemand, dip, values.rebuildSpeedUp, contribution),
    byLength: lengths(gapDays).map((days) => byLength(values, days)),
    tornado: costTornado(values),
  };
}

/** Lengths around the present one, the present among them. */
function lengths(gapDays: number): number[] {
  const last = Math.max(28, Math.ceil(1.5 * gapDays));
  const step = Math.ceil(last / 20);
  const even = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return [...new Set([...even, gapDays])].sort((a, b) => a - b);
}

/** The length itself is certain here; what else is low or high moves together. */
function byLength(values: CostValues, gapDays: number): CostOfLength {
  const certain = { ...values, gapDays, gapDaysSpread: 0 };
  return {
    gapDays,
    low: costAt('low', certain).total,
    base: costAt('base', certain).total,
    high: costAt('high', certain).total,
  };
}
