import { catalogue } from '../../fields/catalogue';
import type { Inputs, NumberField, OptionalNumberField, TextField } from '../../fields/field';

const optional = (field: Omit<NumberField, 'kind' | 'default'>, emptyMeans: string): OptionalNumberField => {
  const { label, help, unit, min, max, integer } = field;
  return {
    kind: 'optional-number',
    label,
    help,
    unit,
    min,
    max,
    default: null,
    emptyMeans,
    ...(integer === undefined ? {} : { integer }),
  };
};

const safetyDays = {
  label: 'Safety days',
  help: 'Days of sales that should be left when the next order lands.',
  unit: 'days',
  min: 0,
  max: 365,
} as const;
const inboundUnits = {
  label: 'Units inbound',
  help: 'Working, shipped and receiving together, as a report counts them. Shipments with dates of their own go before it.',
  unit: 'units',
  min: 0,
  max: 1e9,
  integer: true,
} as const;

const notKnown = 'not known';

/** Facts of a product that are typed here; empty takes a fact away. */
export const factInputs = {
  dailyDemand: optional(catalogue.dailyDemand, notKnown),
  onHandFba: optional(catalogue.onHandFba, notKnown),
  onHandOwn: optional(catalogue.onHandOwn, notKnown),
  onHandShop: optional(catalogue.onHandShop, notKnown),
  inboundUnits: optional(inboundUnits, notKnown),
  leadTimeDays: optional(catalogue.leadTimeDays, 'the supplier’s, or the usual one'),
  leadTimeSd: optional(catalogue.leadTimeSd, 'the supplier’s, or the usual one'),
  safetyDays: optional(safetyDays, 'the usual ones'),
  casePack: optional(catalogue.casePack, 'the supplier’s, or single units'),
  minimumOrder: optional(catalogue.minimumOrder, 'the supplier’s, or none'),
  price: optional(catalogue.price, notKnown),
  landedCost: optional(catalogue.landedCost, notKnown),
  fulfilmentCost: optional(catalogue.fulfilmentCost, notKnown),
  referralRate: optional(catalogue.referralRate, 'the usual share'),
  adsPerUnit: optional(catalogue.adsPerUnit, 'none'),
} as const satisfies Inputs;

export const factGroups = [
  {
    title: 'Demand and stock',
    fields: ['dailyDemand', 'onHandFba', 'onHandOwn', 'onHandShop', 'inboundUnits'],
  },
  { title: 'Buying', fields: ['leadTimeDays', 'leadTimeSd', 'safetyDays', 'casePack', 'minimumOrder'] },
  { title: 'Money', fields: ['price', 'landedCost', 'fulfilmentCost', 'referralRate', 'adsPerUnit'] },
] as const;

const asIs = 'as it is';

/** What many products can be given at once; empty leaves it. */
export const bulkInputs = {
  leadTimeDays: optional(catalogue.leadTimeDays, asIs),
  leadTimeSd: optional(catalogue.leadTimeSd, asIs),
  safetyDays: optional(safetyDays, asIs),
  casePack: optional(catalogue.casePack, asIs),
  minimumOrder: optional(catalogue.minimumOrder, asIs),
  landedCost: optional(catalogue.landedCost, asIs),
} as const satisfies Inputs;

const name: TextField = {
  kind: 'text',
  label: 'Name',
  help: 'As you know them.',
  maxLength: 80,
  default: '',
};
const legDay = (label: string, help: string, usual: number) =>
  ({ kind: 'number', label, help, unit: 'days', min: 0, max: 730, default: usual }) as const;

export const supplierInputs = {
  name,
  legs: {
    kind: 'records',
    label: 'Legs of the lead time',
    noun: 'leg',
    help: 'From the order to sellable, one after another: production, freight, customs, receiving. Earliest, likely and latest mean: 1 in 10 chance to be shorter, even chance, 1 in 10 chance to be longer.',
    minRows: 0,
    maxRows: 12,
    fields: {
      name: { kind: 'text', label: 'Leg', help: 'What it is.', maxLength: 40, default: 'Production' },
      earliest: legDay('Earliest', 'Only 1 in 10 is shorter (P10).', 20),
      likely: legDay('likely', 'As likely to be shorter as longer (P50).', 25),
      latest: legDay('latest', 'Only 1 in 10 is longer (P90).', 35),
    },
    default: [],
  },
  casePack: optional(catalogue.casePack, 'single units'),
  minimumOrder: {
    ...optional(catalogue.minimumOrder, 'none'),
    label: 'Minimum units',
    help: 'The least of one product the supplier takes.',
  },
  minimumValue: optional(
    {
      label: 'Minimum value of an order',
      help: 'The least an order over all products may be worth, in the products’ currency.',
      unit: 'money',
      min: 0,
      max: 1e9,
    },
    'none',
  ),
  reviewDays: optional(
    {
      label: 'Days between orders',
      help: 'How often you order there. Empty: whenever it is needed.',
      unit: 'days',
      min: 0,
      max: 365,
      integer: true,
    },
    'whenever it is needed',
  ),
} as const satisfies Inputs;

export const defaultInputs = {
  leadTimeDays: { ...catalogue.leadTimeDays, default: 45 },
  leadTimeSd: { ...catalogue.leadTimeSd, default: 8 },
  safetyDays: { kind: 'number', ...safetyDays, default: 14 },
  orderDays: {
    kind: 'number',
    label: 'Days one order covers',
    help: 'How long what is ordered should last, beyond lead time and safety days.',
    unit: 'days',
    min: 1,
    max: 730,
    default: 60,
  },
  marginShare: {
    kind: 'number',
    label: 'Margin where costs are not known',
    help: 'Share of the price that is contribution margin, for products without a landed cost. Where only the fulfilment cost is missing, 16% of the price stands in for it.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0.3,
  },
} as const satisfies Inputs;
