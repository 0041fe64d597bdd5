import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { orderingShown, reorderingGroups, reorderingInputs } from '../../gap/reordering/reordering-inputs';

export const inputs = {
  ...reorderingInputs,
  onHandFba: { ...catalogue.onHandFba, default: 420 },
  onHandOwn: catalogue.onHandOwn,
  onHandShop: catalogue.onHandShop,
  onOrder: {
    kind: 'number',
    unit: 'units',
    label: 'On order',
    help: 'Ordered and not yet sellable, all shipments together. They count as if here: what matters is what lands before a new order would.',
    min: 0,
    max: 1e9,
    default: 300,
    integer: true,
  },
  waitingOrders: {
    kind: 'number',
    unit: 'units',
    label: 'Orders waiting',
    help: 'Units of backorders you have taken and not shipped.',
    min: 0,
    max: 1e9,
    default: 0,
    integer: true,
  },
  casePack: catalogue.casePack,
  minimumOrder: catalogue.minimumOrder,
  asOf: catalogue.asOf,
} as const satisfies Inputs;

export type ReorderPointValues = ValuesOf<typeof inputs>;

export const groups: readonly InputGroup<ReorderPointValues>[] = [
  reorderingGroups.demand,
  {
    title: 'Stock today',
    fields: ['onHandFba', 'onHandOwn', 'onHandShop', 'onOrder', 'waitingOrders', 'asOf'],
  },
  reorderingGroups.aim,
  {
    title: 'How you order',
    fields: ['orderQuantity', 'reviewDays', 'orderingRule', 'casePack', 'minimumOrder'],
    shown: orderingShown,
  },
  reorderingGroups.law,
  reorderingGroups.shortcuts,
];
