import type { ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { orderingShown, reorderingGroups, reorderingInputs } from '../../gap/reordering/reordering-inputs';

export const inputs = reorderingInputs;

export type SafetyStockValues = ValuesOf<typeof inputs>;

export const groups: readonly InputGroup<SafetyStockValues>[] = [
  reorderingGroups.demand,
  reorderingGroups.aim,
  {
    title: 'How you order',
    fields: ['orderQuantity', 'reviewDays', 'orderingRule'],
    shown: orderingShown,
  },
  reorderingGroups.law,
  reorderingGroups.shortcuts,
];
