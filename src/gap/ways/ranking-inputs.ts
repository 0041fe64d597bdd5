import type { Inputs, ValuesOf } from '../../fields/field';
import { leverInputs } from '../inputs/levers';
import { offerInputs } from '../inputs/offer';
import type { gapInputs } from '../gap-inputs';
import { wayInputs } from './way-inputs';

/** How far the levers are pulled in the ways that every seller has. */
const tryInputs = {
  tryPriceRise: {
    kind: 'number',
    label: 'Price rise to try',
    unit: 'fraction',
    help: 'From today until the next shipment is sellable. 0 leaves these ways out.',
    min: 0,
    max: 5,
    default: 0.1,
  },
  tryAdsCut: {
    kind: 'number',
    label: 'Cut of ads to try',
    unit: 'fraction',
    help: 'From today until the next shipment is sellable; the whole switches them off, 0 leaves these ways out.',
    min: 0,
    max: 1,
    default: 1,
  },
  tryOrderLimit: {
    ...leverInputs.orderLimit,
    label: 'Most units an order to try',
    help: 'A limit on the quantity of one order until the next shipment is sellable. Tried where your mean order holds more.',
    default: 1,
    emptyMeans: 'not tried',
  },
} as const satisfies Inputs;

const fraction = { kind: 'number', unit: 'fraction', min: 0, default: 0 } as const;
const units = { kind: 'number', unit: 'units', min: 0, max: 1e9, default: 0, integer: true } as const;

/** Combinations the seller thinks of. */
const mixInput = {
  mixes: {
    kind: 'records',
    label: 'Your own mixes',
    help: 'Combine what you could really do; each is ranked with the others.',
    noun: 'mix',
    minRows: 0,
    maxRows: 6,
    more: ['priceRise', 'adsCut', 'orderLimit', 'flyUnits', 'divertUnits', 'queueCap'],
    fields: {
      name: {
        kind: 'text',
        label: 'Name',
        help: 'As it shall stand in the ranking; left empty it is named by its parts.',
        maxLength: 60,
        default: '',
      },
      whileOut: { ...offerInputs.whileOut, help: 'What the offer does at zero.' },
      promiseKind: { ...offerInputs.promiseKind, help: 'For backorders.', default: 'fixed-date' },
      promise: {
        kind: 'number',
        label: 'Promised day, or days of wait',
        unit: 'days',
        help: 'For a fixed date the days from day 0 to it, for a fixed wait the days of the wait. A shrinking promise needs none.',
        min: 0,
        max: 365,
        default: 30,
        integer: true,
      },
      priceRise: { ...fraction, label: 'Raise the price by', help: 'Until the restock.', max: 5 },
      adsCut: { ...fraction, label: 'Cut ads by', help: 'Until the restock.', max: 1 },
      orderLimit: { ...leverInputs.orderLimit, help: 'Until the restock.' },
      flyUnits: { ...units, label: 'Units to fly', help: 'Of the first shipment, at the cost above.' },
      divertUnits: {
        ...units,
        label: 'Units to divert',
        help: 'Of the first shipment to Amazon, to your own warehouse.',
      },
      queueCap: { ...offerInputs.queueCap, help: 'Orders waiting at which the offer closes.' },
    },
    default: [],
  },
} as const satisfies Inputs;

/** What ranking the ways across a gap needs beyond the gap itself. */
export const rankingInputs = { ...wayInputs, ...tryInputs, ...mixInput } as const;

export type RankingValues = ValuesOf<typeof gapInputs & typeof rankingInputs>;
export type Mix = RankingValues['mixes'][number];
