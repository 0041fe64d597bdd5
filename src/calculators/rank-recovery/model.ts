import { daysUntilShare } from '../../engine/backorders/recovery-path';
import { daysToRegain, dipAfterClosedDays, timeConstantsToRegain95 } from '../../engine/backorders/velocity';
import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import { breakEvenAdsPerDay, breakEvenSpeedUp, rebuildingAds } from '../../engine/costs/rebuilding-ads';
import { sides, velocityAt, velocityFrom, type Side } from '../../gap/recovery-range';
import type { CalculatorModel } from '../calculator';
import type { RecoveryValues } from './inputs';
import { fitSales, type FitOutcome } from './sales-fit';
import { velocityPath, type VelocityPath } from './velocity-path';

/** Shares of normal whose days are told. */
export const milestones = [0.5, 0.8, 0.95, 0.99] as const;

/** One return of velocity. */
export interface Return {
  /** δ at the restock. */
  readonly dip: number;
  /** T95, days. */
  readonly recoveryDays: number;
  readonly tailDays: number;
  readonly tailUnits: number;
  readonly tailMoney: number;
  /** Days after the restock until each share of `milestones`. */
  readonly daysUntil: readonly number[];
}

/** What rebuilding ads come to. */
export interface AdsWorth {
  readonly days: number;
  readonly cost: number;
  readonly unitsWonBack: number;
  /** Null where none is won back. */
  readonly costPerUnit: number | null;
  readonly gain: number;
  /** Speed-up from which they pay; null where none does. */
  readonly payFrom: number | null;
  /** Most to spend a day at the speed-up entered. */
  readonly atMost: number;
  readonly daysUntil: readonly number[];
}

export interface RecoveryResult {
  readonly contribution: number;
  readonly low: Return;
  readonly base: Return;
  readonly high: Return;
  readonly ads: AdsWorth;
  readonly path: VelocityPath;
  readonly past: FitOutcome;
}

export const model: CalculatorModel<RecoveryValues, RecoveryResult> = { compute };

function compute(values: RecoveryValues): RecoveryResult {
  const contribution = contributionPerUnit({ ...values, referralShare: values.referralRate });
  const [low, base, high] = sides.map((side) => returnAt(side, values, contribution)) as [
    Return,
    Return,
    Return,
  ];
  return {
    contribution,
    low,
    base,
    high,
    ads: adsWorth(values, base, contribution),
    path: velocityPath(values, { low, base, high }),
    past: fitSales(values),
  };
}

/** One side: mild and severe move dip and return together, and never past the other side of what is entered. */
function returnAt(side: Side, values: RecoveryValues, contribution: number): Return {
  const { gapDays, velocityAtRestock, dailyDemand } = values;
  const entered = velocityFrom({ ...values, velocityOn: true });
  const own = velocityAtRestock === null ? dipAfterClosedDays(gapDays, entered) : 1 - velocityAtRestock;
  const moved = velocityAt(side, entered, gapDays, values);
  const byRange = dipAfterClosedDays(gapDays, moved);
  const dip = side === 'base' ? own : side === 'low' ? Math.min(own, byRange) : Math.max(own, byRange);
  const ownDays = daysToRegain(own, entered);
  const recoveryDays =
    side === 'base'
      ? ownDays
      : side === 'low'
        ? Math.min(ownDays, values.recoveryDaysQuick)
        : Math.max(ownDays, values.recoveryDaysSlow);
  const tailDays = (dip * recoveryDays) / timeConstantsToRegain95;
  const tailUnits = dailyDemand * tailDays;
  return {
    dip,
    recoveryDays,
    tailDays,
    tailUnits,
    tailMoney: tailUnits * contribution,
    daysUntil: milestones.map((share) => daysUntilShare(share, dip, recoveryDays)),
  };
}

function adsWorth(values: RecoveryValues, base: Return, contribution: number): AdsWorth {
  const { dailyDemand, rebuildAdsPerDay, rebuildSpeedUp } = values;
  const speedUp = rebuildAdsPerDay > 0 ? rebuildSpeedUp : 1;
  const { days, cost, unitsWonBack, costPerUnit } = rebuildingAds(
    dailyDemand,
    base.dip,
    base.recoveryDays,
    rebuildAdsPerDay,
    speedUp,
  );
  const payFrom = breakEvenSpeedUp(dailyDemand, base.dip, rebuildAdsPerDay, contribution);
  return {
    days: rebuildAdsPerDay > 0 ? days : 0,
    cost,
    unitsWonBack,
    costPerUnit: Number.isFinite(costPerUnit) ? costPerUnit : null,
    gain: unitsWonBack * contribution - cost,
    payFrom: Number.isFinite(payFrom) ? payFrom : null,
    atMost: breakEvenAdsPerDay(dailyDemand, base.dip, rebuildSpeedUp, contribution),
    daysUntil: milestones.map((share) => daysUntilShare(share, base.dip, base.recoveryDays, speedUp)),
  };
}
