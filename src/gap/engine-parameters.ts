import { captureDecayFrom } from '../engine/backorders/capture';
import { hazardFromDropOff, hazardFromWholeWaitDropOff } from '../engine/backorders/drop-off';
import { usualRecovery } from '../engine/backorders/velocity';
import { contributionPerUnit as contribution } from '../engine/costs/contribution-margin';
import {
  demandKeptAtPrice,
  demandKeptByOrderLimit,
  demandKeptWithoutAds,
} from '../engine/demand/slowed-demand';
import type {
  AfterLastShipment,
  ChannelParameters,
  GapParameters,
  LowInventoryFeeParameters,
  MoneyParameters,
  OutOfStockOffer,
  Place,
  ShipmentParameters,
} from '../engine/simulation/gap-parameters';
import { gapCalendar } from './calendar';
import type { GapValues, Shipment } from './gap-inputs';
import { ownUnits } from './shipments';

const places: Readonly<Record<Shipment['place'], Place>> = { fba: 0, own: 1, shop: 2 };

/** Turns the seller's values into what the engine reads; the one place where the two meet. */
export function engineParameters(values: GapValues): GapParameters {
  const horizonDays = horizonOf(values);
  const calendar = gapCalendar(values, horizonDays);
  const hazard = hazardOf(values);
  return {
    horizonDays,
    demandMean: demandByDay(values, calendar.season),
    demandDispersion: dispersionOf(values),
    channels: channelsOf(values),
    onHand: [values.onHandFba, values.onHandOwn, values.onHandShop],
    shipments: values.shipments.map((shipment) => shipmentOf(values, shipment)),
    afterLastShipment: afterLastShipment(values),
    refusal: {
      deferredShare: values.deferredShare,
      switchedShare: values.switchedShare,
      deferredReturnDays: 7,
      contributionPerSwitched: contributionPerUnit(values),
    },
    patience: {
      hazardBefore: hazard,
      promiseBreak: values.promiseBreak,
      hazardAfter: hazard * values.hazardAfterFactor,
      weibullShape: 1,
    },
    velocity: {
      enabled: values.velocityOn,
      floor: values.velocityFloor,
      fallDays: values.velocityFallDays,
      ...usualRecovery,
      recoveryDays: values.recoveryDays,
      startIndex: values.velocityNow,
    },
    dispatchCapacity: values.dispatchCapacity ?? Infinity,
    normalHandlingDays: values.normalHandlingDays,
    limits: {
      lateShipmentRate: values.lateLimit,
      cancellationRate: values.cancelLimit,
      orderDefectRate: values.defectLimit,
      onTimeDeliveryRate: values.onTimeLimit,
      otherOrdersPerDay: values.otherOrdersPerDay,
      otherLateShare: values.otherLateShare,
      autoCancelDays: calendar.autoCancelDays,
      defectsPerLate: values.defectsPerLate,
      defectsPerCancelled: values.defectsPerCancelled,
      transitDays: values.transitDays,
      promisedTransitDays: values.promisedTransitDays,
    },
    money: moneyOf(values, calendar.storagePerUnitDay),
  };
}

/** Days simulated: what the seller asked for, else 45 past the last shipment's latest date and receiving; 60 to 10,000. */
export function horizonOf(values: GapValues): number {
  if (values.horizonDays !== null) return values.horizonDays;
  const receiving = values.receivingLikely === null ? 0 : values.receivingLatest;
  const last = values.shipments.reduce((day, shipment) => Math.max(day, shipment.latest), 0);
  return Math.min(10_000, Math.max(60, Math.ceil(last + receiving) + 45));
}

/** Cancellations per waiting order and day, whichever way the seller gave them. */
export function hazardOf(values: GapValues): number {
  if (values.dropOffGiven === 'hazard') return values.hazardBefore;
  return values.dropOffReading === 'even'
    ? hazardFromDropOff(values.dropOff, values.dropOffGapDays)
    : hazardFromWholeWaitDropOff(values.dropOff, values.dropOffGapDays);
}

/** Orders lost per promised day on the main channel. */
export function captureDecayOf(values: GapValues): number {
  return values.captureGiven === 'rate' ? values.captureDecay : captureDecayFrom(values.captureShareAt14, 14);
}

/** What one unit earns when it ships at once: price less landed cost, referral, fulfilment and ads. */
export function contributionPerUnit(values: GapValues): number {
  return contribution({ ...values, referralShare: values.referralRate });
}

/** The same for a backorder, which is shipped by the seller. */
export function contributionPerBackorder(values: GapValues): number {
  return contributionPerUnit(values) + values.fulfilmentCost - values.backorderFulfilmentCost;
}

/** Share of demand that the levers leave: raised price, cut ads, limited orders together. */
export function demandKept(values: GapValues): number {
  return (
    demandKeptAtPrice(values.priceRise, values.elasticity) *
    demandKeptWithoutAds(values.adsCut, values.adsShareOfSales) *
    demandKeptByOrderLimit(values.orderLimit, values.unitsPerOrder)
  );
}

/** The values while the levers are pulled: the price raised, and what is left of the ads spread over the units left. */
function slowedValues(values: GapValues): GapValues {
  const kept = demandKept(values);
  const price = values.price * (1 + values.priceRise);
  const adsPerUnit = kept > 0 ? (values.adsPerUnit * (1 - values.adsCut)) / kept : 0;
  // Ads are paid by the click: those that a raised price or a limit turns away have been paid for all the same.
  return { ...values, price, adsPerUnit };
}

