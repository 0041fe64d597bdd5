import type { InputGroup } from '../../fields/input-group';
import { gapInputs, type GapValues } from '../../gap/gap-inputs';

export const inputs = gapInputs;

const promises = (values: GapValues) => values.whileOut === 'backorder' || values.whileOut === 'shop';
const waits = (values: GapValues) => values.whileOut !== 'closed';

/** The form, in the order a seller thinks: what I have, what comes, what I do meanwhile; the rest folded. */
export const groups: readonly InputGroup<GapValues>[] = [
  {
    title: 'Stock and demand',
    fields: ['dailyDemand', 'onHandFba', 'onHandOwn', 'onHandShop'],
    shown: {
      onHandShop: (values) => values.whileOut === 'shop' || values.shopShare > 0,
    },
  },
  { title: 'Shipments under way', fields: ['shipments'] },
  {
    title: 'While out of stock',
    fields: [
      'whileOut',
      'promiseKind',
      'promiseDays',
      'promiseDate',
      'shrinkPercentile',
      'promiseLimit',
      'headStartDays',
      'headStartShare',
      'queueCap',
    ],
    shown: {
      promiseKind: promises,
      promiseDays: (values) => promises(values) && values.promiseKind === 'fixed-wait',
      promiseDate: (values) => promises(values) && values.promiseKind === 'fixed-date',
      shrinkPercentile: (values) => promises(values) && values.promiseKind === 'shrinking',
      promiseLimit: (values) => promises(values) && values.promiseKind === 'shrinking',
      headStartDays: (values) => values.whileOut === 'head-start',
      headStartShare: (values) => values.whileOut === 'head-start',
      queueCap: waits,
    },
  },
  {
    title: 'Who waits, who cancels',
    fields: [
      'captureGiven',
      'captureDecay',
      'captureShareAt14',
      'dropOffGiven',
      'dropOff',
      'dropOffGapDays',
      'dropOffReading',
      'hazardBefore',
      'promiseBreak',
      'hazardAfterFactor',
      'deferredShare',
      'switchedShare',
    ],
    shown: {
      captureGiven: waits,
      captureDecay: (values) => waits(values) && values.captureGiven === 'rate',
      captureShareAt14: (values) => waits(values) && values.captureGiven === 'share',
      dropOffGiven: waits,
      dropOff: (values) => waits(values) && values.dropOffGiven === 'percent',
      dropOffGapDays: (values) => waits(values) && values.dropOffGiven === 'percent',
      dropOffReading: (values) => waits(values) && values.dropOffGiven === 'percent',
      hazardBefore: (values) => waits(values) && values.dropOffGiven === 'hazard',
      promiseBreak: waits,
      hazardAfterFactor: waits,
    },
  },
  { title: 'Money', fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'backorderFulfilmentCost', 'adsPerUnit'] },
  {
    title: 'Demand: spread, season, events, shop',
    fields: ['dailyDemandSd', 'asOf', 'weekdayFactors', 'monthFactors', 'events', 'shopShare', 'shopCaptureDecay'],
    more: true,
    shown: { shopCaptureDecay: (values) => values.shopShare > 0 },
  },
  {
    title: 'Supply: receiving and afterwards',
    fields: [
      'receivingLikely',
      'receivingEarliest',
      'receivingLatest',
      'afterLast',
      'reorderPoint',
      'orderQuantity',
      'reorderLeadTimeDays',
      'horizonDays',
    ],
    more: true,
    shown: {
      receivingEarliest: (values) => values.receivingLikely !== null,
      receivingLatest: (values) => values.receivingLikely !== null,
      reorderPoint: (values) => values.afterLast === 'reorder',
      orderQuantity: (values) => values.afterLast === 'reorder',
      reorderLeadTimeDays: (values) => values.afterLast === 'reorder',
    },
  },
  {
    title: 'Velocity and its recovery',
    fields: ['velocityOn', 'velocityFloor', 'velocityFallDays', 'recoveryDays', 'rebuildAdsPerDay', 'rebuildSpeedUp'],
    more: true,
    shown: {
      velocityFloor: (values) => values.velocityOn,
      velocityFallDays: (values) => values.velocityOn,
      recoveryDays: (values) => values.velocityOn,
      rebuildAdsPerDay: (values) => values.velocityOn,
      rebuildSpeedUp: (values) => values.velocityOn && values.rebuildAdsPerDay > 0,
    },
  },
  {
    title: 'Dispatch and account limits',
    fields: [
      'dispatchCapacity',
      'normalHandlingDays',
      'otherOrdersPerDay',
      'otherLateShare',
      'tolerance',
      'lateLimit',
      'cancelLimit',
      'defectLimit',
      'onTimeLimit',
      'autoCancelDays',
      'defectsPerLate',
      'defectsPerCancelled',
      'transitDays',
      'promisedTransitDays',
    ],
    more: true,
  },
  {
    title: 'Costs beyond the margin',
    fields: [
      'cancellationCost',
      'goodwillTo10',
      'goodwillTo20',
      'goodwillBeyond',
      'ordersPerYear',
      'storagePerUnitMonth',
      'storagePeakPerUnitMonth',
      'lowInventoryOn',
      'lowInventoryTier',
      'onHand30',
      'onHand90',
    ],
    more: true,
    shown: {
      lowInventoryTier: (values) => values.lowInventoryOn,
      onHand30: (values) => values.lowInventoryOn,
      onHand90: (values) => values.lowInventoryOn,
    },
  },
];
