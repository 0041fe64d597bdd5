import type { ValuesOf } from '../../fields/field';
import { gapInputs } from '../../gap/gap-inputs';

/** The worked example: most of the shipment goes to Amazon, a part of it to the own warehouse for backorders. */
const [usual] = gapInputs.shipments.default;

export const inputs = {
  ...gapInputs,
  shipments: {
    ...gapInputs.shipments,
    default: [{ ...usual, place: 'fba', divertUnits: 40 }],
  },
  promiseKind: { ...gapInputs.promiseKind, default: 'fixed-date' },
  shrinkage: {
    kind: 'number',
    label: 'Kept back for losses',
    unit: 'fraction',
    help: 'Share of the inbound units that may turn out short, damaged or mislaid; the cap leaves them out (2% to start with is our choice).',
    min: 0,
    max: 1,
    default: 0.02,
  },
  lateCost: {
    kind: 'number',
    label: 'Cost of an order shipped late',
    unit: 'money',
    help: 'A credit, a refunded delivery fee, a claim: what a broken promise costs you on average, beyond orders lost later. 0 leaves it out; complaints are counted all the same.',
    min: 0,
    max: 1e9,
    default: 0,
  },
} as const;

export type StopValues = ValuesOf<typeof inputs>;