function demandByDay(values: GapValues, season: Float64Array): Float64Array {
  const demand = season.map((factor) => factor * values.dailyDemand);
  for (const event of values.events)
    for (let day = event.from; day <= Math.min(event.to, demand.length - 1); day++)
      demand[day] = (demand[day] ?? 0) * event.factor;
  return demand;
}

function dispersionOf(values: GapValues): number {
  const { dailyDemand, dailyDemandSd } = values;
  if (dailyDemandSd === null || dailyDemand === 0) return 1;
  return Math.max(1, dailyDemandSd ** 2 / dailyDemand);
}

function channelsOf(values: GapValues): ChannelParameters[] {
  const shopShare = values.whileOut === 'shop' ? 1 : values.shopShare;
  const slowed = slowedValues(values);
  const common = {
    queueCap: values.queueCap ?? Infinity,
    demandEffect: demandKept(values),
    effectUntilLanding: true,
    contributionPerUnit: contributionPerUnit(slowed),
    contributionPerBackorder: contributionPerBackorder(slowed),
    contributionWithoutGap: contributionPerUnit(values),
  };
  const amazon: ChannelParameters = {
    ...common,
    kind: values.whileOut === 'backorder' ? 'fbm' : 'fba',
    share: 1 - shopShare,
    servedFrom: [0, 1],
    filledFrom: values.whileOut === 'head-start' ? [0] : [1],
    offer: amazonOffer(values),
    captureDecay: captureDecayOf(values),
    countsForLimits: true,
  };
  const shop: ChannelParameters = {
    ...common,
    kind: 'shop',
    share: shopShare,
    // The shop's own units first, then the warehouse, then Amazon's by multi-channel fulfilment.
    servedFrom: [2, 1, 0],
    filledFrom: [2, 1, 0],
    offer: values.whileOut === 'closed' ? { kind: 'closed' } : promisedOffer(values),
    captureDecay: values.whileOut === 'shop' ? captureDecayOf(values) : values.shopCaptureDecay,
    countsForLimits: false,
  };
  const channels = [amazon, shop].filter((channel) => channel.share > 0);
  // Where orders reach both, those that wait are taken to be the main channel's.
  const waitingAtStart = {
    units: values.waitingOrders,
    ageDays: values.waitingSince,
    promiseDay: values.waitingPromise,
  };
  return channels.map((channel, index) => (index === 0 ? { ...channel, waitingAtStart } : channel));
}

function amazonOffer(values: GapValues): OutOfStockOffer {
  switch (values.whileOut) {
    case 'backorder':
      // An FBM order that no unit of the own warehouse will ever fill cannot honestly be taken.
      return ownUnits(values) > 0 ? promisedOffer(values) : { kind: 'closed' };
    case 'head-start':
      return { kind: 'head-start', days: values.headStartDays, share: values.headStartShare };
    default:
      return { kind: 'closed' };
  }
}

function promisedOffer(values: GapValues): OutOfStockOffer {
  switch (values.promiseKind) {
    case 'fixed-date':
      return { kind: 'fixed-date', day: values.promiseDate };
    case 'fixed-wait':
      return { kind: 'fixed-wait', days: values.promiseDays };
    case 'shrinking':
      return { kind: 'shrinking', percentile: values.shrinkPercentile, limitDays: values.promiseLimit };
  }
}

function shipmentOf(values: GapValues, shipment: Shipment): ShipmentParameters {
  const receiving =
    values.receivingLikely === null || shipment.received
      ? null
      : { p10: values.receivingEarliest, p50: values.receivingLikely, p90: values.receivingLatest };
  const diverted = Math.min(shipment.divertUnits, shipment.units);
  return {
    units: shipment.units,
    place: places[shipment.place],
    p10: shipment.earliest,
    p50: shipment.likely,
    p90: shipment.latest,
    slipChance: shipment.slipChance,
    slipMeanDays: shipment.slipDays,
    receiving,
    travelsWith: shipment.travelsWith ?? -1,
    diverted: diverted > 0 ? { units: diverted, extraDays: shipment.divertDays, cost: 0 } : null,
    extraCost: shipment.extraCost,
  };
}

function afterLastShipment(values: GapValues): AfterLastShipment {
  if (values.afterLast !== 'reorder') return { kind: values.afterLast };
  const { reorderPoint, orderQuantity, reorderLeadTimeDays } = values;
  return { kind: 'reorder', reorderPoint, orderQuantity, leadTimeDays: reorderLeadTimeDays };
}

function moneyOf(values: GapValues, storagePerUnitDay: Float64Array): MoneyParameters {
  return {
    handlingCostPerCancellation: values.cancellationCost,
    goodwillShares: [values.goodwillTo10, values.goodwillTo20, values.goodwillBeyond],
    ordersPerYear: values.ordersPerYear,
    contributionPerFutureOrder: contributionPerUnit(values),
    storagePerUnitDay,
    rebuildAdsPerDay: values.rebuildAdsPerDay,
    rebuildSpeedUp: values.rebuildSpeedUp,
    lowInventoryFee: lowInventoryFee(values),
    landedCost: values.landedCost,
  };
}

/** Upper ends of the fee card's bands, days of supply. */
const bandDays = [14, 21, 28];

function lowInventoryFee(values: GapValues): LowInventoryFeeParameters | null {
  if (!values.lowInventoryOn) return null;
  return {
    onHand30: values.onHand30,
    onHand90: values.onHand90,
    shipped30: values.dailyDemand,
    shipped90: values.dailyDemand,
    bandDays,
    feePerUnit: [values.lowInventoryFee14, values.lowInventoryFee21, values.lowInventoryFee28],
  };
}
