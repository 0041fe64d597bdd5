import { reordering, type Reordering } from '../../gap/reordering/reordering';
import { varianceShares, type VarianceShares } from '../../gap/reordering/variance';
import type { CalculatorModel } from '../calculator';
import type { SafetyStockValues } from './inputs';
import { levers, type Lever } from './levers';

export interface SafetyStockResult extends Reordering {
  readonly shares: VarianceShares;
  readonly levers: readonly Lever[];
}

export const model: CalculatorModel<SafetyStockValues, SafetyStockResult> = {
  compute: (values) => {
    const found = reordering(values);
    return { ...found, shares: varianceShares(values), levers: levers(values, found.chosen) };
  },
};
