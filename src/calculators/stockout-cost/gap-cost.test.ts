import { describe, expect, it } from 'vitest';
import { hazardFromDropOff } from '../../engine/backorders/drop-off';
import { expectedGap } from '../../engine/simulation/expected-gap';
import { channelCase, gapCase, shipmentCase } from '../../engine/simulation/gap-case';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { simulateGap } from '../../engine/simulation/simulate-gap';
import { defaultsOf } from '../../fields/values';
import { velocityFrom } from '../../gap/recovery-range';
import { costLines, gapCost } from './gap-cost';
import { inputs, type CostValues } from './inputs';

const defaults: CostValues = { ...defaultsOf(inputs), storagePerUnitMonth: 0 };
const contribution = 35 * 0.85 - 9 - 5.5 - 2;

/** The same gap for the engine: nothing on hand on day 0, one certain landing, everything else off. */
function parameters(values: CostValues, horizonDays: number, dispersion: number): GapParameters {
  const base = gapCase({ horizonDays, dailyDemand: values.dailyDemand });
  return {
    ...base,
    demandDispersion: dispersion,
    shipments: [shipmentCase(values.gapDays, { units: 1e7, place: 0 })],
    channels: [
      channelCase({
        kind: 'fba',
        servedFrom: [0],
        filledFrom: [0],
        offer: values.capturedShare > 0 ? { kind: 'fixed-wait', days: 365 } : { kind: 'closed' },
        captureDecay: values.capturedShare > 0 ? -Math.log(values.capturedShare) / 365 : 0,
        contributionPerUnit: contribution,
        contributionPerBackorder: contribution + values.fulfilmentCost - values.backorderFulfilmentCost,
      }),
    ],
    refusal: {
      deferredShare: values.deferredShare,
      switchedShare: values.switchedShare,
      deferredReturnDays: 7,
      contributionPerSwitched: contribution,
    },
    patience: {
      hazardBefore: hazardFromDropOff(values.dropOff, values.dropOffGapDays),
      promiseBreak: 0,
      hazardAfter: 0,
      weibullShape: 1,
    },
    velocity: velocityFrom(values),
    normalHandlingDays: values.normalHandlingDays,
    money: {
      ...base.money,
      handlingCostPerCancellation: values.cancellationCost,
      goodwillShares: [values.goodwillTo10, values.goodwillTo20, values.goodwillBeyond],
      ordersPerYear: values.ordersPerYear,
      contributionPerFutureOrder: contribution,
      rebuildAdsPerDay: values.rebuildAdsPerDay,
      rebuildSpeedUp: values.rebuildAdsPerDay > 0 ? values.rebuildSpeedUp : 1,
      lowInventoryFee: values.lowInventoryOn
        ? {
            onHand30: values.onHand30,
            onHand90: values.onHand90,
            shipped30: values.dailyDemand,
            shipped90: values.dailyDemand,
            bandDays: [14, 21, 28],
            feePerUnit: [values.lowInventoryFee14, values.lowInventoryFee21, values.lowInventoryFee28],
          }
        : null,
    },
  };
}

const costOf = (values: CostValues) => gapCost(values, values.gapDays, velocityFrom(values));

const closed: Partial<CostValues> = { deferredShare: 0.15, switchedShare: 0.1 };
const backorders: Partial<CostValues> = { capturedShare: 0.45, dropOff: 0.25, switchedShare: 0.1 };

