import { channelCase, gapCase as plainCase, shipmentCase } from '../src/engine/simulation/gap-case';

/**
 * The restock gap that the benchmark simulates: twelve days of stock, a shipment on day 19 (P10 12, P90 32), backorders by a fixed date.
 *
 * @param {number} ordersPerDay
 * @param {number} horizonDays
 */
export function gapCase(ordersPerDay, horizonDays = 120, extra = {}) {
  const plain = plainCase({ horizonDays, dailyDemand: ordersPerDay });
  const offer = { kind: 'fixed-date', day: 21 };
  const dates = { p10: 12, p50: 19, p90: 32, slipChance: 0.05, slipMeanDays: 10 };
  return {
    ...plain,
    channels: [channelCase({ offer, captureDecay: 0.05, contributionPerBackorder: 7 })],
    onHand: [0, 12 * ordersPerDay, 0],
    shipments: [shipmentCase(19, { ...dates, units: 60 * ordersPerDay })],
    refusal: { ...plain.refusal, deferredShare: 0.15 },
    patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape: 1 },
    velocity: { ...plain.velocity, enabled: true },
    limits: {
      ...plain.limits,
      autoCancelDays: new Float64Array(horizonDays).fill(9),
      defectsPerLate: 0.02,
      defectsPerCancelled: 0.02,
    },
    money: {
      ...plain.money,
      handlingCostPerCancellation: 1,
      goodwillShares: [0.021, 0.061, 0.084],
      storagePerUnitDay: new Float64Array(horizonDays).fill(0.01),
    },
    ...extra,
  };
}
