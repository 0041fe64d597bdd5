import type { Formatter } from '../../fields/format';
import type { CoverValues } from './inputs';
import type { CoverResult } from './model';

/** The usual rule with the seller's numbers, then what chance makes of it. */
export function coverWorking(values: CoverValues, result: CoverResult, format: Formatter) {
  const { dailyDemand, safetyDays, leadTimeDays, leadTimeSd, dailyDemandSd } = values;
  const { onHand, inbound, steady, out, lead, total, orderBy, shipments } = result;
  if (steady === null) return [];
  const n = (value: number) => format.number(value, 1);
  const seasonal = values.asOf !== null && values.weekdayFactors.length + values.monthFactors.length > 0;
  const days = (value: number | null) => (value === null ? 'more than three years' : format.days(value, 1));
  const [first] = shipments;
  return [
    {
      says: `Days that stock on hand lasts${seasonal ? ', each day with its factors' : ''}`,
      formula: seasonal
        ? `day by day from ${n(onHand)} until nothing is left`
        : `on hand ÷ units a day = ${n(onHand)} ÷ ${n(dailyDemand)}`,
      gives: days(out.cover),
    },
    ...(out.p10 !== null && out.p90 !== null
      ? [
          {
            says: 'Sold out by then in 1 of 10, and in 9 of 10 futures',
            formula: `smallest t with P(D(t) ≥ ${n(onHand)}) ≥ 0.1 and 0.9; D(t) has mean ${n(dailyDemand)} t and variance ${n(dailyDemandSd === null ? dailyDemand : Math.max(dailyDemand, dailyDemandSd ** 2))} t`,
            gives: `${n(out.p10)} and ${format.days(out.p90, 0)}`,
          },
        ]
      : []),
    ...(first
      ? [
          {
            says: 'Chance that the next shipment lands in time',
            formula: `Σ over its days: P(lands on t) × P(D(t) < ${n(first.ahead)})`,
            gives: format.percent(first.inTimeChance, 1),
          },
        ]
      : []),
    {
      says: 'With all that is inbound',
      formula: seasonal
        ? `day by day from ${n(onHand + inbound)}`
        : `(${n(onHand)} + ${n(inbound)}) ÷ ${n(dailyDemand)}`,
      gives: days(total.cover),
    },
    {
      says: 'Lead time that 8 of 10 orders keep',
      formula: `gamma with mean ${n(leadTimeDays)} and spread ${n(leadTimeSd)}`,
      gives: format.days(lead.p80, 1),
    },
    ...(total.cover !== null && orderBy.p80 !== null
      ? [
          {
            says: 'Days until the next order is due',
            formula: `cover − lead time − safety days = ${n(total.cover)} − ${n(lead.p80)} − ${n(safetyDays)}, rounded down`,
            gives: format.days(orderBy.p80, 0),
          },
        ]
      : []),
    {
      says: 'The usual rule, for comparison: reorder point at the mean lead time',
      formula: `units a day × (lead time + safety days) = ${n(dailyDemand)} × (${n(leadTimeDays)} + ${n(safetyDays)})`,
      gives: format.quantity(steady.reorderPoint, 'units', 0),
    },
    {
      says: 'and the days until stock is down to it',
      formula: `(${n(onHand + inbound)} − ${n(steady.reorderPoint)}) ÷ ${n(dailyDemand)}`,
      gives: format.days(steady.daysUntilReorder, 1),
    },
  ];
}
