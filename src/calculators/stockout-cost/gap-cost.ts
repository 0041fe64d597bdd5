import { hazardFromDropOff } from '../../engine/backorders/drop-off';
import {
  daysToRegain,
  dipAfterClosedDays,
  tailInDaysOfSales,
  VelocityIndex,
  type Velocity,
} from '../../engine/backorders/velocity';
import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import { daysReached, gapBackorders } from '../../engine/costs/gap-units';
import { lowInventoryAfterRestock } from '../../engine/costs/low-inventory-after-restock';
import { rebuildingAds } from '../../engine/costs/rebuilding-ads';
import { averageDaysInMonth } from '../../gap/calendar';
import type { CostValues } from './inputs';

/** From what was missed to what the gap costs in all, in drawing order. */
export const costLines = [
  'missed',
  'cameBack',
  'switched',
  'tail',
  'wonBack',
  'ads',
  'fee',
  'cancelled',
  'handling',
  'fulfilment',
  'goodwill',
  'storage',
] as const;
export type CostLine = (typeof costLines)[number];

/** What one gap costs, line by line. */
export interface GapCost {
  readonly gapDays: number;
  /** Each line as it changes the profit, money. */
  readonly lines: Readonly<Record<CostLine, number>>;
  /** What the profit is lower by, money; below 0 where the gap spares losses. */
  readonly total: number;
  readonly contribution: number;
  /** Full demand of the gap, units. */
  readonly demanded: number;
  /** Days of full demand that still met the offer. */
  readonly daysReached: number;
  readonly captured: number;
  readonly kept: number;
  readonly cancelled: number;
  readonly cameBack: number;
  readonly switched: number;
  /** δ at the restock. */
  readonly dip: number;
  /** T95, days. */
  readonly recoveryDays: number;
  readonly tailDays: number;
  /** Units lost after the restock without ads, and those that the ads win back. */
  readonly tailUnits: number;
  readonly wonBackUnits: number;
  readonly adDays: number;
}

/** Upper ends of the fee card's bands, days of supply. */
const bandDays = [14, 21, 28];
/** Refused customers who come back do so within a week of the restock. */
const returnDays = 7;

/** The cost of a gap of certain length by closed forms; backorders and the fee are summed over its days. */
export function gapCost(values: CostValues, gapDays: number, velocity: Velocity): GapCost {
  const { dailyDemand, capturedShare: captured } = values;
  const worth = contributionPerUnit({ ...values, referralShare: values.referralRate });
  const gap = { gapDays, dailyDemand, captured, velocity };
  const reached = daysReached(gap);
  const orders = gapBackorders(
    gap,
    {
      hazardBefore: hazardFromDropOff(values.dropOff, values.dropOffGapDays),
      promiseBreak: 0,
      hazardAfter: 0,
      weibullShape: 1,
    },
    {
      goodwillShares: [values.goodwillTo10, values.goodwillTo20, values.goodwillBeyond],
      ordersPerYear: values.ordersPerYear,
      contributionPerFutureOrder: worth,
    },
    values.normalHandlingDays,
  );
  const refused = dailyDemand * reached * (1 - captured);
  const cameBack = refused * values.deferredShare;
  const switched = refused * values.switchedShare;

  const dip = dipAfterClosedDays(gapDays, velocity) * (1 - captured);
  const recoveryDays = daysToRegain(dip, velocity);
  const tailDays = tailInDaysOfSales(dip, velocity);
  const advertises = values.rebuildAdsPerDay > 0 && dip > 0;
  const ads = rebuildingAds(
    dailyDemand,
    dip,
    recoveryDays,
    values.rebuildAdsPerDay,
    advertises ? values.rebuildSpeedUp : 1,
  );
  const demanded = dailyDemand * gapDays;
  const lines: Record<CostLine, number> = {
    missed: -(demanded - orders.taken) * worth,
    cameBack: cameBack * worth,
    switched: switched * worth,
    tail: -dailyDemand * tailDays * worth,
    wonBack: ads.unitsWonBack * worth,
    ads: advertises ? -ads.cost : 0,
    fee: -feeAfter(values, gapDays, velocity, dip, cameBack),
    cancelled: -orders.cancelled * worth,
    handling: -orders.cancelled * values.cancellationCost,
    fulfilment: -orders.kept * (values.backorderFulfilmentCost - values.fulfilmentCost),
    goodwill: -orders.goodwill,
    storage: demanded * (gapDays / 2) * (values.storagePerUnitMonth / averageDaysInMonth),
  };
  return {
    gapDays,
    lines,
    total: -costLines.reduce((sum, line) => sum + lines[line], 0),
    contribution: worth,
    demanded,
    daysReached: reached,
    captured: orders.taken,
    kept: orders.kept,
    cancelled: orders.cancelled,
    cameBack,
    switched,
    dip,
    recoveryDays,
    tailDays,
    tailUnits: dailyDemand * tailDays,
    wonBackUnits: ads.unitsWonBack,
    adDays: advertises ? ads.days : 0,
  };
}

function feeAfter(
  values: CostValues,
  gapDays: number,
  velocity: Velocity,
  dip: number,
  cameBack: number,
): number {
  if (!values.lowInventoryOn || gapDays === 0) return 0;
  const { dailyDemand, rebuildAdsPerDay, rebuildSpeedUp } = values;
  const index = new VelocityIndex({ ...velocity, startIndex: 1 - dip }, rebuildSpeedUp);
  return lowInventoryAfterRestock(
    {
      gapDays,
      onHand30: values.onHand30,
      onHand90: values.onHand90,
      shippedBefore: dailyDemand,
      landed: values.orderQuantity,
    },
    (day) =>
      dailyDemand * index.step(1, rebuildAdsPerDay > 0) + (day < returnDays ? cameBack / returnDays : 0),
    {
      bandDays,
      feePerUnit: [values.lowInventoryFee14, values.lowInventoryFee21, values.lowInventoryFee28],
    },
  );
}
