import type { ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { groupsAfter } from '../../gap/gap-groups';
import { gapInputs } from '../../gap/gap-inputs';

const [usual] = gapInputs.shipments.default;

/** The worked example: an FBA offer with stock for most of the way, as that is when stretching is thought of. */
export const inputs = {
  ...gapInputs,
  onHandFba: { ...gapInputs.onHandFba, default: 170 },
  shipments: { ...gapInputs.shipments, default: [{ ...usual, place: 'fba' }] },
  whileOut: { ...gapInputs.whileOut, default: 'closed' },
  lastsTo: {
    kind: 'choice',
    label: 'Make it last to',
    help: 'The day by which the next shipment has landed in so many futures. The safer the day, the more sales have to slow.',
    options: [
      { value: 'p50', label: 'Likely', help: 'Landed by then in 5 of 10 futures.' },
      { value: 'p80', label: 'Safe', help: 'Landed by then in 8 of 10 futures.' },
      { value: 'p95', label: 'Very safe', help: 'Landed by then in 19 of 20 futures.' },
    ],
    default: 'p80',
  },
} as const;

export type StretchValues = ValuesOf<typeof inputs>;

const own: readonly InputGroup<StretchValues>[] = [
  { title: 'Stretch to', fields: ['lastsTo', 'elasticity', 'adsShareOfSales', 'unitsPerOrder'] },
  {
    title: 'Slow sales until the restock',
    fields: ['priceRise', 'adsCut', 'orderLimit'],
  },
];

export const groups = groupsAfter<StretchValues>(own, ['Stock and demand', 'Shipments under way', 'Money']);
