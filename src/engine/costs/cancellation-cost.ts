/**
 * What cancelled backorders cost: the contribution they would have brought and the handling of each.
 *
 * @param cancelled - units, >= 0
 * @param contributionPerBackorder - money per unit
 * @param handlingCost - money per cancellation
 * @returns money
 */
export function cancellationCost(
  cancelled: number,
  contributionPerBackorder: number,
  handlingCost: number,
): number {
  return cancelled * (contributionPerBackorder + handlingCost);
}
