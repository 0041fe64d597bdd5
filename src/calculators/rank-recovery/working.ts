import type { WorkingStep } from '../../fields/answer';
import { timeConstantsToRegain95, usualRecovery } from '../../engine/backorders/velocity';
import type { Formatter } from '../../fields/format';
import { inputs, type RecoveryValues } from './inputs';
import type { RecoveryResult } from './model';

/** The base case, as it would be worked out by hand. */
export function recoveryWorking(
  values: RecoveryValues,
  result: RecoveryResult,
  format: Formatter,
): WorkingStep[] {
  const { base, ads, contribution } = result;
  if (base.dip === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const tau = base.recoveryDays / timeConstantsToRegain95;
  const steps: WorkingStep[] = [
    {
      says: 'Dip of velocity at the restock, δ',
      formula:
        values.velocityAtRestock === null
          ? `(1 − floor) × (1 − e^(−G/τ)) = ${n(1 - values.velocityFloor)} × (1 − e^(−${n(values.gapDays, 0)}/${n(values.velocityFallDays)}))`
          : `1 − velocity at the restock = 1 − ${n(values.velocityAtRestock)}`,
      gives: format.percent(base.dip, 1),
    },
    {
      says: `Days to win ${format.percent(0.95, 0)} of the dip back, T95`,
      formula:
        values.recoveryDays === null
          ? `${n(usualRecovery.recoveryBaseDays)} + days closed that would make this dip, ${n(usualRecovery.recoveryMaxDays)} at most`
          : 'as you gave it',
      gives: format.days(base.recoveryDays, 1),
    },
    {
      says: 'Velocity t days after the restock',
      formula: `1 − δ·e^(−3t/T95) = 1 − ${n(base.dip, 3)} × e^(−t ÷ ${n(tau)})`,
      gives: 'the line of the picture',
    },
    {
      says: `Days until ${format.percent(0.95, 0)} of normal`,
      formula:
        base.dip <= 0.05
          ? 'never below it'
          : `T95 ÷ 3 × ln(δ ÷ 0.05) = ${n(tau)} × ln(${n(base.dip / 0.05)})`,
      gives: format.days(base.daysUntil[2]!, 1),
    },
    {
      says: 'Units lost on the way back',
      formula: `units a day × δ × T95 ÷ 3 = ${n(values.dailyDemand)} × ${n(base.dip, 4)} × ${n(tau)}`,
      gives: `${format.quantity(base.tailUnits, 'units', 1)}, ${format.money(base.tailMoney, 2)}`,
    },
  ];
  if (ads.days > 0)
    steps.push(
      {
        says: `Days of rebuilding ads, until ${format.percent(0.95, 0)} of the dip is won back`,
        formula: `ln 20 × T95 ÷ 3 ÷ f = 2.996 × ${n(tau)} ÷ ${n(values.rebuildSpeedUp)}`,
        gives: `${format.days(ads.days, 1)}, ${format.money(ads.cost, 2)}`,
      },
      {
        says: 'Units they win back',
        formula: `units a day × δ × 0.95 × T95 ÷ 3 × (1 − 1/f) = ${n(values.dailyDemand)} × ${n(base.dip, 4)} × 0.95 × ${n(tau)} × ${n(1 - 1 / values.rebuildSpeedUp)}`,
        gives: `${format.quantity(ads.unitsWonBack, 'units', 1)}, ${format.money(ads.unitsWonBack * contribution, 2)}`,
      },
    );
  if (ads.payFrom !== null && values.rebuildAdsPerDay > 0)
    steps.push({
      says: 'Speed-up from which they pay',
      formula: `1 + ads a day × ln 20 ÷ (0.95 × units a day × δ × contribution) = 1 + ${n(values.rebuildAdsPerDay)} × 2.996 ÷ (0.95 × ${n(values.dailyDemand)} × ${n(base.dip, 4)} × ${n(contribution)})`,
      gives:
        ads.payFrom > inputs.rebuildSpeedUp.max
          ? `more than ${n(inputs.rebuildSpeedUp.max)} times: no speed-up would pay`
          : `${n(ads.payFrom)} times`,
    });
  return steps;
}
