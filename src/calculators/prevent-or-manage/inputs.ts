import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { customerInputs } from '../../gap/inputs/customers';
import { moneyInputs } from '../../gap/inputs/money';
import { recoveryInputs } from '../../gap/inputs/recovery';

const leadDays = { kind: 'number', unit: 'days', min: 0, max: 730 } as const;

export const inputs = {
  dailyDemand: {
    ...catalogue.dailyDemand,
    help: 'While in stock, as a mean over the year. Leave out days without stock: they sold nothing, but not for want of customers.',
    min: 1e-6,
  },
  dailyDemandSd: catalogue.dailyDemandSd,
  monthFactors: {
    ...catalogue.monthFactors,
    help: 'Twelve factors around 1, one a month; the simulated year runs from January. Your reorder point stays the same all year.',
  },
  leadTimeGiven: {
    kind: 'choice',
    label: 'Lead time, given as',
    help: 'From placing an order to sellable: as a mean and a spread, or as three days you can name from experience.',
    options: [
      { value: 'mean', label: 'Mean and spread' },
      { value: 'triplet', label: 'Three days' },
    ],
    default: 'mean',
  },
  leadTimeDays: catalogue.leadTimeDays,
  leadTimeSd: catalogue.leadTimeSd,
  leadTimeEarliest: {
    ...leadDays,
    label: 'Lead time, earliest',
    help: 'Only 1 in 10 orders is quicker (P10).',
    default: 36,
  },
  leadTimeLikely: {
    ...leadDays,
    label: 'most likely',
    help: 'As many orders are quicker as slower (P50).',
    default: 44,
  },
  leadTimeLatest: {
    ...leadDays,
    label: 'latest',
    help: 'Only 1 in 10 orders is slower than this (P90).',
    default: 56,
  },
  orderQuantity: catalogue.orderQuantity,
  reviewDays: catalogue.reviewDays,
  fixedOrderCost: catalogue.fixedOrderCost,
  levelGiven: {
    kind: 'choice',
    label: 'Your level, given as',
    help: 'How you decide when to order: by safety days, or at a number of units.',
    options: [
      { value: 'days', label: 'Safety days' },
      { value: 'units', label: 'Reorder point' },
    ],
    default: 'days',
  },
  safetyDays: {
    kind: 'number',
    label: 'Your safety days',
    unit: 'days',
    help: 'Days of normal sales that should be left on the shelf when an order arrives after a normal lead time.',
    min: -365,
    max: 730,
    default: 7,
  },
  reorderPoint: {
    kind: 'number',
    label: 'Your reorder point',
    unit: 'units',
    help: 'You order when on hand plus on order, less orders waiting, is down to this.',
    min: 0,
    max: 1e9,
    default: 500,
    integer: true,
  },
  price: moneyInputs.price,
  landedCost: moneyInputs.landedCost,
  referralRate: moneyInputs.referralRate,
  fulfilmentCost: moneyInputs.fulfilmentCost,
  adsPerUnit: moneyInputs.adsPerUnit,
  holdingRate: {
    ...catalogue.holdingRate,
    help: 'Capital, insurance and risk of holding a unit for a year, as a share of its landed cost. Storage is added below; where your rate has it in already, set storage to 0.',
  },
  storagePerUnitMonth: moneyInputs.storagePerUnitMonth,
  storagePeakPerUnitMonth: {
    ...moneyInputs.storagePeakPerUnitMonth,
    help: 'Of one unit for a month. US standard size: $2.40 a cubic foot.',
  },
  capturedShare: {
    kind: 'number',
    label: 'Customers who order and wait',
    unit: 'fraction',
    help: 'Of the customers who meet your offer while you are out, the share that orders all the same and does not cancel. 0 while the offer is closed.',
    min: 0,
    max: 1,
    default: 0,
  },
  deferredShare: {
    ...customerInputs.deferredShare,
    help: 'Share of the customers turned away who come back after the restock; they take its first units.',
  },
  backorderCost: {
    kind: 'number',
    label: 'Extra cost of an order that waits',
    unit: 'money-per-unit',
    help: 'Own fulfilment instead of FBA, messages, goodwill: whatever a waiting order costs beyond a normal one.',
    min: 0,
    max: 1e9,
    default: 3,
  },
  velocityOn: recoveryInputs.velocityOn,
  velocityFloor: recoveryInputs.velocityFloor,
  velocityFallDays: recoveryInputs.velocityFallDays,
  recoveryDays: recoveryInputs.recoveryDays,
  lowInventoryOn: {
    ...moneyInputs.lowInventoryOn,
    help: 'Amazon US charges it when stock of the past 30 and 90 days covers under 28 days of sales. Counted here from the simulated stock.',
  },
  lowInventoryFee14: moneyInputs.lowInventoryFee14,
  lowInventoryFee21: moneyInputs.lowInventoryFee21,
  lowInventoryFee28: moneyInputs.lowInventoryFee28,
} as const satisfies Inputs;

export type PolicyValues = ValuesOf<typeof inputs>;

const byMean = (values: PolicyValues) => values.leadTimeGiven === 'mean';
const byTriplet = (values: PolicyValues) => values.leadTimeGiven === 'triplet';
const rank = (values: PolicyValues) => values.velocityOn;
const fee = (values: PolicyValues) => values.lowInventoryOn;

export const groups: readonly InputGroup<PolicyValues>[] = [
  {
    title: 'Your level today',
    fields: ['levelGiven', 'safetyDays', 'reorderPoint'],
    shown: {
      safetyDays: (values) => values.levelGiven === 'days',
      reorderPoint: (values) => values.levelGiven === 'units',
    },
  },
  { title: 'Demand', fields: ['dailyDemand', 'dailyDemandSd'] },
  {
    title: 'Orders to the supplier',
    fields: [
      'leadTimeGiven',
      'leadTimeDays',
      'leadTimeSd',
      'leadTimeEarliest',
      'leadTimeLikely',
      'leadTimeLatest',
      'orderQuantity',
      'reviewDays',
      'fixedOrderCost',
    ],
    shown: {
      leadTimeDays: byMean,
      leadTimeSd: byMean,
      leadTimeEarliest: byTriplet,
      leadTimeLikely: byTriplet,
      leadTimeLatest: byTriplet,
    },
  },
  {
    title: 'What a unit brings',
    fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit'],
  },
  {
    title: 'What holding it costs',
    fields: ['holdingRate', 'storagePerUnitMonth', 'storagePeakPerUnitMonth'],
  },
  {
    title: 'Customers while you are out',
    fields: ['capturedShare', 'deferredShare', 'backorderCost'],
    more: true,
    shown: { backorderCost: (values) => values.capturedShare > 0 },
  },
  {
    title: 'Velocity and its recovery',
    fields: ['velocityOn', 'velocityFloor', 'velocityFallDays', 'recoveryDays'],
    more: true,
    shown: { velocityFloor: rank, velocityFallDays: rank, recoveryDays: rank },
  },
  { title: 'Season', fields: ['monthFactors'], more: true },
  {
    title: 'Low-inventory fee',
    fields: ['lowInventoryOn', 'lowInventoryFee14', 'lowInventoryFee21', 'lowInventoryFee28'],
    more: true,
    shown: { lowInventoryFee14: fee, lowInventoryFee21: fee, lowInventoryFee28: fee },
  },
];
