import type { InputGroup } from '../fields/input-group';
import type { GapValues } from './gap-inputs';
import { takesBackorders } from './promises/taking-backorders';

const waits = (values: GapValues) => values.whileOut !== 'closed';
// An offer that closes still owes what it has taken.
const someWait = (values: GapValues) => waits(values) || values.waitingOrders > 0;

/** The form of a gap, in the order a seller thinks: what I have, what comes, what I do meanwhile; the rest folded. */
export const gapGroups: readonly InputGroup<GapValues>[] = [
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
      'waitingOrders',
      'waitingSince',
      'waitingPromise',
    ],
    shown: {
      promiseKind: takesBackorders,
      promiseDays: (values) => takesBackorders(values) && values.promiseKind === 'fixed-wait',
      promiseDate: (values) => takesBackorders(values) && values.promiseKind === 'fixed-date',
      shrinkPercentile: (values) => takesBackorders(values) && values.promiseKind === 'shrinking',
      promiseLimit: (values) => takesBackorders(values) && values.promiseKind === 'shrinking',
      headStartDays: (values) => values.whileOut === 'head-start',
      headStartShare: (values) => values.whileOut === 'head-start',
      queueCap: waits,
      waitingOrders: someWait,
      waitingSince: (values) => values.waitingOrders > 0,
      waitingPromise: (values) => values.waitingOrders > 0,
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
  {
    title: 'Money',
    fields: [
      'price',
      'landedCost',
      'referralRate',
      'fulfilmentCost',
      'backorderFulfilmentCost',
      'adsPerUnit',
    ],
  },
  {
    title: 'Slow sales until the restock',
    fields: ['priceRise', 'elasticity', 'adsCut', 'adsShareOfSales', 'orderLimit', 'unitsPerOrder'],
    more: true,
    shown: {
      elasticity: (values) => values.priceRise > 0,
      adsShareOfSales: (values) => values.adsCut > 0,
      unitsPerOrder: (values) => values.orderLimit !== null,
    },
  },
  {
    title: 'Demand: spread, season, events, shop',
    fields: [
      'dailyDemandSd',
      'asOf',
      'weekdayFactors',
      'monthFactors',
      'events',
      'shopShare',
      'shopCaptureDecay',
    ],
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
    fields: [
      'velocityOn',
      'velocityNow',
      'velocityFloor',
      'velocityFallDays',
      'recoveryDays',
      'rebuildAdsPerDay',
      'rebuildSpeedUp',
    ],
    more: true,
    shown: {
      velocityNow: (values) => values.velocityOn,
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
      'lowInventoryFee14',
      'lowInventoryFee21',
      'lowInventoryFee28',
      'onHand30',
      'onHand90',
    ],
    more: true,
    shown: {
      lowInventoryFee14: (values) => values.lowInventoryOn,
      lowInventoryFee21: (values) => values.lowInventoryOn,
      lowInventoryFee28: (values) => values.lowInventoryOn,
      onHand30: (values) => values.lowInventoryOn,
      onHand90: (values) => values.lowInventoryOn,
    },
  },
];

/**
 * The form of a page that asks for a gap and more: its own groups first, then those of the gap with what is left in them.
 *
 * @param own - groups that may take fields of the gap out of their usual place
 * @param open - titles of the gap's groups that stand unfolded; the others are folded, since another page is theirs
 */
export function groupsAfter<V extends GapValues>(
  own: readonly InputGroup<V>[],
  open: readonly string[],
): readonly InputGroup<V>[] {
  const taken = new Set<string>(own.flatMap(({ fields }) => fields));
  const rest = gapGroups
    .map((group) => ({ ...group, fields: group.fields.filter((key) => !taken.has(key)) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ more, ...group }) => ({ ...group, more: more === true || !open.includes(group.title) }));
  return [...own, ...(rest as unknown as readonly InputGroup<V>[])];
}
