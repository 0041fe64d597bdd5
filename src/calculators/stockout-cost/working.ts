import type { WorkingStep } from '../../fields/answer';
import { usualRecovery } from '../../engine/backorders/velocity';
import type { Formatter } from '../../fields/format';
import type { CostValues } from './inputs';
import type { CostResult } from './model';

/** The cost as entered, as it would be worked out by hand. */
export function costWorking(values: CostValues, result: CostResult, format: Formatter): WorkingStep[] {
  const { base } = result;
  if (values.gapDays === 0 || values.dailyDemand === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const money = (value: number) => format.money(value, 2);
  const G = n(values.gapDays, 0);
  const reached =
    values.capturedShare === 0 ? '' : ` × ${n(1 - values.capturedShare)} who do not order and wait`;
  return [
    {
      says: 'Contribution of a unit',
      formula: `price × (1 − referral) − landed − fulfilment − ads = ${n(values.price)} × ${n(1 - values.referralRate)} − ${n(values.landedCost)} − ${n(values.fulfilmentCost)} − ${n(values.adsPerUnit)}`,
      gives: money(base.contribution),
    },
    {
      says: 'Missed while out',
      formula:
        base.captured > 0
          ? `(units a day × days − backorders taken) × contribution = (${n(values.dailyDemand)} × ${G} − ${n(base.captured, 1)}) × ${n(base.contribution)}`
          : `units a day × days × contribution = ${n(values.dailyDemand)} × ${G} × ${n(base.contribution)}`,
      gives: money(-base.lines.missed),
    },
    {
      says: 'Days of full demand that still met the offer',
      formula: !values.velocityOn
        ? 'velocity does not fall: all of them'
        : `x·G + (1 − x)·τ·(1 − e^(−G/τ)), x = ${n(1 - dipFloor(values))}, τ = ${n(values.velocityFallDays)}`,
      gives: format.days(base.daysReached, 2),
    },
    ...(values.deferredShare > 0
      ? [
          {
            says: 'of which come back after the restock',
            formula: `${n(values.dailyDemand)} × ${n(base.daysReached)}${reached} × ${format.percent(values.deferredShare)} = ${n(base.cameBack, 1)} units × ${n(base.contribution)}`,
            gives: money(base.lines.cameBack),
          },
        ]
      : []),
    ...(values.switchedShare > 0
      ? [
          {
            says: 'and take your other item',
            formula: `${n(values.dailyDemand)} × ${n(base.daysReached)}${reached} × ${format.percent(values.switchedShare)} = ${n(base.switched, 1)} units × ${n(base.contribution)}`,
            gives: money(base.lines.switched),
          },
        ]
      : []),
    ...(values.velocityOn ? tailSteps(values, result, format) : []),
    ...preventionSteps(values, result, format),
  ];
}

/** How far below normal velocity would come to rest. */
function dipFloor(values: CostValues): number {
  return (1 - values.velocityFloor) * (1 - values.capturedShare);
}

function tailSteps(values: CostValues, { base }: CostResult, format: Formatter): WorkingStep[] {
  const n = (value: number, digits = 2) => format.number(value, digits);
  const steps: WorkingStep[] = [
    {
      says: 'Dip of velocity at the restock, δ',
      formula: `(1 − floor)${values.capturedShare > 0 ? ' × (1 − captured)' : ''} × (1 − e^(−G/τ)) = ${n(dipFloor(values))} × (1 − e^(−${n(values.gapDays, 0)}/${n(values.velocityFallDays)}))`,
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
      says: 'Units lost after the restock',
      formula: `units a day × δ × T95 ÷ 3 = ${n(values.dailyDemand)} × ${n(base.dip, 4)} × ${n(base.recoveryDays, 1)} ÷ 3`,
      gives: `${format.quantity(base.tailUnits, 'units', 1)}, ${format.money(-base.lines.tail, 2)}`,
    },
  ];
  if (base.adDays > 0)
    steps.push({
      says: 'Units that rebuilding ads win back',
      formula: `units a day × δ × 0.95 × T95 ÷ 3 × (1 − 1/f), f = ${n(values.rebuildSpeedUp)}; ads for ${format.days(base.adDays, 1)}`,
      gives: `${format.quantity(base.wonBackUnits, 'units', 1)}, for ${format.money(-base.lines.ads, 2)}`,
    });
  return steps;
}

function preventionSteps(
  values: CostValues,
  { base, prevention }: CostResult,
  format: Formatter,
): WorkingStep[] {
  const n = (value: number, digits = 2) => format.number(value, digits);
  return [
    {
      says: 'All lines of the picture together: cost of the gap',
      formula: `over ${format.days(values.gapDays, 0)} and the return`,
      gives: format.money(base.total, 2),
    },
    {
      says: 'Holding its units instead',
      formula: `units × landed × rate × (held + G/2) ÷ 365 + storage = ${n(prevention.units, 0)} × ${n(values.landedCost)} × ${n(values.holdingRate)} × ${n(values.heldDays + values.gapDays / 2, 1)} ÷ 365 + ${n(prevention.storage)}`,
      gives: format.money(prevention.holding, 2),
    },
    {
      says: 'or flying them',
      formula: `${n(prevention.units, 0)} units × ${n(values.flyCostPerUnit)}`,
      gives: format.money(prevention.air, 2),
    },
  ];
}
