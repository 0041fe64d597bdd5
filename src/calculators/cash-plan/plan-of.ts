import type { CashPlan } from '../../engine/costs/cash-plan';
import type { CashChances } from '../../engine/costs/cash-futures';
import type { ShipmentParameters } from '../../engine/simulation/gap-parameters';
import { addDays, dateInUtc } from '../../fields/calendar-date';
import { calendarFrom, seasonTable } from '../../gap/season';
import type { CashValues } from './inputs';

/** Days that stand for a month while day 0 has no date. */
export const undatedMonth = 30;
const averageMonth = 365.25 / 12;

/** The seller's numbers as the books read them. */
export function planOf(values: CashValues): CashPlan {
  const { horizonDays } = values;
  return {
    horizonDays,
    openingCash: values.openingCash,
    onHand: values.onHandFba + values.onHandOwn + values.onHandShop,
    sale: {
      price: values.price,
      shopShare: values.shopShare,
      referralShare: values.referralRate,
      shopFeeShare: values.shopFeeRate,
      fulfilment: values.fulfilmentCost,
      ads: values.adsPerUnit,
      adsFromProceeds: values.adsFromProceeds,
      refundShare: values.refundShare,
      refundDays: values.refundDays,
      refundFeeKept: values.refundFeeKept,
    },
    payout: {
      next: values.payoutNextDay,
      every: values.payoutEveryDays,
      deliveryDays: values.deliveryDays,
      reserveDays: values.payoutReserveDays,
      bankDays: values.payoutBankDays,
      free: values.payoutFree,
      reserved: values.payoutReserved,
      shopDays: values.shopPayoutDays,
    },
    ...storageOf(values),
    fixed: fixedCosts(values),
    other: otherFlows(values),
    shipments: values.shipments.map(({ units }) => units),
    orders: values.purchaseOrders,
  };
}

/** Units wanted by day, on average. */
export function demandOf({
  horizonDays,
  asOf,
  dailyDemand,
  weekdayFactors,
  monthFactors,
}: CashValues): Float64Array {
  const demand = new Float64Array(horizonDays).fill(dailyDemand);
  if (asOf === null || weekdayFactors.length + monthFactors.length === 0) return demand;
  const table = seasonTable(weekdayFactors, monthFactors);
  const calendar = calendarFrom(asOf, horizonDays);
  return demand.map((units, day) => units * table[calendar[day]!]!);
}

/** What is left to chance. */
export function chancesOf(values: CashValues): CashChances {
  const { horizonDays, dailyDemand, dailyDemandSd } = values;
  return {
    horizonDays,
    demandMean: demandOf(values),
    demandDispersion:
      dailyDemandSd === null || dailyDemand === 0 ? 1 : Math.max(1, dailyDemandSd ** 2 / dailyDemand),
    shipments: values.shipments.map(({ earliest, likely, latest, slipChance, slipDays, travelsWith }) => ({
      ...certain,
      p10: earliest,
      p50: likely,
      p90: latest,
      slipChance,
      slipMeanDays: slipDays,
      travelsWith: travelsWith ?? -1,
    })),
    orders: values.purchaseOrders.map(({ orderDay, earliest, likely, latest }) => {
      const placed = Math.min(0, orderDay);
      return {
        placed,
        law: { ...certain, p10: placed + earliest, p50: placed + likely, p90: placed + latest },
      };
    }),
  };
}

const certain: ShipmentParameters = {
  units: 0,
  place: 0,
  p10: 0,
  p50: 0,
  p90: 0,
  slipChance: 0,
  slipMeanDays: 0,
  receiving: null,
  travelsWith: -1,
  diverted: null,
  extraCost: 0,
};

/** Storage by the month of each day, charged on the last day of each month. */
function storageOf({
  horizonDays,
  asOf,
  storagePerUnitMonth,
  storagePeakPerUnitMonth,
}: CashValues): Pick<CashPlan, 'storagePerUnitDay' | 'storageBilled'> {
  const storagePerUnitDay = new Float64Array(horizonDays).fill(storagePerUnitMonth / averageMonth);
  const storageBilled = new Uint8Array(horizonDays);
  if (asOf === null) {
    for (let day = undatedMonth - 1; day < horizonDays; day += undatedMonth) storageBilled[day] = 1;
    return { storagePerUnitDay, storageBilled };
  }
  const date = dateInUtc(asOf);
  for (let day = 0; day < horizonDays; day++) {
    const month = date.getUTCMonth();
    if (month >= 9) storagePerUnitDay[day] = storagePeakPerUnitMonth / averageMonth;
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCMonth() !== month) storageBilled[day] = 1;
  }
  return { storagePerUnitDay, storageBilled };
}

/** Days on which the fixed costs are paid: the same day of each month, or every 30 days. */
export function fixedDays({ horizonDays, asOf, fixedCostsDay }: CashValues): number[] {
  const days: number[] = [];
  if (asOf === null) {
    for (let day = fixedCostsDay; day < horizonDays; day += undatedMonth) days.push(day);
    return days;
  }
  const first = dateInUtc(addDays(asOf, fixedCostsDay));
  for (let month = 0; ; month++) {
    // The 31st is the last day of a shorter month.
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month + 1, 0)).getUTCDate();
    const date = Date.UTC(
      first.getUTCFullYear(),
      first.getUTCMonth() + month,
      Math.min(last, first.getUTCDate()),
    );
    const day = fixedCostsDay + Math.round((date - first.getTime()) / 86_400_000);
    if (day >= horizonDays) return days;
    days.push(day);
  }
}

function fixedCosts(values: CashValues): Float64Array {
  const fixed = new Float64Array(values.horizonDays);
  for (const day of fixedDays(values)) fixed[day] = -values.fixedCostsMonth;
  return fixed;
}

/** The days of one of the other payments within the horizon. */
function flowDays(flow: CashValues['cashFlows'][number], horizonDays: number): number[] {
  const days: number[] = [];
  for (let day = flow.day; day < horizonDays; day += flow.everyDays ?? horizonDays) days.push(day);
  return days;
}

function otherFlows({ horizonDays, cashFlows }: CashValues): Float64Array {
  const other = new Float64Array(horizonDays);
  for (const flow of cashFlows) for (const day of flowDays(flow, horizonDays)) other[day]! += flow.amount;
  return other;
}
