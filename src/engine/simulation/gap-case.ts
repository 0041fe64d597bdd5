import type { ChannelParameters, GapParameters, ShipmentParameters } from './gap-parameters';

/**
 * A plain gap for tests: ten units a day, nothing on hand, one certain shipment, one seller-fulfilled channel, no rank effect,
 * nothing refused and nobody cancelling. Each test says what it changes.
 */
export function gapCase(
  changes: Partial<GapParameters> & { readonly dailyDemand?: number } = {},
): GapParameters {
  const { dailyDemand = 10, ...rest } = changes;
  const horizonDays = changes.horizonDays ?? 60;
  return {
    horizonDays,
    demandMean: new Float64Array(horizonDays).fill(dailyDemand),
    demandDispersion: 1,
    channels: [channelCase()],
    onHand: [0, 0, 0],
    shipments: [shipmentCase(10)],
    afterLastShipment: { kind: 'restocked' },
    refusal: { deferredShare: 0, switchedShare: 0, deferredReturnDays: 7, contributionPerSwitched: 0 },
    patience: { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 },
    velocity: {
      enabled: false,
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
      autoCancelDays: new Float64Array(horizonDays).fill(Infinity),
      defectsPerLate: 0,
      defectsPerCancelled: 0,
      transitDays: 3,
      promisedTransitDays: 3,
    },
    money: {
      handlingCostPerCancellation: 0,
      goodwillShares: [0, 0, 0],
      ordersPerYear: 1.5,
      contributionPerFutureOrder: 8,
      storagePerUnitDay: new Float64Array(horizonDays),
      rebuildAdsPerDay: 0,
      rebuildSpeedUp: 1,
      lowInventoryFee: null,
      landedCost: 5,
    },
    ...rest,
  };
}

export function channelCase(changes: Partial<ChannelParameters> = {}): ChannelParameters {
  return {
    kind: 'fbm',
    share: 1,
    servedFrom: [1],
    filledFrom: [1],
    offer: { kind: 'fixed-wait', days: 1000 },
    captureDecay: 0,
    queueCap: Infinity,
    demandEffect: 1,
    contributionPerUnit: 8,
    contributionPerBackorder: 8,
    countsForLimits: true,
    ...changes,
  };
}

/** @param day - certain landing day */
export function shipmentCase(day: number, changes: Partial<ShipmentParameters> = {}): ShipmentParameters {
  return {
    units: 10000,
    place: 1,
    p10: day,
    p50: day,
    p90: day,
    slipChance: 0,
    slipMeanDays: 0,
    receiving: null,
    travelsWith: -1,
    diverted: null,
    extraCost: 0,
    ...changes,
  };
}
