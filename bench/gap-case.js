/**
 * The restock gap that the benchmark simulates: twelve days of stock, a shipment on day 19 (P10 12, P90 32), backorders by a fixed date.
 *
 * @param {number} ordersPerDay
 * @param {number} horizonDays
 */
export function gapCase(ordersPerDay, horizonDays = 120, extra = {}) {
  return {
    horizonDays,
    demandMean: new Float64Array(horizonDays).fill(ordersPerDay),
    demandDispersion: 1,
    channels: [
      {
        kind: 'fbm',
        share: 1,
        servedFrom: [1],
        filledFrom: [1],
        offer: { kind: 'fixed-date', day: 21 },
        captureDecay: 0.05,
        queueCap: Infinity,
        demandEffect: 1,
        contributionPerUnit: 8,
        contributionPerBackorder: 7,
        countsForLimits: true,
      },
    ],
    onHand: [0, 12 * ordersPerDay, 0],
    shipments: [
      {
        units: 60 * ordersPerDay,
        place: 1,
        p10: 12,
        p50: 19,
        p90: 32,
        slipChance: 0.05,
        slipMeanDays: 10,
        receiving: null,
        travelsWith: -1,
        diverted: null,
        extraCost: 0,
      },
    ],
    afterLastShipment: { kind: 'restocked' },
    refusal: { deferredShare: 0.15, switchedShare: 0, deferredReturnDays: 7, contributionPerSwitched: 0 },
    patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape: 1 },
    velocity: {
      enabled: true,
      floor: 0.4,
      fallDays: 7,
      recoveryBaseDays: 14,
      recoveryMaxDays: 42,
      recoveryDays: null,
      startIndex: 1,
    },
    dispatchCapacity: Infinity,
    normalHandlingDays: 1,
    limits: {
      lateShipmentRate: 0.04,
      cancellationRate: 0.025,
      orderDefectRate: 0.01,
      onTimeDeliveryRate: 0.9,
      otherOrdersPerDay: 20,
      otherLateShare: 0,
      autoCancelDays: new Float64Array(horizonDays).fill(9),
      defectsPerLate: 0.02,
      defectsPerCancelled: 0.02,
      transitDays: 3,
      promisedTransitDays: 3,
    },
    money: {
      handlingCostPerCancellation: 1,
      goodwillShares: [0.021, 0.061, 0.084],
      ordersPerYear: 1.5,
      contributionPerFutureOrder: 8,
      storagePerUnitDay: new Float64Array(horizonDays).fill(0.01),
      rebuildAdsPerDay: 0,
      rebuildSpeedUp: 1,
      lowInventoryFee: null,
      landedCost: 5,
    },
    ...extra,
  };
}
