import type { InputGroup } from '../../fields/input-group';
import { groupsAfter } from '../../gap/gap-groups';
import type { StopValues } from './inputs';

const own: readonly InputGroup<StopValues>[] = [
  { title: 'What may go wrong', fields: ['shrinkage', 'lateCost'] },
];

export const groups = groupsAfter<StopValues>(own, [
  'Stock and demand',
  'Shipments under way',
  'While out of stock',
  'Who waits, who cancels',
  'Money',
]);
