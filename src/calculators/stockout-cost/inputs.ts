import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { accountInputs } from '../../gap/inputs/account';
import { customerInputs } from '../../gap/inputs/customers';
import { moneyInputs } from '../../gap/inputs/money';
import { recoveryInputs } from '../../gap/inputs/recovery';
import { recoveryRangeInputs } from '../../gap/inputs/recovery-range';
import { wayInputs } from '../../gap/ways/way-inputs';

export const inputs = {
  gapDays: {
    ...catalogue.gapDays,
    help: 'Whole days without stock, from running out to the day the new stock can be bought.',
    integer: true,
  },
  dailyDemand: catalogue.dailyDemand,
  gapDaysSpread: {
    kind: 'number',
    label: 'give or take',
    unit: 'days',
    help: 'How much shorter or longer the gap may be: used for the low and the high cost.',
    min: 0,
    max: 180,
    default: 3,
    integer: true,
  },
  price: moneyInputs.price,
  landedCost: moneyInputs.landedCost,
  referralRate: moneyInputs.referralRate,
  fulfilmentCost: moneyInputs.fulfilmentCost,
  adsPerUnit: moneyInputs.adsPerUnit,
  deferredShare: customerInputs.deferredShare,
  switchedShare: customerInputs.switchedShare,
  velocityOn: recoveryInputs.velocityOn,
  velocityFloor: recoveryInputs.velocityFloor,
  velocityFallDays: recoveryInputs.velocityFallDays,
  recoveryDays: recoveryInputs.recoveryDays,
  rebuildAdsPerDay: recoveryInputs.rebuildAdsPerDay,
  rebuildSpeedUp: recoveryInputs.rebuildSpeedUp,
  heldDays: {
    kind: 'number',
    label: 'Held before it was needed',
    unit: 'days',
    help: 'Had you ordered enough to cover the gap, how many days it would have lain on the shelf before the gap. As standing safety stock it lies there all year: 365.',
    min: 0,
    max: 730,
    default: 30,
  },
  holdingRate: {
    kind: 'number',
    label: 'Holding cost a year',
    term: 'holding-cost',
    unit: 'fraction',
    help: 'Capital, insurance and risk of holding a unit for a year, as a share of its landed cost; storage is separate. 20 to 30% is the usual range.',
    min: 0,
    max: 5,
    default: 0.25,
  },
  storagePerUnitMonth: moneyInputs.storagePerUnitMonth,
  flyCostPerUnit: wayInputs.flyCostPerUnit,
  velocityFloorMild: recoveryRangeInputs.velocityFloorMild,
  velocityFloorSevere: recoveryRangeInputs.velocityFloorSevere,
  recoveryDaysQuick: recoveryRangeInputs.recoveryDaysQuick,
  recoveryDaysSlow: recoveryRangeInputs.recoveryDaysSlow,
  deferredShareMost: {
    ...catalogue.deferredShare,
    label: 'Come back, low cost',
    help: 'Used for the low cost, where it is more than the share entered (a modelling choice).',
    default: 0.3,
  },
  deferredShareLeast: {
    ...catalogue.deferredShare,
    label: 'Come back, high cost',
    help: 'Used for the high cost, where it is less than the share entered (a modelling choice).',
    default: 0,
  },
  capturedShare: {
    kind: 'number',
    label: 'Customers who order and wait',
    unit: 'fraction',
    help: 'Of the customers who meet your offer while you are out, the share that orders all the same. 0 while the offer is closed.',
    min: 0,
    max: 1,
    default: 0,
  },
  dropOff: customerInputs.dropOff,
  dropOffGapDays: customerInputs.dropOffGapDays,
  backorderFulfilmentCost: moneyInputs.backorderFulfilmentCost,
  cancellationCost: moneyInputs.cancellationCost,
  goodwillTo10: moneyInputs.goodwillTo10,
  goodwillTo20: moneyInputs.goodwillTo20,
  goodwillBeyond: moneyInputs.goodwillBeyond,
  ordersPerYear: moneyInputs.ordersPerYear,
  normalHandlingDays: accountInputs.normalHandlingDays,
  lowInventoryOn: moneyInputs.lowInventoryOn,
  lowInventoryFee14: moneyInputs.lowInventoryFee14,
  lowInventoryFee21: moneyInputs.lowInventoryFee21,
  lowInventoryFee28: moneyInputs.lowInventoryFee28,
  onHand30: moneyInputs.onHand30,
  onHand90: moneyInputs.onHand90,
  orderQuantity: {
    ...catalogue.orderQuantity,
    label: 'Units that end the gap',
    help: 'Units of the order that lands when the gap ends. The fee is counted until they are sold, 90 days at most.',
  },
} as const satisfies Inputs;

export type CostValues = ValuesOf<typeof inputs>;

const rank = (values: CostValues) => values.velocityOn;
const waits = (values: CostValues) => values.capturedShare > 0;
const fee = (values: CostValues) => values.lowInventoryOn;

export const groups: readonly InputGroup<CostValues>[] = [
  { title: 'The gap', fields: ['gapDays', 'gapDaysSpread', 'dailyDemand'] },
  {
    title: 'Money',
    fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit'],
  },
  { title: 'Customers turned away', fields: ['deferredShare', 'switchedShare'] },
  {
    title: 'What would have prevented it',
    fields: ['heldDays', 'holdingRate', 'storagePerUnitMonth', 'flyCostPerUnit'],
  },
  {
    title: 'Velocity and its recovery',
    fields: [
      'velocityOn',
      'velocityFloor',
      'velocityFallDays',
      'recoveryDays',
      'rebuildAdsPerDay',
      'rebuildSpeedUp',
    ],
    more: true,
    shown: {
      velocityFloor: rank,
      velocityFallDays: rank,
      recoveryDays: rank,
      rebuildAdsPerDay: rank,
      rebuildSpeedUp: (values) => values.velocityOn && values.rebuildAdsPerDay > 0,
    },
  },
  {
    title: 'Low and high cost',
    fields: [
      'velocityFloorMild',
      'velocityFloorSevere',
      'recoveryDaysQuick',
      'recoveryDaysSlow',
      'deferredShareMost',
      'deferredShareLeast',
    ],
    more: true,
    shown: {
      velocityFloorMild: rank,
      velocityFloorSevere: rank,
      recoveryDaysQuick: rank,
      recoveryDaysSlow: rank,
    },
  },
  {
    title: 'If you take backorders',
    fields: [
      'capturedShare',
      'dropOff',
      'dropOffGapDays',
      'backorderFulfilmentCost',
      'cancellationCost',
      'goodwillTo10',
      'goodwillTo20',
      'goodwillBeyond',
      'ordersPerYear',
      'normalHandlingDays',
    ],
    more: true,
    shown: {
      dropOff: waits,
      dropOffGapDays: waits,
      backorderFulfilmentCost: waits,
      cancellationCost: waits,
      goodwillTo10: waits,
      goodwillTo20: waits,
      goodwillBeyond: waits,
      ordersPerYear: waits,
      normalHandlingDays: waits,
    },
  },
  {
    title: 'Low-inventory fee after the restock',
    fields: [
      'lowInventoryOn',
      'lowInventoryFee14',
      'lowInventoryFee21',
      'lowInventoryFee28',
      'onHand30',
      'onHand90',
      'orderQuantity',
    ],
    more: true,
    shown: {
      lowInventoryFee14: fee,
      lowInventoryFee21: fee,
      lowInventoryFee28: fee,
      onHand30: fee,
      onHand90: fee,
      orderQuantity: fee,
    },
  },
];
