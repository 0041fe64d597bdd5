import type { WorkingStep } from '../fields/answer';
import { captureShare } from '../engine/backorders/capture';
import { dropOffFromHazard, pipelineTotals } from '../engine/backorders/drop-off';
import { dipAfterClosedDays, daysToRegain, tailInDaysOfSales } from '../engine/backorders/velocity';
import type { Formatter } from '../fields/format';
import { engineParameters } from './engine-parameters';
import type { GapValues } from './gap-inputs';
import type { GapExpectation } from './expect-gap';
import { firstShipment } from './shipments';

/**
 * The gap worked through once by closed forms, at the likely date of the first shipment.
 *
 * Demand noise and uncertain dates are left out on purpose: this is what can be checked by hand.
 */
export function gapWorking(values: GapValues, result: GapExpectation, format: Formatter): WorkingStep[] {
  const n = (value: number, digits = 2) => format.number(value, digits);
  const first = firstShipment(values);
  const steps: WorkingStep[] = [];
  const served = values.onHandFba + values.onHandOwn + (values.whileOut === 'shop' ? values.onHandShop : 0);
  if (values.dailyDemand <= 0 || first === undefined) return steps;
  const runOut = served / values.dailyDemand;
  steps.push({
    says: 'Days until the shelf is empty',
    formula: `on hand ÷ units a day = ${n(served, 0)} ÷ ${n(values.dailyDemand)}`,
    gives: format.days(runOut, 1),
  });
  const gap = Math.max(0, first.likely - runOut);
  steps.push({
    says: 'Gap at the likely date',
    formula: `likely date − run-out = ${n(first.likely, 0)} − ${n(runOut, 1)}`,
    gives: format.days(gap, 1),
  });
  if (gap === 0) return steps;
  steps.push({
    says: 'Contribution of a unit',
    formula: `price × (1 − referral) − landed − fulfilment − ads = ${n(values.price)} × ${n(1 - values.referralRate)} − ${n(values.landedCost)} − ${n(values.fulfilmentCost)} − ${n(values.adsPerUnit)}`,
    gives: format.money(result.contribution, 2),
  });
  const reached =
    values.whileOut === 'closed'
      ? 0
      : steps.push(...waitingSteps(values, result, gap, format)) && capture(values, result);
  steps.push(...velocitySteps(values, runOut, gap, reached, format), expectedStep(result, format));
  return steps;
}

/** What the whole expected model gives: every day, every date weighed by its chance, demand without noise. */
function expectedStep({ expected }: GapExpectation, format: Formatter): WorkingStep {
  return {
    says: 'All of it day by day, each restock date weighed by its chance, demand without noise',
    formula: `${format.days(expected.daysOutAll, 1)} out, ${format.number(expected.kept, 1)} of ${format.number(expected.captured, 1)} backorders kept, cost of the gap`,
    gives: format.money(expected.costOfGap, 0),
  };
}

function capture(values: GapValues, result: GapExpectation): number {
  return captureShare(promiseAtGap(values), result.captureDecay);
}

/** Promise that the average order of the gap meets, days. */
function promiseAtGap(values: GapValues): number {
  if (values.whileOut === 'head-start') return values.headStartDays;
  if (values.promiseKind === 'fixed-wait') return values.promiseDays;
  const first = firstShipment(values);
  if (values.promiseKind === 'fixed-date')
    return Math.max(0, values.promiseDate - (first === undefined ? 0 : first.likely / 2));
  return Math.min(
    values.promiseLimit,
    first === undefined ? values.promiseLimit : Math.max(1, first.latest - first.likely),
  );
}

