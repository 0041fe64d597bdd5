import type { Problem } from '../../fields/field';
import { tripletProblems } from '../../gap/check-gap';
import type { PreOrderValues } from './inputs';

/** What is wrong across the inputs, each said by the field that mends it. */
export function check(values: PreOrderValues): readonly Problem[] {
  const { opensDay, promiseDate, landedCost, salvageValue, leftoverHoldingCost } = values;
  const problems: Problem[] = tripletProblems(values.landsEarliest, values.landsLikely, values.landsLatest, {
    p10: 'landsEarliest',
    p50: 'landsLikely',
    p90: 'landsLatest',
  });
  if (opensDay >= promiseDate)
    problems.push({
      path: 'promiseDate',
      message: 'Pre-orders open on this day or later. Promise a later day, or open them sooner.',
    });
  if (values.landsLikely < opensDay)
    problems.push({
      path: 'opensDay',
      message:
        'Stock is likely to have landed by then, so nothing would be ordered ahead of it. Open pre-orders sooner, or enter later landing days.',
    });
  if (opensDay < 0 && values.inHandAge !== null && values.inHandAge > -opensDay)
    problems.push({
      path: 'inHandAge',
      message: `Pre-orders opened ${-opensDay} days ago, so none can be older on average. Open them sooner, or enter less.`,
    });
  if (values.supplierBalanceDay < values.supplierDepositDay)
    problems.push({
      path: 'supplierBalanceDay',
      message: 'The balance is paid before the deposit. Swap the two days.',
    });
  if (landedCost - salvageValue + leftoverHoldingCost <= 1e-9 * Math.max(1, landedCost))
    problems.push({
      path: 'salvageValue',
      message:
        'A unit left over brings back all it cost, so ordering more never loses and there is no best quantity. Enter less than its landed cost.',
    });
  return problems;
}