describe('the closed form is the engine’s expected gap', () => {
  it.each([
    ['closed, 10 days', { ...closed, gapDays: 10 }],
    ['closed, 3 days', { ...closed, gapDays: 3 }],
    ['closed, 28 days, own recovery', { ...closed, gapDays: 28, recoveryDays: 30 }],
    ['no rank to lose', { ...closed, gapDays: 10, velocityOn: false }],
    ['backorders, 14 days', { ...backorders, gapDays: 14 }],
    ['backorders, 30 days, all goodwill steps', { ...backorders, gapDays: 30, normalHandlingDays: 3 }],
    ['no gap', { gapDays: 0 }],
  ] as const)('%s', (_name, changes) => {
    const values = { ...defaults, ...changes };
    const cost = costOf(values);
    // Long enough for the last crumb of the dip.
    const found = expectedGap(parameters(values, 900, 0));
    expect(cost.lines.missed + cost.lines.cancelled).toBeCloseTo(
      found.money.refusedWhileOut + found.money.cancelledOrders,
      6,
    );
    expect(cost.lines.cameBack).toBeCloseTo(found.money.returnedLater, 6);
    expect(cost.lines.switched).toBeCloseTo(found.money.switchedToOwn, 6);
    expect(cost.lines.tail).toBeCloseTo(found.money.slowerAfterwards, 6);
    expect(cost.lines.handling).toBeCloseTo(found.money.cancellationHandling, 6);
    expect(cost.lines.goodwill).toBeCloseTo(found.money.goodwill, 6);
    expect(cost.lines.fulfilment).toBeCloseTo(found.money.other, 6);
    expect(cost.total).toBeCloseTo(found.costOfGap, 6);
  });

  it('counts the low-inventory fee as the engine does', () => {
    const values = {
      ...defaults,
      gapDays: 12,
      lowInventoryOn: true,
      orderQuantity: 1e7,
      onHand30: 90,
      onHand90: 120,
    };
    const found = expectedGap({ ...parameters(values, 12 + 90, 0) });
    // A stock without end has no days of supply below the card's: both sides need one that runs down.
    const landed = { ...values, orderQuantity: 700 };
    const run = parameters(landed, 12 + 90, 0);
    const engine = expectedGap({
      ...run,
      shipments: [shipmentCase(12, { units: 700, place: 0 })],
      afterLastShipment: { kind: 'nothing' },
    });
    expect(costOf(values).lines.fee).toBeCloseTo(found.money.lowInventoryFee, 6);
    expect(costOf(landed).lines.fee).toBeCloseTo(engine.money.lowInventoryFee, 6);
    expect(costOf(landed).lines.fee).toBeLessThan(-50);
  });

  it('pays for rebuilding ads by the day part where the grid pays whole days', () => {
    const values = { ...defaults, gapDays: 10, rebuildAdsPerDay: 20, rebuildSpeedUp: 2 };
    const cost = costOf(values);
    const found = expectedGap(parameters(values, 900, 0));
    expect(Math.abs(cost.lines.ads - found.money.rebuildingAds)).toBeLessThan(20);
    const won = cost.lines.tail + cost.lines.wonBack;
    expect(Math.abs(won - found.money.slowerAfterwards)).toBeLessThan(0.01 * Math.abs(won));
  });
});

describe('drawn futures agree within their standard errors', () => {
  it.each([
    ['closed', closed],
    ['backorders', backorders],
  ] as const)('%s', (_name, changes) => {
    const values = { ...defaults, ...changes, gapDays: 14 };
    const run = simulateGap(parameters(values, 260, 1), { trials: 4000, seed: 3 });
    const { mean, standardError } = run.costOfGap;
    expect(Math.abs(costOf(values).total - mean)).toBeLessThan(3.5 * standardError + 0.5);
  });
});

describe('the lines', () => {
  it('add up, and lead nowhere without a gap', () => {
    const cost = costOf({ ...defaults, ...backorders, rebuildAdsPerDay: 20, storagePerUnitMonth: 0.1 });
    expect(costLines.reduce((sum, line) => sum + cost.lines[line], 0)).toBeCloseTo(-cost.total, 9);
    expect(costOf({ ...defaults, gapDays: 0 }).total).toBeCloseTo(0, 12);
  });

  it('save the storage of units that sell evenly through the gap', () => {
    const cost = costOf({ ...defaults, gapDays: 20, storagePerUnitMonth: 0.3 });
    expect(cost.lines.storage).toBeCloseTo((200 * 10 * 0.3 * 12) / 365.25, 9);
  });
});
