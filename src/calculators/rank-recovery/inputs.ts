import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { habitPreset } from '../../gap/dated-defaults';
import { moneyInputs } from '../../gap/inputs/money';
import { recoveryInputs } from '../../gap/inputs/recovery';
import { recoveryRangeInputs } from '../../gap/inputs/recovery-range';

const position = { kind: 'number', unit: 'none', min: 1, max: 1_100, integer: true } as const;

export const inputs = {
  gapDays: {
    ...catalogue.gapDays,
    help: 'Whole days closed, from running out to the day the new stock can be bought.',
    integer: true,
  },
  dailyDemand: catalogue.dailyDemand,
  price: moneyInputs.price,
  landedCost: moneyInputs.landedCost,
  referralRate: moneyInputs.referralRate,
  fulfilmentCost: moneyInputs.fulfilmentCost,
  adsPerUnit: moneyInputs.adsPerUnit,
  recoveryDays: {
    ...recoveryInputs.recoveryDays,
    presets: [
      habitPreset('recovery-optimistic', 'Optimistic'),
      { label: 'Four weeks', value: 28, source: 'EcomCrew: back within four weeks almost always' },
      habitPreset('recovery-pessimistic', 'Pessimistic'),
    ],
  },
  velocityAtRestock: {
    kind: 'optional-number',
    label: 'Velocity at the restock',
    unit: 'fraction',
    help: 'Sales on the first day back as a share of normal, if you know it for a gap of this length.',
    min: 0,
    max: 1,
    default: null,
    emptyMeans: 'from the length of the gap',
  },
  rebuildAdsPerDay: { ...recoveryInputs.rebuildAdsPerDay, default: 20 },
  rebuildSpeedUp: recoveryInputs.rebuildSpeedUp,
  dailySales: {
    ...catalogue.dailySales,
    label: 'Your daily sales around past gaps',
    help: 'Units sold on each day, oldest first, with a month before the gap and two months after it. Days without stock stay in, as 0. Two columns, date and units, may be pasted too.',
    firstDayKey: 'dailySalesFrom',
  },
  dailySalesFrom: {
    kind: 'date',
    label: 'First day of these sales',
    help: 'Shows the gaps as dates and lets you give them as dates. May stay empty.',
    default: null,
  },
  gapsGiven: {
    kind: 'choice',
    label: 'Past gaps',
    help: 'Runs of days without a sale that chance hardly explains are found by themselves; or say yourself when you were out.',
    options: [
      { value: 'found', label: 'Find them' },
      { value: 'days', label: 'By day number' },
      { value: 'dates', label: 'By date' },
    ],
    default: 'found',
  },
  pastGaps: {
    kind: 'records',
    label: 'Past gaps, by day',
    noun: 'gap',
    help: 'Day 1 is the first of your daily sales.',
    minRows: 0,
    maxRows: 12,
    fields: {
      lastInStock: {
        ...position,
        label: 'Last day in stock',
        help: 'The day you ran out; its own sales are not used, since it may be cut short.',
        default: 29,
      },
      firstBack: {
        ...position,
        label: 'First day back',
        help: 'The first day on which it could be bought again.',
        default: 40,
      },
    },
    default: [],
  },
  pastGapDates: {
    kind: 'records',
    label: 'Past gaps, by date',
    noun: 'gap',
    help: 'Needs the date of the first day of your sales.',
    minRows: 0,
    maxRows: 12,
    fields: {
      lastInStockOn: {
        kind: 'date',
        label: 'Last day in stock',
        help: 'The day you ran out.',
        default: null,
      },
      firstBackOn: {
        kind: 'date',
        label: 'First day back',
        help: 'The first day on which it could be bought again.',
        default: null,
      },
    },
    default: [],
  },
  leaveOutDays: {
    kind: 'number',
    label: 'Leave out after the restock',
    unit: 'days',
    help: 'Customers turned away during the gap who still want the item buy in the first days back. Those sales look like normal demand and hide the dip, so the fit leaves these days out; a week is usual. Put 0 where nobody comes back later.',
    min: 0,
    max: 28,
    default: 7,
    integer: true,
  },
  velocityFloor: recoveryInputs.velocityFloor,
  velocityFallDays: recoveryInputs.velocityFallDays,
  velocityFloorMild: recoveryRangeInputs.velocityFloorMild,
  velocityFloorSevere: recoveryRangeInputs.velocityFloorSevere,
  recoveryDaysQuick: recoveryRangeInputs.recoveryDaysQuick,
  recoveryDaysSlow: recoveryRangeInputs.recoveryDaysSlow,
} as const satisfies Inputs;

export type RecoveryValues = ValuesOf<typeof inputs>;

export const groups: readonly InputGroup<RecoveryValues>[] = [
  { title: 'The gap', fields: ['gapDays', 'dailyDemand'] },
  { title: 'The way back', fields: ['recoveryDays', 'velocityAtRestock'] },
  {
    title: 'Rebuilding ads',
    fields: ['rebuildAdsPerDay', 'rebuildSpeedUp'],
    shown: { rebuildSpeedUp: (values) => values.rebuildAdsPerDay > 0 },
  },
  {
    title: 'Fit to your own sales',
    fields: ['dailySales', 'dailySalesFrom', 'gapsGiven', 'pastGaps', 'pastGapDates', 'leaveOutDays'],
    shown: {
      pastGaps: (values) => values.gapsGiven === 'days',
      pastGapDates: (values) => values.gapsGiven === 'dates',
    },
  },
  {
    title: 'Money',
    fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit'],
    more: true,
  },
  {
    title: 'How far velocity falls, mild and severe',
    fields: [
      'velocityFloor',
      'velocityFallDays',
      'velocityFloorMild',
      'velocityFloorSevere',
      'recoveryDaysQuick',
      'recoveryDaysSlow',
    ],
    more: true,
    shown: {
      velocityFloor: (values) => values.velocityAtRestock === null,
    },
  },
];