function waitingSteps(
  values: GapValues,
  result: GapExpectation,
  gap: number,
  format: Formatter,
): WorkingStep[] {
  const n = (value: number, digits = 2) => format.number(value, digits);
  const promise = promiseAtGap(values);
  const share = capture(values, result);
  const perDay = values.dailyDemand * share;
  const totals = pipelineTotals(perDay, gap, result.hazard);
  const reading =
    values.dropOffGiven === 'hazard'
      ? 'given as a share a day'
      : values.dropOffReading === 'even'
        ? `${format.percent(values.dropOff)} of a ${n(values.dropOffGapDays, 0)}-day gap, orders coming evenly`
        : `${format.percent(values.dropOff)} of a ${n(values.dropOffGapDays, 0)}-day gap, all orders waiting the whole of it`;
  return [
    {
      says: 'Share who still order',
      formula: `e^(−κP) = e^(−${n(result.captureDecay, 3)} × ${n(promise, 0)})`,
      gives: format.percent(share, 1),
    },
    {
      says: `Rate of cancelling (${reading})`,
      formula:
        values.dropOffGiven === 'hazard'
          ? 'h'
          : values.dropOffReading === 'even'
            ? `1 − (1 − e^(−hG)) ÷ (hG) = ${n(values.dropOff)}, solved for h`
            : `−ln(1 − ${n(values.dropOff)}) ÷ ${n(values.dropOffGapDays, 0)}`,
      gives: `${format.percent(result.hazard, 2)} a day`,
    },
    {
      says: 'Backorders taken in the gap',
      formula: `units a day × share × days = ${n(values.dailyDemand)} × ${n(share, 3)} × ${n(gap, 1)}`,
      gives: format.quantity(totals.captured, 'orders', 1),
    },
    {
      says: 'of which cancel before a restock on that day',
      formula: `× (1 − (1 − e^(−hG)) ÷ (hG)) = × ${n(dropOffFromHazard(result.hazard, gap), 3)}`,
      gives: `${n(totals.cancelled, 1)}, so ${n(totals.kept, 1)} are kept`,
    },
  ];
}

function velocitySteps(
  values: GapValues,
  runOut: number,
  gap: number,
  reached: number,
  format: Formatter,
): WorkingStep[] {
  if (!values.velocityOn) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const { velocity } = engineParameters(values);
  const today = 1 - values.velocityNow;
  const whole = (1 - values.velocityFloor) * (1 - reached);
  const riseDays = daysToRegain(today, velocity) / 3;
  const before = today > 0 ? today * Math.exp(-runOut / riseDays) : 0;
  const lag = before > whole ? riseDays : values.velocityFallDays;
  const dip =
    today > 0
      ? whole + (before - whole) * Math.exp(-gap / lag)
      : dipAfterClosedDays(gap, velocity) * (1 - reached);
  const tail = tailInDaysOfSales(dip, velocity);
  return [
    ...(today > 0
      ? [
          {
            says: 'Dip of velocity left when the shelf is empty',
            formula: `(1 − velocity today) × e^(−days × 3 ÷ T95) = ${n(today)} × e^(−${n(runOut, 1)} ÷ ${n(riseDays, 1)})`,
            gives: format.percent(before, 1),
          },
          {
            says: 'Dip of velocity at restock',
            formula: `d + (dip left − d) × e^(−D/τ), d = (1 − floor) × (1 − captured share) = ${n(whole)} + (${n(before)} − ${n(whole)}) × e^(−${n(gap, 1)}/${n(lag, 0)})`,
            gives: format.percent(dip, 1),
          },
        ]
      : [
          {
            says: 'Dip of velocity at restock',
            formula: `(1 − floor) × (1 − captured share) × (1 − e^(−D/τ)) = ${n(1 - values.velocityFloor)} × ${n(1 - reached)} × (1 − e^(−${n(gap, 1)}/${n(values.velocityFallDays, 0)}))`,
            gives: format.percent(dip, 1),
          },
        ]),
    {
      says: 'Days to win 95% of it back',
      formula:
        velocity.recoveryDays !== null
          ? 'T95, as you gave it'
          : `T95 = ${velocity.recoveryBaseDays} + days out that would make this dip, ${velocity.recoveryMaxDays} at most`,
      gives: format.days(daysToRegain(dip, velocity), 1),
    },
    {
      says: 'Units lost after the restock',
      formula: `units a day × dip × T95 ÷ 3 = ${n(values.dailyDemand)} × ${n(tail, 2)} days of sales`,
      gives: format.quantity(tail * values.dailyDemand, 'units', 1),
    },
  ];
}
