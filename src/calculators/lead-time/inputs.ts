import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { leadTimeCalendars } from '../../marketplace/lead-time-calendars';

const legDays = { kind: 'number', unit: 'days', min: 0, max: 730 } as const;

const legKinds = [
  { value: 'production', label: 'Production' },
  { value: 'pickup', label: 'Pickup and port' },
  { value: 'freight', label: 'Freight, ocean or air' },
  { value: 'customs', label: 'Customs' },
  { value: 'inland', label: 'Inland transport' },
  { value: 'receiving', label: 'Receiving' },
  { value: 'other', label: 'Anything else' },
] as const;

const plain = { on: true, together: null, slipChance: 0, slipDays: 10 } as const;

/** By what a seller may start: the calendars on record that were not over when they were taken up, as they are typed. */
export const knownClosures = leadTimeCalendars
  .filter(({ to, effectiveFrom }) => to >= effectiveFrom)
  .map(({ name, from, to, leg, effect, value }) => ({ name, from, to, leg, effect, extraDays: value }));

export const inputs = {
  legs: {
    kind: 'records',
    label: 'Legs',
    noun: 'leg',
    help: 'From placing the order to sellable, one after the other. Earliest, likely and latest mean: 1 in 10 is quicker, half are quicker, 1 in 10 is slower.',
    minRows: 1,
    maxRows: 12,
    more: ['kind', 'together', 'slipChance', 'slipDays', 'on'],
    fields: {
      name: { kind: 'text', label: 'Leg', help: 'What happens in it.', maxLength: 40, default: 'Leg' },
      earliest: {
        ...legDays,
        label: 'Earliest',
        help: 'Only 1 in 10 is quicker (P10).',
        default: 5,
      },
      likely: { ...legDays, label: 'Likely', help: 'As often quicker as slower (P50).', default: 7 },
      latest: { ...legDays, label: 'Latest', help: 'Only 1 in 10 is slower (P90).', default: 12 },
      kind: {
        kind: 'choice',
        label: 'Kind',
        help: 'Closures of the calendar hold up the legs of their kind.',
        options: legKinds,
        default: 'other',
      },
      together: {
        kind: 'optional-number',
        label: 'Slips with group',
        unit: 'none',
        help: 'Legs with the same number are early or late together, such as a busy port and its customs.',
        min: 1,
        max: 12,
        default: null,
        emptyMeans: 'on its own',
        integer: true,
      },
      slipChance: {
        kind: 'number',
        label: 'Chance of a serious slip',
        unit: 'fraction',
        help: 'A failed inspection, a roll-over, a customs hold: on top of the days above (a modelling choice).',
        min: 0,
        max: 1,
        default: 0,
      },
      slipDays: {
        kind: 'number',
        label: 'which adds',
        unit: 'days',
        help: 'Mean of the extra days.',
        min: 0,
        max: 365,
        default: 10,
      },
      on: {
        kind: 'toggle',
        label: 'Counts',
        help: 'Off leaves the leg out, to try the way without it.',
        default: true,
      },
    },
    default: [
      {
        name: 'Production',
        earliest: 20,
        likely: 25,
        latest: 35,
        kind: 'production',
        ...plain,
        slipChance: 0.05,
        slipDays: 14,
      },
      { name: 'Pickup and port', earliest: 3, likely: 5, latest: 9, kind: 'pickup', ...plain, together: 1 },
      {
        name: 'Ocean freight',
        earliest: 16,
        likely: 20,
        latest: 28,
        kind: 'freight',
        ...plain,
        together: 1,
        slipChance: 0.05,
      },
      { name: 'Customs', earliest: 1, likely: 2, latest: 5, kind: 'customs', ...plain },
      { name: 'Inland transport', earliest: 3, likely: 5, latest: 8, kind: 'inland', ...plain },
      { name: 'Amazon receiving', earliest: 7, likely: 11, latest: 21, kind: 'receiving', ...plain },
    ],
  },
  asOf: {
    ...catalogue.asOf,
    label: 'Ordered on',
    help: 'The day you place the order. Empty: days are counted, and no closure is looked at.',
  },
  closures: {
    kind: 'records',
    label: 'Closures and slow times',
    noun: 'closure',
    help: 'Days on which legs of a kind stand still, or that add days to a leg under way within them. Used once the order has a date.',
    minRows: 0,
    maxRows: 24,
    fields: {
      name: { kind: 'text', label: 'Name', help: 'What it is.', maxLength: 40, default: 'Closure' },
      from: { kind: 'date', label: 'First day', help: 'The first day it holds.', default: null },
      to: { kind: 'date', label: 'Last day', help: 'The last day it holds.', default: null },
      leg: {
        kind: 'choice',
        label: 'Holds up',
        help: 'The kind of leg.',
        options: legKinds,
        default: 'production',
      },
      effect: {
        kind: 'choice',
        label: 'The leg',
        help: 'Whether nothing is done within these days, or everything takes longer.',
        options: [
          { value: 'stands-still', label: 'stands still' },
          { value: 'adds-days', label: 'takes longer' },
        ],
        default: 'stands-still',
      },
      extraDays: {
        kind: 'number',
        label: 'by (if longer)',
        unit: 'days',
        help: 'Extra days of a leg that takes longer. Not used where it stands still.',
        min: 0,
        max: 120,
        default: 7,
      },
    },
    default: knownClosures,
  },
  pastGiven: {
    kind: 'choice',
    label: 'Past orders given',
    help: 'How you have them: as days from order to sellable, or as two dates each.',
    options: [
      { value: 'days', label: 'As days' },
      { value: 'dates', label: 'As dates' },
    ],
    default: 'days',
  },
  pastDays: {
    kind: 'series',
    label: 'Past lead times',
    unit: 'days',
    help: 'Days from order to sellable of each past order. Paste a column of a sheet. Five at least; fifteen make a fit to trust.',
    min: 0,
    max: 1_000,
    maxLength: 200,
    default: [],
  },
  pastDates: {
    kind: 'records',
    label: 'Past orders',
    noun: 'order',
    help: 'When each was ordered and when it could be sold.',
    minRows: 0,
    maxRows: 60,
    fields: {
      orderedOn: { kind: 'date', label: 'Ordered', help: 'The day of the order.', default: null },
      landedOn: { kind: 'date', label: 'Sellable', help: 'The day it could be sold.', default: null },
    },
    default: [],
  },
} as const satisfies Inputs;

export type LeadTimeValues = ValuesOf<typeof inputs>;
export type LegInput = LeadTimeValues['legs'][number];

export const groups: readonly InputGroup<LeadTimeValues>[] = [
  { title: 'The way to the shelf', fields: ['asOf', 'legs'] },
  {
    title: 'Fit to your past orders',
    fields: ['pastGiven', 'pastDays', 'pastDates'],
    shown: {
      pastDays: ({ pastGiven }) => pastGiven === 'days',
      pastDates: ({ pastGiven }) => pastGiven === 'dates',
    },
  },
  {
    title: 'Calendar: closures and slow times',
    fields: ['closures'],
    more: true,
  },
];
