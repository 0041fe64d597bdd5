import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { startsFrom } from '../dated-defaults';

/** How many would buy if it were always in stock. */
export const demandInputs = {
  dailyDemand: catalogue.dailyDemand,
  dailyDemandSd: catalogue.dailyDemandSd,
  asOf: catalogue.asOf,
  weekdayFactors: catalogue.weekdayFactors,
  monthFactors: catalogue.monthFactors,
  events: catalogue.events,
  shopShare: {
    kind: 'number',
    label: 'Sold through your own shop',
    unit: 'fraction',
    help: 'Share of the units above that is bought in your own shop rather than on Amazon. Shop orders can also be filled from FBA stock.',
    min: 0,
    max: 1,
    default: 0,
  },
  shopCaptureDecay: {
    kind: 'number',
    label: 'Shop orders lost per day promised',
    unit: 'fraction-per-day',
    help: 'As above, for customers in your own shop.',
    min: 0,
    max: 5,
    ...startsFrom('capture-decay-loyal'),
  },
} as const satisfies Inputs;
