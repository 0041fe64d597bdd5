import type { Inputs } from '../../fields/field';

const units = { kind: 'number', unit: 'units', min: 0, max: 1e9, integer: true } as const;
const money = { kind: 'number', unit: 'money-per-unit', min: 0, max: 1e9 } as const;

/** What the ways need to know that the gap itself does not: flying units, and sending some to the own warehouse. */
export const wayInputs = {
  flyUnits: {
    ...units,
    label: 'Units to fly',
    help: 'Of the first shipment, sent by air instead. 0 leaves this way out.',
    default: 100,
  },
  flyCostPerUnit: {
    ...money,
    label: 'Air freight beyond the usual cost',
    help: 'For one unit, on top of its landed cost. Ask your forwarder; it goes by weight and volume.',
    default: 4,
  },
  flyEarliest: {
    kind: 'day',
    label: 'Flown units sellable, earliest',
    help: 'Counted from today, receiving included: 1 in 10 comes sooner.',
    min: 0,
    max: 999,
    default: 8,
  },
  flyLikely: {
    kind: 'day',
    label: 'Flown units sellable, likely',
    help: 'As often sooner as later.',
    min: 0,
    max: 999,
    default: 10,
  },
  flyLatest: {
    kind: 'day',
    label: 'Flown units sellable, latest',
    help: '1 in 10 comes later.',
    min: 0,
    max: 999,
    default: 14,
  },
  divertUnits: {
    ...units,
    label: 'Units to divert to your warehouse',
    help: 'Of the first shipment to Amazon, so that you can ship backorders yourself. 0 leaves this way out.',
    default: 100,
  },
  divertDays: {
    kind: 'number',
    unit: 'days',
    label: 'Diverting adds',
    help: 'Days later than the rest of the shipment.',
    min: 0,
    max: 90,
    default: 3,
    integer: true,
  },
  divertCostPerUnit: {
    ...money,
    label: 'Diverting costs',
    help: 'For one unit: the second truck, unpacking, your own storage.',
    default: 1,
  },
} as const satisfies Inputs;
