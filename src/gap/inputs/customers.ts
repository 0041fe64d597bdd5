import { catalogue } from '../../fields/catalogue';
import type { Inputs } from '../../fields/field';
import { habitPreset, startsFrom } from '../dated-defaults';
import { captureDecayField, hazardBeforeField } from './waiting-fields';

/** Who still orders when told to wait, who cancels while waiting, and where refused demand goes. */
export const customerInputs = {
  captureGiven: {
    kind: 'choice',
    label: 'Willingness to wait, given as',
    help: 'How many customers still order when told to wait: from a preset rate a day, or as a share at a 14-day wait.',
    options: [
      { value: 'rate', label: 'Loss per day' },
      { value: 'share', label: 'Share at 14 days' },
    ],
    default: 'rate',
  },
  captureDecay: captureDecayField('capture-decay-differentiated'),
  captureShareAt14: {
    kind: 'number',
    label: 'Still order at a 14-day wait',
    unit: 'fraction',
    help: 'Of 100 customers who would order with normal delivery, how many still order when told 14 days (a modelling choice).',
    min: 0.001,
    max: 1,
    default: 0.5,
  },
  dropOffGiven: {
    kind: 'choice',
    label: 'Drop-off, given as',
    help: 'How many cancel while they wait: as one percentage of a past gap, or as the share that gives up each day.',
    options: [
      { value: 'percent', label: 'Percent of a gap' },
      { value: 'hazard', label: 'Share a day' },
    ],
    default: 'percent',
  },
  dropOff: catalogue.dropOff,
  dropOffGapDays: {
    kind: 'number',
    label: 'in a gap of',
    unit: 'days',
    help: 'Length of the gap that the percentage above describes.',
    min: 1,
    max: 365,
    default: 10,
  },
  dropOffReading: {
    kind: 'choice',
    label: 'Those orders came',
    help: 'Evenly over the gap (so the average order waited half of it), or all at its start. The daily rate behind the same percentage differs by two.',
    options: [
      { value: 'even', label: 'Evenly over the gap' },
      { value: 'whole', label: 'All at its start' },
    ],
    default: 'even',
  },
  hazardBefore: hazardBeforeField('hazard-unplanned'),
  promiseBreak: { ...catalogue.promiseBreak, ...startsFrom('promise-break') },
  hazardAfterFactor: {
    kind: 'number',
    label: 'Impatience after a broken promise',
    unit: 'factor',
    help: 'How many times faster waiting orders are cancelled once the promise is broken (a modelling choice).',
    min: 0,
    max: 20,
    default: 3,
  },
  deferredShare: {
    ...catalogue.deferredShare,
    ...startsFrom('deferred-share'),
    presets: [habitPreset('deferred-share', 'Shoppers who delay')],
  },
  switchedShare: {
    ...catalogue.switchedShare,
    presets: [habitPreset('switched-share', 'Same brand, other item')],
  },
} as const satisfies Inputs;
