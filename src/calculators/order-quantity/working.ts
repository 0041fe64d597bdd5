import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { units } from './answer';
import type { OrderValues } from './inputs';
import type { OrderResult } from './model';

/** The quantity as it would be worked out by hand. */
export function orderWorking(values: OrderValues, result: OrderResult, format: Formatter): WorkingStep[] {
  if (result.demandPerYear === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const { best } = result;
  const storage = 9 * values.storagePerUnitMonth + 3 * values.storagePeakPerUnitMonth;
  const holding = values.holdingRate * best.unitCost + storage;
  const b = 12 * values.waitingCostPerUnitMonth;
  const plain = Math.sqrt((2 * values.fixedOrderCost * result.demandPerYear) / holding);
  return [
    {
      says: 'Units sold a year, D',
      formula:
        values.asOf !== null && values.monthFactors.length > 0
          ? 'units a day × factor and days of each month'
          : `units a day × 365 = ${n(values.dailyDemand, 4)} × 365`,
      gives: units(result.demandPerYear, format),
    },
    {
      says: 'Holding a unit for a year, h',
      formula: `rate × landed cost + 9 × storage + 3 × peak storage = ${n(values.holdingRate, 4)} × ${n(best.unitCost, 4)} + 9 × ${n(values.storagePerUnitMonth)} + 3 × ${n(values.storagePeakPerUnitMonth)}`,
      gives: format.money(holding, 2),
    },
    {
      says: 'Economic order quantity at that price',
      formula: `√(2 × K × D ÷ h) = √(2 × ${n(values.fixedOrderCost)} × ${n(result.demandPerYear, 0)} ÷ ${n(holding, 4)})`,
      gives: units(plain, format),
    },
    ...(values.mayWait
      ? [
          {
            says: 'More, since orders may wait',
            formula: `× √((h + b) ÷ b), b = 12 × ${n(values.waitingCostPerUnitMonth)}; the share h ÷ (h + b) = ${format.percent(result.waitingShare, 1)} of customers waits`,
            gives: units(plain * Math.sqrt((holding + b) / b), format),
          },
        ]
      : []),
    ...(values.priceBreaks.length > 0
      ? [
          {
            says: 'Best over all prices',
            formula:
              'what each price would like, moved into its own range; the cheapest of them with the units',
            gives: `${units(result.wanted, format)}, ${format.money(result.wantedTotal, 2)} a year`,
          },
        ]
      : []),
    {
      says: 'What can be ordered',
      formula: `whole cases of ${n(values.casePack, 0)}, from ${n(result.least, 0)}${values.mostCoverDays === null ? '' : ` to ${n(result.most, 0)}`}: the cheaper of the neighbours`,
      gives: units(best.quantity, format),
    },
    {
      says: 'Ordering, a year',
      formula: `K × D ÷ Q = ${n(values.fixedOrderCost)} × ${n(result.demandPerYear, 0)} ÷ ${n(best.quantity, 0)}`,
      gives: format.money(best.ordering, 2),
    },
    {
      says: values.mayWait ? 'Holding and waiting, a year' : 'Holding, a year',
      formula: values.mayWait
        ? `h × b ÷ (h + b) × Q ÷ 2, b = ${n(b)}`
        : `h × Q ÷ 2 = ${n(holding, 4)} × ${n(best.quantity, 0)} ÷ 2`,
      gives: format.money(best.capital + best.storage + best.waiting, 2),
    },
    {
      says: 'One order covers',
      formula: `365 × Q ÷ D = 365 × ${n(best.quantity, 0)} ÷ ${n(result.demandPerYear, 0)}`,
      gives: format.days(best.coverDays, 1),
    },
  ];
}
