import { reordering, type Reordering } from '../../gap/reordering/reordering';
import type { CalculatorModel } from '../calculator';
import type { ReorderPointValues } from './inputs';
import { nextOrder, type NextOrder } from './next-order';

export interface ReorderPointResult extends Reordering {
  readonly next: NextOrder;
}

export const model: CalculatorModel<ReorderPointValues, ReorderPointResult> = {
  compute: (values) => {
    const found = reordering(values);
    return { ...found, next: nextOrder(values, found.chosen.level) };
  },
};
