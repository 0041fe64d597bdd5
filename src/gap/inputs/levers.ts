import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { habitPreset, startsFrom } from '../dated-defaults';
import { mostPriceRise } from '../stretch/most-price-rise';

/** What slows sales down from today until the first shipment lands, so that the stock lasts longer. */
export const leverInputs = {
  priceRise: {
    kind: 'number',
    label: 'Raise the price by',
    unit: 'fraction',
    help: 'From today until the next shipment is sellable. Fewer buy, and each of them pays more.',
    min: 0,
    max: mostPriceRise,
    default: 0,
  },
  elasticity: {
    ...catalogue.elasticity,
    ...startsFrom('elasticity-base'),
    presets: [
      habitPreset('elasticity-low', 'Low'),
      habitPreset('elasticity-base', 'Base'),
      habitPreset('elasticity-high', 'High'),
    ],
  },
  adsCut: {
    kind: 'number',
    label: 'Cut ads by',
    unit: 'fraction',
    help: 'From today until the next shipment is sellable; 100% switches them off.',
    min: 0,
    max: 1,
    default: 0,
  },
  adsShareOfSales: {
    kind: 'number',
    label: 'Sales that ads bring',
    unit: 'fraction',
    help: 'Share of units that would not be sold without ads. Your ads’ attributed sales are an upper bound, as some would buy anyway (30% to start with is our choice).',
    min: 0,
    max: 1,
    default: 0.3,
  },
  orderLimit: {
    kind: 'optional-number',
    label: 'Most units an order',
    unit: 'units',
    help: 'A limit on the quantity of one order, until the next shipment is sellable.',
    min: 1,
    max: 1e6,
    default: null,
    emptyMeans: 'no limit',
    integer: true,
  },
  unitsPerOrder: {
    kind: 'number',
    label: 'Units an order, on average',
    unit: 'units',
    help: 'How many units the mean order holds without a limit; the limit cuts what large orders take (sizes taken as geometric, a modelling choice).',
    min: 1,
    max: 1e4,
    default: 1.2,
  },
} as const satisfies Inputs;
