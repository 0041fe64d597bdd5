import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { PolicyValues } from './inputs';
import type { PolicyResult } from './model';
import { dispersionOf, leadTimeMoments } from './policy';

/** The seller's own level, worked out by formulas. */
export function policyWorking(values: PolicyValues, result: PolicyResult, format: Formatter): WorkingStep[] {
  const { unitsPerDay: d, theory } = result;
  if (d === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const money = (value: number) => format.money(value, 2);
  const own = result.levels[result.own]!;
  const lead = leadTimeMoments(values);
  const days = lead.mean + values.reviewDays;
  const unsoldPerGap = own.gapsPerYear > 0 ? own.unsold / own.gapsPerYear : 0;
  return [
    {
      says: 'Contribution of a unit',
      formula: `price × (1 − referral) − landed − fulfilment − ads = ${n(values.price)} × ${n(1 - values.referralRate)} − ${n(values.landedCost)} − ${n(values.fulfilmentCost)} − ${n(values.adsPerUnit)}`,
      gives: money(result.contribution),
    },
    {
      says: 'Holding a unit for a year',
      formula: `landed × rate + 9 months × storage + 3 months × peak storage ≈ ${n(values.landedCost)} × ${n(values.holdingRate)} + 9 × ${n(values.storagePerUnitMonth)} + 3 × ${n(values.storagePeakPerUnitMonth)}`,
      gives: money(result.holdingPerUnit),
    },
    {
      says: `Demand over lead time${values.reviewDays > 0 ? ' and review' : ''}`,
      formula: `mean: units a day × days = ${n(d)} × ${n(days, 1)}; spread: √(days × s² + d² × spread of lead time²) = √(${n(days, 1)} × ${n(d * dispersionOf(values))} + ${n(d)}² × ${n(lead.sd, 1)}²)`,
      gives: `${n(result.protectionMean, 1)} ± ${n(result.protectionSd, 1)} units`,
    },
    {
      says: 'Your safety stock',
      formula: `reorder point − mean = ${n(own.reorderPoint, 0)} − ${n(result.protectionMean, 1)}`,
      gives: format.quantity(own.safetyStock, 'units', 1),
    },
    {
      says: 'Cycles that end in a gap',
      formula: `P(demand over lead time > ${n(own.reorderPoint, 0)}), on average ${n(theory.shortPerCycle, 1)} units short a cycle`,
      gives: format.percent(1 - theory.cycleServiceLevel, 1),
    },
    {
      says: 'A mean gap',
      formula: `units short ÷ (units a day × share of cycles with a gap) = ${n(theory.shortPerCycle, 2)} ÷ (${n(d)} × ${n(1 - theory.cycleServiceLevel, 4)})`,
      gives: format.days(result.gapDays, 1),
    },
    {
      says: 'What it leaves unsold, while out and until velocity is back',
      formula: `${n(unsoldPerGap, 1)} units × contribution`,
      gives: money(result.costPerGap),
    },
    {
      says: 'Gaps in a year',
      formula: `cycles a year × share with a gap = ${n((own.gapsPerYear || 0) / Math.max(1e-12, 1 - theory.cycleServiceLevel), 2)} × ${n(1 - theory.cycleServiceLevel, 4)}`,
      gives: `${n(own.gapsPerYear, 2)}, ${money(own.gapCost)} a year`,
    },
    {
      says: 'Mean on hand',
      formula: `safety stock + what gaps leave + Q ÷ 2 = ${n(own.safetyStock, 1)} + ${n(theory.shortPerCycle, 1)} + ${n(values.orderQuantity, 0)} ÷ 2, × holding`,
      gives: `${n(own.onHand, 0)} units, ${money(own.holding)} a year`,
    },
    {
      says: 'All together, with the cost of placing orders',
      formula: `${money(own.holding)} + ${money(own.ordering)} + ${money(own.gapCost)}`,
      gives: money(own.total),
    },
  ];
}
